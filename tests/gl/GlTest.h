// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "gl/DebugLog.h"
#include "gl/HeadlessContext.h"

#include <gtest/gtest.h>
#include <memory>
#include <optional>

namespace halls::test {

/// A test with a real context. Whatever the driver complains about is a failure of the test.
class GlTest : public testing::Test {
protected:
    void SetUp() override {
        auto context = gl::HeadlessContext::create(gl::HeadlessContext::Kind::Debug);
        ASSERT_TRUE(context) << toLine(context.error());
        m_context.emplace(std::move(context).value());
        auto api = gl::Api::read();
        ASSERT_TRUE(api) << toLine(api.error());
        m_api.emplace(std::move(api).value());
        m_log = std::make_unique<gl::DebugLog>(*m_api);
    }
    void TearDown() override {
        if (m_log)
            for (const std::string& error : m_log->takeErrors())
                ADD_FAILURE() << "OpenGL: " << error;
        m_log.reset();
    }

    const gl::Api& api() const { return *m_api; }
    std::vector<std::string> takeErrors() { return m_log->takeErrors(); }

private:
    std::optional<gl::HeadlessContext> m_context;
    std::optional<gl::Api> m_api;
    std::unique_ptr<gl::DebugLog> m_log;
};

} // namespace halls::test
