#include <zhibiao/src_output.hpp>
