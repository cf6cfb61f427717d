// The units that see Spirit X3: apart from zhibiao.cpp so that both compile side by side.
#include <zhibiao/version.hpp>
