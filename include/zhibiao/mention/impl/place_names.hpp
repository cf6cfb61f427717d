/// @file
/// The words that the entity reader looks for, in one trie behind a filter.
#ifndef ZHIBIAO_MENTION_IMPL_PLACE_NAMES_HPP
#define ZHIBIAO_MENTION_IMPL_PLACE_NAMES_HPP

#include <zhibiao/mention/impl/pair_rows.hpp>
#include <zhibiao/mention/region.hpp>
#include <zhibiao/text/word_table.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace place_detail {

/// Index of a row of data::regions_rows.
using DivisionIndex = std::uint16_t;

/// How freely a name may be taken for the place (data/region_names.hpp tells more).
enum class Use : std::uint8_t { anywhere, bounded, guarded };

/// One division that a surface may stand for.
struct Candidate {
    DivisionIndex division;
    Use use;
};

enum class WordKind : std::uint8_t { none, division, area, pointer, suffix };

/// How the beginning of a name that ends in a suffix is found (data/entity_suffixes.hpp).
enum class StemRule : std::uint8_t { whole, known, company, name, place, short_company, none };
enum class SuffixLayer : std::uint8_t { zone, organization, area };

struct Suffix {
    SuffixLayer layer;
    StemRule rule;
};

/// A word of the trie: what it is, and where its data begin in the list of its kind.
struct Word {
    std::uint32_t length = 0;
    WordKind kind = WordKind::none;
    std::uint32_t index = 0;
    bool begins_friend = false;  ///< a false friend (PlaceNames::false_friend) begins with it
    bool guarded = false;        ///< a division's name that is no place but beside another one
};

/// The code point of the three-byte sequence at `at`, which lies wholly in the text.
inline std::uint32_t code_point3(char const* at) noexcept {
    auto const byte = [at](int i) { return static_cast<unsigned char>(at[i]); };
    return (byte(0) & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
}

inline bool is_three_byte_lead(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xF0u) == 0xE0; }

/// All tables of this stage, built when first asked for.
class PlaceNames {
public:
    static PlaceNames const& get();

    /// A hash of two Han characters, the six lowest of `bytes`.
    [[nodiscard]] static std::uint64_t hash_of_two(std::uint64_t bytes) noexcept { return (bytes << 16) * 0x9E3779B97F4A7C15ull; }
    [[nodiscard]] static std::uint64_t six_bytes(char const* at) noexcept { return WordTable::six_bytes(at); }
    /// Whether a word but for the suffixes may begin with these two characters. Never wrong where it says no.
    [[nodiscard]] bool may_begin_place(std::uint64_t hash) const noexcept { return pairs_[hash >> 53] >> (hash >> 47 & 63) & 1; }
    /// The beginnings of all words, as PairFilter takes them, but for those of begins_beside().
    [[nodiscard]] std::string begins() const;
    /// Two characters that are the name of a place close behind another one only, and that no false friend has in it: where no place
    /// is close and no longer name goes on, nothing is lost if they are passed over.
    [[nodiscard]] std::string begins_beside() const;
    /// The third characters of longer names that begin like these.
    [[nodiscard]] std::u32string thirds_beside() const;
    /// So many bytes behind the beginning of the place before such a name may stand at most.
    [[nodiscard]] std::uint32_t reach_of_beside() const noexcept { return longest_word_ + gap_of_beside + committee_size; }
    static constexpr std::uint32_t gap_of_beside = 3, committee_size = 3;  // 、 between them; 委 behind a region is part of it
    /// The longest word that `rest` begins with.
    [[nodiscard]] Word longest(std::string_view rest) const noexcept {
        if (rest.size() < 6) return {};
        auto const match = words_.longest_long(rest);
        if (!match) return {};
        return {match.length, static_cast<WordKind>(match.value >> 24), match.value & (guarded_bit - 1), (match.value & friend_bit) != 0, (match.value & guarded_bit) != 0};
    }

    /// Says that longest() will be asked of the text there, two characters of three bytes at least.
    void expect(char const* at) const noexcept { words_.expect(six_bytes(at)); }

