# The app's words in other languages, compiled in under :/wanderbuch/translations. Source language: English; its own file
# holds plural forms only. After changing a text: build the target update_translations, then fill in what is unfinished.
set(translation_dir "${CMAKE_CURRENT_SOURCE_DIR}/translations")
set(lupdate_options -extensions cpp,h,qml -locations none -no-obsolete -source-language en_GB)
set(lupdate_folders qml platforms/app)
qt_add_lrelease(assets_resources NO_GLOBAL_TARGET
    TS_FILES "${translation_dir}/wanderbuch_en.ts" "${translation_dir}/wanderbuch_de.ts"
    QM_FILES_OUTPUT_VARIABLE translation_files)
qt_add_resources(assets_resources wanderbuch_translations
    PREFIX /wanderbuch/translations BASE "${CMAKE_CURRENT_BINARY_DIR}" FILES ${translation_files})

get_target_property(lupdate Qt6::lupdate IMPORTED_LOCATION)
if(NOT lupdate)
    get_target_property(lupdate Qt6::lupdate IMPORTED_LOCATION_NONE)
endif()
set_property(GLOBAL PROPERTY WANDERBUCH_LUPDATE "${lupdate}") # for tests/qml/Translations
add_custom_target(update_translations
    COMMAND "${lupdate}" ${lupdate_folders} ${lupdate_options} -target-language de_DE -ts "${translation_dir}/wanderbuch_de.ts"
    COMMAND "${lupdate}" ${lupdate_folders} ${lupdate_options} -pluralonly -target-language en_GB -ts "${translation_dir}/wanderbuch_en.ts"
    WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" VERBATIM)
