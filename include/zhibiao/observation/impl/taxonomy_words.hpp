/// @file
/// What stands around an indicator's name, and what in a name makes no difference.
#ifndef ZHIBIAO_OBSERVATION_IMPL_TAXONOMY_WORDS_HPP
#define ZHIBIAO_OBSERVATION_IMPL_TAXONOMY_WORDS_HPP

#include <zhibiao/data/indicator_qualifiers.hpp>
#include <zhibiao/data/units.hpp>
#include <zhibiao/mention/impl/place_names.hpp>
#include <zhibiao/observation/taxonomy.hpp>
#include <zhibiao/text/impl/utf8.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>

namespace zhibiao {
inline namespace v0 {
namespace taxonomy_detail {

inline constexpr std::string_view dimension_names[] = {"any",    "money", "count", "percent", "area",  "mass",
                                                       "energy", "power", "time",  "length",  "volume"};

inline bool is_continuation(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// Where the character after the one at `at` begins; a stray byte counts as a character.
inline std::size_t next_character(std::string_view text, std::size_t at) noexcept {
    // nearly always three bytes and another character behind them
    if (text.size() - at > 3 && is_continuation(text[at + 1]) && is_continuation(text[at + 2]) && !is_continuation(text[at + 3])) return at + 3;
    do ++at;
    while (at < text.size() && is_continuation(text[at]));
    return at;
}

/// One of the commoner ideographs (U+4000 to U+9FFF), and not 的, by its three bytes.
inline bool is_plain(char const* bytes) noexcept {
    bool const of = (bytes[1] == "的"[1]) & (bytes[2] == "的"[2]);
    return (static_cast<unsigned char>(static_cast<unsigned char>(bytes[0]) - 0xE4) <= 0xE9 - 0xE4) & !of;
}

/// Whether these six bytes (WordTable::six_bytes()) are two of them, well-formed.
inline bool are_two_plain(std::uint64_t six) noexcept {
    constexpr std::uint64_t leading_bits = 0xC0C0F0C0C0F0, of_three_bytes = 0x8080E08080E0;
    constexpr std::uint64_t of = static_cast<unsigned char>("的"[1]) | static_cast<unsigned char>("的"[2]) << 8;
    auto const common = [](std::uint64_t lead) { return (lead & 0xFF) - 0xE4 <= 0xE9 - 0xE4; };
    return (six & leading_bits) == of_three_bytes && common(six) && common(six >> 24) && (six >> 8 & 0xFFFF) != of && (six >> 32 & 0xFFFF) != of;
}

/// Whether a name begins and ends with two of these: its PlainName does so, too, where there is one.
inline bool has_plain_edges(std::string_view name) noexcept {
    return name.size() >= 6 && are_two_plain(WordTable::six_bytes(name.data())) && are_two_plain(WordTable::six_bytes(name.data() + name.size() - 6));
}

/// A name without what makes no difference: 的, 、, blanks, quotation marks, brackets with what stands in them, and case.
/// False where nothing is left, more than the buffer holds, or a bracket stays open.
class PlainName {
public:
    explicit PlainName(std::string_view name) noexcept : PlainName(name, all_plain(name)) {}
    /// For a caller who has asked all_plain().
    PlainName(std::string_view name, bool plain) noexcept : text_(name), plain_(plain) {
        if (plain) return;
        text_ = {bytes_.data(), copy(name)};
        plain_ = all_plain(text_);
    }
    PlainName(PlainName const&) = delete;
    PlainName& operator=(PlainName const&) = delete;

    [[nodiscard]] std::string_view text() const noexcept { return text_; }
    explicit operator bool() const noexcept { return !text_.empty(); }
    /// all_plain() of text()
    [[nodiscard]] bool plain() const noexcept { return plain_; }

    /// Nothing but the commoner ideographs, as nearly every name is: it stays as it is. All are looked at, without a branch for each.
    [[nodiscard]] static bool all_plain(std::string_view name) noexcept {
        if (name.size() % 3 != 0 || name.size() > Taxonomy::longest_name) return false;
        unsigned plain = 1;
        for (std::size_t at = 0; at < name.size(); at += 3) plain &= unsigned{is_plain(name.data() + at)};
        return plain != 0;
    }

private:
    /// Copies what makes a difference; how many bytes that is.
    std::size_t copy(std::string_view name) noexcept {
        std::size_t size = 0;
        int depth = 0;
        for (std::size_t at = 0; at < name.size();) {
            bool const plain = name.size() - at >= 3 && is_plain(name.data() + at) && is_continuation(name[at + 1]) && is_continuation(name[at + 2]);
            if (plain && size + 3 <= bytes_.size()) {
                if (depth == 0) std::memcpy(bytes_.data() + size, name.data() + at, 3), size += 3;
                at += 3;
                continue;
            }
            auto const character = utf8_detail::read_sequence(name.substr(at));
            auto const bytes = name.substr(at, character.length);
            at += character.length;
            auto const role = role_of(character.code_point);
            if (role == Role::open) {
                ++depth;
            } else if (role == Role::close) {
                depth = std::max(depth - 1, 0);
            } else if (role == Role::word && depth == 0) {
                if (size + bytes.size() > bytes_.size()) return 0;
                for (char const byte : bytes) bytes_[size++] = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
            }
        }
        return depth == 0 ? size : 0;
    }

    enum class Role : std::uint8_t { word, passed_over, open, close };

    static Role role_of(char32_t character) noexcept {
        switch (character) {
            case U'(': case U'（': case U'[': case U'［': case U'【': case U'〔': return Role::open;
            case U')': case U'）': case U']': case U'］': case U'】': case U'〕': return Role::close;
            case U'的': case U'、': case U'“': case U'”': case U'‘': case U'’': case U'"': case U'\'': case U'「': case U'」':
            case U'『': case U'』': case U'《': case U'》': case U' ': case U'　': case U'·': return Role::passed_over;
            default: return Role::word;
        }
    }

    std::array<char, Taxonomy::longest_name> bytes_;
    std::string_view text_;
    bool plain_;
};

/// Places of indicator_qualifiers.tsv, as bits.
enum class Place : std::uint32_t { before = 1, time = 2, noun = 4, rate = 8, rank = 16, share = 32, total = 64 };

inline std::uint32_t bit(Place place) noexcept { return static_cast<std::uint32_t>(place); }

inline std::uint32_t place_bit(std::string_view name) noexcept {
    constexpr std::string_view names[] = {"before", "time", "noun", "rate", "rank", "share", "total"};
    for (std::uint32_t i = 0; i < std::size(names); ++i) {
        if (names[i] == name) return 1u << i;
    }
    return 0;
}

/// The qualifiers, and the dimension that each unit measures.
class NeutralWords {
public:
    static NeutralWords const& get() {
        static NeutralWords const words;
        return words;
    }
    [[nodiscard]] WordTable::Match front(std::string_view rest) const noexcept { return front_.longest(rest); }
    [[nodiscard]] WordTable::Match back(std::string_view rest) const noexcept { return back_.longest(rest); }
    [[nodiscard]] WordTable::Match unit(std::string_view code) const noexcept { return units_.longest(code); }

    /// Adds the words of front() to `begins`, those of back() to `ends`.
    static void add_edges(WordEdges& begins, WordEdges& ends, unsigned kind) noexcept {
        for (auto const& row : data::indicator_qualifiers_rows) {
            if ((place_bit(row.place) & in_front) != 0) begins.add_begin(row.surface, kind);
            else ends.add_end(row.surface, kind);
        }
    }

private:
    static constexpr std::uint32_t in_front = 1 | 2 | 4;

    NeutralWords() {
        for (auto const& row : data::indicator_qualifiers_rows) {
            auto const place = place_bit(row.place);
            auto& table = (place & in_front) != 0 ? front_ : back_;
            auto const known = table.longest(row.surface);
            table.add(row.surface, known.length == row.surface.size() ? known.value | place : place);
        }
        for (auto const& row : data::units_rows) {
            auto const dimension = parse_dimension(row.dimension);
            if (dimension && !row.code.empty()) units_.add(row.code, static_cast<std::uint32_t>(*dimension));
        }
    }
    WordTable front_, back_, units_;
};

/// Whether a physical unit (t, kW.h; of t/a what stands before the stroke) measures `dimension`.
inline bool is_physical(Dimension dimension, std::string_view unit) noexcept {
    if (unit.empty()) return dimension >= Dimension::area && dimension != Dimension::time;
    unit = unit.substr(0, unit.find('/'));
    auto const match = NeutralWords::get().unit(unit);
    return match && match.length == unit.size() && match.value == static_cast<std::uint32_t>(dimension);
}

/// What stands behind an indicator's name: nothing that matters, or what makes a comparison of it.
enum class Ending : std::uint8_t { plain, compares };

/// Reads `rest` as words that may stand behind an indicator's name, each of them fit for the number; none if it isn't.
inline std::optional<Ending> read_ending(std::string_view rest, UnitForm form, Kind kind) noexcept {
    if (rest.empty()) return Ending::plain;
    bool const points = form == UnitForm::points, percent = form == UnitForm::percent || form == UnitForm::per_mille;
    std::uint32_t allowed = bit(Place::total);
    if (points || percent || form == UnitForm::ordinal || form == UnitForm::multiple || kind != Kind::level) allowed |= bit(Place::rate);
    if (form == UnitForm::ordinal || kind == Kind::rank) allowed |= bit(Place::rank) | bit(Place::share);
    if (points || percent || kind == Kind::share) allowed |= bit(Place::share);
    auto ending = Ending::plain;
    while (!rest.empty()) {
        auto const match = NeutralWords::get().back(rest);
        if (!match || (match.value & allowed) == 0) return std::nullopt;
        if ((match.value & bit(Place::total)) == 0) ending = Ending::compares;
        rest.remove_prefix(match.length);
    }
    return ending;
}

/// Bytes of digits and what joins them, at the beginning of `rest`: 2023, 1-5.
inline std::size_t digits(std::string_view rest) noexcept {
    auto const joins = [](char byte) { return (byte >= '0' && byte <= '9') || byte == '-' || byte == '~' || byte == '.'; };
    std::size_t end = 0;
    while (end < rest.size() && joins(rest[end])) ++end;
    return end;
}

/// Whether any of `name`'s beginnings but the empty one may be neutral. Never wrong where it says no: what begins none here
/// begins none of its shorter beginnings.
inline bool may_begin_neutral(std::string_view name) noexcept {
    return NeutralWords::get().front(name) || digits(name) != 0 || place_detail::PlaceNames::get().longest(name).kind != place_detail::WordKind::none;
}

/// The places of a name where that of an indicator or of what is counted may begin: the head, and where something neutral
/// stands there, behind it. What stands at the head is asked once for both.
class Beginnings {
public:
    /// `may_be_neutral`: where it is false nothing neutral begins the name. `goes_on`: where it is false nothing neutral ends it.
    Beginnings(PlainName const& name, bool may_be_neutral, bool goes_on) noexcept
        : name_(name.text()), goes_on_(goes_on), plain_(name.plain() && name_.size() <= longest_plain), neutral_(may_be_neutral ? Neutral::unknown : Neutral::no) {
        // nothing is looked up for most of its places, so that it takes longer to ask what stands at the head
        if (plain_ && may_be_neutral) neutral_ = Neutral::yes;
    }

    /// The place behind `at` to try next; the name's end where there is none.
    [[nodiscard]] std::size_t next(std::size_t at) noexcept {
        if (neutral_ == Neutral::unknown) neutral_ = may_begin_neutral(name_) ? Neutral::yes : Neutral::no;
        if (neutral_ == Neutral::no) return name_.size();
        return plain_ ? at + 3 : next_character(name_, at);
    }
    /// The longest word of `table` at a place, if it may be what is looked for.
    [[nodiscard]] WordTable::Match longest(NameTable const& table, std::size_t at) const noexcept {
        auto const rest = name_.substr(at);
        return plain_ ? table.longest_of_plain(rest, !goes_on_) : table.longest(rest);
    }

private:
    enum class Neutral : std::uint8_t { unknown, yes, no };
    static constexpr std::size_t longest_plain = 60;  // few names are longer, and there are many ways to cut these

    std::string_view name_;
    bool goes_on_, plain_;
    Neutral neutral_;
};

/// Whether `words` is nothing but regions, times and qualifiers that may stand before an indicator (`Place::before`) or
/// before what is counted (`Place::noun`). Every way to divide it is tried, by marking the places that can be reached.
inline bool is_neutral(std::string_view words, Place place) noexcept {
    if (words.empty()) return true;
    std::array<bool, Taxonomy::longest_name + 1> reached{};
    reached[0] = true;
    auto const& neutral = NeutralWords::get();
    auto const& places = place_detail::PlaceNames::get();
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!reached[at]) continue;
        auto const rest = words.substr(at);
        if (auto const word = neutral.front(rest); word && (word.value & (bit(Place::before) | bit(place))) != 0) reached[at + word.length] = true;
        using place_detail::WordKind;
        if (auto const word = places.longest(rest); word.kind != WordKind::none && word.kind != WordKind::suffix) reached[at + word.length] = true;
        if (auto const length = digits(rest); length != 0) {
            auto const word = neutral.front(rest.substr(length));
            if (word && (word.value & bit(Place::time)) != 0) reached[at + length + word.length] = true;
        }
    }
    return reached[words.size()];
}

}  // namespace taxonomy_detail
}  // namespace v0
}  // namespace zhibiao

#endif
