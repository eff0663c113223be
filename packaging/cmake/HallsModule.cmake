# SPDX-License-Identifier: MPL-2.0
# How a module and a test are declared. Each arrow between modules is one word behind DEPENDS;
# tests/arch holds the arrows that are allowed.

# Without these words ccache takes nothing that was compiled with a precompiled header.
find_program(HALLS_CCACHE ccache)
if(HALLS_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${HALLS_CCACHE})
endif()

# Flags that every target of ours has: warnings, sanitizers, reproducible floating point.
add_library(halls_options INTERFACE)
target_compile_features(halls_options INTERFACE cxx_std_20)
target_compile_options(halls_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    -Woverloaded-virtual -Wold-style-cast -Wcast-align
    # Members have defaults; designated initialisers name what differs.
    -Wno-missing-field-initializers
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op -Wsuggest-override>
    $<$<BOOL:${HALLS_WERROR}>:-Werror>
    # The same walk must end at the same place on every machine: no fused multiply-add behind our back.
    -ffp-contract=off)
if(HALLS_SANITIZER)
    target_compile_options(halls_options INTERFACE -fsanitize=${HALLS_SANITIZER} -fno-omit-frame-pointer
        -fno-sanitize-recover=all
        # g++ 12 warns of the standard library's own members when it instruments them.
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_link_options(halls_options INTERFACE -fsanitize=${HALLS_SANITIZER})
endif()

# Headers that nearly every file of a kind includes are read once for all of them: a quarter to a half of what a cold build
# costs. Only headers of others are here, so that no change of ours makes everything anew. Each file still includes what
# it needs: the preset clang, which has none of this, reads it alone.
set(HALLS_HEADERS_engine <algorithm> <array> <cmath> <filesystem> <functional> <map> <memory> <optional> <span> <string>
    <vector> <fmt/format.h> <glm/glm.hpp>)
set(HALLS_HEADERS_tests ${HALLS_HEADERS_engine} <gtest/gtest.h>)
set(HALLS_HEADERS_app ${HALLS_HEADERS_engine} <QApplication> <QCheckBox> <QComboBox> <QDialog> <QEvent> <QHBoxLayout>
    <QImage> <QLabel> <QLineEdit> <QLocale> <QPainter> <QPushButton> <QTimer> <QVBoxLayout>)
set(HALLS_HEADERS_window_tests ${HALLS_HEADERS_app} <gtest/gtest.h> <QtTest>)

# halls_precompile(target engine|tests|app|window_tests): one set for all targets of a kind. A set serves only targets with
# the same flags: Qt wants position-independent code and has the application's QT_NO_... definitions.
function(halls_precompile target set)
    if(CMAKE_DISABLE_PRECOMPILE_HEADERS)
        return()
    endif()
    set(owner halls_headers_${set})
    if(NOT TARGET ${owner})
        file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/${owner}.cpp CONTENT "// A target needs a source.\n")
        add_library(${owner} OBJECT ${PROJECT_BINARY_DIR}/${owner}.cpp)
        target_link_libraries(${owner} PRIVATE halls_options fmt::fmt glm::glm)
        if(set MATCHES tests)
            target_link_libraries(${owner} PRIVATE GTest::gtest)
            halls_quick_tests(${owner})
        endif()
        if(set MATCHES "app|window")
            target_link_libraries(${owner} PRIVATE Qt6::Widgets)
            halls_qt_words(${owner} PRIVATE)
        endif()
        if(set STREQUAL window_tests)
            target_link_libraries(${owner} PRIVATE Qt6::Test)
        endif()
        target_precompile_headers(${owner} PRIVATE ${HALLS_HEADERS_${set}})
    endif()
    target_precompile_headers(${target} REUSE_FROM ${owner})
endfunction()

# halls_qt_words(target PUBLIC|PRIVATE): Qt without its keywords and silent conversions.
function(halls_qt_words target scope)
    target_compile_definitions(${target} ${scope} QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH)
endfunction()

# A test's own code runs once: compiling it well takes longer than it saves. What is tested has its full optimisation.
function(halls_quick_tests target)
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1> $<$<CONFIG:Debug>:-O0>)
endfunction()

# halls_module(name SOURCES a.cpp ... DEPENDS base math PUBLIC_LIBS glm::glm PRIVATE_LIBS LinearMath)
function(halls_module name)
    cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;PUBLIC_LIBS;PRIVATE_LIBS" ${ARGN})
    add_library(halls_${name} STATIC ${ARG_SOURCES})
    add_library(halls::${name} ALIAS halls_${name})
    target_include_directories(halls_${name} PUBLIC ${PROJECT_SOURCE_DIR}/engine)
    list(TRANSFORM ARG_DEPENDS PREPEND halls::)
    target_link_libraries(halls_${name} PUBLIC ${ARG_DEPENDS} ${ARG_PUBLIC_LIBS}
        PRIVATE halls_options ${ARG_PRIVATE_LIBS})
    halls_precompile(halls_${name} engine)
endfunction()

# halls_test(name LABEL unit SOURCES XTest.cpp ... DEPENDS base LIBS ...): one executable, its cases found by ctest.
# ENVIRONMENT takes NAME=value words.
function(halls_test name)
    cmake_parse_arguments(ARG "" "LABEL;TIMEOUT" "SOURCES;DEPENDS;LIBS;ENVIRONMENT" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    add_executable(${name} ${ARG_SOURCES})
    list(TRANSFORM ARG_DEPENDS PREPEND halls::)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(${name} PRIVATE halls_options ${ARG_DEPENDS} ${ARG_LIBS} GTest::gtest GTest::gtest_main)
    target_compile_definitions(${name} PRIVATE
        HALLS_SOURCE_DIR="${PROJECT_SOURCE_DIR}" HALLS_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        HALLS_TEST_OUTPUT="${PROJECT_BINARY_DIR}/test-output")
    halls_quick_tests(${name})
    if(NOT "${ARG_DEPENDS};${ARG_LIBS}" MATCHES "app|Qt6::")
        halls_precompile(${name} tests)
    endif()
    if(HALLS_SANITIZER AND ARG_LABEL STREQUAL gl)
        # The leak sanitizer falls over the threads of a software rasteriser whose thread-local memory it follows.
        list(APPEND ARG_ENVIRONMENT ASAN_OPTIONS=intercept_tls_get_addr=0)
    endif()
    # PRE_TEST: else every build runs the tests once just to list them.
    gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60
        PROPERTIES LABELS ${ARG_LABEL} TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "${ARG_ENVIRONMENT}")
endfunction()
