// Any bytes, read with replacements: blocks in order, sentences inside them, words that stand in the text.
#include "target.hpp"

#include <zhibiao/article/article.hpp>

namespace {

using fuzz::require;

void check_sentences(zhibiao::Article const& article, zhibiao::Block const& block) {
    std::uint32_t end = block.span.begin;
    for (std::uint32_t i = 0; i < block.sentence_count; ++i) {
        auto const sentence = article.sentences.at(block.first_sentence + i);
        require(sentence.begin >= end && sentence.begin < sentence.end && sentence.end <= block.span.end, "sentences stand in order in their block");
        end = sentence.end;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    auto read = zhibiao::read_text(bytes, {.lossy = true});
    require(!read.error, "lossy reading takes any bytes");
    zhibiao::Arena arena;
    auto& text = read.text;
    auto const article = zhibiao::read_article(text, arena);
    std::uint32_t end = 0;
    for (auto const& block : article.blocks) {
        require(block.span.begin >= end && block.span.begin < block.span.end && block.span.end <= text.reading().size(), "blocks stand in order");
        auto const own = text.own_span(block.span);
        require(own.begin <= own.end && own.end <= text.own().size(), "a block stands in the own text");
        require(fuzz::between_characters(text.own(), own.begin) && fuzz::between_characters(text.own(), own.end), "a block cuts no character");
        check_sentences(article, block);
        end = block.span.end;
    }
    zhibiao::Text const again{std::string(text.own())};
    require(again.own() == text.own(), "the own text is read as it is");
    return 0;
}
