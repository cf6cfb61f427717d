# What `cmake --install` puts where, so that find_package(zhibiao) and pkg-config find it.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(zhibiao_config_dir ${CMAKE_INSTALL_LIBDIR}/cmake/zhibiao)

install(DIRECTORY include/zhibiao DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS zhibiao zhibiao_headers EXPORT zhibiao-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT zhibiao-targets NAMESPACE zhibiao:: DESTINATION ${zhibiao_config_dir})

configure_package_config_file(src/cmake/zhibiao-config.cmake.in ${PROJECT_BINARY_DIR}/zhibiao-config.cmake
  INSTALL_DESTINATION ${zhibiao_config_dir})
# Before 1.0 a minor version may break a caller.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/zhibiao-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/zhibiao-config.cmake ${PROJECT_BINARY_DIR}/zhibiao-config-version.cmake
  DESTINATION ${zhibiao_config_dir})

# The prefix is found from the place of the .pc file, so that the installed tree can be moved.
file(RELATIVE_PATH zhibiao_prefix_from_pc /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
string(REGEX REPLACE "/$" "" zhibiao_prefix_from_pc ${zhibiao_prefix_from_pc})
configure_file(src/cmake/zhibiao.pc.in ${PROJECT_BINARY_DIR}/zhibiao.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/zhibiao.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

if(TARGET zhibiao_cli)
  install(TARGETS zhibiao_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
if(TARGET zhibiao_c)
  install(TARGETS zhibiao_c zhibiao_c_static EXPORT zhibiao-targets
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
endif()
