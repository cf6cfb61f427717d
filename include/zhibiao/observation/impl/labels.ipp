#ifndef ZHIBIAO_OBSERVATION_IMPL_LABELS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_LABELS_IPP

#include <zhibiao/observation/impl/label_reader.hpp>

#include <cstdint>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// Could the three bytes before `end` be 第, 每, 分 or 前? Told by the last one.
inline bool may_label(std::string_view reading, std::uint32_t end) {
    constexpr auto bit = [](char const (&character)[4]) { return std::uint64_t{1} << (static_cast<unsigned char>(character[2]) & 63); };
    constexpr std::uint64_t labels = bit("第") | bit("每") | bit("分") | bit("前");
    return end != 0 && (labels >> (static_cast<unsigned char>(reading[end - 1]) & 63) & 1) != 0;
}

inline bool in_volts(Quantity const& quantity) { return ends_with(quantity.unit, "V") && (equals(quantity.unit, "kV") || equals(quantity.unit, "V")); }

/// 每10万人口, 前1%的学科: a yardstick or a class, nothing counted or measured.
inline bool labelled_ahead(Quantity const& quantity, std::string_view reading) {
    if (!may_label(reading, quantity.span.begin)) return false;
    std::string_view const ahead = reading.substr(0, quantity.span.begin);
    if (ends_with(ahead, "第") || (ends_with(ahead, "每") && quantity.form != UnitForm::money)) return true;
    if (ends_with(ahead, "分") && (equals(quantity.unit, "{批}") || equals(quantity.unit, "{步}") || equals(quantity.unit, "{期}") || equals(quantity.unit, "{组}"))) return true;
    return ends_with(ahead, "前") && (quantity.form == UnitForm::percent || quantity.form == UnitForm::per_mille);
}

/// 20万吨级泊位, 500千伏线路: a class, too.
inline bool names_class(Quantity const& quantity, std::string_view reading, WordClass before) {
    std::string_view const behind(reading.data() + quantity.span.end, reading.size() - quantity.span.end);
    if (begins_with(behind, "级") && !begins_with(behind, "级数")) return true;
    return in_volts(quantity) && before != WordClass::link && before != WordClass::reach && !behind.empty();
}

/// 连续迈上4万亿、5万亿两个台阶: how many numbers of a list stand right before `at`.
inline std::uint32_t numbers_before(Tokens const& tokens, std::uint32_t at) {
    std::uint32_t numbers = 0;
    for (; at > 0 && (tokens[at - 1].word == WordClass::quantity || tokens[at - 1].word == WordClass::noun); at -= 2) {
        ++numbers;
        if (at < 2 || tokens[at - 2].word != WordClass::list) break;
    }
    return numbers;
}

/// 以下五个方面; 稳定、发展、生态三件大事; 云岭、松原2个实验室: the members of a short count stand beside it.
bool LabelReader::lists_members(Quantity const& quantity, std::uint32_t at) const {
    if (!quantity.value) return false;
    if (ends_with_any(reading_.substr(0, quantity.span.begin), "以下", "下列", "如下", "下面")) return true;
    static Decimal const one(1);
    if (at == 0 || at + 1 >= tokens_.size() || *quantity.value == one) return false;
    auto const counts = [&](std::uint32_t members) { return *quantity.value == Decimal(static_cast<std::int64_t>(members)); };
    WordClass const last = tokens_[at - 1].word;
    if (last == WordClass::quantity || is_step(said(tokens_[at + 1].span))) return is_step(said(tokens_[at + 1].span)) && counts(numbers_before(tokens_, at));
    // in digits only where what is counted stands behind it
    bool const digits = has_digit(said(quantity.number));
    constexpr WordClasses members(WordClass::text, WordClass::noun, WordClass::noun_head, WordClass::entity, WordClass::quote_close);
    // 抓好渔船改造、道路整治2件事
    WordClass const next = tokens_[at + 1].word;
    bool const deeds = last == WordClass::verb_weak && begins_with_any<sets::summed_up_begins>(said(tokens_[at + 1].span));
    // 7个千亿级产业
    bool const named = members.has(next) || (next == WordClass::quantity && begins_with(reading_.substr(tokens_[at + 1].span.end - 3), "级"));
    if (digits ? !(members.has(last) || deeds) || !named : !nominal(last) && last != WordClass::entity) return false;
    if (digits && ends_with_any(said(tokens_[at - 1].span), "各", "共", "均", "有", "等")) return false;
    std::uint32_t marks = 0, joins = 0;
    bool behind_number = false;
    // “考核、督查、激励”三项机制: the words of a short quotation are nouns by now
    if (last == WordClass::quote_close)
        for (std::uint32_t from = at - 1; from > 0 && at - from < 20 && tokens_[from - 1].word != WordClass::quote_open; --from) marks += equals(said(tokens_[from - 1].span), "、");
    if (marks > 0) return counts(marks + 1);
    for (std::uint32_t from = at; from > 0 && at - from < 40; --from) {
        WordClass const before = tokens_[from - 1].word;
        behind_number = before == WordClass::quantity;
        if (before == WordClass::stop || behind_number) break;
        if (before == WordClass::etc) return false;
        if (before != WordClass::list) continue;
        ++marks;
        joins += tokens_[from - 1].joins;
    }
    // 一级医院3家、二级医院2家: the mark behind another number parts no members
    if (behind_number) return !digits && marks > 0 && counts(marks + 1);
    // 航空、机器人及智能制造、绿色石化3个集群: 及 may stand inside a member
    return marks > 0 && (counts(marks + 1) || (joins > 0 && marks > joins && counts(marks - joins + 1)));
}

/// Does the noun phrase at `at` end at a number that counts it: 企业64家, 县域增至12个?
inline std::uint32_t counted_at(Tokens const& tokens, std::uint32_t at) {
    constexpr WordClasses leads(WordClass::reach, WordClass::link, WordClass::rise);
    std::uint32_t end = at;
    while (end < tokens.size() && end - at < 8 && nominal(tokens[end].word)) ++end;
    if (end == at || end == tokens.size()) return 0;
    if (tokens[end].word == WordClass::done && end + 1 < tokens.size()) ++end;  // 税收超亿元楼宇已有17栋
    if (leads.has(tokens[end].word)) ++end;
    return end < tokens.size() && tokens[end].word == WordClass::quantity ? end : 0;
}

/// Does the noun phrase at `at` close its clause as the name of places or bodies?
bool LabelReader::names_class_of(std::uint32_t at) const {
    std::uint32_t end = at;
    while (end < tokens_.size() && end - at < 6 && (tokens_[end].word == WordClass::noun || tokens_[end].word == WordClass::text || tokens_[end].word == WordClass::verb_weak)) ++end;
    bool const closed = end == tokens_.size() || tokens_[end].word == WordClass::stop || tokens_[end].word == WordClass::list;
    return closed && ends_with_any<sets::class_ends>(said(tokens_[end - 1].span));
}

/// 31家年营业收入超亿元的企业, 产值超10亿元的企业达60家, 3个过千亿元城市: a threshold inside what another number counts.
bool LabelReader::over_threshold(Quantity const& quantity, std::uint32_t at) const {
    bool const amount = quantity.form == UnitForm::money || quantity.form == UnitForm::physical;
    bool const over = quantity.bound == Bound::over || quantity.bound == Bound::at_least || begins_with(said(quantity.span), "上");  // 产值上亿元的企业27家
    if (!amount || !over || at == 0 || at + 1 >= tokens_.size()) return false;
    auto const counts = [&](std::uint32_t number) { return number != 0 && mentions_.quantities[tokens_[number].index].form == UnitForm::count; };
    constexpr WordClasses names(WordClass::noun, WordClass::text, WordClass::noun_head);
    WordClass const before = tokens_[at - 1].word, next = tokens_[at + 1].word;
    if (before == WordClass::quantity && counts(at - 1) && (names.has(next) || next == WordClass::verb_weak)) return true;
    // 新增年产值超5亿元企业6家
    bool const qualifies = nominal(before) || (before == WordClass::list && quantity.form == UnitForm::money);  // 、超亿元企业64家
    if (names.has(next) && qualifies && counts(counted_at(tokens_, at + 1))) return true;
    // 培育一批营收过百亿元加工企业: which ones, however many
    if (names.has(next) && nominal(before) && quantity.form == UnitForm::money && names_class_of(at + 1)) return true;
    // 签约项目中，超10亿元的2个
    if (next == WordClass::of && at + 2 < tokens_.size() && tokens_[at + 2].word == WordClass::quantity && counts(at + 2)) return true;
    if (next != WordClass::of || at + 2 >= tokens_.size() || !nominal(tokens_[at + 2].word)) return false;
    // 收入超过20万元的村占比由46%上升到71%
    bool const rate = at + 3 < tokens_.size() && ends_with_any(said(tokens_[at + 2].span.end == tokens_[at + 3].span.begin && nominal(tokens_[at + 3].word) ? tokens_[at + 3].span : tokens_[at + 2].span), "占比", "比例", "比重");
    if (qualifies && rate) return true;
    if (qualifies && counts(counted_at(tokens_, at + 2))) return true;
    std::uint32_t from = at;
    while (from > 0 && at - from < 6 && nominal(tokens_[from - 1].word)) --from;
    return from != 0 && from != at && tokens_[from - 1].word == WordClass::quantity && counts(from - 1);
}

