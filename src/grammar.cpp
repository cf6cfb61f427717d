#include <zhibiao/src_grammar.hpp>
