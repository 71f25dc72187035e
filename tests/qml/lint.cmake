# Runs qmllint over every QML file of the app; any warning fails. What it is asked stands in .qmllint.ini.
#   cmake -DQMLLINT=... -DMODULES=build/.../qml -DSOURCES=.../qml -P lint.cmake
file(GLOB_RECURSE files "${SOURCES}/*.qml")
list(LENGTH files count)
if(count EQUAL 0)
    message(FATAL_ERROR "no QML file in ${SOURCES}")
endif()
execute_process(COMMAND "${QMLLINT}" -I "${MODULES}" ${files} RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(failed OR said MATCHES "(Warning|Error): ")
    message(FATAL_ERROR "${said}")
endif()
message(STATUS "${count} files without a warning")
