// SPDX-License-Identifier: MPL-2.0
// What the command line makes of files of others: what is not shown of them is told, and a cache that cannot be written
// to keeps nobody from seeing them.
#include "app/cli/Call.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace halls::app {
namespace {

void put(const QString& file, const char* text) {
    QFile opened(file);
    ASSERT_TRUE(opened.open(QIODevice::WriteOnly));
    opened.write(text);
}

TEST(ForeignFiles, WhatWasLeftOutIsToldEachTime) {
    const QTemporaryDir folder;
    const QString model = folder.filePath(QStringLiteral("m.obj"));
    put(model, "mtllib m.mtl\nv 0 0 0\nv 1 0 0\nv 0 1 0\nusemtl a\nf 1 2 3\n");
    put(folder.filePath(QStringLiteral("m.mtl")), "newmtl a\nmap_Kd none.png\n");
    const char* note = "left out: the picture \"none.png\" is not there";
    for (int time = 0; time < 2; ++time) { // imported, then from the cache
        const auto told = nlohmann::json::parse(call({QStringLiteral("inspect"), model, QStringLiteral("--json")}).out);
        EXPECT_EQ(told["notes"], nlohmann::json::array({note}));
        EXPECT_NE(call({QStringLiteral("inspect"), model}).out.find(note), std::string::npos);
    }
}

TEST(ForeignFiles, TellTheirViewsLightsAndVariants) {
    const QString model = QStringLiteral(HALLS_TEST_DATA "/models/variants.gltf");
    const auto told = nlohmann::json::parse(call({QStringLiteral("inspect"), model, QStringLiteral("--json")}).out);
    ASSERT_EQ(told["views"].size(), 2U);
    EXPECT_EQ(told["views"][0]["id"], "camera-1");
    EXPECT_EQ(told["views"][0]["title"], "From the left");
    ASSERT_EQ(told["lights"].size(), 1U);
    EXPECT_EQ(told["lights"][0]["type"], "point");
    EXPECT_EQ(told["variants"], nlohmann::json::array({"Plaster", "Bronze"}));
    const QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("x.png"));
    const auto render = [&](const QString& what, const QString& variant) {
        return call({QStringLiteral("render"), what, QStringLiteral("--variant"), variant, QStringLiteral("--size"),
                     QStringLiteral("32x32"), QStringLiteral("--output"), picture});
    };
    const Call unknown = render(model, QStringLiteral("Marble"));
    EXPECT_EQ(unknown.status, 1);
    EXPECT_NE(unknown.err.find("no variant of that name"), std::string::npos) << unknown.err;
    EXPECT_EQ(render(QStringLiteral(HALLS_APP_DATA "/tiny-museum"), QStringLiteral("Bronze")).status, 2);
}

TEST(ForeignFiles, AreShownThoughTheCacheCannotBeWrittenTo) {
    const QTemporaryDir folder;
    const QString box = QStringLiteral(HALLS_TEST_DATA "/models/box.obj");
    const Call shown =
        call({QStringLiteral("inspect"), box}, {{QStringLiteral("HALLS_CACHE_DIR"), QStringLiteral("/proc/nope")},
                                                {QStringLiteral("TMPDIR"), folder.path()}});
    EXPECT_EQ(shown.status, 0) << shown.err;
    const Call nowhere =
        call({QStringLiteral("inspect"), box}, {{QStringLiteral("HALLS_CACHE_DIR"), QStringLiteral("/proc/nope")},
                                                {QStringLiteral("XDG_RUNTIME_DIR"), QStringLiteral("/proc/nope")},
                                                {QStringLiteral("TMPDIR"), QStringLiteral("/proc")}});
    EXPECT_EQ(nowhere.status, 1);
    EXPECT_NE(nowhere.err.find("/proc/nope: the cache folder cannot be made"), std::string::npos) << nowhere.err;
}

TEST(ForeignFiles, AreTurnedAndMeasuredAsTheCallSays) {
    const QTemporaryDir folder;
    const QString model = folder.filePath(QStringLiteral("m.obj"));
    put(model, "v 0 0 0\nv 500 0 0\nv 500 400 1750\nf 1 2 3\n");
    const auto bounds = [&](const QStringList& options) {
        const Call told = call(QStringList{QStringLiteral("inspect"), model, QStringLiteral("--json")} + options);
        EXPECT_EQ(told.status, 0) << told.err;
        return nlohmann::json::parse(told.out);
    };
    const auto asItIs = bounds({QStringLiteral("--up"), QStringLiteral("z")});
    EXPECT_NEAR(asItIs["bounds"]["max"][1].get<float>(), 1750.0F, 1e-2F);
    EXPECT_EQ(asItIs["notes"][0],
              "this model is 1750 m high; were its numbers millimetres, it would be 1.75 m (unit: mm)");
    const auto wished =
        bounds({QStringLiteral("--up"), QStringLiteral("z"), QStringLiteral("--unit"), QStringLiteral("mm")});
    EXPECT_NEAR(wished["bounds"]["max"][1].get<float>(), 1.75F, 1e-4F);
    EXPECT_TRUE(wished["notes"].empty());
    for (const QStringList& wrong : {QStringList{QStringLiteral("--up"), QStringLiteral("w")},
                                     QStringList{QStringLiteral("--unit"), QStringLiteral("yard")}})
        EXPECT_EQ(call(QStringList{QStringLiteral("inspect"), model} + wrong).status, 2);
    const Call museum =
        call({QStringLiteral("render"), QStringLiteral(HALLS_TEST_DATA "/packages"), QStringLiteral("--unit"),
              QStringLiteral("mm"), QStringLiteral("--output"), folder.filePath(QStringLiteral("x.png"))});
    EXPECT_EQ(museum.status, 2);
    EXPECT_NE(museum.err.find("single model"), std::string::npos) << museum.err;
}

TEST(ForeignFiles, ThatLieAboveAreReadOnlyWhereTheCallSaysSo) {
    const QTemporaryDir folder;
    QDir(folder.path()).mkdir(QStringLiteral("models"));
    const QString model = folder.filePath(QStringLiteral("models/m.gltf"));
    put(folder.filePath(QStringLiteral("secret.bin")), "SECRET BYTES");
    put(model, R"({"asset":{"version":"2.0"},"buffers":[{"uri":"../secret.bin","byteLength":1000}],
        "bufferViews":[{"buffer":0,"byteLength":36}],"accessors":[{"bufferView":0,"componentType":5126,"count":3,
        "type":"VEC3"}],"meshes":[{"primitives":[{"attributes":{"POSITION":0}}]}],"nodes":[{"mesh":0}]})");
    const Call refused = call({QStringLiteral("inspect"), model});
    EXPECT_EQ(refused.status, 1);
    EXPECT_NE(refused.err.find("../secret.bin"), std::string::npos) << refused.err;
    EXPECT_NE(refused.err.find("outside the model's folder"), std::string::npos) << refused.err;
    const Call wider = call({QStringLiteral("inspect"), model, QStringLiteral("--root"), folder.path()});
    EXPECT_EQ(wider.status, 1) << "it is too short";
    EXPECT_EQ(wider.err.find("outside"), std::string::npos) << wider.err;
    for (const Call& its : {refused, wider})
        EXPECT_EQ((its.out + its.err).find("SECRET BYTES"), std::string::npos);
}

} // namespace
} // namespace halls::app
