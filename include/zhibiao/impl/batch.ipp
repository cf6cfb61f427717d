#ifndef ZHIBIAO_IMPL_BATCH_IPP
#define ZHIBIAO_IMPL_BATCH_IPP

#include <zhibiao/batch.hpp>
#include <zhibiao/impl/stages.ipp>

#include <algorithm>
#include <span>
#include <utility>

namespace zhibiao {
inline namespace v0 {

Batch::Batch(Extractor const& extractor) : vocabulary_(extractor.vocabulary_) {}

template <class Input>
void Batch::add_input(Input&& input, Options const& options) {
    if (documents_.size() == size_) {
        std::size_t const more = std::max<std::size_t>(size_ * 2, 4);
        rooms_.resize(more);
        options_.resize(more);
        documents_.resize(more);
    }
    rooms_[size_] = std::move(documents_[size_]);
    documents_[size_] = extractor_detail::read_front(std::forward<Input>(input), options, rooms_[size_]);
    options_[size_] = options;
    bytes_ += documents_[size_].text().own().size();
    ++size_;
}

void Batch::add(std::string_view utf8, Options const& options) { add_input(utf8, options); }
void Batch::add(Decoded decoded, Options const& options) { add_input(std::move(decoded), options); }
void Batch::add(Page const& page, Options const& options) { add_input(page, options); }

std::span<Document> Batch::read() {
    std::size_t const size = std::exchange(size_, 0);
    bytes_ = 0;
    auto const for_each = [&](auto stage) {
        for (std::size_t at = 0; at < size; ++at)
            if (!documents_[at].error) stage(documents_[at], options_[at], rooms_[at]);
    };
    using namespace extractor_detail;
    std::vector<place_detail::EntityReader> found;
    found.reserve(size);
    for_each([&](Document& document, Options const& options, Document& room) { found.push_back(scan_mentions_of(document, options, room, vocabulary_)); });
    auto next = found.begin();
    for_each([&](Document& document, Options const&, Document&) { resolve_mentions_of(document, *next++); });
    // what is made from the observations, while they are at hand
    for_each([&](Document& document, Options const& options, Document& room) {
        read_observations_of(document, options, room, vocabulary_);
        close(document, room);
    });
    return std::span(documents_).first(size);
}

}  // namespace v0
}  // namespace zhibiao

#endif
