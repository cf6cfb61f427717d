#ifndef ZHIBIAO_MENTION_IMPL_MENTION_IPP
#define ZHIBIAO_MENTION_IMPL_MENTION_IPP

#include <zhibiao/mention/impl/entity_reader.hpp>
#include <zhibiao/mention/impl/glyph.hpp>
#include <zhibiao/mention/impl/pair_rows.hpp>
#include <zhibiao/mention/impl/period_opening.hpp>
#include <zhibiao/mention/impl/period_text.hpp>
#include <zhibiao/mention/impl/quantity_common.hpp>
#include <zhibiao/mention/mention.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace mention_detail {

enum Trigger : std::uint8_t { of_quantity = 1, of_period = 2, of_number = 4, of_period_word = 8, of_frame = 16 };

/// What can begin with a character, by its code point: the scan looks here and nowhere else.
struct Triggers {
    std::array<std::uint8_t, 65536> of{};
    PairRows rows;  ///< where one of them may begin something, or a place may

    Triggers() {
        for (char32_t const c : quantity_triggers()) of[c] |= of_quantity | of_number;
        // A numeral alone may begin with a sign or a point, too: -3, .5.
        for (char32_t const c : std::u32string_view(U".+-负兆双俩仨")) of[c] |= of_number;
        for (char32_t const c : period_triggers()) of[c] |= of_period_word;
        for (char32_t const c : period_detail::free_openers) of[c] |= of_period;
        for (char32_t const c : std::u32string_view(U"自从到至在")) of[c] |= of_frame;
        rows.add(period_detail::opening_rows());
        rows.add(place_detail::PlaceNames::get().rows());
        for (char32_t c = 0x800; c < of.size(); ++c)
            if ((of[c] & ~of_period_word) != 0) rows.add(c);
    }
};

inline Triggers const& triggers() {
    static Triggers const table;
    return table;
}

/// The code point at `at` and its length in bytes; the reading is valid UTF-8.
struct Character {
    char32_t code;
    std::uint32_t length;
};

inline Character character_at(std::string_view reading, std::uint32_t at) {
    auto const byte = [&](std::uint32_t i) { return static_cast<unsigned char>(reading[at + i]); };
    unsigned const lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xE0) return {(lead & 0x1Fu) << 6 | (byte(1) & 0x3Fu), 2};
    if (lead < 0xF0) return {(lead & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu), 3};
    return {0xFFFF, 4};
}

/// Reads the sentences of one document one after the other.
class Scan {
public:
    Scan(std::string_view reading, MentionOptions const& options, Mentions& mentions)
        : reading_(reading), entities_(reading), options_(options), mentions_(mentions) {
        reference_.today = options.today;
    }

    void read(Span sentence) {
        sentence_ = sentence;
        earliest_ = sentence.begin;
        since_ = 0;
        places_.clear();
        for (std::uint32_t at = sentence.begin; (at = next_trigger(at)) < sentence.end;) {
            std::uint32_t const begin = at;
            Character const character = character_at(reading_, at);
            std::uint8_t const kinds = kinds_at(character, at);
            std::uint32_t const end = kinds == 0 ? 0 : mention(at, kinds);
            at = end > at ? end : past(at, character);
            entities_.find_positions({begin, at}, sentence.end, places_);
        }
        entities_.read(sentence, places_);
    }

    [[nodiscard]] place_detail::EntityReader& entities() noexcept { return entities_; }

private:
    /// The first character from `at` on that something may begin with. On the way it notes where places may begin.
    [[nodiscard]] std::uint32_t next_trigger(std::uint32_t from) {
        char const* const begin = reading_.data();
        char const* const end = begin + sentence_.end;
        for (char const* at = begin + from;;) {
            at = triggers_.rows.skip(at, end);
            if (at >= end) return sentence_.end;
            auto const here = static_cast<std::uint32_t>(at - begin);
            Character const character = character_at(reading_, here);
            if (triggers_.of[character.code] != 0 && kinds_at(character, here) != 0) return here;
            if (character.length == 3 && end - at >= 6) {
                using place_detail::PlaceNames;
                if (names_.may_stand(PlaceNames::hash_of_two(PlaceNames::six_bytes(at)), at, end)) places_.push_back(here);
            }
            at += character.length;
        }
    }

    [[nodiscard]] std::uint8_t kinds_at(Character character, std::uint32_t at) noexcept {
        std::uint8_t const kinds = triggers_.of[character.code];
        if (kinds & of_frame && !may_frame(at + character.length)) return kinds & ~(of_period | of_period_word | of_frame);
        if ((kinds & (of_period | of_period_word)) != of_period_word) return kinds;
        std::uint32_t const next = at + character.length;
        bool const begins = pairs_.may_begin(character.code, period_detail::code_point(reading_.substr(next, sentence_.end - next)));
        return begins ? kinds | of_period : kinds & ~of_period_word;
    }

    /// Whether 自, 从, 到, 至 or 在 may frame what stands at `at`: a word or numeral that a time begins with, or anything as long as
    /// 以来 follows somewhere. That is looked for once, not at each of them.
    [[nodiscard]] bool may_frame(std::uint32_t at) noexcept {
        if (at >= sentence_.end) return false;
        if (triggers_.of[character_at(reading_, at).code] & (of_period | of_period_word | of_quantity)) return true;
        if (since_ < at) since_ = next_since(at);
        return since_ < sentence_.end;
    }

