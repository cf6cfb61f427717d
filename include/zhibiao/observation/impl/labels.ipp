#ifndef ZHIBIAO_OBSERVATION_IMPL_LABELS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_LABELS_IPP

#include <zhibiao/observation/impl/reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 每10万人口, 前1%的学科, 20万吨级泊位, 500千伏线路: a yardstick or a class, nothing counted or measured.
inline bool measures_class(Quantity const& quantity, std::string_view reading, WordClass before) {
    std::string_view const ahead = reading.substr(0, quantity.span.begin);
    std::string_view const behind = reading.substr(quantity.span.end, 6);
    if (ahead.ends_with("每") && quantity.form != UnitForm::money) return true;
    if (ahead.ends_with("前") && quantity.form == UnitForm::percent) return true;
    if (behind.starts_with("级") && !behind.starts_with("级数")) return true;
    return (quantity.unit == "kV" || quantity.unit == "V") && before != WordClass::link && before != WordClass::reach && !behind.empty();
}

/// 以下五个方面; 稳定、发展、生态三件大事: the members of a short count in words stand beside it.
bool Reader::lists_members(Quantity const& quantity, std::uint32_t at) const {
    if (!quantity.value || quantity.form != UnitForm::count) return false;
    std::string_view const reading = text_.reading();
    std::string_view const ahead = reading.substr(0, quantity.span.begin);
    if (quantity.number.of(reading).find_first_of("0123456789") != std::string_view::npos) return false;
    if (ends_with_any(ahead, {"以下", "下列", "如下", "下面"})) return true;
    std::uint32_t marks = 0, from = at;
    for (; from > 0 && at - from < 40 && tokens_[from - 1].word != WordClass::stop && tokens_[from - 1].word != WordClass::quantity; --from) {
        if (tokens_[from - 1].word == WordClass::etc) return false;
        marks += tokens_[from - 1].word == WordClass::list;
    }
    bool const nominal_before = at > from && nominal(tokens_[at - 1].word);
    return nominal_before && marks > 0 && quantity.value->str() == std::to_string(marks + 1);
}

/// Numbers that only label the words around them: 三级网络, 九年义务教育, 六大工程, 第二轮.
bool Reader::never_observed(Quantity const& quantity, std::uint32_t at) const {
    if (text_.reading().substr(0, quantity.span.begin).ends_with("第")) return true;
    WordClass const before = at == 0 ? WordClass::stop : tokens_[at - 1].word;
    if (measures_class(quantity, text_.reading(), before) || lists_members(quantity, at)) return true;
    // 跨过3个万亿元大关: the steps are counted, the amount is their name
    bool const step = before == WordClass::quantity && quantity.form == UnitForm::money;
    if (step && ends_with_any(text_.reading().substr(quantity.span.end, 6), {"大关", "台阶", "关口", "门槛"})) return true;
    std::string_view const reading = text_.reading();
    std::string_view const number = quantity.number.of(reading);
    bool const digits = number.find_first_of("0123456789") != std::string_view::npos;
    // 千亿级产业, 三级网络, 十一届十次全会
    if (quantity.span.of(reading).ends_with("级") && (!digits || quantity.form != UnitForm::count)) return true;
    std::string_view const behind = reading.substr(quantity.span.end, 12);
    if (!digits && (quantity.unit == "{届}" || (quantity.unit == "{次}" && (behind.starts_with("全会") || behind.starts_with("会议") || behind.starts_with("全体") ||
                                                                         behind.starts_with("大会") || behind.starts_with("、") || reading.substr(0, quantity.span.begin).ends_with("届")))))
        return true;
    switch (quantity.form) {
        case UnitForm::none: return !digits || !(number.ends_with("万") || number.ends_with("亿") || number.find('.') != std::string_view::npos || before == WordClass::link || before == WordClass::reach);
        case UnitForm::big: return !digits;
        case UnitForm::ordinal: return before != WordClass::rank && before != WordClass::reach && before != WordClass::entity && before != WordClass::link && before != WordClass::noun && before != WordClass::text && before != WordClass::list;
        case UnitForm::time:
            return before == WordClass::text || before == WordClass::stop || before == WordClass::adverb || before == WordClass::verb || before == WordClass::quote_open ||
                   before == WordClass::preposition || before == WordClass::list;
        default: return false;
    }
}

/// Thresholds (投资5000万元以上项目) and numbers in short quoted names (“113”模式) become part of the words around them.
void Reader::mark_labels() {
    std::uint32_t quote = 0;
    bool in_quote = false;
    for (std::uint32_t at = 0; at < tokens_.size(); ++at) {
        Token& token = tokens_[at];
        if (token.word == WordClass::quote_open) {
            quote = at;
            in_quote = true;
        } else if (token.word == WordClass::stop) {
            in_quote = false;
        } else if (token.word == WordClass::quote_close && in_quote) {
            in_quote = false;
            if (token.span.begin - tokens_[quote].span.end > 36) continue;
            for (std::uint32_t inside = quote + 1; inside < at; ++inside) tokens_[inside].word = WordClass::noun;
        } else if (token.word == WordClass::quantity) {
            Quantity const& quantity = mentions_.quantities[token.index];
            if (never_observed(quantity, at)) {
                // 连续三年居首位: how long is said beside, not in the name
                bool const aside = quantity.form == UnitForm::time && at > 0 && ends_with_any(tokens_[at - 1].span.of(text_.reading()), {"连续", "接连", "连"});
                token.word = aside ? WordClass::adverb : WordClass::noun;
                continue;
            }
            bool const threshold = quantity.bound == Bound::at_least || quantity.bound == Bound::at_most;
            bool const amount = quantity.form == UnitForm::money || quantity.form == UnitForm::physical || quantity.form == UnitForm::count;
            std::uint32_t const behind = at + 1 < tokens_.size() && tokens_[at + 1].word == WordClass::adverb ? at + 2 : at + 1;
            WordClass const next = behind < tokens_.size() ? tokens_[behind].word : WordClass::stop;
            bool const before_noun = next == WordClass::noun || next == WordClass::text ||
                                     next == WordClass::noun_head ||
                                     (next == WordClass::of && behind + 1 < tokens_.size() && nominal(tokens_[behind + 1].word));
            if (threshold && amount && before_noun) token.word = WordClass::noun;
        }
    }
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif
