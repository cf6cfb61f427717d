#ifndef ZHIBIAO_ARTICLE_IMPL_SENTENCE_IPP
#define ZHIBIAO_ARTICLE_IMPL_SENTENCE_IPP

#include <zhibiao/article/impl/line.hpp>
#include <zhibiao/article/impl/shape.hpp>
#include <zhibiao/text/impl/byte_scan.hpp>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

/// Length of the stop that `rest` begins with: 。 ！ ？ ! ? …… (a single … is a pause); 0 for none.
inline std::size_t stop_length(std::string_view rest) noexcept {
    switch (static_cast<unsigned char>(rest[0])) {
        case '!': case '?': return 1;
        case 0xE3: return has_prefix(rest, "。") ? 3 : 0;
        case 0xEF: return has_prefix(rest, "！") || has_prefix(rest, "？") ? 3 : 0;
        case 0xE2: return has_prefix(rest, "……") ? 6 : 0;
        default: return 0;
    }
}

inline std::size_t closer_length(string_view rest) noexcept {
    return prefix_length(rest, {"”", "’", "」", "』", "）", ")", "】", "〕", "》", "〉", "]"});
}

/// Cuts one block into sentences. Straight quotation marks are counted, because only their number tells which close.
class SentenceSplitter {
public:
    SentenceSplitter(string_view reading, Span block, std::vector<Span>& sentences)
        : reading_(reading), text_(reading.substr(0, block.end)), sentences_(sentences), begin_(block.begin), at_(block.begin) {}

    void split() {
        while (at_ < text_.size()) {
            skip_to_stop();
            if (at_ < text_.size() && !pass_stop() && at_ < text_.size()) continue;
            close();
        }
    }

private:
    void skip_to_stop() {
        while ((at_ = byte_scan::find(reading_, at_, text_.size(), may_stop)) < text_.size()) {
            if (stop_length(text_.substr(at_)) != 0) return;
            quoted_ ^= text_[at_++] == '"';
        }
    }

    /// 。 ！ ？ ! ? … and straight quotation marks, and a few rare characters that end in the same two bytes.
    static byte_scan::Hits may_stop(byte_scan::Bytes first, byte_scan::Bytes second, byte_scan::Bytes third) noexcept {
        auto const stop_or_ellipsis = (second == 0x80) & ((third == 0x82) | (third == 0xA6));
        auto const full_width = (second == 0xBC) & ((third == 0x81) | (third == 0x9F));
        return stop_or_ellipsis | full_width | (first == '!') | (first == '?') | (first == '"');
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
        return !in_title && (at_ >= text_.size() || prefix_length(text_.substr(at_), {"，", "、", "；", "：", ",", ";", ":"}) == 0);
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

    string_view reading_, text_;
    std::vector<Span>& sentences_;
    std::size_t begin_, at_;
    bool quoted_ = false;
};

void split_sentences(string_view reading, Span block, std::vector<Span>& sentences) {
    SentenceSplitter(reading, block, sentences).split();
}

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif
