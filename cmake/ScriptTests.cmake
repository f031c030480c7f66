# The checks that are scripts, as tests beside the others. Included where the C++ tests are added.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(ROOT ${CMAKE_SOURCE_DIR})

function(add_script_test name)
    add_test(NAME ${name} COMMAND ${ARGN} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
endfunction()

add_script_test(includes ${Python3_EXECUTABLE} tools/check_includes.py)
add_script_test(style ${Python3_EXECUTABLE} tools/check_style.py)
add_script_test(checkers ${Python3_EXECUTABLE} -B -m unittest discover -s tools -p test_*.py)
if(EXISTS ${ROOT}/tools/check_catalogue.py)
    add_script_test(catalogue ${Python3_EXECUTABLE} tools/check_catalogue.py)
endif()
add_script_test(package bash packaging/test_package.sh $<TARGET_FILE:bearing>)
set_tests_properties(package PROPERTIES LABELS slow)
add_script_test(must_not_compile testing/must_not_compile.sh ${CMAKE_CXX_COMPILER} ${GENERATED})
