#ifndef ZHIBIAO_ARTICLE_IMPL_SENTENCE_IPP
#define ZHIBIAO_ARTICLE_IMPL_SENTENCE_IPP

#include <zhibiao/article/impl/line.hpp>
#include <zhibiao/article/impl/shape.hpp>

#include <cstring>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

/// Length of the stop that `rest` begins with: 。 ！ ？ ! ? …… (a single … is a pause); 0 for none.
inline std::size_t stop_length(std::string_view rest) noexcept {
    switch (static_cast<unsigned char>(rest[0])) {
        case '!': case '?': return 1;
        case 0xE3: return first_character(rest) == full_stop ? 3 : 0;
        case 0xEF: return has_prefix(rest, "！") || has_prefix(rest, "？") ? 3 : 0;
        case 0xE2: return has_prefix(rest, "……") ? 6 : 0;
        default: return 0;
    }
}

inline std::size_t closer_length(string_view rest) noexcept {
    static constexpr MarkSet closers{"”", "’", "」", "』", "）", ")", "】", "〕", "》", "〉", "]"};
    return prefix_length(rest, closers);
}

/// Cuts one block into sentences. Straight quotation marks are counted, because only their number tells which close.
class SentenceSplitter {
public:
    SentenceSplitter(string_view text, std::size_t begin, std::span<std::uint32_t const> stops, std::vector<Span>& sentences)
        : text_(text), stop_(stops.data()), last_stop_(stops.data() + stops.size()), sentences_(sentences), begin_(begin), at_(begin) {}

    /// Returns how many of the stops were taken.
    std::size_t split() {
        auto const first_stop = stop_;
        while (at_ < text_.size()) {
            take_plain_sentences();
            if (at_ == text_.size()) break;
            skip_to_stop();
            if (at_ < text_.size() && !pass_full_stop() && !pass_stop() && at_ < text_.size()) continue;
            close();
        }
        return static_cast<std::size_t>(stop_ - first_stop);
    }

private:
    [[nodiscard]] string_view rest() const noexcept { return {text_.data() + at_, text_.size() - at_}; }

    /// One after the other while 。 ends them and the next one begins behind it, as nearly all do.
    void take_plain_sentences() {
        if (quoted_) return;
        char const* const text = text_.data();
        auto const size = text_.size();
        auto begin = begin_, at = at_;
        auto stop = stop_;
        for (; stop != last_stop_; ++stop) {
            std::size_t const end = *stop + full_stop_length;
            if (end > size || *stop < at || std::memcmp(text + *stop, "。", full_stop_length) != 0) break;
            if (end != size && !is_plain(byte_at(text_, end)) && may_go_on(text_.substr(end))) break;
            while (is_blank(text[begin])) ++begin;
            sentences_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
            begin = at = end;
        }
        stop_ = stop;
        begin_ = begin;
        at_ = at;
    }

    /// Whether 。 may not be the end: it closes with what stands behind it, or the sentence goes on.
    static bool may_go_on(string_view behind) noexcept {
        static constexpr MarkSet others{"。", "！", "？", "!", "?", "…", "”", "’", "」", "』", "）", ")", "】", "〕", "》", "〉", "]", "\"", "，", "、", "；", "：", ",", ";", ":"};
        return others.has(first_character(behind));
    }

    void skip_to_stop() {
        for (; stop_ != last_stop_ && *stop_ < text_.size(); ++stop_) {
            if (*stop_ < at_) continue;  // passed with the one before it
            at_ = *stop_;
            if (first_character(rest()) == full_stop || stop_length(rest()) != 0) return;
            quoted_ ^= text_[at_++] == '"';
        }
        at_ = text_.size();
    }

    /// Past 。 before what nothing closes with: the end of most sentences.
    bool pass_full_stop() {
        if (first_character(rest()) != full_stop || (at_ + 3 < text_.size() && !is_plain(byte_at(text_, at_ + 3)))) return false;
        at_ += 3;
        return true;
    }

    /// Past the stops and what closes with them. False where the sentence goes on: 《…？》 and “…！”，
    bool pass_stop() {
        bool in_title = false;
        while (at_ < text_.size()) {
            auto const rest = text_.substr(at_);
            if (begins_plainly(rest)) return !in_title;
            auto length = stop_length(rest);
            if (length == 0) {
                length = closer_length(rest);
                in_title |= prefix_length(rest, {"》", "〉"}) != 0;
            }
            if (length == 0 && quoted_ && rest[0] == '"') {
                length = 1;
                quoted_ = false;
            }
            if (length == 0) break;
            at_ += length;
        }
        static constexpr MarkSet pauses{"，", "、", "；", "：", ",", ";", ":"};
        return !in_title && (at_ >= text_.size() || !pauses.has(first_character(text_.substr(at_))));
    }

    void close() {
        auto first = begin_, last = at_;
        while (first < last && is_blank(text_[first])) ++first;
        while (last > first && is_blank(text_[last - 1])) --last;
        if (first < last) sentences_.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)});
        begin_ = at_;
        quoted_ = false;
    }

    static constexpr std::size_t full_stop_length = 3;

    string_view text_;
    std::uint32_t const *stop_, *last_stop_;
    std::vector<Span>& sentences_;
    std::size_t begin_, at_;
    bool quoted_ = false;
};

void split_sentences(string_view reading, Span block, std::span<std::uint32_t const>& stops, std::vector<Span>& sentences) {
    stops = stops.subspan(SentenceSplitter(reading.substr(0, block.end), block.begin, stops, sentences).split());
}

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif
