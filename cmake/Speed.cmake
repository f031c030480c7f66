# What makes a build quick and strict.
find_program(CCACHE ccache)
if(CCACHE)
    # Precompiled headers need ccache to look at what a file uses, not at when it was written.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD AND NOT BEARING_FUZZ)
    add_link_options(-fuse-ld=mold)
endif()

add_library(bearing_strict INTERFACE)
target_compile_options(bearing_strict INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
    -Werror -Werror=switch)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(bearing_strict INTERFACE -Werror=missing-field-initializers)
    # With its optimiser on, g++ 12 sees overflows in the moves of std::variant and std::string that are not there. The
    # debug build, the sanitizers and clang judge; see https://gcc.gnu.org/PR105329 for one of them.
    if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
        target_compile_options(bearing_strict INTERFACE -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow
            -Wno-stringop-overread -Wno-maybe-uninitialized)
    endif()
else()
    target_compile_options(bearing_strict INTERFACE -Wno-gnu-statement-expression -Wno-missing-field-initializers
        -Wno-overlength-strings)
endif()
if(BEARING_SANITIZE)
    add_compile_options(-fsanitize=${BEARING_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${BEARING_SANITIZE})
endif()
if(BEARING_FUZZ)
    # clang 14 cannot check function types around coroutines: llvm.org/PR49689, "a difference across sections".
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize=function -fno-sanitize-recover=all)
    add_link_options(-fsanitize=address,undefined)
endif()
if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    add_compile_definitions(NDEBUG)
endif()
