// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/ImportFile.h"
#include "model/Check.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <string>

namespace halls::importer {

inline std::filesystem::path dataFile(const std::string& name) {
    return std::filesystem::path(HALLS_TEST_DATA) / "models" / name;
}

inline std::filesystem::path caseFile(const std::string& name) {
    return std::filesystem::path(HALLS_TEST_DATA) / "cases" / name;
}

/// Writes a file into a folder of the running test and returns its path.
inline std::filesystem::path madeFile(const std::string& name, const std::string& bytes) {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    std::string test = std::string(info->test_suite_name()) + "." + info->name();
    for (char& c : test)
        c = c == '/' ? '-' : c;
    const auto folder = std::filesystem::path(HALLS_TEST_OUTPUT) / "importer" / test;
    std::filesystem::create_directories((folder / name).parent_path());
    std::ofstream(folder / name, std::ios::binary) << bytes;
    return folder / name;
}

inline std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Imports and expects a sound model.
inline model::ModelData imported(const std::filesystem::path& file, ImportKind kind = ImportKind::Model,
                                 const ImportOptions& options = {}) {
    Result<model::ModelData> data = importFile(file, kind, options);
    EXPECT_TRUE(data) << toLine(data.error());
    if (!data)
        return {};
    const Status sound = model::check(data.value().view());
    EXPECT_TRUE(sound) << toLine(sound.error());
    return std::move(data).value();
}

/// Imports and expects an error.
inline Error refusal(const std::filesystem::path& file, ImportKind kind = ImportKind::Model,
                     const ImportOptions& options = {}) {
    const Result<model::ModelData> data = importFile(file, kind, options);
    EXPECT_FALSE(data);
    return data ? Error{} : data.error();
}

inline void expectNear(Vec3 actual, Vec3 expected, float tolerance = 1e-4F) {
    for (int axis = 0; axis < 3; ++axis)
        EXPECT_NEAR(actual[axis], expected[axis], tolerance) << "axis " << axis;
}

} // namespace halls::importer
