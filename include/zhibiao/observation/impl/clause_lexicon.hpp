/// @file
/// Inside the observation stage: the words of clauses, in the form that the reader of tokens asks for them.
#ifndef ZHIBIAO_OBSERVATION_IMPL_CLAUSE_LEXICON_HPP
#define ZHIBIAO_OBSERVATION_IMPL_CLAUSE_LEXICON_HPP

#include <zhibiao/observation/impl/clause.hpp>
#include <zhibiao/text/word_table.hpp>

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// The words of clauses and the token of each.
///
/// A trie over characters in two arrays (a "double array", Aoe 1989): from a state one goes on by a character where the slot
/// at the sum of the state's base and the character's class names that base. So each step costs an addition, a load and a
/// comparison, and one that leads nowhere no more. A character is three bytes in UTF-8, or one byte of another sequence. The library's words stand in the trie; what a caller adds stands beside them.
struct Lexicon {
    /// A state of the trie: its base, and the token of the word that ends there (0 for none). 0 for no state.
    using State = std::uint32_t;
    /// What is known of a character. Unknown ones of three bytes are of class 0; those of one byte are the first ones.
    using Class = std::uint32_t;
    static constexpr Class last_narrow = 256;
    enum Traits : std::uint32_t {
        narrow = 1,     ///< one byte
        blank = 2,
        suffix = 4,     ///< it may make a noun of a predicate: 完成率, 投放量
        qualifies = 8,  ///< it may begin what makes something else of a mention before it: 全国性, 九年一贯制
        added = 16,     ///< a caller's words begin with it
        stop = 32,      ///< it is a stop
        rare = narrow | blank | suffix | added,
    };
    struct First {
        State state = 0;  ///< behind this character alone
        std::uint32_t traits = 0;
        std::uint64_t seconds = 0;  ///< a bit for each character, by its class, that a word goes on with
        /// Most pairs begin no word; most of these are told here, near at hand, without a look at the far slots.
        [[nodiscard]] bool may_go_on(Class second) const noexcept { return (seconds >> (second & 63) & 1) != 0; }
    };
    struct Word {
        std::uint32_t length = 0;  ///< in bytes; 0 for none
        std::uint32_t token = 0;   ///< its index in `tokens`
        explicit operator bool() const noexcept { return length != 0; }
    };

    /// Holds the library's words.
    Lexicon();

    /// Adds a caller's word that stands for `token`, in place of what it stood for. `word` must not be empty.
    void add(std::string_view word, Token const& token);

    /// The longest word that `rest` begins with.
    [[nodiscard]] Word longest(std::string_view rest) const noexcept;

    /// The class of the character that `text`, of one byte or more, begins with.
    [[nodiscard]] Class class_of(std::string_view text) const noexcept {
        if (text.size() >= 4) return class_at(text.data());
        return text.size() == 3 && is_wide(text[0]) ? classes_[place_of(bytes_of(text[0], text[1], text[2]))] : narrow_class(text[0]);
    }
    /// The same where four bytes can be read.
    [[nodiscard]] Class class_at(char const* text) const noexcept {
        std::uint32_t bytes = 0;
        std::memcpy(&bytes, text, 4);
        if constexpr (std::endian::native != std::endian::little) bytes = bytes_of(text[0], text[1], text[2]);
        return is_wide(static_cast<char>(bytes)) ? classes_[place_of(bytes)] : narrow_class(static_cast<char>(bytes));
    }
    [[nodiscard]] static std::uint32_t width(Class character) noexcept { return character - 1u < last_narrow ? 1 : 3; }

    /// The state behind one more character; 0 where no word goes on so.
    [[nodiscard]] State onward(State state, Class character) const noexcept {
        Slot const& slot = slots_[base_of(state) + character];
        return slot.base_before == base_of(state) ? slot.state : 0;
    }
    [[nodiscard]] static std::uint32_t token_of(State state) noexcept { return state & 0xFF; }

    /// One for all words alike. The first is that of unknown words, then come the quotation marks and the other marks that Reader
    /// passes into, up to `last_noted_mark`, then the other marks up to `last_mark`, then the other words that it passes into up to
    /// `last_noted`; there are no others of these.
    std::vector<Token> tokens;
    std::uint32_t last_noted_mark = 0, last_mark = 0, last_noted = 0;
    std::vector<First> firsts;          ///< by class
    /// By class, and in each a bit for each character behind it, by its class: begins there what a clause without a number may tell the
    /// next ones, or what ends it? All bits of a character that does so whatever follows it.
    std::vector<std::uint64_t> telling;
    std::uint32_t longest_word = 0;     ///< of the trie, in bytes

private:
    using WordList = std::vector<std::pair<std::string_view, std::uint32_t>>;  // with the index of the token; sorted
    struct Slot {
        std::uint32_t base_before = 0xFFFFFFFF;  // of the state before this one; each base is one state's
        State state = 0;
    };
    struct Branch {
        Class character;
        std::size_t begin, end;  // of the words that go on with it
    };

    [[nodiscard]] static std::uint32_t base_of(State state) noexcept { return state >> 8; }
    /// Of a sequence of four bytes the first three count as one character, too: nothing stands in their places.
    [[nodiscard]] static bool is_wide(char lead) noexcept { return static_cast<unsigned char>(lead) >= 0xE0; }
    [[nodiscard]] static Class narrow_class(char byte) noexcept { return 1u + static_cast<unsigned char>(byte); }
    [[nodiscard]] static std::uint32_t bytes_of(char first, char second, char third) noexcept {
        auto const number = [](char c) { return static_cast<std::uint32_t>(static_cast<unsigned char>(c)); };
        return number(first) | number(second) << 8 | number(third) << 16;
    }
    /// A place of its own, below 0x10000, for each character of three bytes. The multiplier lays the 4, 6 and 6 bits that
    /// differ side by side.
    [[nodiscard]] static std::uint32_t place_of(std::uint32_t bytes) noexcept { return (bytes & 0x3F3F0F) * 0x01004400u >> 16; }

    Class make_class(std::string_view text);
    [[nodiscard]] std::uint32_t number_of(Token const& token);
    [[nodiscard]] WordList library_words();
    void build(WordList const& words);
    void find_telling(WordList const& words);
    void add_telling(std::string_view word);
    [[nodiscard]] std::vector<Branch> branches(WordList const& words, std::size_t begin, std::size_t end, std::size_t depth) const;
    [[nodiscard]] State build_state(WordList const& words, std::size_t begin, std::size_t end, std::size_t depth);
    [[nodiscard]] std::uint32_t free_base(std::vector<Branch> const& branches);

    std::vector<std::uint16_t> classes_;  // of the characters of three bytes
    std::vector<Slot> slots_;
    std::vector<std::uint8_t> used_bases_;  // while it is built
    std::size_t first_base_ = 1;
    WordTable added_;
};

/// The library's own.
[[nodiscard]] Lexicon const& lexicon();

/// A mark is a mark wherever it stands.
inline constexpr WordClasses marks(WordClass::stop, WordClass::open, WordClass::close, WordClass::quote_open, WordClass::quote_close,
                                   WordClass::list, WordClass::of, WordClass::etc);
inline constexpr WordClasses quotes(WordClass::quote_open, WordClass::quote_close);
inline constexpr WordClasses noted_marks(WordClass::quote_open, WordClass::quote_close, WordClass::stop, WordClass::open, WordClass::close, WordClass::etc);

/// What a word of that class and detail stands for (the columns of clause_words.tsv).
[[nodiscard]] Token lexicon_token(std::string_view surface, std::string_view word_class, std::string_view detail);

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif
