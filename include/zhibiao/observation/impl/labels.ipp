#ifndef ZHIBIAO_OBSERVATION_IMPL_LABELS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_LABELS_IPP

#include <zhibiao/observation/impl/reader.hpp>

#include <utility>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 每10万人口, 前1%的学科, 20万吨级泊位, 500千伏线路: a yardstick or a class, nothing counted or measured.
inline bool measures_class(Quantity const& quantity, std::string_view reading, WordClass before) {
    std::string_view const ahead = reading.substr(0, quantity.span.begin);
    std::string_view const behind = reading.substr(quantity.span.end, 6);
    if (ends_with(ahead, "每") && quantity.form != UnitForm::money) return true;
    if (ends_with(ahead, "分") && (quantity.unit == "{批}" || quantity.unit == "{步}" || quantity.unit == "{期}" || quantity.unit == "{组}")) return true;
    if (ends_with(ahead, "前") && quantity.form == UnitForm::percent) return true;
    if (begins_with(behind, "级") && !begins_with(behind, "级数")) return true;
    return (quantity.unit == "kV" || quantity.unit == "V") && before != WordClass::link && before != WordClass::reach && !behind.empty();
}

/// 以下五个方面; 稳定、发展、生态三件大事: the members of a short count in words stand beside it.
bool Reader::lists_members(Quantity const& quantity, std::uint32_t at) const {
    if (!quantity.value || quantity.form != UnitForm::count) return false;
    std::string_view const reading = text_.reading();
    std::string_view const ahead = reading.substr(0, quantity.span.begin);
    if (has_digit(quantity.number.of(reading))) return false;
    if (ends_with_any(ahead, "以下", "下列", "如下", "下面")) return true;
    std::uint32_t marks = 0, from = at;
    for (; from > 0 && at - from < 40 && tokens_[from - 1].word != WordClass::stop && tokens_[from - 1].word != WordClass::quantity; --from) {
        if (tokens_[from - 1].word == WordClass::etc) return false;
        marks += tokens_[from - 1].word == WordClass::list;
    }
    bool const nominal_before = at > from && nominal(tokens_[at - 1].word);
    return nominal_before && marks > 0 && *quantity.value == Decimal(static_cast<std::int64_t>(marks) + 1);
}

/// 31家年营业收入超亿元的企业: a threshold inside what another number counts.
bool Reader::over_threshold(Quantity const& quantity, std::uint32_t at) const {
    bool const amount = quantity.form == UnitForm::money || quantity.form == UnitForm::physical;
    if (!amount || (quantity.bound != Bound::over && quantity.bound != Bound::at_least) || at == 0) return false;
    if (at + 2 >= tokens_.size()) return false;
    // 新增年产值超5亿元企业6家
    bool const noun_counted = tokens_[at + 1].word == WordClass::noun && tokens_[at + 2].word == WordClass::quantity && nominal(tokens_[at - 1].word);
    if (noun_counted && mentions_.quantities[tokens_[at + 2].index].form == UnitForm::count) return true;
    if (tokens_[at + 1].word != WordClass::of || !nominal(tokens_[at + 2].word)) return false;
    std::uint32_t before = at;
    while (before > 0 && at - before < 6 && nominal(tokens_[before - 1].word)) --before;
    if (before == 0 || before == at || tokens_[before - 1].word != WordClass::quantity) return false;
    return mentions_.quantities[tokens_[before - 1].index].form == UnitForm::count;
}

/// 十一届全会, 两次会议, 一届二次: meetings are numbered, not counted.
inline bool numbers_meeting(Quantity const& quantity, std::string_view reading) {
    if (quantity.unit == "{届}") return true;
    if (quantity.unit != "{次}") return false;
    return begins_with_any(reading.substr(quantity.span.end), "全会", "会议", "全体", "大会", "、") || ends_with(reading.substr(0, quantity.span.begin), "届");
}

