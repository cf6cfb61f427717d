/// What a page says twice: a caption with the words of the headline or of the text, a summary above the text that is its
/// first paragraph (records.md section 7: counted once, where the body states it).
#ifndef ZHIBIAO_ARTICLE_IMPL_REPEAT_IPP
#define ZHIBIAO_ARTICLE_IMPL_REPEAT_IPP

#include <zhibiao/article/impl/draft.hpp>
#include <zhibiao/article/impl/shape.hpp>
#include <zhibiao/text/impl/eight_bytes.hpp>

#include <array>
#include <cstdint>
#include <unordered_set>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

/// How a few sentences begin: tells nearly all others from them without a look at the rest of them.
class Beginnings {
public:
    void add(string_view words) {
        any_ |= words.size() < 8;
        if (words.size() >= 8) bits_[place(words) >> 6] |= std::uint64_t{1} << (place(words) & 63);
    }
    /// Whether one that has been added may be what `words`, of eight bytes or more, begins with.
    [[nodiscard]] bool may_begin(string_view words) const noexcept { return any_ || (bits_[place(words) >> 6] >> (place(words) & 63) & 1) != 0; }

private:
    static std::size_t place(string_view words) noexcept { return eight_bytes::load(words.data()) * 0x9E3779B97F4A7C15u >> 54; }

    std::array<std::uint64_t, 16> bits_{};
    bool any_ = false;
};

class RepeatFinder {
public:
    RepeatFinder(Article& article, string_view reading, string_view title) : article_(article), reading_(reading) {
        if (!title.empty()) said_.insert(bare(title));
    }

    void find() {
        find_summary();
        bool any = false;
        for (auto const& block : article_.blocks) any |= is_beside(block) && ask(block);
        if (!any) return;
        for (auto const& block : article_.blocks)
            if (block.kind == BlockKind::paragraph) collect(block);
        for (auto const& block : article_.blocks)
            if (is_beside(block)) mark(block);
    }

private:
    static constexpr std::size_t least_bytes = 45;

    /// Without the stop, which a caption leaves out, and without a cut that a summary ends with.
    static string_view bare(string_view words) {
        words = trim_blanks(words);
        static constexpr MarkSet ends{"。", "！", "…", "；", "，", " "};
        for (;;) {
            auto const length = words.ends_with("...") ? 3 : suffix_length(words, ends);
            if (length == 0) return words;
            words.remove_suffix(length);
        }
    }

    [[nodiscard]] string_view words(std::uint32_t sentence) const { return article_.sentences[sentence].inside(reading_); }

    static bool is_beside(Block const& block) { return block.kind == BlockKind::caption || block.kind == BlockKind::note; }

    bool ask(Block const& block) {
        for (std::uint32_t i = 0; i < block.sentence_count; ++i) asked_.add(bare(without_label(words(block.first_sentence + i))));
        return true;
    }

    /// Only what begins as something that is asked for: the text is long, what stands beside it short.
    void collect(Block const& block) {
        constexpr std::size_t least_told = 8;
        Span const* const first = article_.sentences.data() + block.first_sentence;
        for (Span const* span = first; span != first + block.sentence_count; ++span) {
            string_view const sentence = span->inside(reading_);
            if (sentence.size() < least_told || asked_.may_begin(sentence)) said_.insert(bare(sentence));
        }
    }

    /// 核心提示：…
    static string_view without_label(string_view words) {
        constexpr std::size_t longest_label = 24;
        if (!is_note(words)) return words;
        auto const colon = words.substr(0, longest_label).find("：");
        return colon == string_view::npos ? words : trim_blanks(words.substr(colon + 3));
    }

    void mark(Block const& block) {
        for (std::uint32_t i = 0; i < block.sentence_count; ++i) {
            auto const sentence = block.first_sentence + i;
            auto const said = bare(without_label(words(sentence)));
            bool const last = i + 1 == block.sentence_count;
            if (said_.contains(said) || (last && block.kind == BlockKind::note && begins_paragraph(said))) set(sentence);
        }
    }

    void set(std::uint32_t sentence) {
        article_.repeated.resize(article_.sentences.size());
        article_.repeated[sentence] = true;
    }

    /// A summary is cut where its room ends.
    [[nodiscard]] bool begins_paragraph(string_view said) const {
        constexpr std::size_t most_paragraphs = 6;
        std::size_t seen = 0;
        for (auto const& block : article_.blocks) {
            if (block.kind != BlockKind::paragraph) continue;
            if (said.size() >= least_bytes && block.span.of(reading_).find(said) != string_view::npos) return true;
            if (++seen == most_paragraphs) break;
        }
        return false;
    }

    /// The first paragraph, if one of the next begins with all of it.
    void find_summary() {
        constexpr std::size_t most_paragraphs = 6;
        Block const* first = nullptr;
        std::size_t seen = 0;
        for (auto const& block : article_.blocks) {
            if (block.kind != BlockKind::paragraph) continue;
            if (first == nullptr) {
                first = &block;
                continue;
            }
            auto const summary = bare(first->span.of(reading_));
            if (summary.size() >= least_bytes && block.span.of(reading_).starts_with(summary)) {
                for (std::uint32_t i = 0; i < first->sentence_count; ++i) set(first->first_sentence + i);
                return;
            }
            if (++seen == most_paragraphs) return;
        }
    }

    Article& article_;
    string_view reading_;
    Beginnings asked_;
    std::unordered_set<string_view> said_;
};

void find_repeats(Article& article, string_view reading, string_view title) { RepeatFinder(article, reading, title).find(); }

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif
