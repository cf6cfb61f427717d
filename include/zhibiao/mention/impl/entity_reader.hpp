/// @file
/// The scan for regions, zones and organizations.
#ifndef ZHIBIAO_MENTION_IMPL_ENTITY_READER_HPP
#define ZHIBIAO_MENTION_IMPL_ENTITY_READER_HPP

#include <zhibiao/mention/impl/place_characters.hpp>
#include <zhibiao/mention/impl/place_names.hpp>
#include <zhibiao/mention/impl/sentence_cursor.hpp>
#include <zhibiao/text/impl/fixed_words.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace place_detail {

using namespace fixed_words;

/// A mention before it is resolved.
struct Found {
    static constexpr std::uint32_t no_word = 0xFFFFFFFF;
    Span span;
    EntityLayer layer = EntityLayer::region;
    WordKind kind = WordKind::division;              // division, area or pointer; of a zone or organization none
    DivisionIndex division = PlaceNames::unknown;    // of a zone or organization: the first division in its name
    std::uint32_t word = no_word;                    // index of the division word (of a zone likewise) or the area
    bool whole = false;                              // an organization known by its whole name: 国务院
    bool own_office = false;                         // 市工信局: an office of the article's own place of that level
};

/// Reads sentence after sentence; what one sentence tells (a district named with its city) helps with the next.
class EntityReader {
public:
    explicit EntityReader(std::string_view reading) : reading_(reading) {
        static constexpr std::size_t usual = 128;  // bytes of a report with many places for each
        found_.reserve(reading.size() / usual);
    }

    void begin(Span sentence) noexcept {
        sentence_ = sentence;
        end_ = sentence.begin;
    }
    /// Begins with sentences in ascending order, of which read() is given places.
    void begin(Span const* first, Span const* last) noexcept {
        sentences_ = mention_detail::SentenceCursor(first, last);
        begin(*first);
    }
    /// Reads the words that may begin at these places of the sentences, in ascending order.
    void read(std::uint32_t const* place, std::uint32_t const* end) {
        for (auto const* first = place; first != place + std::min(ahead, end - place); ++first) names_.expect(reading_.data() + *first);
        for (; place != end; ++place) {
            if (end - place > ahead) names_.expect(reading_.data() + place[ahead]);
            sentence_ = sentences_.last_begun(*place);
            end_ = mention_detail::later(end_, sentence_.begin);
            if (*place < sentence_.end) read_at(*place);
        }
    }
    /// Reads the words that may begin at a hit of the scan or before it, by the flags of the pair there. Hits come in ascending order.
    void read_hit(std::uint32_t hit, std::uint8_t flags) {
        if (flags & mention_detail::begins_place_before && hit >= sentence_.begin + 3) read_at(hit - 3);
        if (flags & (mention_detail::begins_place | mention_detail::begins_place_beside)) read_at(hit);
    }
    /// Looks at hits on characters of ASCII, all digits among them.
    void read_signs(std::uint32_t const* hit, std::uint32_t const* end) {
        for (; hit != end; ++hit) read_sign(*hit);
    }
    void read_sign(std::uint32_t hit) {
        if (hit >= 3 && std::memcmp(reading_.data() + hit - 3, "等", 3) == 0) counted_lists_.push_back(hit - 3);
    }
    std::vector<Found>& found() noexcept { return found_; }
    /// Where 等 stands before a digit, in the sentences at least: 等20家企业.
    [[nodiscard]] std::vector<std::uint32_t> const& counted_lists() const noexcept { return counted_lists_; }

private:
    static constexpr std::ptrdiff_t ahead = 6;  // so many places on, a word has come from the far caches when it is asked for

