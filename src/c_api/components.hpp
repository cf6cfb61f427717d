/// @file
/// Reading an input by the components that this library was built with: other encodings than UTF-8, pages.
#pragma once

#include "handles.hpp"

#include <string_view>

namespace capi {

/// ZHIBIAO_OK, ZHIBIAO_UNSUPPORTED where the component isn't there, ZHIBIAO_INVALID_OPTION for a name that isn't known.
[[nodiscard]] int32_t check_encoding(std::string_view name) noexcept;
[[nodiscard]] int32_t check_format(int32_t format) noexcept;

/// The document of `bytes`, an error among them where they can't be read as the options say.
[[nodiscard]] zhibiao::Document extract(zhibiao::Extractor const& extractor, std::string_view bytes, zhibiao_options const& options);

}  // namespace capi
