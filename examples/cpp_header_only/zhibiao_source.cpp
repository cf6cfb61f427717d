// The whole library, compiled into this program. It is included in exactly one file: a second one would not link.
#include <zhibiao/src.hpp>
