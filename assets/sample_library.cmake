# Signs the sample library with a key made here, which this build trusts as its own. The key stays in the build tree.
# share/wanderbuch/library/ is a provider folder; share/wanderbuch/trusted-publishers.json names whom the programs trust.
set(sample_source "${CMAKE_CURRENT_SOURCE_DIR}/library")
set(sample_share "${CMAKE_BINARY_DIR}/share/wanderbuch")
file(GLOB_RECURSE sample_files CONFIGURE_DEPENDS "${sample_source}/*")
add_custom_command(
    OUTPUT "${sample_share}/library.stamp"
    COMMAND "${CMAKE_COMMAND}" "-DCLI=$<TARGET_FILE:wanderbuch-cli>" "-DSOURCE=${sample_source}" "-DSHARE=${sample_share}"
        "-DKEY=${CMAKE_BINARY_DIR}/sample-library.key.json" -P "${CMAKE_CURRENT_SOURCE_DIR}/build_sample_library.cmake"
    DEPENDS wanderbuch-cli ${sample_files} "${CMAKE_CURRENT_SOURCE_DIR}/build_sample_library.cmake"
    COMMENT "Signing the sample library"
    VERBATIM)
add_custom_target(sample_library ALL DEPENDS "${sample_share}/library.stamp")
install(DIRECTORY "${sample_share}/" DESTINATION share/wanderbuch PATTERN library.stamp EXCLUDE)
