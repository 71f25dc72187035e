# The app's words in other languages, compiled in under :/wanderbuch/translations. They are written in English; English has a
# file of its own for plural forms only. After changing a text: build update_translations, then fill in what is unfinished.
set(translation_dir "${CMAKE_CURRENT_SOURCE_DIR}/translations")
qt_add_lrelease(assets_resources NO_GLOBAL_TARGET
    TS_FILES "${translation_dir}/wanderbuch_en.ts" "${translation_dir}/wanderbuch_de.ts"
    QM_FILES_OUTPUT_VARIABLE translation_files)
qt_add_resources(assets_resources wanderbuch_translations
    PREFIX /wanderbuch/translations BASE "${CMAKE_CURRENT_BINARY_DIR}" FILES ${translation_files})

# Also what the test reads that holds every text to be translated.
set(lupdate_arguments -I . qml platforms/app -extensions cpp,h,qml -locations none -no-obsolete -source-language en_GB)
set_property(GLOBAL PROPERTY wanderbuch_lupdate_arguments "${lupdate_arguments}")
add_custom_target(update_translations
    COMMAND Qt6::lupdate ${lupdate_arguments} -target-language de_DE -ts "${translation_dir}/wanderbuch_de.ts"
    COMMAND Qt6::lupdate ${lupdate_arguments} -pluralonly -target-language en_GB -ts "${translation_dir}/wanderbuch_en.ts"
    WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" VERBATIM)
