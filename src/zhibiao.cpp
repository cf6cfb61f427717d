// Everything but the grammars: what src.hpp includes, less the units that see Spirit X3 (grammar.cpp).
#include <zhibiao/text/impl/word_table.ipp>
