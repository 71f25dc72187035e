# One helper per kind of target, so that every module, QML module and test is declared the same way.

# wanderbuch_module(core/storage SOURCES a.cpp b.h KNOWS core/crypto LIBRARIES PkgConfig::sqlite [MOC])
# makes the static library core_storage. KNOWS names our modules, LIBRARIES anything else.
# Both are PUBLIC: what a module's headers show, its users may use.
function(wanderbuch_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "MOC" "" "SOURCES;KNOWS;LIBRARIES;PRIVATE_LIBRARIES")
    string(REPLACE "/" "_" target "${name}")
    add_library(${target} STATIC ${arg_SOURCES})
    target_link_libraries(${target} PUBLIC wanderbuch_options ${arg_LIBRARIES} PRIVATE ${arg_PRIVATE_LIBRARIES})
    target_compile_options(${target} PRIVATE ${wanderbuch_warnings})
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
    target_compile_options(${name} PRIVATE ${wanderbuch_warnings})
    if(CMAKE_BUILD_TYPE STREQUAL "Release") # what is tested is optimised, the tests need not be: they build in half the time
        target_compile_options(${name} PRIVATE -O1)
    endif()
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin/tests")
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "WANDERBUCH_TESTDATA=${WANDERBUCH_TESTDATA};QT_QPA_PLATFORM=offscreen;${arg_ENVIRONMENT}")
endfunction()

# wanderbuch_qml_module(Explore QML a.qml SOURCES a.cpp a.h KNOWS core/catalogue qml/Controls SINGLETONS Theme.qml [IMPORTS QtMultimedia])
# makes the static QML module Wanderbuch.Explore from qml/Wanderbuch/Explore: folder = URI. IMPORTS names the modules of others
# whose types its C++ properties have.
function(wanderbuch_qml_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "QML;SOURCES;KNOWS;LIBRARIES;SINGLETONS;IMPORTS")
    set(target "qml_${name}")
    set(CMAKE_AUTOMOC ON) # Qt reads the elements from moc's output
    set_source_files_properties(${arg_SINGLETONS} PROPERTIES QT_QML_SINGLETON_TYPE TRUE)
    set(dependencies QtQuick ${arg_IMPORTS}) # so that tools know the types our properties have
    foreach(known IN LISTS arg_KNOWS)
        if(known MATCHES "^qml/(.+)")
            list(APPEND dependencies "Wanderbuch.${CMAKE_MATCH_1}")
        endif()
    endforeach()
    qt_add_qml_module(${target} STATIC
        URI "Wanderbuch.${name}" VERSION 1.0 RESOURCE_PREFIX /qt/qml
        OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/qml/Wanderbuch/${name}"
        QML_FILES ${arg_SINGLETONS} ${arg_QML} SOURCES ${arg_SOURCES} DEPENDENCIES ${dependencies})
    target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
    target_link_libraries(${target} PUBLIC wanderbuch_options Qt6::Quick ${arg_LIBRARIES})
    # Byte code is compiled ahead; translating it to C++ as well would triple the build for no gain that shows.
    set_target_properties(${target} PROPERTIES QT_QMLCACHEGEN_ARGUMENTS "--only-bytecode")
    set_property(SOURCE ${arg_SOURCES} APPEND PROPERTY COMPILE_OPTIONS "${wanderbuch_warnings}")
    foreach(known IN LISTS arg_KNOWS)
        string(REPLACE "/" "_" known_target "${known}")
        target_link_libraries(${target} PUBLIC ${known_target})
        if(known MATCHES "^qml/")
            target_link_libraries(${target} PUBLIC ${known_target}plugin)
        endif()
    endforeach()
endfunction()
