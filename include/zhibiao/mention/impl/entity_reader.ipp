// Forms: 长春市绿园区, 长春宽城 (parent and child are one mention), 绿园 (bounded), 沈河、和平 (a list of siblings), 全区, 我省,
// 长三角, 新加坡. Zones and organizations are in organization.ipp.
#ifndef ZHIBIAO_MENTION_IMPL_ENTITY_READER_IPP
#define ZHIBIAO_MENTION_IMPL_ENTITY_READER_IPP

#include <zhibiao/data/mention_words.hpp>
#include <zhibiao/mention/impl/entity_reader.hpp>

#include <zhibiao/text/impl/utf8.hpp>
#include <zhibiao/text/impl/word_set.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace place_detail {

namespace sets = data::mention_words;

inline bool is_one_of(char32_t c, std::u32string_view set) noexcept { return set.find(c) != set.npos; }

/// The character that ends before `at`, 0 at the sentence's beginning.
char32_t EntityReader::before(std::uint32_t at) const noexcept {
    if (at <= sentence_.begin) return 0;
    char const* const bytes = reading_.data();
    if (static_cast<unsigned char>(bytes[at - 1]) < 0x80) return static_cast<unsigned char>(bytes[at - 1]);
    if (at >= sentence_.begin + 3 && is_three_byte_lead(bytes[at - 3])) return code_point3(bytes + at - 3);
    auto begin = at - 1;
    while (begin > sentence_.begin && utf8_detail::is_continuation(static_cast<unsigned char>(bytes[begin]))) --begin;
    return utf8_detail::read_sequence(reading_.substr(begin, at - begin)).code_point;
}

/// The character at `at`, 0 at the sentence's end.
char32_t EntityReader::character(std::uint32_t at) const noexcept {
    if (at >= sentence_.end) return 0;
    char const* const byte = reading_.data() + at;
    if (is_three_byte_lead(*byte) && sentence_.end - at >= 3) return code_point3(byte);
    return utf8_detail::read_sequence(after(at)).code_point;
}

bool EntityReader::bounded_on_left(std::uint32_t at) const noexcept {
    char32_t const c = before(at);
    if (c >= '0' && c <= '9') return false;  // 12个旧厂房
    return !is_han(c) || roles_.has(c, function_word) || follows_verb(at);
}

/// 推动|怀柔, 支持|密云; not before a character that begins an ordinary compound: 加强|大安全, 打造|新平台.
bool EntityReader::follows_verb(std::uint32_t at) const noexcept {
    if (at < sentence_.begin + 6 || after(at).size() < 3 || roles_.has(character(at), begins_compound)) return false;
    return names_.stop_word(reading_.substr(at - 6, 6), StemRule::place) == 6;
}

bool EntityReader::bounded_on_right(std::uint32_t at) const noexcept {
    char32_t const c = character(at);
    return !is_han(c) || roles_.has(c, follows_name);
}

/// Not 长春路, 北京东路, 长春市场, 新城区域.
bool EntityReader::fits_on_right(std::uint32_t at, std::uint32_t end) const noexcept {
    auto const rest = after(end);
    if (rest.size() < 3) return true;
    char32_t const next = character(end);
    if (!is_han(next)) return true;
    char32_t const last = before(end);
    if (last == U'市' && next == U'场') return false;
    if (last == U'区' && is_one_of(next, U"域间块位")) return false;
    if (end - at > 6 && roles_.has(last, level)) return true;
    if (roles_.has(next, road)) return false;
    if (roles_.has(next, begins_building) && begins_with_any<sets::building_begins>(rest)) return false;
    if (!roles_.has(next, compass) || rest.size() < 6) return true;
    char32_t const then = character(end + 3);
    return !is_one_of(then, U"路街道") || begins_with(rest, "北道") || begins_with(rest, "中道");
}

/// Where a word ends that isn't a place and that the name at `at` begins in (推广|东, 长治久安); `at` if there is none.
std::uint32_t EntityReader::false_friend_over(std::uint32_t at, Word word) const noexcept {
    if (word.begins_friend)
        if (auto const own = names_.false_friend(after(at)); own > word.length) return at + own;
    if (at < sentence_.begin + 3 || !names_.may_be_in_friend(reading_.data() + at - 3)) return at;
    auto const earliest = found_.empty() ? sentence_.begin : std::max(sentence_.begin, found_.back().span.end);
    for (std::uint32_t back = 3; back <= 9 && at >= earliest + back; back += 3) {
        auto const from = at - back;
        if (static_cast<unsigned char>(reading_[from]) < 0xE0) break;
        auto const end = from + names_.false_friend(after(from));
        if (end > at) return end;
    }
    return at;
}

/// The number of bytes to go on by.
std::uint32_t EntityReader::take_word(std::uint32_t at) {
    auto word = names_.longest(after(at));
    if (word.kind == WordKind::division || word.kind == WordKind::area) {
        if (auto const end = false_friend_over(at, word); end > at) return end - at;
    }
    while (word.length > 0) {
        if (take(at, word)) return word.length;
        word = names_.longest(reading_.substr(at, word.length - 1));
    }
    return 3;
}

bool EntityReader::take(std::uint32_t at, Word word) {
    switch (word.kind) {
        case WordKind::division: return take_division(at, word);
        case WordKind::area: return take_area(at, word);
        case WordKind::pointer: return take_pointer(at, word);
        case WordKind::suffix: return take_suffix(at, word);
        case WordKind::none: break;
    }
    return false;
}

void EntityReader::add_region(std::uint32_t at, Word word, DivisionIndex division) {
    found_.push_back({{at, at + word.length}, EntityLayer::region, word.kind, division, word.index, false, false});
    if (division == PlaceNames::unknown) return;
    if (known_.empty()) known_.resize(names_.division_count());
    known_[division] = true;
}

/// 海盐 in an article that names 海盐县 somewhere. Each division is looked for once; no need in longer texts, which name it before.
bool EntityReader::stands_in_full(DivisionIndex division) {
    constexpr std::size_t longest_article = 1 << 16;
    if (reading_.size() > longest_article) return false;
    if (looked_for_.empty()) looked_for_.resize(names_.division_count(), Look::none);
    Look& look = looked_for_[division];
    if (look == Look::none) look = reading_.find(names_.own_name(division)) != std::string_view::npos ? Look::found : Look::missing;
    return look == Look::found;
}

/// 长春|宽城, 天津|和平: one mention, of the child. A name that is an ordinary word too needs its own parent right before it, or another
/// division above it where the text has its full name, too: 浙江|海盐.
bool EntityReader::take_after_parent(std::uint32_t at, Word word) {
    if (found_.empty()) return false;
    auto& last = found_.back();
    if (last.span.end != at || last.layer != EntityLayer::region || last.kind != WordKind::division) return false;
    auto const [begin, end] = names_.candidates(last.word);
    auto const [child_begin, child_end] = names_.candidates(word.index);
    for (auto child = child_begin; child != child_end; ++child) {
        for (auto above = begin; above != end; ++above) {
            if (last.division != PlaceNames::unknown && last.division != above->division) continue;
            bool const direct = names_.parent(child->division) == above->division && child->division != above->division;
            if (!direct && !names_.contains(above->division, child->division)) continue;
            if (!direct && child->use == Use::guarded && !stands_in_full(child->division)) continue;
            auto const from = last.span.begin;
            found_.pop_back();
            add_region(at, word, child->division);
            found_.back().span.begin = from;
            return true;
        }
    }
    return false;
}

/// In 沈河、和平 the second is a district of the same city as the first: the division, or `unknown`.
DivisionIndex EntityReader::sibling(std::uint32_t at, Word word) const noexcept {
    if (found_.empty() || found_.back().span.end + 3 != at) return PlaceNames::unknown;
    auto const& last = found_.back();
    if (last.layer != EntityLayer::region || last.kind != WordKind::division || last.division == PlaceNames::unknown) return PlaceNames::unknown;
    auto const between = reading_.substr(last.span.end, at - last.span.end);
    if (between != "、" && between != "和" && between != "与" && between != "及") return PlaceNames::unknown;
    auto const [begin, end] = names_.candidates(word.index);
    for (auto candidate = begin; candidate != end; ++candidate) {
        bool const same_level = (names_.code(candidate->division) % 100 == 0) == (names_.code(last.division) % 100 == 0);
        bool const province = names_.parent(candidate->division) == candidate->division;
        if (same_level && !province && names_.parent(candidate->division) == names_.parent(last.division)) return candidate->division;
    }
    return PlaceNames::unknown;
}

/// Whether a bounded name without a boundary before it may stand: the place has been named before, or a division above it
/// has and there is a boundary behind.
bool EntityReader::trusted(std::uint32_t end, DivisionIndex division) const noexcept {
    if (known_.empty()) return false;
    if (known_[division]) return true;
    auto const above = names_.parent(division);
    return bounded_on_right(end) && (known_[above] || known_[names_.parent(above)]);
}

