/// @file
/// The pipeline: bytes to Document.
#ifndef ZHIBIAO_EXTRACTOR_HPP
#define ZHIBIAO_EXTRACTOR_HPP

#include <zhibiao/document.hpp>
#include <zhibiao/options.hpp>
#include <zhibiao/text/decoded.hpp>
#include <zhibiao/vocabulary.hpp>

#include <memory>
#include <string_view>

namespace zhibiao {
inline namespace v0 {

/// Reads articles. Immutable after creation: one extractor may serve any number of threads at once.
class Extractor {
public:
    Extractor();
    /// Reads with a caller's indicators, units and words as well. The Documents hold on to them: they may outlive the extractor.
    explicit Extractor(Vocabulary vocabulary);

    /// Reads one article or report. `utf8` need not outlive the call. Bad input gives a Document with `error` set;
    /// only std::bad_alloc is thrown. Time and memory linear in the input.
    /// Who reads many articles, one after the other, gives the Document of the one before as `room`: what it holds is
    /// forgotten, its memory used again (`document = extractor.extract(text, options, std::move(document))`). A Batch
    /// (<zhibiao/batch.hpp>) is faster still.
    [[nodiscard]] Document extract(std::string_view utf8, Options const& options = {}, Document room = {}) const;

    /// The same of a document in any encoding, as decode() gives it (<zhibiao/text/encoding.hpp>, a component of its own);
    /// `lossy` was up to decode().
    [[nodiscard]] Document extract(Decoded decoded, Options const& options = {}, Document room = {}) const;
    /// The same for a page that has been taken apart: read_page() of the component `html`. The document's text is the
    /// page's; Document::origin() leads back to the bytes of the HTML.
    [[nodiscard]] Document extract(Page const& page, Options const& options = {}, Document room = {}) const;

private:
    friend class Batch;
    std::shared_ptr<Vocabulary::Parts const> vocabulary_;  // null: the library's tables alone
};

}  // namespace v0
}  // namespace zhibiao

#endif
