// What a numeral says: its words, found by the grammar, read from left to right.
#ifndef ZHIBIAO_MENTION_IMPL_NUMERAL_VALUE_IPP
#define ZHIBIAO_MENTION_IMPL_NUMERAL_VALUE_IPP

#include <zhibiao/mention/impl/numeral.hpp>
#include <zhibiao/mention/impl/numeral_terminal.hpp>

#include <array>
#include <charconv>
#include <string>

namespace zhibiao {
inline namespace v0 {
namespace numeral_detail {

/// The Decimal of Arabic digits with their separators: 1,234.5 (and 20，300), .5.
inline Decimal read_arabic(std::string_view words) {
    static constexpr int most_digits = 18;  // of a word
    std::int64_t coefficient = 0;
    int digits = 0, exponent = 0;
    bool point = false;
    for (char const c : words) {
        if (c == '.') point = true;
        if (!is_digit(c)) continue;
        if (++digits > most_digits) break;
        coefficient = coefficient * 10 + (c - '0');
        if (point) --exponent;
    }
    if (digits <= most_digits) return Decimal::power(coefficient, exponent);
    std::string text(words.starts_with('.') ? "0" : "");
    for (char const c : words)
        if (is_digit(c) || c == '.') text += c;
    return Decimal::parse(text).value_or(Decimal());
}

/// One end of a plain numeral, read from left to right. A numeral is a sum of parts, each with a big scale behind it
/// (…亿 …万 …); a big scale takes in all smaller parts before it: 一万五千亿 is (一万五千)亿.
class PlainReader {
public:
    PlainReader(std::string_view words, bool high, NumeralValue& notes) : at_(words.data()), last_(at_ + words.size()), high_(high), notes_(notes) {}

    Decimal read() {
        while (at_ != last_) take();
        Decimal sum = below_.plus(raised_current());
        while (parts_ > 0) sum = sum.plus(part_[--parts_].value);
        return sum;
    }

private:
    struct Part {
        Decimal value;
        int scale = 0;
    };

    void take() {
        if (is_digit(*at_) || *at_ == '.') return take_arabic();
        if (is_letter(*at_)) return take_letter(*at_++);
        Glyph const glyph = glyph_at(at_, last_);
        switch (glyph.kind) {
            case GlyphKind::digit:
            case GlyphKind::zero: return take_digits();
            case GlyphKind::small: at_ += glyph_bytes; return take_small(glyph.value);
            case GlyphKind::tens:
                at_ += glyph_bytes;
                below_ = below_.plus(Decimal(glyph.value * 10));
                last_scale_ = 1;
                notes_.scaled = true;
                return;
            case GlyphKind::big: at_ += glyph_bytes; return take_big(glyph.value);
            case GlyphKind::few: at_ += glyph_bytes; return take_few();
            case GlyphKind::none: break;
        }
        std::string_view const rest(at_, static_cast<std::size_t>(last_ - at_));
        if (begins_with(rest, "点")) return take_fraction();
        if (begins_with(rest, "余") || begins_with(rest, "多")) notes_.more = true;
        if (begins_with(rest, "来")) notes_.about = true;
        at_ += rest.starts_with(' ') ? 1 : std::min<std::size_t>(glyph_bytes, rest.size());
    }

    void set_current(Decimal value, bool single) {
        current_ = std::move(value);
        has_current_ = true;
        single_ = single;
    }

    void take_arabic() {
        char const* const begin = at_;
        while (at_ != last_ && (is_digit(*at_) || *at_ == '.' || *at_ == ',' || static_cast<unsigned char>(*at_) == 0xEF)) {
            if (static_cast<unsigned char>(*at_) == 0xEF) at_ += 2;  // ，
            ++at_;
        }
        set_current(read_arabic({begin, static_cast<std::size_t>(at_ - begin)}), at_ - begin == 1);
    }

    void take_letter(char letter) {
        current_ = current_.shifted(letter == 'M' ? 6 : 3);
        notes_.scaled = true;
    }

    /// 五; 二三 (a range); 二〇二五; behind a scale 零 says that a place is empty: 一千零五.
    void take_digits() {
        std::string digits;
        while (at_ != last_) {
            Glyph const glyph = glyph_at(at_, last_);
            if (glyph.kind != GlyphKind::digit && glyph.kind != GlyphKind::zero) break;
            digits += static_cast<char>('0' + glyph.value);
            at_ += glyph_bytes;
        }
        bool const before_scale = digits == "0" && glyph_at(at_, last_).kind == GlyphKind::small;  // 零十
        if ((last_scale_ != 0 || before_scale) && digits.front() == '0') {
            zero_ = true;
            digits.erase(0, 1);
            if (digits.empty()) return;
        }
        if (digits.size() == 2 && is_pair(digits[0] - '0', digits[1] - '0') && digits[0] != '0') {
            notes_.range = true;
            return set_current(Decimal(digits[high_ ? 1 : 0] - '0'), true);
        }
        bool const single = digits.size() == 1;
        set_current(Decimal::parse(digits).value_or(Decimal()), single);
    }

    /// 几十 is 20 to 99, 十几 11 to 19, 一百零几 101 to 109, 几 by itself 3 to 9 (records.md section 1, `indefinite`).
    void take_few() {
        notes_.indefinite = true;
        char const* next = at_;
        match_gap(next, last_);
        Glyph const scale = glyph_at(next, last_);
        if (has_current_) {  // 20几
            current_ = current_.plus(Decimal(high_ ? 9 : 1));
        } else if (scale.kind == GlyphKind::small || (scale.kind == GlyphKind::big && below_.zero() && !zero_)) {
            if (!high_) return set_current(Decimal(2), false);
            set_current(Decimal(10).plus(Decimal(1).shifted(-scale.value).negated()), false);
        } else if (zero_) {
            set_current(Decimal(high_ ? 9 : 1), false);
        } else if (last_scale_ != 0) {
            set_current(high_ ? Decimal(1).shifted(last_scale_).plus(Decimal(-1)) : Decimal(1), false);
        } else {
            set_current(Decimal(high_ ? 9 : 3), false);
        }
    }

    void take_small(int scale) {
        notes_.scaled = true;
        below_ = below_.plus(has_current_ ? current_.shifted(scale) : Decimal(1).shifted(scale));
        has_current_ = zero_ = false;
        last_scale_ = scale;
    }

    void take_big(int scale) {
        notes_.scaled = true;
        bool const counted = has_current_ || !below_.zero();
        // In 5亿1万 the 1 counts 万, no tenths of the 亿 before it.
        Decimal value = below_.zero() ? (has_current_ ? current_ : Decimal()) : below_.plus(raised_current());
        while (parts_ > 0 && part_[parts_ - 1].scale < scale) value = value.plus(part_[--parts_].value);
        if (value.zero() && !counted) {  // 四万万, 百亿亿; 万 alone is one 万
            value = parts_ > 0 ? std::move(part_[--parts_].value) : Decimal(1);
        }
        if (parts_ == part_.size()) {
            part_[parts_ - 1].value = part_[parts_ - 1].value.plus(value.shifted(scale));
        } else {
            part_[parts_++] = {value.shifted(scale), scale};
        }
        below_ = Decimal();
        has_current_ = zero_ = false;
        last_scale_ = scale;
    }

    void take_fraction() {
        at_ += glyph_bytes;
        std::string digits = "0.";
        while (at_ != last_) {
            Glyph const glyph = glyph_at(at_, last_);
            bool const digit = glyph.kind == GlyphKind::digit || glyph.kind == GlyphKind::zero;
            if (!digit && *at_ != ' ' && !is_digit(*at_)) break;
            if (digit) digits += static_cast<char>('0' + glyph.value);
            if (is_digit(*at_)) digits += *at_;
            at_ += digit ? glyph_bytes : 1;
        }
        Decimal const whole = below_.plus(raised_current());
        below_ = Decimal();
        set_current(whole.plus(Decimal::parse(digits).value_or(Decimal())), false);
    }

    /// A single digit behind a scale counts tenths of it: 一万三, 二百五.
    Decimal raised_current() const {
        if (!has_current_) return Decimal();
        return single_ && !zero_ && last_scale_ >= 2 ? current_.shifted(last_scale_ - 1) : current_;
    }

    char const* at_;
    char const* last_;
    bool high_;
    NumeralValue& notes_;
    std::array<Part, 6> part_;
    std::size_t parts_ = 0;
    Decimal below_, current_;
    bool has_current_ = false, single_ = false, zero_ = false;
    int last_scale_ = 0;
};

/// 77.88亿, 33万, 5: Arabic digits with scales behind and nothing else, the common case.
inline std::optional<NumeralValue> read_scaled_arabic(std::string_view words) {
    std::size_t end = 0;
    while (end < words.size() && (is_digit(words[end]) || words[end] == '.' || words[end] == ',')) ++end;
    if (end == 0) return std::nullopt;
    std::string_view const digits = words.substr(0, end);
    NumeralValue value;
    int exponent = 0;
    char const* const last = words.data() + words.size();
    for (char const* at = digits.data() + digits.size(); at != last; at += glyph_bytes) {
        Glyph const glyph = glyph_at(at, last);
        if (glyph.kind != GlyphKind::small && glyph.kind != GlyphKind::big) return std::nullopt;
        exponent += glyph.value;
        value.scaled = true;
    }
    value.low = read_arabic(digits).shifted(exponent);
    return value;
}

NumeralValue read_plain(std::string_view words) {
    NumeralValue value;
    if (auto simple = read_scaled_arabic(words)) {
        value = std::move(*simple);
    } else {
        value.low = PlainReader(words, false, value).read();
    }
    value.high = value.range || value.indefinite ? PlainReader(words, true, value).read() : value.low;
    return value;
}

inline NumeralValue exactly(Decimal value) {
    NumeralValue result;
    result.high = result.low = std::move(value);
    return result;
}

inline Decimal read_signed(std::string_view words) {
    bool const negative = words.starts_with('-') || begins_with(words, "负");
    if (negative) words.remove_prefix(words.front() == '-' ? 1 : glyph_bytes);
    Decimal const value = read_plain(words).low;
    return negative ? value.negated() : value;
}

inline std::optional<NumeralValue> read_power(NumeralForm const& form) {
    int exponent = 0;
    bool negative = false;
    for (char const c : form.numerator) {
        if (c == '-') negative = !negative;
        if (is_digit(c)) exponent = exponent * 10 + (c - '0');
    }
    Decimal const base = read_plain(form.head).low;
    if (form.scientific) return exactly(base.shifted(negative ? -exponent : exponent));
    // Powers of chat and of school: anything larger is no number that a text states.
    if (exponent > 99 || base.str().size() > 20) return std::nullopt;
    Decimal product(1);
    for (int i = 0; i < exponent; ++i) product = product.times(base);
    if (negative && product.zero()) return std::nullopt;
    return exactly(negative ? Decimal(1).divided_by(product, quotient_digits) : product);
}

std::optional<NumeralValue> read_numeral(NumeralForm const& form) {
    switch (form.kind) {
        case NumeralKind::plain: return read_plain(form.head);
        case NumeralKind::dozen: return exactly(read_plain(form.head).low.times(Decimal(12)));
        case NumeralKind::half: return exactly(form.words.size() > glyph_bytes ? Decimal(50) : Decimal(5).shifted(-1));
        case NumeralKind::power: return read_power(form);
        case NumeralKind::fraction:
        case NumeralKind::mixed: break;
    }
    Decimal const denominator = read_plain(form.denominator).low;
    if (denominator.zero()) return std::nullopt;
    Decimal quotient = read_signed(form.numerator).divided_by(denominator, quotient_digits);
    if (form.kind == NumeralKind::mixed) quotient = quotient.plus(read_plain(form.head).low);
    return exactly(std::move(quotient));
}

/// Bytes of `words` up to the first big scale that isn't smaller than one counted before it: 3万 of 3万5万, all of 1万亿5000亿.
inline std::size_t descending_length(std::string_view words) {
    std::array<int, 8> scales{};
    std::size_t depth = 0, end_of_part = 0;
    bool coefficient = false, compound = false;
    char const* const begin = words.data();
    char const* const last = begin + words.size();
    for (char const* at = begin; at < last;) {
        Glyph const glyph = glyph_at(at, last);
        std::size_t const bytes = glyph.kind == GlyphKind::none ? (static_cast<unsigned char>(*at) < 0x80 ? 1 : glyph_bytes) : glyph_bytes;
        if (glyph.kind == GlyphKind::big) {
            std::size_t const before = depth;
            while (depth > 0 && scales[depth - 1] < glyph.value) --depth;
            bool const again = depth > 0 && scales[depth - 1] == glyph.value && coefficient;
            if ((again && !compound) || depth == scales.size()) return end_of_part;
            compound = compound || before > depth || (!coefficient && before > 0);
            if (!again) scales[depth++] = glyph.value;
            end_of_part = static_cast<std::size_t>(at - begin) + bytes;
            coefficient = false;
        } else if (glyph.kind != GlyphKind::none || is_digit(*at)) {
            coefficient = true;
        }
        at += bytes;
    }
    return words.size();
}

std::size_t match_numeral(std::string_view rest, NumeralForm& form) {
    if (rest.empty()) return 0;
    std::size_t const length = match_simple(rest, form);
    return length != 0 ? length : match_numeral_rule(rest, form);
}

std::size_t settle_numeral(NumeralForm& form) {
    if (form.kind == NumeralKind::half) return form.words.size();
    if (form.kind == NumeralKind::fraction && form.denominator.empty()) form.denominator = form.head;
    bool const divided = form.kind == NumeralKind::fraction || form.kind == NumeralKind::mixed;
    if (divided) {
        char const* const last = form.denominator.data() + form.denominator.size();
        Glyph const first = glyph_at(form.denominator.data(), last);
        bool const scale = first.kind == GlyphKind::big || (first.kind == GlyphKind::small && first.value >= 2);
        if (form.kind == NumeralKind::fraction && scale) return 0;  // 百分之五
        // Long division is quadratic: a fraction of two such numerals is none.
        if (form.denominator.size() <= 192 && form.numerator.size() <= 192) return form.words.size();
        form.kind = NumeralKind::plain;
    }
    if (form.kind == NumeralKind::plain) {
        form.head = form.head.substr(0, descending_length(form.head));
        form.words = form.words.substr(0, static_cast<std::size_t>(form.head.data() - form.words.data()) + form.head.size());
    }
    return form.words.size();
}

}  // namespace numeral_detail
}  // namespace v0
}  // namespace zhibiao

#endif