/// 二道河, 东平湖, 贺兰山, 崖州湾, 云溪镇, 南川村: rivers, lakes, hills, towns and villages are called as the county is.
bool EntityReader::is_landscape(std::uint32_t at, Word word) const noexcept {
    if (word.length != 6) return false;
    char32_t const behind = character(at + word.length);
    if (!roles_.has(behind, landscape)) return false;
    if (behind == U'村' && is_one_of(character(at + word.length + 3), U"民级镇里集两委企居干")) return false;  // 邳州村民
    if (is_one_of(behind, U"镇乡") && is_one_of(character(at + word.length + 3), U"村镇乡域级街")) return false;  // 邳州乡村
    auto const [begin, end] = names_.candidates(word.index);
    return std::all_of(begin, end, [this](Candidate candidate) { return names_.code(candidate.division) % 100 != 0; });
}

/// The division that a name by itself means; `unknown` if it may be several. Whether any at all.
DivisionIndex EntityReader::division_named(std::uint32_t at, Word word, bool& named) const noexcept {
    auto const [begin, end] = names_.candidates(word.index);
    DivisionIndex division = PlaceNames::unknown;
    for (auto candidate = begin; candidate != end; ++candidate) {
        if (candidate->use == Use::guarded) continue;
        if (candidate->use == Use::bounded && !bounded_on_left(at) && !trusted(at + word.length, candidate->division)) continue;
        division = named ? PlaceNames::unknown : candidate->division;
        named = true;
    }
    return division;
}

bool EntityReader::take_division(std::uint32_t at, Word word) {
    if (word.guarded && (found_.empty() || at - found_.back().span.end > PlaceNames::gap_of_beside)) return false;
    auto const end = at + word.length;
    auto const behind = roles_.first_of(after(end));
    if (behind & asks_for_look && (!fits_on_right(at, end) || is_landscape(at, word))) return false;
    if (found_.empty() || found_.back().span.end != at || !take_after_parent(at, word)) {
        DivisionIndex division = sibling(at, word);
        bool named = division != PlaceNames::unknown;
        if (!named) division = division_named(at, word, named);
        if (!named) return false;
        add_region(at, word, division);
    }
    if (behind & committee && is_committee(end)) {
        auto& region = found_.back();
        region.span.end += PlaceNames::committee_size;
        region.layer = EntityLayer::organization;
        region.kind = WordKind::none;
    }
    return true;
}

/// 长春市|委: the party committee of the region just found, where 委 stands behind it.
bool EntityReader::is_committee(std::uint32_t region_end) const noexcept {
    if (!roles_.has(before(region_end), level)) return false;
    for (std::string_view const other : {"委员", "委托", "委派", "委培", "委以"})
        if (after(region_end).starts_with(other)) return false;
    return true;
}

bool EntityReader::take_area(std::uint32_t at, Word word) {
    if (roles_.first_of(after(at + word.length)) & asks_for_look && !fits_on_right(at, at + word.length)) return false;
    switch (names_.area_use(word.index)) {
        case Use::anywhere: break;
        case Use::bounded:
            if (!bounded_on_left(at)) return false;
            break;
        case Use::guarded:  // 中国 in 中国重汽 or 活力中国 is a part of a name
            if (!bounded_on_left(at) || !bounded_on_right(at + word.length)) return false;
    }
    add_region(at, word, PlaceNames::unknown);
    return true;
}

/// 全区, 我省, 本市; not 安全区, 健全市场, 资本市场, 自我区别.
bool EntityReader::take_pointer(std::uint32_t at, Word word) {
    char32_t const c = before(at);
    char32_t const which = character(at);
    if (which == U'全' && is_one_of(c, U"安健完齐保成周双十俱")) return false;
    if (which == U'我' && c == U'自') return false;
    if (which == U'该' && is_one_of(c, U"应活不")) return false;
    if (which == U'该' && is_one_of(before(at + word.length), U"局行院校厂司业团")) {
        if (begins_with(after(at + word.length), "业")) return false;  // 该行业
        found_.push_back({{at, at + word.length}, EntityLayer::organization, word.kind, PlaceNames::unknown, Found::no_word, false});
        return true;
    }
    if (which == U'本' && !bounded_on_left(at)) return false;
    char32_t const next = character(at + word.length);
    char32_t const last = before(at + word.length);
    if (last == U'市' && next == U'场') return false;
    if (last == U'区' && is_one_of(next, U"域间块位别分")) return false;
    if (last == U'州' && next == U'县') return false;
    add_region(at, word, PlaceNames::unknown);
    return true;
}

}  // namespace place_detail
}  // namespace v0
}  // namespace zhibiao

#endif
