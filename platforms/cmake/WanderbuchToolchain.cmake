# Compiler settings and the libraries everything else links. Included once, from the top.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC OFF) # switched on per target where there are Q_OBJECTs
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

# What all our code is compiled with; PUBLIC, so that it reaches whoever links a module.
add_library(wanderbuch_options INTERFACE)
target_compile_definitions(wanderbuch_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(wanderbuch_options INTERFACE "${CMAKE_SOURCE_DIR}" "${CMAKE_BINARY_DIR}/generated")
if(WANDERBUCH_SANITIZE)
    target_compile_options(wanderbuch_options INTERFACE -fsanitize=${WANDERBUCH_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(wanderbuch_options INTERFACE -fsanitize=${WANDERBUCH_SANITIZE})
endif()

# What our own sources are held to; PRIVATE, since Qt's generated sources are not.
set(wanderbuch_warnings -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wno-missing-field-initializers)
if(WANDERBUCH_WERROR)
    list(APPEND wanderbuch_warnings -Werror)
endif()

set(wanderbuch_qt_components Core)
if(WANDERBUCH_BUILD_TESTS)
    list(APPEND wanderbuch_qt_components Test)
endif()
if(WANDERBUCH_BUILD_APP)
    list(APPEND wanderbuch_qt_components Gui Qml Quick QuickControls2 Svg LinguistTools)
    if(WANDERBUCH_BUILD_TESTS)
        list(APPEND wanderbuch_qt_components QuickTest)
    endif()
endif()
find_package(Qt6 6.4 REQUIRED COMPONENTS ${wanderbuch_qt_components})
if(WANDERBUCH_BUILD_TESTS)
    # Qt tells each test where its sources and its build lie, which nobody here asks for and which keeps a compiler cache from
    # serving a second checkout.
    get_target_property(qt_test_definitions Qt6::Test INTERFACE_COMPILE_DEFINITIONS)
    list(FILTER qt_test_definitions EXCLUDE REGEX "QT_TESTCASE_(BUILD|SOURCE)DIR")
    set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS "${qt_test_definitions}")
endif()
if(WANDERBUCH_BUILD_APP)
    # Sound and film in lessons; without it the app says what it cannot play.
    find_package(Qt6 6.4 QUIET OPTIONAL_COMPONENTS Multimedia)
endif()
find_path(TL_EXPECTED_INCLUDE tl/expected.hpp REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(sqlite REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(crypto REQUIRED IMPORTED_TARGET libcrypto)
pkg_check_modules(md4c REQUIRED IMPORTED_TARGET md4c)
if(WANDERBUCH_BUILD_APP)
    pkg_check_modules(zxing REQUIRED IMPORTED_TARGET zxing) # QR codes, made and read
endif()