/// Numbers that only label the words around them: 三级网络, 九年义务教育, 六大工程, 第二轮.
bool Reader::never_observed(Quantity const& quantity, std::uint32_t at) const {
    std::string_view const reading = text_.reading();
    if (ends_with(reading.substr(0, quantity.span.begin), "第")) return true;
    WordClass const before = at == 0 ? WordClass::stop : tokens_[at - 1].word;
    if (measures_class(quantity, reading, before) || lists_members(quantity, at)) return true;
    // 跨过3个万亿元大关: the steps are counted, the amount is their name
    bool const step = before == WordClass::quantity && quantity.form == UnitForm::money;
    if (step && ends_with_any(reading.substr(quantity.span.end, 6), "大关", "台阶", "关口", "门槛")) return true;
    std::string_view const number = quantity.number.of(reading);
    bool const digits = has_digit(number);
    // 千亿级产业, 三级网络, 十一届十次全会
    if ((!digits || quantity.form != UnitForm::count) && ends_with(quantity.span.of(reading), "级")) return true;
    if (!digits && numbers_meeting(quantity, reading)) return true;
    switch (quantity.form) {
        case UnitForm::none: return !digits || !(ends_with_any(number, "万", "亿") || number.find('.') != std::string_view::npos || before == WordClass::link || before == WordClass::reach);
        case UnitForm::big: return !digits;
        case UnitForm::ordinal: return before != WordClass::rank && before != WordClass::reach && before != WordClass::entity && before != WordClass::link && before != WordClass::noun && before != WordClass::text && before != WordClass::list && before != WordClass::from;
        case UnitForm::time:
            // 用时仅28天
            if (before == WordClass::adverb && at > 1 && tokens_[at - 2].word == WordClass::lasting) return false;
            return before == WordClass::text || before == WordClass::stop || before == WordClass::adverb || before == WordClass::verb || before == WordClass::quote_open ||
                   before == WordClass::preposition || before == WordClass::list;
        default: return false;
    }
}

/// 投资5000万元以上项目: which ones are counted, not how much there is.
bool Reader::is_threshold(Quantity const& quantity, std::uint32_t at) const {
    bool const threshold = quantity.bound == Bound::at_least || quantity.bound == Bound::at_most;
    bool const amount = quantity.form == UnitForm::money || quantity.form == UnitForm::physical || quantity.form == UnitForm::count;
    if (!threshold || !amount) return false;
    auto const word = [&](std::uint32_t i) { return i < tokens_.size() ? tokens_[i].word : WordClass::stop; };
    std::uint32_t const behind = word(at + 1) == WordClass::adverb ? at + 2 : at + 1;
    WordClass const next = word(behind);
    // 规上工业（年收入2000万元及以上）: what a class means
    if (next == WordClass::close) return true;
    return next == WordClass::noun || next == WordClass::text || next == WordClass::noun_head || (next == WordClass::of && nominal(word(behind + 1)));
}

/// What a quantity is in its clause if it isn't one.
WordClass Reader::class_of_number(std::uint32_t at) const {
    Quantity const& quantity = mentions_.quantities[tokens_[at].index];
    if (over_threshold(quantity, at)) return WordClass::noun;
    if (!never_observed(quantity, at)) return is_threshold(quantity, at) ? WordClass::noun : WordClass::quantity;
    // 连续三年居首位: how long is said beside, not in the name
    bool const aside = quantity.form == UnitForm::time && at > 0 && ends_with_any(tokens_[at - 1].span.of(text_.reading()), "连续", "接连", "连");
    return aside ? WordClass::adverb : WordClass::noun;
}

/// Numbers that are none, thresholds and numbers in short quoted names (“113”模式) become part of the words around them.
void Reader::mark_labels() {
    std::uint32_t quote = 0;
    bool in_quote = false;
    last_number_ = 0;
    constexpr WordClasses looked_at(WordClass::quote_open, WordClass::quote_close, WordClass::stop, WordClass::quantity);
    auto const count = static_cast<std::uint32_t>(tokens_.size());
    for (std::uint32_t at = 0; at < count; ++at) {
        Token& token = tokens_[at];
        if (!looked_at.has(token.word)) continue;
        switch (token.word) {
            case WordClass::quote_open:
                quote = at;
                in_quote = true;
                break;
            case WordClass::stop: in_quote = false; break;
            case WordClass::quote_close:
                if (!std::exchange(in_quote, false) || token.span.begin - tokens_[quote].span.end > 36) break;
                for (std::uint32_t inside = quote + 1; inside < at; ++inside) tokens_[inside].word = WordClass::noun;
                break;
            case WordClass::quantity:
                token.word = class_of_number(at);
                if (token.word == WordClass::quantity) last_number_ = at;
                // 分两期建设: how it is done
                else if (token.word == WordClass::noun && at > 0 && tokens_[at - 1].span.of(text_.reading()) == "分") token.word = tokens_[at - 1].word = WordClass::adverb;
                // 每万名劳动者中: the yardstick with its 每
                else if (token.word == WordClass::noun && at > 0 && tokens_[at - 1].word == WordClass::adverb && tokens_[at - 1].span.of(text_.reading()) == "每") tokens_[at - 1].word = WordClass::noun;
                break;
            default: break;
        }
    }
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif
