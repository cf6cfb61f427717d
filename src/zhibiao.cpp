#include <zhibiao/src_core.hpp>
