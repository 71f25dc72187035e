# Fonts and icons from the packages pinned in package.json, compiled in under :/wanderbuch.
include(packages.cmake)

set(fonts
    inter/400Regular/Inter_400Regular inter/500Medium/Inter_500Medium inter/600SemiBold/Inter_600SemiBold
    inter/700Bold/Inter_700Bold inter/400Regular_Italic/Inter_400Regular_Italic
    source-serif-4/400Regular/SourceSerif4_400Regular source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic
    source-serif-4/600SemiBold/SourceSerif4_600SemiBold source-serif-4/700Bold/SourceSerif4_700Bold
    noto-sans-arabic/400Regular/NotoSansArabic_400Regular noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold)
set(font_files)
foreach(font IN LISTS fonts)
    get_filename_component(name "${font}" NAME)
    set(file "node_modules/@expo-google-fonts/${font}.ttf")
    set_source_files_properties("${file}" PROPERTIES QT_RESOURCE_ALIAS "${name}.ttf")
    list(APPEND font_files "${file}")
endforeach()

# One line per icon that a page uses; tests/architecture checks that each is there.
file(STRINGS icons.txt icons REGEX "^[a-z]")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS icons.txt)
set(icon_files)
foreach(icon IN LISTS icons)
    set(file "node_modules/lucide-static/icons/${icon}.svg")
    set_source_files_properties("${file}" PROPERTIES QT_RESOURCE_ALIAS "${icon}.svg")
    list(APPEND icon_files "${file}")
endforeach()

add_library(assets_resources STATIC empty.cpp)
target_link_libraries(assets_resources PUBLIC wanderbuch_options Qt6::Core)
# As they are: unpacking them would cost more at every start than the megabyte is worth.
qt_add_resources(assets_resources wanderbuch_fonts PREFIX /wanderbuch/fonts OPTIONS --no-compress FILES ${font_files})
qt_add_resources(assets_resources wanderbuch_icons PREFIX /wanderbuch/icons FILES ${icon_files})

# The licences that ask to be shown with what is compiled in; Settings shows them.
set(licences "wanderbuch=../LICENSE" "inter=node_modules/@expo-google-fonts/inter/LICENSE_FONT"
    "source-serif=node_modules/@expo-google-fonts/source-serif-4/LICENSE_FONT"
    "noto-sans-arabic=node_modules/@expo-google-fonts/noto-sans-arabic/LICENSE_FONT" "lucide=node_modules/lucide-static/LICENSE")
set(licence_files)
foreach(licence IN LISTS licences)
    string(REPLACE "=" ";" licence "${licence}")
    list(GET licence 0 name)
    list(GET licence 1 file)
    set_source_files_properties("${file}" PROPERTIES QT_RESOURCE_ALIAS "${name}.txt")
    list(APPEND licence_files "${file}")
endforeach()
qt_add_resources(assets_resources wanderbuch_licences PREFIX /wanderbuch/licences FILES ${licence_files})
