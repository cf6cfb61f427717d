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

if(TARGET zhibiao_encoding)
  # An export of its own: only who asks for the component needs what it links.
  install(TARGETS zhibiao_encoding EXPORT zhibiao-encoding-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
  install(EXPORT zhibiao-encoding-targets NAMESPACE zhibiao:: DESTINATION ${zhibiao_config_dir})
endif()

if(TARGET zhibiao_html)
  install(TARGETS zhibiao_html EXPORT zhibiao-html-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
  install(EXPORT zhibiao-html-targets NAMESPACE zhibiao:: DESTINATION ${zhibiao_config_dir})
endif()

# The prefix is found from the place of the .pc file, so that the installed tree can be moved.
file(RELATIVE_PATH zhibiao_prefix_from_pc /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
string(REGEX REPLACE "/$" "" zhibiao_prefix_from_pc ${zhibiao_prefix_from_pc})
set(zhibiao_pc_files zhibiao)
if(TARGET zhibiao_encoding)
  list(APPEND zhibiao_pc_files zhibiao-encoding)
endif()
if(TARGET zhibiao_html)
  list(APPEND zhibiao_pc_files zhibiao-html)
endif()
foreach(name ${zhibiao_pc_files})
  configure_file(src/cmake/${name}.pc.in ${PROJECT_BINARY_DIR}/${name}.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/${name}.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
endforeach()

if(TARGET zhibiao_cli)
  install(TARGETS zhibiao_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
if(TARGET zhibiao_c)
  install(TARGETS zhibiao_c EXPORT zhibiao-targets LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
  # To be linked in it needs what its components need.
  install(TARGETS zhibiao_c_static EXPORT zhibiao-c_static-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
  install(EXPORT zhibiao-c_static-targets NAMESPACE zhibiao:: DESTINATION ${zhibiao_config_dir})
endif()
