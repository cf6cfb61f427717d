// By how much something differs from what it is compared with, and from when: 较上年多完成5亿元, 比同类产品低三成, （下同）.
#ifndef ZHIBIAO_OBSERVATION_IMPL_DIFFERENCES_IPP
#define ZHIBIAO_OBSERVATION_IMPL_DIFFERENCES_IPP

#include <zhibiao/observation/impl/kind_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

inline bool tells_more(std::string_view words) { return begins_with_any(words, "多", "高", "贵", "长", "快", "厚", "重", "早", "大"); }
inline bool tells_less(std::string_view words) { return begins_with_any(words, "少", "低", "短", "慢", "薄", "轻", "便宜", "晚", "小"); }

/// 多家企业, 高新技术, 低碳: no difference.
inline bool only_qualifies(std::string_view words) {
    return begins_with_any<sets::no_difference_begins>(words);
}

/// The sign of what is done more or less than else, by that verb: 同比多结|388件, 一趟能少花|200元; 0 where none is told.
int KindReader::does_more_or_less(std::uint32_t number) const {
    if (!may_do_more_or_less(reading_, number)) return 0;
    std::string_view before = reading_.substr(0, number);
    if (ends_with(before, "了")) before.remove_suffix(3);
    std::string_view deed = word_at_end<sets::more_deed_ends>(before);
    int const sign = deed.empty() ? -1 : 1;
    if (deed.empty()) deed = word_at_end<sets::less_deed_ends>(before);
    return deed.empty() || ends_with_any<sets::not_more_ends>(before.substr(0, before.size() - deed.size())) ? 0 : sign;
}

/// The sign of the difference from what stands behind 比: 比目标|低1.3个百分点, 比上年|多完成5亿元; 0 where none is told.
int KindReader::differs(Reading const& reading) const {
    Phrase const time = reading.lead.compared;
    std::uint32_t const at = reading.at;
    if (int const sign = does_more_or_less(reading.quantity->span.begin)) return sign;
    if (at < 2 || reading.begin + 1 >= at) return 0;
    constexpr std::uint32_t longest = 24;  // bytes
    std::string_view word = said(tokens_[at - 1].span);
    if (!time.empty() && time.end < at) {
        std::string_view const behind = said({tokens_[time.end].span.begin, tokens_[at - 1].span.end});
        if (behind.size() <= longest && (tells_more(behind) || tells_less(behind)) && !only_qualifies(behind)) return tells_less(behind) ? -1 : 1;
    }
    // 比平均水平|低25个百分点
    if (word.size() > 3 && ends_with_any(word, "了", "出")) word.remove_suffix(3);
    constexpr WordClasses words_alone(WordClass::text, WordClass::adverb, WordClass::verb, WordClass::rise, WordClass::fall);
    if (word.size() != 3 || !words_alone.has(tokens_[at - 1].word) || !(tells_more(word) || tells_less(word))) return 0;
    for (std::uint32_t before = at - 1; before-- > reading.begin;)
        if (says_than(tokens_[before], reading_)) return tells_less(word) ? -1 : 1;
    return 0;
}

/// 较去年同期（下同）增长12%: from there on all growth that tells no basis has this one. The remark opens at `open`.
void KindReader::hear_basis_below(std::uint32_t open) {
    std::uint32_t close = open + 1;
    while (close < tokens_.size() && close - open < 8 && tokens_[close].word != WordClass::close) ++close;
    if (open == 0 || close == open + 1 || !ends_with_any(said({tokens_[open].span.end, tokens_[close - 1].span.end}), "下同")) return;
    bool const alone = begins_with_any(said(tokens_[open + 1].span), "下同", "以下同");
    // in the remark itself, or right before it
    for (std::uint32_t at = close; at-- > 0 && close - at < 12;) {
        if (at <= open && (tokens_[at].word == WordClass::stop || !(alone || at == open))) return;
        if (tokens_[at].basis == Basis::none || tokens_[at].basis == Basis::since) continue;
        basis_below_.basis = tokens_[at].basis;
        basis_below_.from = tokens_[at].span;
        return;
    }
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif
