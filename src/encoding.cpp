#include <zhibiao/src_encoding.hpp>
