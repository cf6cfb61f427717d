#include <zhibiao/src_text.hpp>
