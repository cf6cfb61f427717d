/// @file
/// The version of the library. One place; CMake reads it from here.
#ifndef ZHIBIAO_VERSION_HPP
#define ZHIBIAO_VERSION_HPP

#define ZHIBIAO_VERSION_MAJOR 0
#define ZHIBIAO_VERSION_MINOR 1
#define ZHIBIAO_VERSION_PATCH 0
#define ZHIBIAO_VERSION_STRING "0.1.0"

#endif
