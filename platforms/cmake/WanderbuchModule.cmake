# One helper per kind of target, so that every module, QML module and test is declared the same way.

# wanderbuch_module(core/storage SOURCES a.cpp b.h KNOWS core/crypto LIBRARIES PkgConfig::sqlite [MOC])
# makes the static library core_storage. KNOWS names our modules, LIBRARIES anything else.
# Both are PUBLIC: what a module's headers show, its users may use.
function(wanderbuch_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "MOC" "" "SOURCES;KNOWS;LIBRARIES;PRIVATE_LIBRARIES")
    string(REPLACE "/" "_" target "${name}")
    add_library(${target} STATIC ${arg_SOURCES})
    target_link_libraries(${target} PUBLIC wanderbuch_options ${arg_LIBRARIES} PRIVATE ${arg_PRIVATE_LIBRARIES})
    foreach(known IN LISTS arg_KNOWS)
        string(REPLACE "/" "_" known "${known}")
        target_link_libraries(${target} PUBLIC ${known})
    endforeach()
    if(arg_MOC)
        set_target_properties(${target} PROPERTIES AUTOMOC ON)
    endif()
endfunction()

# wanderbuch_test(tst_core_base_json SOURCES tst_json.cpp LINKS core_base [LABELS slow] [ENVIRONMENT A=b])
# makes a Qt Test program in bin/tests and registers it; it finds the suites by WANDERBUCH_TESTDATA.
function(wanderbuch_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LINKS;LABELS;ENVIRONMENT")
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE wanderbuch_options tests_support Qt6::Test ${arg_LINKS})
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin/tests")
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "WANDERBUCH_TESTDATA=${WANDERBUCH_TESTDATA};QT_QPA_PLATFORM=offscreen;${arg_ENVIRONMENT}")
endfunction()