/// 十一届全会, 两次会议, 一届二次: meetings are numbered, not counted.
inline bool numbers_meeting(Quantity const& quantity, std::string_view reading) {
    if (equals(quantity.unit, "{届}")) return true;
    if (!equals(quantity.unit, "{次}")) return false;
    return begins_with_any(reading.substr(quantity.span.end), "全会", "会议", "全体", "大会", "、") || ends_with(reading.substr(0, quantity.span.begin), "届");
}

/// 监测天数366天，其中优122天、良202天: days of one kind and of another.
bool LabelReader::splits_days(std::uint32_t at) const {
    bool among = false;
    for (std::uint32_t before = at; before-- > 0 && at - before < 32;) {
        among = among || tokens_[before].word == WordClass::among;
        if (among && ends_with_any(said(tokens_[before].span), "天数", "天數")) return true;
    }
    return false;
}

/// 由|原来的: does 由 stand before the adverb at `at` and others right before it?
bool LabelReader::behind_from(std::uint32_t at) const {
    while (at > 0 && tokens_[at].word == WordClass::adverb) --at;
    return tokens_[at].word == WordClass::from;
}

/// 12秒就能放行, 3天时间即可办结, 不到40分钟，…: what something took, though nothing says that it did.
bool tells_result(std::string_view reading, Quantity const& quantity, WordClass before) {
    if (quantity.form != UnitForm::time || equals(quantity.unit, "a")) return false;
    std::string_view behind = reading.substr(quantity.span.end);
    for (std::string_view const time : {"时间", "内", "的时间"})
        if (behind.starts_with(time)) behind.remove_prefix(time.size());
    if (begins_with_any<sets::result_begins>(behind)) return true;
    bool const opens = before == WordClass::stop || before == WordClass::quote_open;
    return opens && quantity.bound == Bound::under && !equals(quantity.unit, "mo") && begins_with_any(behind, "，", ",");
}

/// 从签约到拿地 right before `at`, or in the clause before that has nothing else.
inline Phrase way_before(Tokens const& tokens, std::string_view reading, std::uint32_t at) {
    constexpr WordClasses asides(WordClass::adverb, WordClass::lasting, WordClass::link, WordClass::cumulative);
    while (at > 0 && asides.has(tokens[at - 1].word)) --at;
    at -= at > 0 && begins_with_any(tokens[at - 1].span.inside(reading), "，", ",");
    Phrase way{at, at};
    while (way.begin > 0 && at - way.begin < 16 && tokens[way.begin - 1].word != WordClass::stop && tokens[way.begin - 1].word != WordClass::quantity) {
        if (tokens[--way.begin].word != WordClass::from) continue;
        // but 从拿地到开工的时间|由|120天压缩到45天
        return span_of(tokens, way).inside(reading).find("到") != std::string_view::npos ? way : Phrase{};
    }
    return {};
}

