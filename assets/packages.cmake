# The packages pinned in package.json. Fetched once at configure time; afterwards no network is needed.
include_guard(GLOBAL)
find_program(NPM npm REQUIRED)
set(stamp "${CMAKE_CURRENT_SOURCE_DIR}/node_modules/.fetched")
if(NOT EXISTS "${stamp}" OR "${CMAKE_CURRENT_SOURCE_DIR}/package-lock.json" IS_NEWER_THAN "${stamp}")
    message(STATUS "Fetching fonts, icons and contexts")
    execute_process(COMMAND "${NPM}" ci --no-progress WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}"
        RESULT_VARIABLE npm_failed OUTPUT_QUIET ERROR_VARIABLE npm_errors)
    if(npm_failed)
        message(FATAL_ERROR "npm ci failed in assets: ${npm_errors}")
    endif()
    file(TOUCH "${stamp}")
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS package-lock.json)
