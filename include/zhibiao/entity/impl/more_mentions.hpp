// Where a text names once more what it has named for sure. Not part of the API.
#ifndef ZHIBIAO_ENTITY_IMPL_MORE_MENTIONS_HPP
#define ZHIBIAO_ENTITY_IMPL_MORE_MENTIONS_HPP

#include <zhibiao/entity/impl/stretch.hpp>
#include <zhibiao/text/word_table.hpp>

#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

/// Names that are looked for word for word, and where they were read already.
class KnownNames {
public:
    /// A name, if it is long enough to stand for itself.
    void add(std::string_view name) {
        constexpr std::size_t shortest = 12;
        if (name.size() >= shortest) names_.add(name, 0), any_ = true;
    }
    void add_read(Span span) { read_.push_back(span); }

    /// Hands over each place of a sentence where a name stands that wasn't read there.
    template <class Take>
    void each_in(std::string_view reading, Span sentence, Take take) {
        if (!any_) return;
        if (!sorted_) std::ranges::sort(read_, {}, &Span::begin), sorted_ = true;
        auto next = std::ranges::upper_bound(read_, sentence.begin, {}, &Span::begin);
        if (next != read_.begin()) --next;
        for (std::uint32_t at = sentence.begin; at < sentence.end;) {
            while (next != read_.end() && next->end <= at) ++next;
            auto const found = names_.longest(reading.substr(at, sentence.end - at));
            bool const is_new = found && (next == read_.end() || at + found.length <= next->begin);
            if (is_new) take(Span{at, at + found.length});
            at += is_new ? found.length : utf8_detail::character_length(reading[at]);
        }
    }

private:
    WordTable names_;
    std::vector<Span> read_;
    bool any_ = false, sorted_ = false;
};

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif
