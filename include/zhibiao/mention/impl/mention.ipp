#ifndef ZHIBIAO_MENTION_IMPL_MENTION_IPP
#define ZHIBIAO_MENTION_IMPL_MENTION_IPP

#include <zhibiao/mention/impl/beside_numeral.hpp>
#include <zhibiao/mention/impl/body_names.hpp>
#include <zhibiao/mention/impl/entity_reader.hpp>
#include <zhibiao/mention/impl/glyph.hpp>
#include <zhibiao/mention/impl/hit_sieve.hpp>
#include <zhibiao/mention/impl/mention_steps.hpp>
#include <zhibiao/mention/impl/period_opening.hpp>
#include <zhibiao/mention/impl/period_text.hpp>
#include <zhibiao/mention/impl/quantity_common.hpp>
#include <zhibiao/mention/impl/sentence_cursor.hpp>
#include <zhibiao/mention/impl/trade_names.hpp>
#include <zhibiao/mention/impl/triggers.hpp>
#include <zhibiao/mention/impl/zone_names.hpp>
#include <zhibiao/mention/mention.hpp>
#include <zhibiao/text/impl/byte_scan.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace mention_detail {

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
        : reading_(reading), entities_(reading), options_(options), mentions_(mentions),
          wanted_{static_cast<std::uint8_t>(of_quantity | of_period | (options.numbers ? of_number : 0)), options.words != nullptr} {
        reference_.today = options.today;
    }

    void read(std::vector<Span> const& sentences) {
        Span const* const end = sentences.data() + sentences.size();
        for (Span const *first = sentences.data(), *last; first != end; first = last) {
            last = first + 1;
            while (last != end && last->begin >= last[-1].end && last->begin - last[-1].end <= hits_step && !cuts_digits(last->begin)) ++last;
            read_run(first, last);
        }
    }

    [[nodiscard]] place_detail::EntityReader& entities() noexcept { return entities_; }

private:
    /// Sentences that stand one close behind the other, of which only the first one may begin inside a row of digits.
    void read_run(Span const* first, Span const* last) {
        sentences_ = SentenceCursor(first, last);
        sentence_ = *first;
        earliest_ = first->begin;
        at_ = behind_cut_digits(first->begin);
        entities_.begin(first, last);
        std::uint32_t const end = last[-1].end;
        for (std::uint32_t at = first->begin; at < end;) {
            sieve_.collect(reading_, at, end, wanted_, block_);
            entities_.read(block_.places.data(), block_.places.data() + block_.place_count);
            entities_.read_signs(block_.signs.data(), block_.signs.data() + block_.sign_count);
            read_times();
        }
    }

    /// Both lists in the order of the text.
    void read_times() {
        block_.end_lists();
        std::uint32_t const* sign = block_.signs.data();
        TimeHit const* hit = block_.times.data();
        for (;;) {
            bool const is_sign = *sign < hit->at;
            std::uint32_t const at = hit->at ^ ((hit->at ^ *sign) & (0 - std::uint32_t{is_sign}));  // without a branch
            if (at == HitBlock::none) return;
            if (enter_sentence_of(at)) is_sign ? read_sign(at) : read_pair(*hit);
            sign += is_sign, hit += !is_sign;
        }
    }

    /// Goes on to the sentence of the place, which lies behind all before; false if it is in none.
    bool enter_sentence_of(std::uint32_t at) noexcept {
        sentence_ = sentences_.last_begun(at);
        earliest_ = later(earliest_, sentence_.begin);
        at_ = later(at_, sentence_.begin);
        return at < sentence_.end;
    }

    /// Reads the time or the quantity that may begin with two characters of three bytes or with the one before.
    void read_pair(TimeHit hit) {
        if (hit.begins_before() && hit.at >= at_ + 3 && kinds_beside_sign(hit.at - 3) & of_period)
            at_ = std::max(at_, behind_cut_digits(read_period(hit.at - 3)));
        if (hit.at >= at_) at_ = read_from(hit.at, kinds_of_pair(hit), at_);
    }
    /// The sieve has left of the kinds what the characters beside it allow.
    [[nodiscard]] std::uint8_t kinds_of_pair(TimeHit hit) const noexcept {
        std::uint8_t const kinds = hit.kinds();
        if ((kinds & of_period) == 0) return kinds;
        bool const time = kinds & of_period_word ? word_goes_on(hit.at) : kinds & of_frame ? may_frame(hit.at) : time_goes_on(hit.at + 3, true, 1);
        return time ? kinds : kinds & ~of_period;
    }
    /// What is counted behind 第 or 近 and a numeral is seldom a time, and 在 frames times between two others only.
    [[nodiscard]] bool word_goes_on(std::uint32_t at) const noexcept {
        char32_t const first = period_detail::three_byte_code_point(reading_.data() + at);
        if (first == U'在') return may_frame(at);
        return !period_detail::leads_count(first) || period_detail::counted_time_may_begin(reading_.substr(at, sentence_.end - at));
    }

    void read_sign(std::uint32_t hit) {
        if (hit >= at_) at_ = read_from(hit, numeral_detail::is_digit(reading_[hit]) ? kinds_of_digits(hit, false) : kinds_beside_sign(hit), at_);
    }

    /// 77.8%, 15家: most digits show in what stands behind them that they say no time. Four may be a year without 年.
    [[nodiscard]] std::uint8_t kinds_of_digits(std::uint32_t hit, bool framed) const noexcept {
        std::uint32_t behind = past(hit);
        char32_t const sign = behind < sentence_.end ? character_at(reading_, behind).code : U'\n';
        bool const year = behind - hit == 4 && reading_[hit] < '3' && period_detail::may_follow_year(sign, framed);
        if (sign == '.') behind = past(behind + 1);
        bool const time = year || time_goes_on(behind, false, static_cast<int>(behind - hit));
        return static_cast<std::uint8_t>(of_quantity | of_number | (time ? of_period : 0));
    }

    /// Whether a time may go on at `at`, behind a row of digits or the first character of a Chinese numeral: what stands behind the
    /// rest of the numeral, of which `before` characters stand there, tells. 十四五 and 二〇二六 may be times whatever that is.
    [[nodiscard]] bool time_goes_on(std::uint32_t at, bool han, int before) const noexcept {
        static constexpr int longest = 10;
        char32_t last = 0;
        for (int more = 0;; ++more) {
            bool const named = han && (more == 3 || (last == U'五' && more == 2));
            if (at >= sentence_.end) return named;
            Character const second = character_at(reading_, at);
            std::uint32_t const next = at + second.length;
            bool const numeral = period_detail::is_numeral(second.code);
            if (!numeral || more == longest) {
                if (named || more == longest || second.code == quantity_detail::beyond) return true;
                if ((triggers_.beside[second.code] & behind_in_time) == 0) return false;
                char32_t const third = next < sentence_.end ? character_at(reading_, next).code : 0;
                return second.code == ' ' ? before + more == 4 || period_detail::may_follow_blank(third) : period_detail::may_open_after_numeral(second.code, third);
            }
            last = second.code;
            at = next;
        }
    }

    /// Reads what of these kinds begins at `hit`, not before `at`. Where the next mention may begin.
    std::uint32_t read_from(std::uint32_t hit, std::uint8_t kinds, std::uint32_t at) {
        if ((kinds & wanted_.kinds) == 0) return at;
        std::uint32_t const end = mention(hit, kinds);
        return end > hit ? behind_cut_digits(end) : past(hit);
    }

    /// The end of a mention or the beginning of a sentence may stand inside a row of digits, of which the scan sees the first only.
    std::uint32_t behind_cut_digits(std::uint32_t at) { return is_in_digits(at) ? read_cut_digits(at) : at; }
    [[nodiscard]] bool is_in_digits(std::uint32_t at) const noexcept { return at < sentence_.end && cuts_digits(at); }
    [[nodiscard]] bool cuts_digits(std::uint32_t at) const noexcept {
        using numeral_detail::is_digit;
        return at < reading_.size() && is_digit(reading_[at]) && at != 0 && is_digit(reading_[at - 1]);
    }
    [[gnu::noinline]] std::uint32_t read_cut_digits(std::uint32_t at) {
        do {
            std::uint32_t const end = mention(at, of_quantity | of_period | of_number);
            at = end > at ? end : past(at);
        } while (is_in_digits(at));
        return at;
    }

    /// What may begin with a character of another length than three bytes, or with one before such a character.
    [[nodiscard]] std::uint8_t kinds_beside_sign(std::uint32_t at) const noexcept {
        std::uint8_t const kinds = triggers_.of[character_at(reading_, at).code];
        if (kinds & of_frame) return may_frame(at) ? kinds : kinds & ~of_period;
        return kinds & of_period_word && time_word_may_begin(at) ? kinds | of_period : kinds & ~of_period_word;
    }

    [[nodiscard, gnu::noinline]] bool time_word_may_begin(std::uint32_t at) const noexcept { return period_detail::time_word_may_begin(reading_.substr(at, sentence_.end - at)); }

    /// Whether 自, 从, 到, 至 or 在 at `at` may frame what stands behind it: a numeral, a word that a time begins with (but for 在), or
    /// behind 自 and 从 anything as long as 以来 follows.
    [[nodiscard, gnu::noinline]] bool may_frame(std::uint32_t at) const noexcept {
        char32_t const frame = character_at(reading_, at).code;
        std::uint32_t next = at + 3;
        if (next >= sentence_.end) return false;
        Character const behind = character_at(reading_, next);
        bool const goal = frame == U'到' || frame == U'至';
        if (goal && at > sentence_.begin && period_detail::says_growth(quantity_detail::character_before(reading_.data() + at, reading_.data()).code) &&
            (frame == U'到' || !time_word_may_begin(at)))  // 至今 is a word
            return false;
        if (triggers_.of[behind.code] & of_numeral && frames_numeral(at, behind)) return frame != U'在' || between_may_follow(next);
        if (frame == U'在') return false;
        if (frame == U'自' && behind.code == U'从') next += 3;
        return time_word_may_begin(next) || ((frame == U'自' || frame == U'从') && since_may_follow(next));
    }

    /// Whether a time may begin with the numeral behind 自, 从, 到, 至 or 在 at `at`.
    [[nodiscard]] bool frames_numeral(std::uint32_t at, Character numeral) const noexcept {
        if (numeral.length == 1) return (kinds_of_digits(at + 3, true) & of_period) != 0;
        return time_goes_on(at + 3 + numeral.length, true, 1) || time_word_may_begin(at + 3);
    }

    /// Whether 之间 stands near behind `at`.
    [[nodiscard]] bool between_may_follow(std::uint32_t at) const noexcept {
        return period_detail::may_stand_near(reading_.substr(at, sentence_.end - at), "之间", period_detail::reach_of_between);
    }

    /// Whether 以来 or 至今 stands near behind `at`.
    [[nodiscard, gnu::noinline]] bool since_may_follow(std::uint32_t at) const noexcept {
        std::uint32_t const end = std::min(sentence_.end, at + period_detail::reach_of_since);
        for (std::size_t found = at; found < end; found += 3) {
            found = byte_scan::find(reading_, found, end, [](byte_scan::Bytes first, byte_scan::Bytes second, byte_scan::Bytes third) {
                return ((first == 0xE4) & (second == 0xBB) & (third == 0xA5)) | ((first == 0xE8) & (second == 0x87) & (third == 0xB3));
            });
            std::string_view const words = reading_.substr(found, 6);
            if (words == "以来" || words == "至今") return true;
        }
        return false;
    }

    /// Where the next mention may begin if none begins at `at`: not inside a row of digits.
    std::uint32_t past(std::uint32_t at) const noexcept {
        for (std::uint32_t digits = 8; digits == 8 && at < sentence_.end; at += digits) digits = digits_at_head(eight_bytes_.at(at));
        return std::min(at, sentence_.end);
    }

    /// Reads what begins at `at`; its end, or 0.
    std::uint32_t mention(std::uint32_t at, std::uint8_t kinds) {
        if (options_.numbers && kinds & of_number) add_number(at);
        if (kinds & of_period) {
            if (period_detail::add_period(reading_, at, sentence_, reference_, mentions_.periods)) return behind_period(at);
        }
        if (kinds & of_quantity) {
            return quantity(at);
        }
        return 0;
    }

    /// Reads the period that begins at `at`; its end, or 0.
    [[gnu::noinline]] std::uint32_t read_period(std::uint32_t at) { return mention(at, of_period); }

    /// Where to go on behind the period read last, which begins at `at`.
    std::uint32_t behind_period(std::uint32_t at) {
        PeriodMention const& period = mentions_.periods.back();
        std::uint32_t const end = period.span.end;
        if (period.role == PeriodRole::duration) {
            if (std::uint32_t const behind = quantity(at); behind != 0) return std::max(end, behind);
        }
        earliest_ = end;
        if (options_.numbers) add_numbers({at, end});
        return end;
    }

    /// Reads the quantity that begins at `at`; its end, or 0.
    std::uint32_t quantity(std::uint32_t at) {
        place_.at = at;
        place_.sentence = sentence_;
        place_.earliest = earliest_;
        if (!quantity_detail::add_quantity(place_, mentions_.quantities)) return 0;
        earliest_ = mentions_.quantities.back().span.end;
        if (options_.numbers) add_numbers({at, earliest_});
        return earliest_;
    }

    /// A numeral may run on behind the quantity that it begins in: what it has read is not read again. Where the scan goes on
    /// is not its business, so that the other layers don't depend on whether numbers are asked for.
    [[gnu::noinline]] void add_number(std::uint32_t at) {
        if (at < numbers_end_) return;
        auto number = match_number(reading_, at, sentence_.end);
        // 壹零下3: 零 is read already
        if (!number || number->span.begin < numbers_end_) return;
        numbers_end_ = number->span.end;
        mentions_.numbers.push_back(std::move(*number));
    }

    [[gnu::noinline]] void add_numbers(Span span) {
        for (std::uint32_t at = std::max(span.begin, numbers_end_); at < span.end;) {
            Character const character = character_at(reading_, at);
            if (triggers().of[character.code] & of_number) add_number(at);
            at = std::max(numbers_end_, at + character.length);
        }
    }

    Triggers const& triggers_ = triggers();
    std::string_view reading_;
    EightBytes eight_bytes_{reading_};
    HitSieve sieve_{triggers_.pairs, triggers_.singles, triggers_.beside, place_detail::PlaceNames::get().reach_of_beside()};
    place_detail::EntityReader entities_;
    MentionOptions const& options_;
    Mentions& mentions_;
    HitSieve::Wanted wanted_;
    ReferenceTime reference_;
    Span sentence_;
    SentenceCursor sentences_;       ///< of the run
    std::uint32_t at_ = 0;           ///< times and quantities are read from here on
    std::uint32_t earliest_ = 0;     ///< a quantity's words in front of its number begin here or later
    quantity_detail::Place place_{reading_, 0, {}, 0, options_.words};  ///< of the quantity asked for last
    std::uint32_t numbers_end_ = 0;  ///< of the last number listed
    HitBlock block_;
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
    quantity_detail::unit_starts();
    quantity_detail::per_unit_codes();
    quantity_detail::false_friends();
    period_detail::time_words();
    period_detail::kinds_of_time_words();
    period_detail::holidays();
    period_detail::events();
    period_detail::eras();
    period_detail::false_friends();
    period_detail::context_words();
    coined_detail::trade_words();
    coined_detail::body_heads();
    coined_detail::zone_suffixes();
    // Made with those above.
    period_detail::openings();
    mention_detail::triggers();
}

