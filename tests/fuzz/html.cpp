// Any bytes as a page: a text of valid UTF-8 with blocks inside it.
#include "target.hpp"

#include <zhibiao/article/html.hpp>
#include <zhibiao/extractor.hpp>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using fuzz::require;
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    auto const page = zhibiao::read_page(bytes);
    static zhibiao::Extractor const extractor;
    auto const document = extractor.extract(page);
    require(document.error.has_value() || document.text().own().size() <= 4 * size + 64, "a page's text comes from its bytes");
    for (auto const& observation : document.observations)
        require(observation.span.begin < observation.span.end && observation.span.end <= document.text().reading().size(), "an observation stands in the text");
    return 0;
}
