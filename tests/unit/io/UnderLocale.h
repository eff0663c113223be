// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <clocale>
#include <cstdlib>
#include <gtest/gtest.h>
#include <string>

namespace halls::test {

/// Locales that write numbers in another way, made by CMake where localedef is: a comma, as a German window has it, and
/// a decimal point of two bytes.
inline constexpr std::array kOtherNumbers{"de_DE.UTF-8", "ps_AF.UTF-8"};

/// The program as it is once a window library has called setlocale(); back in "C" afterwards.
class UnderLocale {
public:
    explicit UnderLocale(const char* name) {
        ::setenv("LOCPATH", HALLS_TEST_LOCALES, 1);
        m_set = std::setlocale(LC_ALL, name) != nullptr && std::string(std::localeconv()->decimal_point) != ".";
    }
    UnderLocale(const UnderLocale&) = delete;
    UnderLocale& operator=(const UnderLocale&) = delete;
    ~UnderLocale() {
        std::setlocale(LC_ALL, "C");
        ::unsetenv("LOCPATH");
    }
    /// False where this machine could not make it; only a machine without localedef may skip because of that.
    bool set() const { return m_set; }

private:
    bool m_set = false;
};

} // namespace halls::test

/// A locale that is not there is a failure: install-dependencies --tests has what makes it.
#define HALLS_UNDER_LOCALE(name)                                                                                       \
    const halls::test::UnderLocale underLocale(name);                                                                  \
    ASSERT_TRUE(underLocale.set()) << (name)
