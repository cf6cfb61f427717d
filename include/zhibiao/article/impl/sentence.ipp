#ifndef ZHIBIAO_ARTICLE_IMPL_SENTENCE_IPP
#define ZHIBIAO_ARTICLE_IMPL_SENTENCE_IPP

#include <zhibiao/article/impl/line.hpp>
#include <zhibiao/article/impl/shape.hpp>

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
    SentenceSplitter(string_view reading, Span block, std::span<std::uint32_t const>& stops, std::vector<Span>& sentences)
        : text_(reading.substr(0, block.end)), stops_(stops), sentences_(sentences), begin_(block.begin), at_(block.begin) {}

    void split() {
        while (at_ < text_.size()) {
            skip_to_stop();
            if (at_ < text_.size() && !pass_full_stop() && !pass_stop() && at_ < text_.size()) continue;
            close();
        }
    }

private:
    void skip_to_stop() {
        for (; !stops_.empty() && stops_.front() < text_.size(); stops_ = stops_.subspan(1)) {
            if (stops_.front() < at_) continue;  // passed with the one before it
            at_ = stops_.front();
            if (stop_length(text_.substr(at_)) != 0) return;
            quoted_ ^= text_[at_++] == '"';
        }
        at_ = text_.size();
    }

    /// Past 。 before what nothing closes with: the end of most sentences.
    bool pass_full_stop() {
        if (first_character(text_.substr(at_)) != full_stop || (at_ + 3 < text_.size() && !begins_plainly(text_.substr(at_ + 3)))) return false;
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
        auto const words = trim_blanks(text_.substr(begin_, at_ - begin_));
        if (!words.empty()) {
            auto const begin = static_cast<std::uint32_t>(words.data() - text_.data());
            sentences_.push_back({begin, begin + static_cast<std::uint32_t>(words.size())});
        }
        begin_ = at_;
        quoted_ = false;
    }

    string_view text_;
    std::span<std::uint32_t const>& stops_;
    std::vector<Span>& sentences_;
    std::size_t begin_, at_;
    bool quoted_ = false;
};

void split_sentences(string_view reading, Span block, std::span<std::uint32_t const>& stops, std::vector<Span>& sentences) {
    SentenceSplitter(reading, block, stops, sentences).split();
}

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif
