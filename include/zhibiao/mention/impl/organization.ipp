// Zones and organizations by their suffix: 邳州高新区, 明月湖科创园; 宽城区财政局, 长春装备制造产业开发区办公室, 某某科技发展有限公司.
// The scan comes upon the suffix; the name is what stands before it, back to a boundary or to the place that it begins with.
#ifndef ZHIBIAO_MENTION_IMPL_ORGANIZATION_IPP
#define ZHIBIAO_MENTION_IMPL_ORGANIZATION_IPP

#include <zhibiao/data/mention_words.hpp>
#include <zhibiao/mention/impl/entity_reader.hpp>
#include <zhibiao/text/impl/word_set.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace place_detail {

namespace sets = data::mention_words;

inline std::uint32_t utf8_length(char32_t c) noexcept { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

/// A company's name may hold Latin letters, digits and a hyphen.
inline bool is_name_sign(char32_t c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == U'·';
}

/// Whether no name goes back over the character.
bool EntityReader::ends_name(char32_t c, StemRule rule) const noexcept {
    if (is_han(c)) return roles_.has(c, ends_stem);
    return rule != StemRule::company || !is_name_sign(c);
}

/// Whether a name may begin with this: a place, a zone, an office of a place; not 全区, 我国, 国务院.
bool EntityReader::leads(Found const& found) const noexcept {
    if (found.kind == WordKind::pointer || (found.layer == EntityLayer::organization && found.whole)) return false;
    auto const words = found.span.of(reading_);
    return words != "全国" && words != "我国";
}

/// 皖盛家电, 百川家居: is the 家 that ends at `end` part of a household word, which no counted 家 before it ends? But 一家|电子企业.
bool EntityReader::in_household_word(std::uint32_t end) const noexcept {
    char32_t const counted = before(end - 3);
    return is_one_of(character(end), U"电具居纺装用") && is_han(counted) && !is_one_of(counted, U"一二两三四五六七八九十百千万亿几多数余这那该某每各首此单独头国专");
}

/// Where the bracket that closes before `end` opens: within a few characters and not before `stop`; else `end`.
std::uint32_t EntityReader::opening_bracket(std::uint32_t end, std::uint32_t stop) const noexcept {
    auto at = end;
    for (int i = 0; i < 10 && at > stop; ++i) {
        char32_t const c = before(at);
        at -= utf8_length(c);
        if (c == '(' || c == U'（') return at;
    }
    return end;
}

/// Whether a place or organization stands so near before `at` that a name may go back to it.
bool EntityReader::place_in_reach(std::uint32_t at) const noexcept {
    return !found_.empty() && found_.back().span.begin >= sentence_.begin && found_.back().span.end + 4 * longest_stem >= at;
}

EntityReader::Stem EntityReader::walk_back(std::uint32_t at, StemRule rule) const noexcept {
    auto const stop = sentence_.begin;
    Stem stem{at, 0, static_cast<std::uint32_t>(found_.size()), false};
    while (stem.begin > stop && stem.own_words < longest_stem) {
        if (stem.first_found > 0 && found_[stem.first_found - 1].span.end == stem.begin && leads(found_[stem.first_found - 1])) {
            stem.begin = found_[--stem.first_found].span.begin;  // a place or organization is passed over whole
            continue;
        }
        if (stem.first_found > 0 && found_[stem.first_found - 1].span.end >= stem.begin) break;
        char32_t const c = before(stem.begin);
        if (rule == StemRule::company && (c == U')' || c == U'）')) {  // 门系统(青岛)有限公司
            auto const open = opening_bracket(stem.begin, stop);
            if (open == stem.begin) break;
            stem.begin = open;
            while (stem.first_found > 0 && found_[stem.first_found - 1].span.begin > open) --stem.first_found;
            continue;
        }
        if (ends_name(c, rule) && !(c == U'家' && in_household_word(stem.begin))) {
            stem.clean = true;
            return stem;
        }
        stem.begin -= utf8_length(c);
        ++stem.own_words;
        if (auto const length = names_.stop_word(reading_.substr(stem.begin, at - stem.begin), rule)) {  // 加快建设|产业园
            stem.begin += length;
            stem.own_words -= std::min(stem.own_words, length / 3);
            stem.clean = true;
            return stem;
        }
    }
    stem.clean = stem.begin <= stop;
    return stem;
}

/// In 一汽联手长春国际汽车城 the name begins with the last place; 邳州高新区|智谷产业园 goes on from what was found.
std::uint32_t EntityReader::nearest_place(Stem const& stem) const noexcept {
    auto nearest = static_cast<std::uint32_t>(found_.size()) - 1;
    while (nearest > stem.first_found && found_[nearest - 1].span.end == found_[nearest].span.begin) --nearest;
    return nearest;
}

void EntityReader::replace(Stem const& stem, std::uint32_t begin, std::uint32_t end, EntityLayer layer) {
    Found made{{begin, end}, layer, WordKind::none, PlaceNames::unknown, Found::no_word, false, false};
    if (stem.first_found < found_.size()) {
        auto const& lead = found_[stem.first_found];
        made.division = lead.division;
        if (lead.kind != WordKind::area) made.word = lead.word;
    }
    found_.resize(stem.first_found);
    found_.push_back(made);
}

/// Whether an organization and one character of level (省, 市, 区) stand from `begin` to `at`.
bool EntityReader::stem_is_level(std::uint32_t begin, std::uint32_t at) const noexcept {
    auto const& last = found_.back();
    return last.layer == EntityLayer::organization && last.span.begin >= begin && last.span.end + 3 == at && roles_.has(before(at), level);
}

/// 市工信局, 区教育局: an office of the article's own place.
bool EntityReader::is_own_office(std::uint32_t at) const noexcept {
    return at >= sentence_.begin + 3 && is_one_of(before(at), U"省市区县州旗") && (at == sentence_.begin + 3 || !is_han(before(at - 3)));
}

/// 高新区, 园区 at the head of a clause: the zone that it is about. Not 产业园区, 工业园区: zones of a kind, no one of them.
bool EntityReader::is_own_zone(std::uint32_t at, Word word) const noexcept {
    char32_t const last = before(at);
    if (word.length < 6 || is_han(last) || last == U'、' || !heads_clause(at + word.length)) return false;
    auto const words = reading_.substr(at, word.length);
    return !begins_with(words, "产业") && !begins_with(words, "工业") && !begins_with(words, "农业");
}

/// An office or a zone without the name of its place.
bool EntityReader::take_own(std::uint32_t at, Word word, SuffixLayer layer) {
    auto const end = at + word.length;
    if (layer == SuffixLayer::organization && is_own_office(at)) {
        found_.push_back({{at - 3, end}, EntityLayer::organization, WordKind::none, PlaceNames::unknown, Found::no_word, false, true});
    } else if (layer == SuffixLayer::zone && is_own_zone(at, word)) {
        found_.push_back({{at, end}, EntityLayer::zone, WordKind::none, PlaceNames::unknown, Found::no_word, false, false});
    }
    return true;
}

/// What follows a name that stands for its owner: 园区现有, not 园区内, 园区、社区, 园区级.
bool EntityReader::heads_clause(std::uint32_t end) const noexcept {
    auto const rest = after(end);
    return !rest.empty() && static_cast<unsigned char>(rest.front()) >= 0xE3 && !begins_with_any<sets::no_owner_begins>(rest);
}

/// 橙缘食品|公司董事长: a company's name without a place or its legal form, where it can't be a kind of companies.
bool EntityReader::take_company(std::uint32_t at, Word word) {
    auto const end = at + word.length;
    if (!begins_with(reading_.substr(at, word.length), "公司")) return false;
    auto const stem = walk_back(at, StemRule::company);
    if (!stem.clean || stem.own_words < 4 || stem.own_words > 6) return false;
    auto const own = reading_.substr(stem.begin, at - stem.begin);
    if (holds_any<sets::company_kinds>(own)) return false;
    if (!begins_with_any<sets::company_behind_begins>(after(end))) return false;
    found_.push_back({{stem.begin, end}, EntityLayer::organization, WordKind::none, PlaceNames::unknown, Found::no_word, false, false});
    return true;
}

/// 河沥园区|云岭密封科技有限公司: where the company's own name begins, behind the zone that it lies in; but 河沥园区建设投资有限公司 is the zone's.
std::uint32_t EntityReader::behind_zone(std::uint32_t begin, std::uint32_t end) const noexcept {
    constexpr std::uint32_t shortest = 12;
    for (auto at = begin; at + shortest < end; at += utf8_length(character(at))) {
        auto const own = reading_.substr(at, end - at);
        if (ends_with_any<sets::zone_ends>(reading_.substr(begin, at - begin)) && !begins_with_any<sets::zone_company_begins>(own)) return at;
    }
    return begin;
}

bool EntityReader::take_suffix(std::uint32_t at, Word word) {
    auto const suffix = names_.suffix(word.index);
    bool const needs_place = suffix.rule == StemRule::place || suffix.rule == StemRule::short_company || suffix.rule == StemRule::none;
    if (suffix.rule == StemRule::short_company && !place_in_reach(at) && take_company(at, word)) return true;
    if (needs_place && !place_in_reach(at)) return suffix.rule != StemRule::place || take_own(at, word, suffix.layer);
    auto const end = at + word.length;
    bool const whole = suffix.rule == StemRule::whole || suffix.rule == StemRule::known;
    auto stem = whole ? Stem{at, 0, static_cast<std::uint32_t>(found_.size()), true} : walk_back(at, suffix.rule);
    bool const has_place = stem.first_found < found_.size();
    if (has_place && suffix.rule != StemRule::company) stem.first_found = nearest_place(stem);
    auto begin = has_place ? found_[stem.first_found].span.begin : stem.begin;
    bool good = false;
    switch (suffix.rule) {
        case StemRule::whole: good = true; break;
        case StemRule::known: good = !(before(end) == U'港' && character(end) == U'口'); break;  // 青岛港口
        case StemRule::company: good = has_place || stem.own_words >= 2; break;
        case StemRule::name: good = has_place || (stem.clean && stem.own_words >= 2 && stem.own_words <= 5 && !is_han(before(begin))); break;
        case StemRule::place: good = has_place && stem.own_words <= 14; break;
        case StemRule::short_company: good = has_place && stem.own_words <= 10; break;
        case StemRule::none: break;
    }
    // 人寿|盐城分公司: a branch is called as its company is
    bool const branch = suffix.rule == StemRule::short_company && is_one_of(character(at), U"分支");
    if ((suffix.rule == StemRule::company || branch) && has_place && stem.clean) begin = stem.begin;
    if (suffix.rule == StemRule::company && good) begin = behind_zone(begin, at);
    bool const own_office = good && has_place && suffix.rule == StemRule::place && stem_is_level(begin, at);
    if (own_office) {
        // 吉林省委|省政府: an organization of its own
        stem.first_found = static_cast<std::uint32_t>(found_.size());
        begin = at - 3;
    }
    bool const may_be_own = suffix.rule == StemRule::place || (suffix.rule == StemRule::name && suffix.layer == SuffixLayer::zone && word.length == 6);  // 新区
    if (!good) return !may_be_own || has_place || take_own(at, word, suffix.layer);
    auto const layer = suffix.layer == SuffixLayer::zone           ? EntityLayer::zone
                       : suffix.layer == SuffixLayer::organization ? EntityLayer::organization
                                                                   : EntityLayer::region;
    replace(stem, begin, end, layer);
    found_.back().whole = suffix.rule == StemRule::whole;
    found_.back().own_office = own_office;
    return true;
}

}  // namespace place_detail
}  // namespace v0
}  // namespace zhibiao

#endif
