/// @file
/// Many articles at once: each stage reads all of them before the next stage begins.
#ifndef ZHIBIAO_BATCH_HPP
#define ZHIBIAO_BATCH_HPP

#include <zhibiao/extractor.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {

/// Reads articles by the dozen. The documents are those that Extractor::extract() gives, byte for byte; it takes less time,
/// because the code and the tables of a stage are fetched and foreseen once for all articles and not for each anew.
///
///     zhibiao::Batch batch(extractor);
///     for (std::string const& article : articles) {
///         batch.add(article);
///         if (batch.full()) store(batch.read());
///     }
///     store(batch.read());
///
/// For one thread at a time; several batches of one extractor may be used at once. It doesn't need the extractor any more.
class Batch {
public:
    explicit Batch(Extractor const& extractor);

    /// Adds one article, as Extractor::extract() takes it; it isn't needed any more then. The first one after read() takes
    /// the memory of the documents that read() gave. Only std::bad_alloc is thrown; then nothing has been added.
    void add(std::string_view utf8, Options const& options = {});
    void add(Decoded decoded, Options const& options = {});
    void add(Page const& page, Options const& options = {});

    /// How many have been added since the last read().
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    /// Enough for the gain: 32 articles or four megabytes. More of them only take more memory.
    [[nodiscard]] bool full() const noexcept { return size_ >= 32 || bytes_ >= std::size_t{4} << 20; }

    /// Reads what has been added. One document for each article, in their order, with `error` where it couldn't be read; good
    /// until the next add(), which takes their memory. They may be moved out. Only std::bad_alloc is thrown; the batch is
    /// empty then.
    std::span<Document> read();

private:
    template <class Input>
    void add_input(Input&& input, Options const& options);

    std::shared_ptr<Vocabulary::Parts const> vocabulary_;
    std::vector<Document> documents_, rooms_;  // the rooms are what the documents of the last batch left
    std::vector<Options> options_;
    std::size_t size_ = 0, bytes_ = 0;
};

}  // namespace v0
}  // namespace zhibiao

#endif
