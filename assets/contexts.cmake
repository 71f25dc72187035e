# The JSON-LD contexts of credentials, from the packages pinned in package.json, compiled in under :/wanderbuch/contexts.
# Every program needs them: nothing is verified with a context from the network.
include(packages.cmake)
find_program(NODE NAMES node nodejs REQUIRED)
set(context_folder "${CMAKE_CURRENT_BINARY_DIR}/contexts")
file(REMOVE_RECURSE "${context_folder}")
execute_process(COMMAND "${NODE}" contexts.mjs "${context_folder}" WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}"
    RESULT_VARIABLE contexts_failed ERROR_VARIABLE contexts_errors)
if(contexts_failed)
    message(FATAL_ERROR "the JSON-LD contexts cannot be read from their packages: ${contexts_errors}")
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS contexts.mjs)

file(GLOB context_files "${context_folder}/*")
add_library(assets_contexts STATIC empty.cpp)
target_link_libraries(assets_contexts PUBLIC wanderbuch_options Qt6::Core)
qt_add_resources(assets_contexts wanderbuch_contexts PREFIX /wanderbuch/contexts BASE "${context_folder}" FILES ${context_files})
