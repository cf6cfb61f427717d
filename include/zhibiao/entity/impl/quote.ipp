#ifndef ZHIBIAO_ENTITY_IMPL_QUOTE_IPP
#define ZHIBIAO_ENTITY_IMPL_QUOTE_IPP

#include <zhibiao/entity/quote.hpp>

namespace zhibiao {
inline namespace v0 {

std::vector<Quote> list_quotes(Document const&) { return {}; }

}  // namespace v0
}  // namespace zhibiao

#endif