    /// The divisions behind a word of kind `division`: the candidates from its index on, up to a change of surface.
    [[nodiscard]] std::pair<Candidate const*, Candidate const*> candidates(std::uint32_t index) const noexcept {
        return {candidates_.data() + starts_[index], candidates_.data() + starts_[index + 1]};
    }
    [[nodiscard]] std::string_view area_name(std::uint32_t index) const noexcept { return areas_[index].name; }
    [[nodiscard]] Use area_use(std::uint32_t index) const noexcept { return areas_[index].use; }
    /// How long the word, of two characters at least, is that isn't a place though a name begins in it (推广 in 推广东西); 0 for none.
    [[nodiscard]] std::uint32_t false_friend(std::string_view rest) const noexcept { return rest.size() < 6 ? 0 : false_friends_.longest_long(rest).length; }
    /// Whether the two characters at `text`, of three bytes each, may stand in a false friend one behind the other.
    [[nodiscard]] bool may_be_in_friend(char const* text) const noexcept {
        auto const hash = hash_of_two(six_bytes(text));
        return friend_pairs_[hash >> 56] >> (hash >> 50 & 63) & 1;
    }
    /// How long the word at the beginning of `rest` is that a zone's or organization's name doesn't go back over; 0 for none.
    [[nodiscard]] std::uint32_t stop_word(std::string_view rest, StemRule rule) const noexcept {
        auto const match = stops_.longest(rest);
        return match && (match.value == 0 || rule != StemRule::company) ? match.length : 0;
    }
    [[nodiscard]] Suffix suffix(std::uint32_t index) const noexcept { return suffixes_[index]; }

    [[nodiscard]] std::string_view own_name(DivisionIndex division) const noexcept;  ///< 海盐县
    [[nodiscard]] std::string_view full_name(DivisionIndex division) const noexcept { return full_names_[division]; }
    [[nodiscard]] std::uint32_t code(DivisionIndex division) const noexcept { return codes_[division]; }
    /// The division right above: of 绿园区 长春市, of 长春市 吉林省; itself for a province.
    [[nodiscard]] DivisionIndex parent(DivisionIndex division) const noexcept { return parents_[division]; }
    /// Whether `above` is a division above `below`.
    [[nodiscard]] bool contains(DivisionIndex above, DivisionIndex below) const noexcept {
        auto const middle = parents_[below];
        return below != above && (middle == above || (middle != below && parents_[middle] == above));
    }
    [[nodiscard]] std::size_t division_count() const noexcept { return codes_.size(); }
    /// The division of a code, the current one of several names.
    [[nodiscard]] DivisionIndex find(std::uint32_t code) const noexcept;
    static constexpr DivisionIndex unknown = 0xFFFF;

private:
    static constexpr std::uint32_t friend_bit = 1 << 23, guarded_bit = 1 << 22;
    struct Area {
        std::string_view name;
        Use use;
    };
    PlaceNames();
    void add_false_friends();
    void add_divisions();
    void add_names();
    void add_others();
    void add(std::string_view word, WordKind kind, std::uint32_t index, bool guarded = false);
    template <class Take>
    void for_each_word(Take take) const;
    [[nodiscard]] bool only_beside(std::string_view pair) const noexcept;
    [[nodiscard]] DivisionIndex division_called(std::uint32_t code, std::string_view surface) const noexcept;
    WordTable words_, false_friends_, stops_;
    WordTable friend_begins_;  // all beginnings of false friends, but for them themselves
    std::array<std::uint64_t, 256> friend_pairs_{};  // by the hash of two characters of one behind the other
    std::array<std::uint64_t, 2048> pairs_{};  // by the hash of the first two characters, but for the suffixes'
    std::uint32_t longest_word_ = 0;
    std::vector<Candidate> candidates_;
    std::vector<std::uint32_t> starts_;
    std::vector<Area> areas_;
    std::vector<Suffix> suffixes_;
    std::vector<std::uint32_t> codes_;
    std::vector<DivisionIndex> parents_;
    std::vector<std::string> full_names_;
};

}  // namespace place_detail
}  // namespace v0
}  // namespace zhibiao

#endif