/// 从拿地到主体封顶 of 从拿地到主体封顶|不足200天: the way that takes so long, though no word says that it does; empty where there is none.
[[gnu::noinline]] inline Phrase way_timed(Tokens const& tokens, std::string_view reading, std::uint32_t at, Quantity const& quantity) {
    if (!measures_time(quantity.unit) || equals(quantity.unit, "a")) return {};
    Phrase const way = way_before(tokens, reading, at);
    return way.empty() || classes_of(tokens, way.begin, way.end).has(WordClass::period) ? Phrase{} : way;
}

/// 一吨海绵钛卖6万元, 1斤只卖两三块: of how much the next number of the clause is told; nothing is measured by it.
bool LabelReader::is_unit_of_price(Quantity const& quantity, std::uint32_t at) const {
    if (quantity.form != UnitForm::physical || quantity.bound != Bound::exact || !(equals(said(quantity.number), "一") || equals(said(quantity.number), "1"))) return false;
    constexpr WordClasses opens(WordClass::stop, WordClass::quote_open, WordClass::noun, WordClass::noun_head, WordClass::text, WordClass::adverb, WordClass::period);
    if (at > 0 && !opens.has(tokens_[at - 1].word)) return false;
    for (std::uint32_t next = at + 1; next < tokens_.size() && next - at < 8; ++next) {
        if (tokens_[next].word == WordClass::stop || tokens_[next].word == WordClass::list) return false;
        if (tokens_[next].word == WordClass::quantity) return mentions_.quantities[tokens_[next].index].form == UnitForm::money;
    }
    return false;
}

/// 居|全市: is what stands right before `at` the head of those among whom a place is taken?
bool LabelReader::behind_rank(std::uint32_t at) const {
    constexpr std::uint32_t farthest = 4;
    std::uint32_t before = at;
    constexpr WordClasses among(WordClass::entity, WordClass::quantity);
    while (before > 0 && at - before < farthest && (among.has(tokens_[before - 1].word) || nominal(tokens_[before - 1].word))) --before;
    return before > 0 && tokens_[before - 1].word == WordClass::rank;
}

/// 居全市13个县第5位: among how many that is.
bool LabelReader::counts_ranked(std::uint32_t at) const {
    constexpr std::uint32_t longest = 10;
    if (!behind_rank(at)) return false;
    for (std::uint32_t behind = at + 1; behind < tokens_.size() && behind - at < longest && tokens_[behind].word != WordClass::stop; ++behind)
        if (tokens_[behind].word == WordClass::quantity) return mentions_.quantities[tokens_[behind].index].form == UnitForm::ordinal;
    return false;
}

/// Numbers that only label the words around them: 三级网络, 九年义务教育, 六大工程, 第二轮.
bool LabelReader::never_observed(Quantity const& quantity, std::uint32_t at) const {
    std::string_view const reading = reading_;
    if (labelled_ahead(quantity, reading) || ends_with(reading.substr(0, quantity.span.begin), "/")) return true;
    WordClass const before = at == 0 ? WordClass::stop : tokens_[at - 1].word;
    if (names_class(quantity, reading, before)) return true;
    std::string_view const number = quantity.number.of(reading);
    bool const digits = has_digit(number);
    // 四点不到, 三班倒, 四班三倒: a time of day, and how work is shared
    bool const clock = !digits && quantity.value && ((equals(quantity.unit, "{点}") && *quantity.value <= Decimal(24)) || (equals(quantity.unit, "{班}") && begins_with_any(reading.substr(quantity.span.end), "倒", "制", "轮", "运转", "三", "两")));
    if (clock) return true;
    // 千亿级产业, 三级网络, 十一届十次全会
    if (quantity.form == UnitForm::count) return lists_members(quantity, at) || counts_ranked(at) || (!digits && (ends_with(quantity.span.of(reading), "级") || numbers_meeting(quantity, reading)));
    // 跨过3个万亿元大关: the steps are counted, the amount is their name
    bool const step = before == WordClass::quantity && quantity.form == UnitForm::money;
    if (std::string_view const behind = reading.substr(quantity.span.end, 6); step && (is_step(behind) || equals(behind, "门槛"))) return true;
    if (ends_with(quantity.span.of(reading), "级")) return true;
    if (!digits && numbers_meeting(quantity, reading)) return true;
    constexpr WordClasses takes_place(WordClass::rank, WordClass::reach, WordClass::entity, WordClass::link, WordClass::noun, WordClass::text, WordClass::list, WordClass::from);
    constexpr WordClasses only_lasts(WordClass::text, WordClass::stop, WordClass::adverb, WordClass::verb, WordClass::quote_open, WordClass::preposition, WordClass::list);
    switch (quantity.form) {
        case UnitForm::none:
            if (is_fraction(number)) return false;
            if (begins_with_any(reading.substr(quantity.span.end), "人口以上", "人口及以上")) return true;  // 20万人口以上的县
            return !digits || !(ends_with_any(number, "万", "亿") || number.find('.') != std::string_view::npos || before == WordClass::link || before == WordClass::reach);
        case UnitForm::big: return !digits || lists_members(quantity, at);
        // 居全市各县（市、区）第5位
        case UnitForm::ordinal: return !takes_place.has(before) && !(before == WordClass::close && behind_rank(before_bracket(tokens_, at - 1)));
        case UnitForm::time:
            if (begins_with_any(reading.substr(quantity.span.end), "行动", "计划", "方案", "规划", "攻坚", "任务")) return true;  // 提升三年行动: its name
            if (ends_with_any(reading.substr(0, quantity.span.begin), "天数", "天數")) return false;  // 优良天数311天
            // 分别增加0.7天和3.6天
            if (before == WordClass::list && at > 1 && tokens_[at - 2].word == WordClass::quantity && mentions_.quantities[tokens_[at - 2].index].form == UnitForm::time) return false;
            if (ends_with(quantity.span.of(reading), "周年")) return true;  // 建市30周年
            if (tells_result(reading_, quantity, before)) return false;
            // 4条分拣线24小时不停转
            if (equals(quantity.unit, "h") && begins_with(number, "24") && (before == WordClass::noun || before == WordClass::noun_head || before == WordClass::text)) return true;
            if (before == WordClass::lasting && ends_with(reading.substr(0, quantity.span.begin), "提前")) return true;  // 提前两周: no time that anything took
            // 用时仅28天, 压缩至最短18天, 办理时间平均2天
            if (before == WordClass::adverb && at > 1 && (tokens_[at - 2].word == WordClass::lasting || tokens_[at - 2].word == WordClass::reach || tells_mean_time(said(tokens_[at - 2].span), said(tokens_[at - 1].span)))) return false;
            if (before == WordClass::verb && !way_timed(tokens_, reading, at, quantity).empty()) return false;
            return only_lasts.has(before) && !(at > 0 && nominal(before) && splits_days(at)) && !(before == WordClass::adverb && behind_from(at - 1));
        default: return false;
    }
}

/// 新建5个以上医疗集团: what is counted, where nothing tells of a class: neither another number (100户以上村庄12个) nor who it is that
/// is counted (20人以上企业).
bool LabelReader::counts_at_least(Quantity const& quantity, std::uint32_t at) const {
    WordClass const before = at == 0 ? WordClass::stop : tokens_[at - 1].word;
    if (before == WordClass::quantity || before == WordClass::noun || at + 1 >= tokens_.size()) return false;
    std::string_view const unit = quantity.unit;
    for (std::string_view const classes : {"{人}", "{岁}", "{级}", "{星}", "{张}", "{口}", "{代}", "{层}"})
        if (unit == classes) return false;
    bool const of = tokens_[at + 1].word == WordClass::of;
    // 床位20张以上的医院, 快递单量达1000单以上的商户
    if (of && (nominal(before) || before == WordClass::link || before == WordClass::reach)) return false;
    if (counted_at(tokens_, at + 1 + of) != 0) return false;
    // 20户以上自然村
    if (equals(unit, "{户}"))
        for (std::uint32_t named = at + 1 + of; named < tokens_.size() && named - at < 8 && nominal(tokens_[named].word); ++named)
            if (ends_with_any(said(tokens_[named].span), "村", "庄", "屯", "寨", "小区", "台区")) return false;
    return true;
}

