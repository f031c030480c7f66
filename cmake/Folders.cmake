# src/USES names the folders; each becomes a library of its *.cpp, its pages (*.html) and its statements (*.sql).
set(GENERATED ${CMAKE_BINARY_DIR}/generated)

function(add_tools)
    foreach(tool pagec sqlc embed)
        add_executable(${tool} ${CMAKE_SOURCE_DIR}/tools/${tool}.cpp)
    endforeach()
endfunction()

function(read_uses file names)
    file(STRINGS ${file} lines)
    set(found)
    foreach(line ${lines})
        if(line MATCHES "^([a-z]+):(.*)$")
            list(APPEND found ${CMAKE_MATCH_1})
            string(STRIP "${CMAKE_MATCH_2}" used)
            separate_arguments(used)
            set(${CMAKE_MATCH_1}_USES ${used} PARENT_SCOPE)
        endif()
    endforeach()
    set(${names} ${found} PARENT_SCOPE)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
endfunction()

# page.html -> generated/folder/page.html.cpp
function(compile_pages folder sources)
    file(GLOB pages CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${folder}/*.html)
    foreach(page ${pages})
        get_filename_component(name ${page} NAME)
        set(out ${GENERATED}/${folder}/${name}.cpp)
        add_custom_command(OUTPUT ${out} COMMAND pagec ${page} ${out} DEPENDS pagec ${page} VERBATIM)
        list(APPEND written ${out})
    endforeach()
    set(${sources} ${written} PARENT_SCOPE)
endfunction()

# things.sql -> generated/folder/things_sql.h
function(compile_statements folder headers)
    file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${folder}/*.sql)
    foreach(file ${files})
        get_filename_component(name ${file} NAME_WE)
        set(out ${GENERATED}/${folder}/${name}_sql.h)
        add_custom_command(OUTPUT ${out} COMMAND sqlc ${file} ${folder} ${out} ${CMAKE_SOURCE_DIR}/src/SCOPED
            DEPENDS sqlc ${file} ${CMAKE_SOURCE_DIR}/src/SCOPED VERBATIM)
        list(APPEND written ${out})
    endforeach()
    set(${headers} ${written} PARENT_SCOPE)
endfunction()

# Files the program carries inside itself: out.cpp defines bearing_embedded::NAME().
function(embed_files target name root)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS ${root}/*)
    set(out ${GENERATED}/embedded/${name}.cpp)
    add_custom_command(OUTPUT ${out} COMMAND embed ${name} ${root} ${out} ${files} DEPENDS embed ${files} VERBATIM)
    target_sources(${target} PRIVATE ${out})
endfunction()

# What the browser needs, built by esbuild and sass into build/browser and carried inside the program.
function(embed_browser target)
    find_program(NODE NAMES node nodejs REQUIRED)
    set(root ${CMAKE_BINARY_DIR}/browser)
    set(out ${GENERATED}/embedded/browser.cpp)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/browser/*)
    add_custom_command(OUTPUT ${out}
        COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR} -P ${CMAKE_SOURCE_DIR}/cmake/NodeModules.cmake
        COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/browser/build.mjs ${root}
        COMMAND embed browser ${root} ${out}
        DEPENDS embed ${files} ${CMAKE_SOURCE_DIR}/package-lock.json ${CMAKE_SOURCE_DIR}/cmake/NodeModules.cmake VERBATIM)
    target_sources(${target} PRIVATE ${out})
endfunction()

# The folders that are in no school's words; every subject may link them, and the include checker says which layer may
# include which.
set(SUPPORT basics permissions statistics charts storage journal sources mail calendar paper secrets web)

function(add_folder folder)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${folder}/*.cpp)
    list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
    compile_pages(${folder} pages)
    compile_statements(${folder} statements)
    if(NOT sources AND NOT pages)
        return() # named in USES, not begun yet
    endif()
    add_library(${folder} STATIC ${sources} ${pages} ${statements})
    target_include_directories(${folder} PUBLIC ${CMAKE_SOURCE_DIR}/src ${GENERATED})
    target_link_libraries(${folder} PRIVATE bearing_strict)
    target_link_libraries(${folder} PUBLIC fmt::fmt ${${folder}_LIBRARIES})
    set(used ${${folder}_USES})
    if(NOT folder IN_LIST SUPPORT)
        list(APPEND used ${SUPPORT})
    endif()
    get_property(built GLOBAL PROPERTY BEARING_FOLDERS)
    foreach(other ${used})
        if(other IN_LIST built)
            target_link_libraries(${folder} PUBLIC ${other})
        endif()
    endforeach()
    set_target_properties(${folder} PROPERTIES LINKER_LANGUAGE CXX)
    # Marks by the million: what studies and demonstrations draw and count.
    foreach(file demonstration/draws demonstration/registers demonstration/school_day attendance/register
                 attendance/rates attendance/week diagnosis/followed diagnosis/series)
        if(file MATCHES "^${folder}/")
            set_source_files_properties(${CMAKE_SOURCE_DIR}/src/${file}.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON
                COMPILE_OPTIONS "-O2;-include;${CMAKE_SOURCE_DIR}/cmake/precompiled.h")
        endif()
    endforeach()
    if(folder STREQUAL "basics")
        target_precompile_headers(basics PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled.h)
    elseif(folder STREQUAL "statistics")
        # Eigen unoptimised is forty times slower, which no recovery test can afford; and g++ 12 refuses Eigen's
        # prefetches when they come from a precompiled header.
        target_compile_options(statistics PRIVATE -O2)
    else()
        target_precompile_headers(${folder} REUSE_FROM basics)
    endif()
    set_property(GLOBAL APPEND PROPERTY BEARING_FOLDERS ${folder})
endfunction()

function(add_folders uses)
    read_uses(${uses} names)
    foreach(name ${names})
        add_folder(${name})
    endforeach()
    embed_browser(web)
    embed_files(storage migrations ${CMAKE_SOURCE_DIR}/migrations)
    embed_files(sources catalogue ${CMAKE_SOURCE_DIR}/catalogue)
    embed_files(permissions decisions ${CMAKE_SOURCE_DIR}/examples/permissions)
    embed_files(demonstration seeds ${CMAKE_SOURCE_DIR}/seeds)
endfunction()

function(add_program)
    get_property(folders GLOBAL PROPERTY BEARING_FOLDERS)
    file(GLOB commands CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/commands/*.cpp)
    list(FILTER commands EXCLUDE REGEX "_test\\.cpp$")
    compile_statements(commands statements)
    add_library(commands STATIC ${commands} ${statements})
    target_include_directories(commands PUBLIC ${CMAKE_SOURCE_DIR}/src ${GENERATED})
    target_link_libraries(commands PUBLIC ${folders} PRIVATE bearing_strict)
    target_precompile_headers(commands REUSE_FROM basics)
    add_executable(bearing ${CMAKE_SOURCE_DIR}/src/main.cpp)
    target_link_libraries(bearing PRIVATE commands bearing_strict)
    target_precompile_headers(bearing REUSE_FROM basics)
    set_target_properties(bearing PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
endfunction()

# ctest starts one PostgreSQL before the first of these and removes it after the last.
function(add_database_test name files)
    string(MD5 place ${CMAKE_BINARY_DIR})
    string(SUBSTRING ${place} 0 12 place)
    set(temporary /tmp) # short, and open to the user it runs as: a socket's path has room for 107 bytes
    set(server ${temporary}/bearing_postgres_${place})
    if(NOT TEST postgres_starts)
        add_test(NAME postgres_starts COMMAND ${CMAKE_SOURCE_DIR}/testing/postgres.sh --start ${server})
        add_test(NAME postgres_stops COMMAND ${CMAKE_SOURCE_DIR}/testing/postgres.sh --stop ${server})
        set_tests_properties(postgres_starts PROPERTIES FIXTURES_SETUP postgres)
        set_tests_properties(postgres_stops PROPERTIES FIXTURES_CLEANUP postgres)
    endif()
    add_test(NAME ${name} COMMAND bearing_tests --source-file=${files} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    set_tests_properties(${name} PROPERTIES FIXTURES_REQUIRED postgres
        ENVIRONMENT "BEARING_TEST_POSTGRES=postgresql://bearing@/postgres?host=${server}")
endfunction()

function(add_tests)
    file(GLOB tests CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*/*_test.cpp ${CMAKE_SOURCE_DIR}/testing/*.cpp)
    # Every named statement of the program in one list, for the test that prepares them on both databases.
    file(GLOB_RECURSE statements CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*.sql)
    set(all ${GENERATED}/all_statements.cpp)
    add_custom_command(OUTPUT ${all} COMMAND sqlc --all ${all} ${statements} DEPENDS sqlc ${statements} VERBATIM)
    add_executable(bearing_tests ${tests} ${all})
    target_include_directories(bearing_tests PRIVATE ${CMAKE_SOURCE_DIR})
    target_link_libraries(bearing_tests PRIVATE commands bearing_strict)
    target_precompile_headers(bearing_tests REUSE_FROM basics)
    # As src/statistics itself: this test multiplies matrices of Eigen.
    set_source_files_properties(${CMAKE_SOURCE_DIR}/src/statistics/least_favourable_test.cpp PROPERTIES
        SKIP_PRECOMPILE_HEADERS ON COMPILE_OPTIONS -O2)
    target_compile_definitions(bearing_tests PRIVATE BEARING_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
        BEARING_PROGRAM="${CMAKE_BINARY_DIR}/bearing")
    add_dependencies(bearing_tests bearing)
    get_property(folders GLOBAL PROPERTY BEARING_FOLDERS)
    foreach(folder ${folders} commands)
        file(GLOB mine CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${folder}/*_test.cpp)
        if(mine)
            add_database_test(${folder} */src/${folder}/*)
        endif()
    endforeach()
    # The pages once more, with their data in PostgreSQL (those opened by a testing::App: the files' names end in page or pages).
    add_database_test(pages_on_postgres "*/src/home/*page_test*,*/src/home/statements_test*,*/src/imports/*pages_test*")
    set_property(TEST pages_on_postgres APPEND PROPERTY ENVIRONMENT BEARING_TEST_PAGES=postgres)
    add_database_test(statements */testing/*)
    # The recovery studies: a twentieth here, all of them by make proof.
    file(GLOB studies CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/testing/proof/*.cpp)
    add_executable(bearing_proof ${studies} ${CMAKE_SOURCE_DIR}/testing/draw.cpp
                   ${CMAKE_SOURCE_DIR}/testing/drawn_attendance.cpp
                   ${CMAKE_SOURCE_DIR}/testing/drawn_pupils.cpp ${CMAKE_SOURCE_DIR}/testing/drawn_sessions.cpp
                   ${CMAKE_SOURCE_DIR}/testing/drawn_trust.cpp)
    target_include_directories(bearing_proof PRIVATE ${CMAKE_SOURCE_DIR})
    target_link_libraries(bearing_proof PRIVATE assessments diagnosis demonstration statistics charts bearing_strict)
    target_compile_options(bearing_proof PRIVATE -O2)
    set_target_properties(bearing_proof PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
    add_test(NAME proof COMMAND bearing_proof)
    set_tests_properties(proof PROPERTIES PROCESSORS 2)
    include(${CMAKE_SOURCE_DIR}/cmake/ScriptTests.cmake OPTIONAL)
endfunction()
