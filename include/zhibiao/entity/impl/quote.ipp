#ifndef ZHIBIAO_ENTITY_IMPL_QUOTE_IPP
#define ZHIBIAO_ENTITY_IMPL_QUOTE_IPP

#include <zhibiao/entity/impl/quote_indirect.hpp>
#include <zhibiao/entity/impl/quote_marks.hpp>
#include <zhibiao/entity/impl/quote_speaker.hpp>
#include <zhibiao/entity/impl/quote_speech.hpp>
#include <zhibiao/entity/quote.hpp>

#include <algorithm>
#include <optional>

namespace zhibiao {
inline namespace v0 {
namespace quote_detail {

/// Reads the speech of one block after the other.
class QuoteReader {
public:
    QuoteReader(Document const& document, PersonList const& persons) : document_(document), reading_(document.text().reading()), speakers_(document, persons) {}

    void read_block(Span block) {
        std::vector<MarkedWords> all = MarkReader(reading_, block).read();
        bool const goes_on = unclosed_ && !all.empty() && all[0].outer.begin == block.begin;
        if (!goes_on) end_unclosed();
        if (!goes_on) block_ = block;
        else all[0] = {{unclosed_->inner.begin, all[0].inner.end}, {unclosed_->outer.begin, all[0].outer.end}, all[0].closed};
        block_.end = block.end;
        unclosed_.reset();
        for (std::size_t i = 0; i < all.size(); ++i) {
            behind_ = i + 1 == all.size() ? block.end : all[i + 1].outer.begin;
            if (!all[i].closed) unclosed_ = all[i];
            else if (may_be_speech(all[i].inner)) read_words(all[i]);
        }
    }
    [[nodiscard]] std::vector<Quote> quotes() && {
        end_unclosed();
        return std::move(quotes_);
    }

private:
    static constexpr std::uint32_t longest_side = 100 * han;

    /// Where the words before `end` begin that are looked at, at a whole character.
    [[nodiscard]] std::uint32_t side_begin(std::uint32_t end) const noexcept {
        std::uint32_t begin = end > longest_side ? end - longest_side : 0;
        while (utf8_detail::is_continuation(static_cast<unsigned char>(reading_[begin]))) ++begin;
        return begin;
    }
    /// The sentence before the marks: names in quotes inside it stay.
    [[nodiscard]] Span lead_of(MarkedWords const& marked) const {
        std::uint32_t const from = std::max({block_.begin, spoken_end_, side_begin(marked.outer.begin)});
        std::string_view const words = reading_.substr(from, marked.outer.begin - from);
        std::size_t begin = last_stop_end(words);
        // “…！”活动中，张某说：“…”
        while (begins_with_any<sets::closing_marks>(words.substr(begin))) begin += fixed_words::word_at_begin<sets::closing_marks>(words.substr(begin)).size();
        return {from + static_cast<std::uint32_t>(begin), marked.outer.begin};
    }
    /// Up to the stop behind the marks, or to the next marks.
    [[nodiscard]] Span tail_of(MarkedWords const& marked) const {
        std::string_view const words = reading_.substr(marked.outer.end, std::min(behind_ - marked.outer.end, longest_side));
        std::size_t const end = person_detail::find_any<sets::tail_marks>(words);
        return {marked.outer.end, marked.outer.end + static_cast<std::uint32_t>(end)};
    }

    /// Speech that goes on in the next paragraph leaves its marks open, and the paragraph begins with marks again. This one doesn't.
    void end_unclosed() {
        if (unclosed_ && may_be_speech(unclosed_->inner) && ends_with_any<sets::speech_inner_ends>(unclosed_->inner.of(reading_))) behind_ = block_.end, read_words(*unclosed_);
        unclosed_.reset();
    }

    void read_words(MarkedWords const& marked) {
        Span const lead = lead_of(marked), tail = tail_of(marked);
        QuoteSurroundings around{lead.of(reading_), marked.inner.of(reading_), tail.of(reading_), false};
        around.named = speakers_.last_in(lead) != nullptr || speakers_.first_in(tail) != nullptr;
        if (!SpeechJudge(around).is_speech()) return;
        Speaker const speaker = speaker_of(around, lead, tail);
        spoken_end_ = marked.outer.end;
        if (!speaker.name.empty()) last_ = speaker, last_at_ = marked.outer.begin;
        quotes_.push_back({document_.text().own_words(marked.inner), marked.inner, speaker.name, speaker.post, true});
    }
    [[nodiscard]] Speaker speaker_of(QuoteSurroundings const& around, Span lead, Span tail) const {
        bool const led = lead_end(around.lead) == LeadEnd::colon || ends_with_any<sets::speech_verb_ends>(without_mark(around.lead));
        Speaker const before = told_before(lead);
        Speaker speaker = led ? speakers_.before(lead, before) : speakers_.behind(tail, before);
        if (speaker.name.empty()) speaker = led ? speakers_.behind(tail, before) : speakers_.before(lead, before);
        bool const by_another = begins_with_any<sets::another_begins>(around.tail);
        return speaker.name.empty() && !by_another && is_of_block(lead, before) ? before : speaker;
    }
    /// Has that person spoken in this block, or is somebody named in the sentence before?
    [[nodiscard]] bool is_of_block(Span lead, Speaker const& before) const {
        return (!last_.name.empty() && before.name == last_.name && last_at_ >= block_.begin) || speakers_.last_in({sentence_before(lead.begin), lead.begin}) != nullptr;
    }
    /// Where the sentence begins that ends at `end`.
    [[nodiscard]] std::uint32_t sentence_before(std::uint32_t end) const {
        std::uint32_t const from = std::max(block_.begin, side_begin(end));
        std::string_view words = reading_.substr(from, end - from);
        while (!words.empty() && ends_with_any<sets::sentence_ends>(words)) words.remove_suffix(last_character(words).size());
        return from + static_cast<std::uint32_t>(last_stop_end(words));
    }
    /// 张某翻开账本。“今年够了。”: who was named last or spoke last.
    [[nodiscard]] Speaker told_before(Span lead) const {
        PersonMention const* const near = speakers_.last_in({0, lead.begin});
        return near != nullptr && (last_.name.empty() || near->span.begin > last_at_) ? speakers_.speaker_of(*near) : last_;
    }

    Document const& document_;
    std::string_view reading_;
    SpeakerFinder speakers_;
    std::vector<Quote> quotes_;
    Speaker last_;
    Span block_;
    std::optional<MarkedWords> unclosed_;
    std::uint32_t last_at_ = 0, behind_ = 0, spoken_end_ = 0;
};

/// Adds what is told without marks, in its place; nothing inside what stands in marks, and nothing that holds it.
inline void add_indirect(Document const& document, PersonList const& persons, std::vector<Quote>& quotes) {
    std::vector<Quote> told;
    auto direct = quotes.begin();
    std::size_t block = 0;
    auto const& blocks = document.article.blocks;
    std::uint32_t end = 0;
    for (PersonMention const& mention : persons.mentions) {
        while (block < blocks.size() && blocks[block].span.end < mention.span.end) ++block;
        if (block == blocks.size()) break;
        if (blocks[block].kind != BlockKind::paragraph || mention.span.begin < end) continue;
        Span const words = told_by(document.text().reading(), blocks[block].span, mention.span);
        if (words.empty()) continue;
        while (direct != quotes.end() && direct->span.end <= mention.span.begin) ++direct;
        if (direct != quotes.end() && direct->span.begin < words.end) continue;
        Person const& person = persons.persons[mention.person];
        told.push_back({document.text().own_words(words), words, person.name, person.post, false});
        end = words.end;
    }
    quotes.insert(quotes.end(), told.begin(), told.end());
    std::ranges::stable_sort(quotes, {}, [](Quote const& quote) { return quote.span.begin; });
}

}  // namespace quote_detail

std::vector<Quote> list_quotes(Document const& document) {
    person_detail::PersonList const persons = person_detail::find_persons(document);
    quote_detail::QuoteReader reader(document, persons);
    for (Block const& block : document.article.blocks)
        if (block.kind == BlockKind::paragraph || block.kind == BlockKind::note) reader.read_block(block.span);
    std::vector<Quote> quotes = std::move(reader).quotes();
    quote_detail::add_indirect(document, persons, quotes);
    return quotes;
}

}  // namespace v0
}  // namespace zhibiao

#endif
