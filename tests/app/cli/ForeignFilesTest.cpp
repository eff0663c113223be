// SPDX-License-Identifier: MPL-2.0
// What the command line makes of files of others: what is not shown of them is told, and a cache that cannot be written
// to keeps nobody from seeing them.
#include "app/cli/Call.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace halls::app {
namespace {

void put(const QString& file, const char* text) {
    QFile opened(file);
    ASSERT_TRUE(opened.open(QIODevice::WriteOnly));
    opened.write(text);
}

TEST(ForeignFiles, PointsOfAllKindsAreCounted) {
    for (const char* name : {"scan.las", "scan.ptx", "scan.pts", "scan.e57"}) {
        const Call told =
            call({QStringLiteral("inspect"), QStringLiteral(HALLS_TEST_DATA "/models/") + QLatin1String(name),
                  QStringLiteral("--json")});
        ASSERT_EQ(told.status, 0) << told.err;
        const auto its = nlohmann::json::parse(told.out);
        EXPECT_GE(its["points"].get<int>(), 2) << name;
        EXPECT_EQ(its["triangles"], 0) << name;
    }
}

TEST(ForeignFiles, OfOnePointAreSeen) {
    const QTemporaryDir folder;
    const auto drawn = [&](const QString& rows) {
        const QString file = folder.filePath(QStringLiteral("a.xyz"));
        const QString picture = folder.filePath(QStringLiteral("x.png"));
        put(file, rows.toUtf8().constData());
        const Call its = call({QStringLiteral("render"), file, QStringLiteral("--size"), QStringLiteral("64x64"),
                               QStringLiteral("--output"), picture});
        EXPECT_EQ(its.status, 0) << its.err;
        return bytesOf(picture);
    };
    // One, several in one place, and a line of them that stands upright.
    for (const char* where : {"1 2 3 %1\n", "1 2 3 %1\n1 2 3 %1\n", "1 2 3 %1\n1 2 9 %1\n"}) {
        const QString rows = QString::fromLatin1(where);
        EXPECT_NE(drawn(rows.arg(QStringLiteral("255 0 0"))), drawn(rows.arg(QStringLiteral("0 255 0")))) << where;
    }
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
    EXPECT_EQ(told["lights"][0]["position"], nlohmann::json::array({1.0, 2.0, 3.0}));
    EXPECT_EQ(std::ranges::count(told["notes"], "lit by the file's own lights (1), brightness fitted"), 1);
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

/// The window's advice stands in the terminal too, below the cause; both name the same formats.
TEST(ForeignFiles, ThatAreRefusedAreToldWithWhatToDo) {
    const QTemporaryDir folder;
    const auto refused = [&](const char* name, const char* bytes) {
        const QString file = folder.filePath(QString::fromLatin1(name));
        put(file, bytes);
        const Call told = call({QStringLiteral("inspect"), file});
        EXPECT_EQ(told.status, 1) << name;
        EXPECT_EQ(told.out, "") << name;
        EXPECT_EQ(told.errorLines(), 1U) << told.err;
        EXPECT_EQ(told.adviceLines(), 1U) << told.err;
        EXPECT_LE(told.err.size(), 300U) << told.err;
        EXPECT_TRUE(told.err.starts_with("mosul-halls: ")) << told.err;
        return told;
    };
    const Call recap = refused("a.rcp", "anything");
    EXPECT_NE(recap.err.find("a.rcp: point clouds with the ending \".rcp\" are not read\n"), std::string::npos)
        << recap.err;
    EXPECT_EQ(recap.advice(), "Save the file in another format, such as LAS (.las) or E57 (.e57), and open that.\n");
    const Call blender = refused("a.blend", "BLENDER-v293");
    EXPECT_EQ(blender.advice(), "Save the file in another format, such as glTF (.glb), and open that.\n");
    EXPECT_EQ(refused("a.txt", "0 0 0\n").advice(),
              "If it holds points as lines of numbers, let its name end in .xyz and open it again.\n");
    EXPECT_NE(refused("lines.obj", "v 0 0 0\nv 1 0 0\nl 1 2\n").advice().find("whether it has surfaces or points"),
              std::string::npos);
    EXPECT_EQ(refused("cut.glb", "glTF").advice(), "Copy the file again from where it came from.\n");
    const std::string name(200, 'n');
    EXPECT_NE(refused((name + ".rcp").c_str(), "x").err.find("n.rcp: point clouds with"), std::string::npos);
}

TEST(ForeignFiles, ThatStandFarAwayAreToldInTheFilesAxesEverywhere) {
    const QTemporaryDir folder;
    const auto told = [&](const char* name, const char* bytes) {
        const QString file = folder.filePath(QString::fromLatin1(name));
        put(file, bytes);
        return nlohmann::json::parse(call({QStringLiteral("inspect"), file, QStringLiteral("--json")}).out);
    };
    const char* rows = "331234.5 4023456.5 223\n331235.5 4023457.5 224\n";
    const std::string ptx =
        "2\n1\n0 0 0\n1 0 0\n0 1 0\n0 0 1\n1 0 0 0\n0 1 0 0\n0 0 1 0\n0 0 0 1\n" + std::string(rows);
    const std::string ply = "ply\nformat ascii 1.0\nelement vertex 2\nproperty double x\nproperty double y\n"
                            "property double z\nend_header\n" +
                            std::string(rows);
    for (const auto& its :
         {told("a.pts", rows), told("a.xyz", rows), told("a.ptx", ptx.c_str()), told("a.ply", ply.c_str())}) {
        EXPECT_EQ(its["origin"], nlohmann::json::array({331235, 4023457, 224})) << its["file"];
        ASSERT_EQ(its["notes"].size(), 1U) << its["file"];
        EXPECT_NE(its["notes"][0].get<std::string>().find("(331235, 4023457, 224)"), std::string::npos) << its["notes"];
    }
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
