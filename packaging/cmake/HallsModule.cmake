# SPDX-License-Identifier: MPL-2.0
# How a module and a test are declared. Each arrow between modules is one word behind DEPENDS;
# tests/arch holds the arrows that are allowed.

find_program(HALLS_CCACHE ccache)
if(HALLS_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${HALLS_CCACHE})
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

# halls_module(name SOURCES a.cpp ... DEPENDS base math PUBLIC_LIBS glm::glm PRIVATE_LIBS LinearMath)
function(halls_module name)
    cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;PUBLIC_LIBS;PRIVATE_LIBS" ${ARGN})
    add_library(halls_${name} STATIC ${ARG_SOURCES})
    add_library(halls::${name} ALIAS halls_${name})
    target_include_directories(halls_${name} PUBLIC ${PROJECT_SOURCE_DIR}/engine)
    list(TRANSFORM ARG_DEPENDS PREPEND halls::)
    target_link_libraries(halls_${name} PUBLIC ${ARG_DEPENDS} ${ARG_PUBLIC_LIBS}
        PRIVATE halls_options ${ARG_PRIVATE_LIBS})
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
    # PRE_TEST: else every build runs the tests once just to list them.
    gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60
        PROPERTIES LABELS ${ARG_LABEL} TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "${ARG_ENVIRONMENT}")
endfunction()
