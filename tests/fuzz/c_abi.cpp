// Any bytes through the C ABI with any options: a code or a document whose every record can be read, and the same again.
#include "target.hpp"

#include <zhibiao/zhibiao.h>

#include <string>

namespace {

using fuzz::require;

/// `fill` is zhibiao_document_observation() or one of its like.
template <class Record, class Fill>
void read_all(zhibiao_document const* document, std::int32_t list, Fill fill) {
    auto const count = zhibiao_document_count(document, list);
    require(count >= 0, "a list has a length");
    for (std::int64_t i = 0; i < count; ++i) {
        Record record{};
        record.struct_size = sizeof record;
        require(fill(document, i, &record, nullptr) == ZHIBIAO_OK, "every record of a list can be read");
        if constexpr (requires { record.text; record.begin; })
            require(record.begin >= 0 && record.begin <= record.end, "a record has its place");
    }
    Record beyond{};
    beyond.struct_size = sizeof beyond;
    require(fill(document, count, &beyond, nullptr) == ZHIBIAO_INVALID_ARGUMENT, "there is nothing beyond a list");
}

std::string read_whole(zhibiao_document const* document) {
    read_all<zhibiao_block>(document, ZHIBIAO_LIST_BLOCKS, zhibiao_document_block);
    read_all<zhibiao_sentence>(document, ZHIBIAO_LIST_SENTENCES, zhibiao_document_sentence);
    read_all<zhibiao_observation>(document, ZHIBIAO_LIST_OBSERVATIONS, zhibiao_document_observation);
    read_all<zhibiao_mention>(document, ZHIBIAO_LIST_MENTIONS, zhibiao_document_mention);
    read_all<zhibiao_person>(document, ZHIBIAO_LIST_PERSONS, zhibiao_document_person);
    read_all<zhibiao_project>(document, ZHIBIAO_LIST_PROJECTS, zhibiao_document_project);
    read_all<zhibiao_program>(document, ZHIBIAO_LIST_PROGRAMS, zhibiao_document_program);
    read_all<zhibiao_quote>(document, ZHIBIAO_LIST_QUOTES, zhibiao_document_quote);
    read_all<zhibiao_check>(document, ZHIBIAO_LIST_AUDIT, zhibiao_document_check);
    read_all<zhibiao_warning>(document, ZHIBIAO_LIST_WARNINGS, zhibiao_document_warning);
    std::string all;
    for (std::int32_t form = ZHIBIAO_RENDER_JSON; form <= ZHIBIAO_RENDER_TABLE; ++form) {
        char const* text = nullptr;
        std::int64_t length = 0;
        require(zhibiao_document_render(document, form, &text, &length, nullptr) == ZHIBIAO_OK, "a document can be written in every form");
        require(text[length] == '\0', "a rendering ends in a NUL");
        all.append(text, static_cast<std::size_t>(length));
    }
    return all;
}

/// Empty where the text is refused.
std::string extract(zhibiao_extractor const* extractor, fuzz::Input const& input) {
    zhibiao_options* options = nullptr;
    zhibiao_error error{};
    error.struct_size = sizeof error;
    require(zhibiao_options_new(&options, &error) == ZHIBIAO_OK, "options can be made");
    zhibiao_options_set_offsets(options, static_cast<std::int32_t>(input.choice & 3), nullptr);
    zhibiao_options_set_lossy(options, input.choice >> 2 & 1, nullptr);
    zhibiao_options_set_numbers(options, input.choice >> 3 & 1, nullptr);
    zhibiao_options_set_explain(options, input.choice >> 4 & 1, nullptr);
    zhibiao_options_set_published(options, "2026-02-28", (input.choice >> 5 & 1) * 10, nullptr);
    zhibiao_options_set_input_format(options, (input.choice >> 6 & 1) * ZHIBIAO_INPUT_AUTO, nullptr);
    zhibiao_options_set_encoding(options, "auto", (input.choice >> 7 & 1) * 4, nullptr);
    zhibiao_document* document = nullptr;
    auto const code = zhibiao_extractor_extract(extractor, input.text.data(), static_cast<std::int64_t>(input.text.size()), options, &document, &error);
    require((code == ZHIBIAO_OK) == (document != nullptr), "a document or a code");
    require(code == ZHIBIAO_OK || (error.code == code && error.message[0] != '\0'), "an error says what it is");
    std::string whole = code == ZHIBIAO_OK ? read_whole(document) : std::string();
    zhibiao_document_free(document);
    zhibiao_options_free(options);
    return whole;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static zhibiao_extractor* const extractor = [] {
        zhibiao_extractor* made = nullptr;
        require(zhibiao_extractor_new(nullptr, &made, nullptr) == ZHIBIAO_OK, "an extractor can be made");
        return made;
    }();
    fuzz::Input const input(data, size);
    require(extract(extractor, input) == extract(extractor, input), "the same input gives the same output");
    return 0;
}
