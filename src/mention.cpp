#include <zhibiao/src_mention.hpp>