/// 投资5000万元以上项目: which ones are counted, not how much there is.
bool LabelReader::is_threshold(Quantity const& quantity, std::uint32_t at) const {
    bool const threshold = quantity.bound == Bound::at_least || quantity.bound == Bound::at_most;
    bool const amount = quantity.form == UnitForm::money || quantity.form == UnitForm::physical || quantity.form == UnitForm::count;
    auto const word = [&](std::uint32_t i) { return i < tokens_.size() ? tokens_[i].word : WordClass::stop; };
    // 5亿元至10亿元项目9个
    if (quantity.bound == Bound::range && quantity.form == UnitForm::money) {
        std::uint32_t const named = word(at + 1) == WordClass::of ? at + 2 : at + 1;
        if (named == at + 2 && word(named) == WordClass::quantity) return mentions_.quantities[tokens_[named].index].form == UnitForm::count;
        return nominal(word(named)) && word(named + 1) == WordClass::quantity && begins_with_any(said(tokens_[named].span), "项目", "企业", "工程");
    }
    // 87万名80岁以上老年人, 其中65岁及以上人口
    bool const of_age = threshold && equals(quantity.unit, "{岁}") && at + 1 < tokens_.size();
    if (of_age && (tokens_[at + 1].word == WordClass::noun || tokens_[at + 1].word == WordClass::text || tokens_[at + 1].word == WordClass::noun_head)) return true;
    // 20万以上人口县
    if (threshold && quantity.form == UnitForm::none && at + 1 < tokens_.size() && begins_with(said(tokens_[at + 1].span), "人口")) return true;
    if (!threshold || !amount) return false;
    if (quantity.form == UnitForm::count && counts_at_least(quantity, at)) return false;
    std::uint32_t const behind = word(at + 1) == WordClass::adverb ? at + 2 : at + 1;
    WordClass const next = word(behind);
    // 规上工业（年收入2000万元及以上）: what a class means
    if (next == WordClass::close) return true;
    // 其中10亿元以上9个
    if (next == WordClass::quantity && behind == at + 1 && quantity.form == UnitForm::money && mentions_.quantities[tokens_[behind].index].form == UnitForm::count) return true;
    return next == WordClass::noun || next == WordClass::text || next == WordClass::noun_head || (next == WordClass::of && nominal(word(behind + 1)));
}

/// Most numbers are what they seem: in digits, with a unit that measures or counts, exact or nearly so, and nothing beside
/// them that makes a label, a class or a threshold of them. For these all the rules above say no.
bool LabelReader::plainly_observed(Quantity const& quantity, std::uint32_t at) const {
    constexpr std::uint32_t forms = 1u << static_cast<int>(UnitForm::money) | 1u << static_cast<int>(UnitForm::physical) | 1u << static_cast<int>(UnitForm::count) |
                                    1u << static_cast<int>(UnitForm::percent) | 1u << static_cast<int>(UnitForm::points) | 1u << static_cast<int>(UnitForm::multiple);
    constexpr std::uint32_t thresholds = 1u << static_cast<int>(Bound::over) | 1u << static_cast<int>(Bound::at_least) | 1u << static_cast<int>(Bound::at_most) | 1u << static_cast<int>(Bound::range);
    if ((forms >> static_cast<int>(quantity.form) & 1) == 0 || (thresholds >> static_cast<int>(quantity.bound) & 1) != 0) return false;
    char const digit = reading_[quantity.number.begin];
    if (digit == '1' && quantity.number.size() == 1 && quantity.form == UnitForm::physical) return false;  // 1斤只卖两三块
    if (digit < '0' || digit > '9' || may_label(reading_, quantity.span.begin)) return false;
    std::string_view const behind(reading_.data() + quantity.span.end, reading_.size() - quantity.span.end);
    if (begins_with(behind, "级") || ends_with(quantity.span.of(reading_), "级")) return false;
    if (at > 0 && tokens_[at - 1].word == WordClass::quantity && (quantity.form == UnitForm::money || quantity.form == UnitForm::count)) return false;
    // 云岭、松原2个实验室: what may be as many as the members before it
    constexpr WordClasses members(WordClass::text, WordClass::noun, WordClass::entity);
    if (quantity.form == UnitForm::count && at > 0 && (tokens_[at - 1].word == WordClass::rank || (at > 1 && tokens_[at - 2].word == WordClass::rank))) return false;  // 居全市13个县第5位
    if (quantity.form == UnitForm::count && quantity.number.size() == 1 && at > 1) {
        WordClass const last = tokens_[at - 1].word;
        if (members.has(last) || (last == WordClass::verb_weak && members.has(tokens_[at - 2].word))) return false;
    }
    return !in_volts(quantity);
}

