/// @file
/// Stage 1: bytes in, a Text out.
///
/// A Text holds the same words twice. Its **own** text is the document's, decoded to UTF-8, with the byte order
/// mark taken off and nothing else changed; every span that leaves the library counts in it. Its **reading** is
/// what the later stages look at: Traditional script folded to Simplified, one code point to one, look-alikes of Han
/// characters (radicals and compatibility ideographs, as PDF files give them) to the characters, and full-width
/// digits, letters and signs (０-９ Ａ-Ｚ ａ-ｚ ％ ＋ － ． ＄ ～ ／, the minus sign U+2212) folded to their
/// ASCII forms, ￥ to ¥, and every blank that isn't ASCII (ideographic, no-break, en and em spaces) to a space;
/// punctuation (，。；：（）！？) stays as written. Characters that show nothing (zero-width spaces and joiners,
/// direction marks, soft hyphen) are left out of the reading. Where nothing was folded both are one string.
/// own_span() leads from the reading back to the own text. read_text() never throws for bad input: it says what is
/// wrong, or with `lossy` puts U+FFFD and counts it.
#ifndef ZHIBIAO_TEXT_TEXT_HPP
#define ZHIBIAO_TEXT_TEXT_HPP

#include <zhibiao/error.hpp>
#include <zhibiao/text/origin.hpp>
#include <zhibiao/text/span.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao {
inline namespace v0 {

/// The script that most of the Han characters are in, where they differ at all; `Hans` for a text without any.
enum class Script : std::uint8_t { hans, hant };

/// Places of a reading, ascending, that the pass over its characters notes on the way, so that no later stage looks for them
/// again. Each holds all such places, and nothing else (but blanks that only a cut brings together).
struct Breaks {
    std::vector<std::uint32_t> lines;  ///< where a line may end or have a gap: LF, CR, VT, FF, NEL, LS, PS, tabs, bars (|), blanks right behind a blank
    std::vector<std::uint32_t> stops;  ///< where a sentence may end: 。 ！ ？ ! ? … and straight quotation marks (")
};

class Text {
public:
    Text() = default;
    /// Copies `own`, which must be valid UTF-8 of at most 2^31 - 1 bytes; read_text() checks both.
    explicit Text(std::string_view own);
    /// Forgets what it holds and copies `own` into the same memory.
    void assign(std::string_view own);

    [[nodiscard]] std::string_view own() const noexcept { return words_.own(); }
    [[nodiscard]] std::string_view reading() const noexcept { return words_.reading(); }
    [[nodiscard]] Script script() const noexcept { return script_; }
    [[nodiscard]] Breaks const& breaks() const noexcept { return breaks_; }

    /// From a span of the reading to the span of the own text that it was folded from. O(log n) at worst, O(1) where nothing was folded.
    [[nodiscard]] Span own_span(Span reading_span) const noexcept;
    /// The document's own words at a span of the reading. Lives as long as the Text stays where it is.
    [[nodiscard]] std::string_view own_words(Span reading_span) const noexcept { return own_span(reading_span).of(own()); }

    /// Takes `cuts` (ascending, disjoint spans of the reading: line breaks inside a sentence) out of the reading; the own text stays.
    void cut(std::span<Span const> cuts);

private:
    /// The own text and, right behind it, the reading where that differs: one block that is made at its final size and not
    /// cleared, because every byte of it is written once.
    class Words {
    public:
        Words() = default;
        Words(Words const& other);
        Words(Words&& other) noexcept : bytes_(std::move(other.bytes_)), sizes_(std::exchange(other.sizes_, {})) {}
        Words& operator=(Words other) noexcept;
        /// Makes room for an own text of `own_size` bytes, which the reading is taken for; a block that is large enough stays.
        void make_room(std::size_t own_size);

        [[nodiscard]] std::string_view own() const noexcept { return {bytes_.get(), sizes_.own}; }
        [[nodiscard]] std::string_view reading() const noexcept { return {bytes_.get() + sizes_.reading_begin, sizes_.reading}; }

        [[nodiscard]] char* own_place() noexcept { return bytes_.get(); }
        /// Where a reading that differs goes: as many bytes as the own text has, and `slack` more to write beyond its end.
        [[nodiscard]] char* reading_place() noexcept { return bytes_.get() + sizes_.own; }
        void set_reading(std::size_t size) noexcept { sizes_.reading_begin = sizes_.own, sizes_.reading = size; }

        static constexpr std::size_t slack = 16;

    private:
        struct Sizes {
            std::size_t block = 0, own = 0, reading_begin = 0, reading = 0;
        };
        std::unique_ptr<char[]> bytes_;
        Sizes sizes_;
    };

    /// From `reading_begin` (up to the next step) the reading runs in parallel with the own text from `own_begin` on.
    /// What stands before it in the reading ended at `own_before`; between the two is own text that isn't in the reading.
    struct Step {
        std::uint32_t reading_begin;
        std::uint32_t own_before;
        std::uint32_t own_begin;
    };
    friend struct TextReader;
    class ReadingMaker;
    friend class OwnWords;
    static constexpr std::size_t all_read = static_cast<std::size_t>(-1);
    /// Copies `own` into the memory that is there and makes its reading, in one pass; stops at the first ill-formed sequence and returns where that is.
    std::size_t read(std::string_view own);
    static void add_step(std::vector<Step>& steps, Step step) {
        if (!steps.empty() && steps.back().reading_begin == step.reading_begin) steps.back().own_begin = step.own_begin;
        else steps.push_back(step);
    }

    Words words_;
    std::vector<Step> steps_;
    Breaks breaks_;
    Script script_ = Script::hans;
};

/// The document's own words of the spans of one stretch of the reading after the other, for the most part by an addition:
/// what Text::own_words() says, which has to look the text through for each. The Text must stay as it is meanwhile.
class OwnWords {
public:
    explicit OwnWords(Text const& text) noexcept;
    /// Turns to a stretch, of which words will be asked for. Cheap where they are entered in text order.
    void enter(Span stretch) noexcept;
    /// The own words at a span of the reading, inside the stretch or outside.
    [[nodiscard]] std::string_view operator()(Span span) const noexcept {
        if (parallel_.contains(span)) return {own_ + static_cast<std::uint32_t>(span.begin + shift_), span.size()};
        return beyond_step(span);
    }
    /// The same of a span that no stretch around it was entered for.
    [[nodiscard]] std::string_view at(Span span) noexcept {
        if (!parallel_.contains(span)) enter(span);
        return (*this)(span);
    }

private:
    [[nodiscard]] std::string_view beyond_step(Span span) const noexcept;
    void go_between(Text::Step const* next) const noexcept;
    [[nodiscard]] Text::Step const* step_behind(std::uint32_t at, Text::Step const* from) const noexcept;

    Text const& text_;
    char const* own_;
    Text::Step const *first_, *last_;  // the first step inside the stretch, the end of all
    mutable Text::Step const* near_;   // the one behind the words asked for last
    Span stretch_;
    mutable Span parallel_;     // where the words asked for last stand, up to the next step
    mutable std::uint32_t shift_ = 0;  // how much farther on the own text is there, modulo 2^32
};

struct TextOptions {
    bool lossy = false;  ///< replace invalid bytes by U+FFFD instead of refusing the document
};

/// What read_text() gives: a text, or an error, and warnings (`replaced_bytes`: how many, and where the first).
struct TextResult {
    Text text;
    std::optional<Error> error;
    std::vector<Warning> warnings;
    OriginMap origin;  ///< from the own text to the bytes
};

/// Reads UTF-8, with or without byte order mark, LF or CRLF. What `room` holds is forgotten, its memory used again.
[[nodiscard]] TextResult read_text(std::string_view bytes, TextOptions const& options = {}, TextResult room = {});

/// The offset units that can be asked for at the edge of the library: of the decoded text, by the names that LSP uses, or
/// bytes of the input as it came (its encoding, its byte order mark).
enum class OffsetEncoding : std::uint8_t { utf_8, utf_16, utf_32, input };

/// Turns byte offsets of one UTF-8 text into another unit. Built in one pass; each lookup is O(1) within a block of 64 bytes.
class OffsetConverter {
public:
    /// `origin` is the way back to the input, for OffsetEncoding::input; without it `text` is taken for the input.
    OffsetConverter(std::string_view text, OffsetEncoding encoding, OriginMap const* origin = nullptr);
    [[nodiscard]] std::uint32_t operator()(std::uint32_t byte) const noexcept;
    [[nodiscard]] Span operator()(Span bytes) const noexcept;

private:
    std::string_view text_;
    OffsetEncoding encoding_;
    OriginMap const* origin_;             // set for bytes of the input only
    std::vector<std::uint32_t> marks_;  // offset in the unit asked for at every 64th byte
};

}  // namespace v0
}  // namespace zhibiao

#endif