    void read_at(std::uint32_t place) {
        if (place >= end_) end_ = place + take_word(place);
    }
    std::uint32_t take_word(std::uint32_t at);
    std::uint32_t false_friend_over(std::uint32_t at, Word word) const noexcept;
    bool take(std::uint32_t at, Word word);
    [[nodiscard]] DivisionIndex division_named(std::uint32_t at, Word word, bool& named) const noexcept;
    bool take_division(std::uint32_t at, Word word);
    bool take_after_parent(std::uint32_t at, Word word);
    bool stands_in_full(DivisionIndex division);
    [[nodiscard]] bool is_landscape(std::uint32_t at, Word word) const noexcept;
    DivisionIndex sibling(std::uint32_t at, Word word) const noexcept;
    bool take_area(std::uint32_t at, Word word);
    bool take_pointer(std::uint32_t at, Word word);
    [[nodiscard]] std::uint32_t behind_zone(std::uint32_t begin, std::uint32_t end) const noexcept;
    bool take_suffix(std::uint32_t at, Word word);
    bool take_own(std::uint32_t at, Word word, SuffixLayer layer);
    bool take_company(std::uint32_t at, Word word);
    [[nodiscard]] bool heads_clause(std::uint32_t end) const noexcept;
    [[nodiscard]] bool is_committee(std::uint32_t region_end) const noexcept;
    [[nodiscard]] bool is_own_office(std::uint32_t at) const noexcept;
    [[nodiscard]] bool is_own_zone(std::uint32_t at, Word word) const noexcept;
    void add_region(std::uint32_t at, Word word, DivisionIndex division);

    /// The words before a suffix: how far back they go, and what they begin with.
    struct Stem {
        std::uint32_t begin = 0;      // after the boundary
        std::uint32_t own_words = 0;  // Han characters that belong to no region
        std::uint32_t first_found = 0;  // the mentions from here on lie in the stem
        bool clean = false;           // ends at a boundary, not at the limit of the walk
    };
    static constexpr std::uint32_t longest_stem = 24;
    [[nodiscard]] bool ends_name(char32_t c, StemRule rule) const noexcept;
    [[nodiscard]] bool in_household_word(std::uint32_t end) const noexcept;
    [[nodiscard]] bool leads(Found const& found) const noexcept;
    [[nodiscard]] bool place_in_reach(std::uint32_t at) const noexcept;
    [[nodiscard]] Stem walk_back(std::uint32_t at, StemRule rule) const noexcept;
    [[nodiscard]] std::uint32_t opening_bracket(std::uint32_t end, std::uint32_t stop) const noexcept;
    [[nodiscard]] std::uint32_t nearest_place(Stem const& stem) const noexcept;
    [[nodiscard]] bool stem_is_level(std::uint32_t begin, std::uint32_t at) const noexcept;
    void replace(Stem const& stem, std::uint32_t begin, std::uint32_t end, EntityLayer layer);

    [[nodiscard]] bool bounded_on_left(std::uint32_t at) const noexcept;
    [[nodiscard]] bool follows_verb(std::uint32_t at) const noexcept;
    [[nodiscard]] bool bounded_on_right(std::uint32_t at) const noexcept;
    [[nodiscard]] bool trusted(std::uint32_t end, DivisionIndex division) const noexcept;
    [[nodiscard]] bool fits_on_right(std::uint32_t at, std::uint32_t end) const noexcept;
    [[nodiscard]] char32_t before(std::uint32_t at) const noexcept;
    [[nodiscard]] char32_t character(std::uint32_t at) const noexcept;
    [[nodiscard]] std::string_view after(std::uint32_t at) const noexcept { return reading_.substr(at, sentence_.end - at); }

    PlaceNames const& names_ = PlaceNames::get();
    CharacterRoles const& roles_ = CharacterRoles::get();
    std::string_view reading_;
    Span sentence_;
    mention_detail::SentenceCursor sentences_;
    std::uint32_t end_ = 0;  // of what was read last
    std::vector<Found> found_;
    std::vector<std::uint32_t> counted_lists_;
    std::vector<bool> known_;        // by division: named in this document
    enum class Look : std::uint8_t { none, found, missing };
    std::vector<Look> looked_for_;  // by division: its full name, in the whole text
};

/// What the reader found, resolved, in the memory of `room`.
[[nodiscard]] Entities resolve_entities(Text const& text, Article const& article, EntityReader& reader, Arena& arena, std::vector<EntityMention> room = {});

}  // namespace place_detail
}  // namespace v0
}  // namespace zhibiao

#endif
