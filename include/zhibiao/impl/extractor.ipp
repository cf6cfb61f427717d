#ifndef ZHIBIAO_IMPL_EXTRACTOR_IPP
#define ZHIBIAO_IMPL_EXTRACTOR_IPP

#include <zhibiao/extractor.hpp>
#include <zhibiao/impl/stages.ipp>

#include <string_view>
#include <utility>

namespace zhibiao {
inline namespace v0 {
namespace extractor_detail {

inline Document read_rest(Document document, Options const& options, Document room, Parts const& vocabulary) {
    if (document.error) return document;
    auto found = scan_mentions_of(document, options, room, vocabulary);
    resolve_mentions_of(document, found);
    read_observations_of(document, options, room, vocabulary);
    close(document, room);
    return document;
}

}  // namespace extractor_detail

Extractor::Extractor() { prepare_mentions(); }
Extractor::Extractor(Vocabulary vocabulary) : vocabulary_(std::move(vocabulary.parts_)) { prepare_mentions(); }

Document Extractor::extract(std::string_view utf8, Options const& options, Document room) const {
    Document document = extractor_detail::read_front(utf8, options, room);
    return extractor_detail::read_rest(std::move(document), options, std::move(room), vocabulary_);
}

Document Extractor::extract(Decoded decoded, Options const& options, Document room) const {
    Document document = extractor_detail::read_front(std::move(decoded), options, room);
    return extractor_detail::read_rest(std::move(document), options, std::move(room), vocabulary_);
}

Document Extractor::extract(Page const& page, Options const& options, Document room) const {
    Document document = extractor_detail::read_front(page, options, room);
    return extractor_detail::read_rest(std::move(document), options, std::move(room), vocabulary_);
}

}  // namespace v0
}  // namespace zhibiao

#endif