place_detail::EntityReader mention_detail::scan_mentions(Text const& text, Article const& article, MentionOptions const& options, Mentions& mentions) {
    mentions.numbers.clear();
    mentions.quantities.clear();
    mentions.periods.clear();
    // bytes of a report with many quantities, or with many periods, for each
    static constexpr std::size_t usual_of_quantity = 128, usual_of_period = 256;
    mentions.quantities.reserve(text.reading().size() / usual_of_quantity);
    mentions.periods.reserve(text.reading().size() / usual_of_period);
    Scan scan(text.reading(), options, mentions);
    scan.read(article.sentences);
    return std::move(scan.entities());
}

void mention_detail::resolve_mentions(Text const& text, Article const& article, place_detail::EntityReader& found, Arena& arena, Mentions& mentions) {
    Entities entities = place_detail::resolve_entities(text, article, found, arena, std::move(mentions.entities));
    mentions.entities = std::move(entities.mentions);
    mentions.home = entities.home;
    mentions.sites = std::move(entities.sites);
}

Mentions read_mentions(Text const& text, Article const& article, MentionOptions const& options, Arena& arena, Mentions mentions) {
    auto found = mention_detail::scan_mentions(text, article, options, mentions);
    mention_detail::resolve_mentions(text, article, found, arena, mentions);
    return mentions;
}

}  // namespace v0
}  // namespace zhibiao

#endif
