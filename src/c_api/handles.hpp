/// @file
/// What is behind the opaque handles of zhibiao.h.
#pragma once

#include "once.hpp"
#include "records.hpp"

#include <zhibiao/zhibiao.h>
#include <zhibiao/zhibiao.hpp>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct zhibiao_options {
    struct Table {
        int32_t table;  // ZHIBIAO_TABLE_*
        std::string tsv;
    };
    zhibiao::Options options;
    zhibiao::OffsetEncoding offsets = zhibiao::OffsetEncoding::utf_32;
    std::string encoding = "UTF-8";  // empty: find out
    int32_t format = ZHIBIAO_INPUT_TEXT;
    std::vector<Table> tables;
};

struct zhibiao_extractor {
    zhibiao::Extractor extractor;
    zhibiao_options defaults;
};

/// Never changes once it is read, but for what is made at first use; that is safe from several threads.
struct zhibiao_document {
    zhibiao::Document document;
    zhibiao::OffsetEncoding offsets = zhibiao::OffsetEncoding::utf_32;
    std::optional<capi::Records> records;  // empty where the document has an error
    std::array<capi::Once<std::string>, ZHIBIAO_RENDER_TABLE + 1> rendered;  // by ZHIBIAO_RENDER_*
};

namespace capi {

/// Reads `bytes` into `into`. A text that can't be read gives a document with an error.
void read(zhibiao_document& into, zhibiao_extractor const& extractor, std::string_view bytes, zhibiao_options const& options);

/// Adds rows to a vocabulary; what is wrong with them.
[[nodiscard]] std::optional<zhibiao::Error> add(zhibiao::Vocabulary& vocabulary, zhibiao_options::Table const& table);

/// The code of a document with an error, else ZHIBIAO_OK.
int32_t failure(zhibiao_document const& document, zhibiao_error* error) noexcept;

}  // namespace capi