/// What a quantity is in its clause if it isn't one.
WordClass LabelReader::class_of_number(std::uint32_t at) const {
    Quantity const& quantity = mentions_.quantities[tokens_[at].index];
    if (is_unit_of_price(quantity, at)) return WordClass::adverb;
    if (over_threshold(quantity, at)) return WordClass::noun;
    // 收入、利润五年分别增长97%、27%: the list goes on beyond the time
    if (quantity.form == UnitForm::time && at + 1 < tokens_.size() && tokens_[at + 1].word == WordClass::respectively) return WordClass::adverb;
    if (!never_observed(quantity, at)) return is_threshold(quantity, at) ? WordClass::noun : WordClass::quantity;
    // 连续三年居首位: how long is said beside, not in the name
    // 0.6人/百亿元: of how many each is one
    if (at > 0 && equals(said(tokens_[at - 1].span), "/")) return WordClass::adverb;
    // 一年就能净赚8万元, 一季只卖了3万元: how long is no name
    constexpr WordClasses told(WordClass::adverb, WordClass::link, WordClass::status);
    bool const aside_of_deed = at + 1 < tokens_.size() && told.has(tokens_[at + 1].word) && (tokens_[at + 1].word != WordClass::status || tokens_[at + 1].span.size() == 3);
    if (quantity.form == UnitForm::time && aside_of_deed && !has_digit(said(quantity.number))) return WordClass::adverb;
    bool const aside = quantity.form == UnitForm::time && at > 0 && ends_with_any(tokens_[at - 1].span.of(reading_), "连续", "接连", "连", "提前");
    return aside ? WordClass::adverb : WordClass::noun;
}

/// The words of a short name between the quotation marks at `open` and `close` are part of the name.
void LabelReader::unite_name(std::uint32_t open, std::uint32_t close) {
    if (tokens_[close].span.begin - tokens_[open].span.end > 36) return;
    for (std::uint32_t at = open + 1; at < close; ++at)
        if (tokens_[at].word == WordClass::stop) return;
    for (std::uint32_t at = open + 1; at < close; ++at) tokens_[at].word = WordClass::noun;
}

/// A number that is none goes with the word before it.
void LabelReader::mark_number(std::uint32_t at) {
    Token& token = tokens_[at];
    token.word = class_of_number(at);
    token.apart |= token.word == WordClass::adverb && mentions_.quantities[token.index].form == UnitForm::physical;  // 一吨|海绵钛
    if (token.word == WordClass::quantity) last_number_ = at;
    if (at == 0 || token.word == WordClass::quantity) return;
    Token& before = tokens_[at - 1];
    std::string_view const words = before.span.of(reading_);
    if (token.word == WordClass::adverb && (equals(words, "提前") || equals(words, "/"))) before.word = WordClass::adverb;
    if (token.word != WordClass::noun) return;
    // 分两期建设: how it is done
    if (equals(words, "分")) token.word = before.word = WordClass::adverb;
    // 每万名劳动者中: the yardstick with its 每
    else if (before.word == WordClass::adverb && equals(words, "每")) before.word = WordClass::noun;
}

/// Numbers that are none, thresholds and numbers in short quoted names (“113”模式) become part of the words around them.
void LabelReader::mark_labels() {
    constexpr std::uint32_t none = 0xFFFFFFFF;
    std::uint32_t quote = none;  // the last quotation mark that opens and isn't closed yet
    last_number_ = 0;
    for (std::uint32_t const at : noted_.labels) {
        WordClass const word = tokens_[at].word;
        if (word == WordClass::quote_open) {
            quote = at;
        } else if (word == WordClass::quote_close) {
            if (quote != none) unite_name(quote, at);
            quote = none;
        } else if (plainly_observed(mentions_.quantities[tokens_[at].index], at)) {
            last_number_ = at;
        } else {
            mark_number(at);
        }
    }
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif
