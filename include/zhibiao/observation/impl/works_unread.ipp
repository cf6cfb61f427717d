// Works in a short clause that was left unread.
#ifndef ZHIBIAO_OBSERVATION_IMPL_WORKS_UNREAD_IPP
#define ZHIBIAO_OBSERVATION_IMPL_WORKS_UNREAD_IPP

#include <zhibiao/observation/impl/subject_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// A short clause may have been left unread too, where the next mention is far: it is read again, behind the tokens of all sentences that wait.
void SubjectReader::enter_unread_works(std::uint32_t stop) {
    Tokens::Place const here = tokens_.place();
    std::uint32_t const last_number = last_number_, begin = clause_.begin;
    Span const words{tokens_[begin].span.begin, tokens_[stop].span.end};
    tokens_.go_to(last_tokens_);
    noted_.labels.clear();
    read_unread(reading_, words, tokens_, noted_);
    mark_labels();
    clause_.begin = 0;
    enter_works_named(static_cast<std::uint32_t>(tokens_.size() - 1));
    clause_.begin = begin;
    last_number_ = last_number;
    tokens_.go_to(here);
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif
