// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Assert.h"
#include "base/Error.h"

#include <utility>
#include <variant>

namespace halls {

/// A value, or why there is none. Small on purpose: becomes std::expected with C++23.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const noexcept { return m_state.index() == 0; }

    /// Precondition of value(): *this is true; of error(): *this is false. Both checked.
    const T& value() const& {
        HALLS_ASSERT(*this);
        return *std::get_if<0>(&m_state);
    }
    T& value() & {
        HALLS_ASSERT(*this);
        return *std::get_if<0>(&m_state);
    }
    T&& value() && {
        HALLS_ASSERT(*this);
        return std::move(*std::get_if<0>(&m_state));
    }
    const Error& error() const {
        HALLS_ASSERT(!*this);
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// For what has no value: `Status saved = save(file); if (!saved) ...`.
struct Done {};
using Status = Result<Done>;

} // namespace halls
