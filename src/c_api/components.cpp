// ZHIBIAO_WITH_ENCODING and ZHIBIAO_WITH_HTML say which components are linked in. They change no layout.
#include "components.hpp"

#ifdef ZHIBIAO_WITH_ENCODING
#include <zhibiao/text/encoding.hpp>
#endif
#ifdef ZHIBIAO_WITH_HTML
#include <zhibiao/article/html.hpp>
#endif

namespace capi {
namespace {

#ifdef ZHIBIAO_WITH_ENCODING
zhibiao::Decoded decode(std::string_view bytes, zhibiao_options const& options, bool page) {
    return zhibiao::decode(bytes, {.encoding = options.encoding, .lossy = options.options.lossy, .html = page});
}
#endif

#ifdef ZHIBIAO_WITH_HTML
bool is_page(std::string_view bytes, zhibiao_options const& options) noexcept {
    return options.format == ZHIBIAO_INPUT_HTML || (options.format == ZHIBIAO_INPUT_AUTO && zhibiao::looks_like_html(bytes));
}

zhibiao::Page read_page(std::string_view bytes, [[maybe_unused]] zhibiao_options const& options) {
#ifdef ZHIBIAO_WITH_ENCODING
    return zhibiao::read_page(decode(bytes, options, true));
#else
    return zhibiao::read_page(bytes);
#endif
}
#endif

}  // namespace

int32_t check_encoding([[maybe_unused]] std::string_view name) noexcept {
#ifdef ZHIBIAO_WITH_ENCODING
    return name.empty() || !zhibiao::encoding_name(name).empty() ? ZHIBIAO_OK : ZHIBIAO_INVALID_OPTION;
#else
    return name == "UTF-8" ? ZHIBIAO_OK : ZHIBIAO_UNSUPPORTED;
#endif
}

int32_t check_format(int32_t format) noexcept {
    if (format < ZHIBIAO_INPUT_TEXT || format > ZHIBIAO_INPUT_AUTO) return ZHIBIAO_INVALID_OPTION;
#ifdef ZHIBIAO_WITH_HTML
    return ZHIBIAO_OK;
#else
    return format == ZHIBIAO_INPUT_TEXT ? ZHIBIAO_OK : ZHIBIAO_UNSUPPORTED;
#endif
}

zhibiao::Document extract(zhibiao::Extractor const& extractor, std::string_view bytes, zhibiao_options const& options) {
#ifdef ZHIBIAO_WITH_HTML
    if (is_page(bytes, options)) return extractor.extract(read_page(bytes, options), options.options);
#endif
#ifdef ZHIBIAO_WITH_ENCODING
    if (options.encoding != "UTF-8") return extractor.extract(decode(bytes, options, false), options.options);
#endif
    return extractor.extract(bytes, options.options);
}

}  // namespace capi