    [[nodiscard]] std::uint32_t next_since(std::uint32_t at) const noexcept {
        std::string_view const rest = reading_.substr(at, sentence_.end - at);
        std::size_t next = rest.size();
        for (std::string_view const word : period_detail::context_words().since) next = std::min(next, rest.find(word));
        return at + static_cast<std::uint32_t>(next);
    }

    /// Where the next mention may begin if none begins at `at`: not inside a row of digits.
    std::uint32_t past(std::uint32_t at, Character character) const noexcept {
        bool const digit = numeral_detail::is_digit(reading_[at]);
        at += character.length;
        while (digit && at < sentence_.end && numeral_detail::is_digit(reading_[at])) ++at;
        return at;
    }

    /// Reads what begins at `at`; its end, or 0.
    std::uint32_t mention(std::uint32_t at, std::uint8_t kinds) {
        if (options_.numbers && kinds & of_number) add_number(at);
        if (kinds & of_period) {
            auto period = match_period(reading_, at, sentence_, reference_);
            if (period) return add_period(at, *period);
        }
        if (kinds & of_quantity) {
            return quantity(at);
        }
        return 0;
    }

    std::uint32_t add_period(std::uint32_t at, PeriodMention& period) {
        std::uint32_t const end = period.span.end;
        bool const duration = period.role == PeriodRole::duration;
        mentions_.periods.push_back(std::move(period));
        if (duration) {
            if (std::uint32_t const behind = quantity(at); behind != 0) return std::max(end, behind);
        }
        earliest_ = end;
        if (options_.numbers) add_numbers({at, end});
        return end;
    }

    /// Reads the quantity that begins at `at`; its end, or 0.
    std::uint32_t quantity(std::uint32_t at) {
        if (!quantity_detail::add_quantity(reading_, at, sentence_, earliest_, options_.words, mentions_.quantities)) return 0;
        earliest_ = mentions_.quantities.back().span.end;
        if (options_.numbers) add_numbers({at, earliest_});
        return earliest_;
    }

    /// A numeral may run on behind the quantity that it begins in: what it has read is not read again. Where the scan goes on
    /// is not its business, so that the other layers don't depend on whether numbers are asked for.
    void add_number(std::uint32_t at) {
        if (at < numbers_end_) return;
        auto number = match_number(reading_, at, sentence_.end);
        // 壹零下3: 零 is read already
        if (!number || number->span.begin < numbers_end_) return;
        numbers_end_ = number->span.end;
        mentions_.numbers.push_back(std::move(*number));
    }

    void add_numbers(Span span) {
        for (std::uint32_t at = std::max(span.begin, numbers_end_); at < span.end;) {
            Character const character = character_at(reading_, at);
            if (triggers().of[character.code] & of_number) add_number(at);
            at = std::max(numbers_end_, at + character.length);
        }
    }

    Triggers const& triggers_ = triggers();
    period_detail::OpeningPairs const& pairs_ = period_detail::opening_pairs();
    place_detail::PlaceNames const& names_ = place_detail::PlaceNames::get();
    std::string_view reading_;
    place_detail::EntityReader entities_;
    std::vector<std::uint32_t> places_;  ///< where one may begin in the sentence
    MentionOptions const& options_;
    Mentions& mentions_;
    ReferenceTime reference_;
    Span sentence_;
    std::uint32_t since_ = 0;        ///< where the next 以来 or 至今 of the sentence stands, once it was asked for
    std::uint32_t earliest_ = 0;     ///< a quantity's words in front of its number begin here or later
    std::uint32_t numbers_end_ = 0;  ///< of the last number listed
};

}  // namespace mention_detail

void prepare_mentions() {
    quantity_detail::words_of_bounds_before();
    quantity_detail::words_of_bounds_after();
    quantity_detail::currency_words();
    quantity_detail::words_before_numbers();
    quantity_detail::words_behind_numbers();
    quantity_detail::unit_table();
    quantity_detail::unit_words();
    quantity_detail::unit_index();
    quantity_detail::beside_numeral();
    quantity_detail::per_unit_codes();
    quantity_detail::false_friends();
    period_detail::time_words();
    period_detail::kinds_of_time_words();
    period_detail::holidays();
    period_detail::events();
    period_detail::eras();
    period_detail::false_friends();
    period_detail::context_words();
    // Made with those above.
    period_detail::openings();
    mention_detail::triggers();
}

Mentions read_mentions(Text const& text, Article const& article, MentionOptions const& options) {
    Mentions mentions;
    static constexpr std::size_t usual = 256;  // bytes of a report for each quantity
    mentions.quantities.reserve(text.reading().size() / usual);
    mention_detail::Scan scan(text.reading(), options, mentions);
    for (Span const sentence : article.sentences) scan.read(sentence);
    Entities entities = place_detail::resolve_entities(text, article, scan.entities());
    mentions.entities = std::move(entities.mentions);
    mentions.home = entities.home;
    return mentions;
}

}  // namespace v0
}  // namespace zhibiao

#endif
