// Several documents at once: each worker takes the next input until there is none.
#include "guard.hpp"
#include "handles.hpp"

#include <algorithm>
#include <condition_variable>
#include <thread>
#include <vector>

using namespace capi;

namespace {

/// What a batch was called with.
struct Inputs {
    zhibiao_extractor const& extractor;
    char const* const* texts;
    int64_t const* lengths;
    zhibiao_options const* const* options;
    int64_t count;

    [[nodiscard]] zhibiao_options const& options_of(int64_t index) const noexcept {
        return options == nullptr || options[index] == nullptr ? extractor.defaults : *options[index];
    }
};

/// A document that says why it wasn't read. The messages are short enough for a string without an allocation.
void refuse(zhibiao_document& document, int32_t code, char const* message) noexcept {
    document.records.reset();
    document.document.error.emplace();
    document.document.error->code = static_cast<zhibiao::ErrorCode>(code);
    document.document.error->message = message;
}

class Batch {
public:
    Batch(Inputs const& inputs, std::vector<std::unique_ptr<zhibiao_document>>& documents, zhibiao_progress progress, void* context)
        : inputs_(inputs), documents_(documents), progress_(progress), context_(context) {}

    /// Returns when every input is done. The calling thread works, too.
    void run(int64_t workers) {
        std::vector<std::jthread> helpers;
        helpers.reserve(static_cast<std::size_t>(workers - 1));
        for (int64_t helper = 1; helper < workers; ++helper) {
            // A machine that gives no more threads: the others do the work.
            if (guarded(nullptr, [&] { return helpers.emplace_back([this] { while (take_one()) {} }), ZHIBIAO_OK; }) != ZHIBIAO_OK) break;
        }
        while (take_one()) report();
        wait_for_the_others();
    }

private:
    bool take_one() noexcept {
        int64_t const index = next_.fetch_add(1, std::memory_order_relaxed);
        if (index >= inputs_.count) return false;
        read_one(index);
        std::lock_guard const lock(mutex_);
        ++done_;
        one_more_.notify_one();
        return true;
    }

    void read_one(int64_t index) noexcept {
        zhibiao_document& document = *documents_[static_cast<std::size_t>(index)];
        if (cancelled_.load(std::memory_order_relaxed)) return refuse(document, ZHIBIAO_CANCELLED, "cancelled");
        zhibiao_options const& options = inputs_.options_of(index);
        int32_t const code = guarded(nullptr, [&] {
            read(document, inputs_.extractor, view(inputs_.texts[index], inputs_.lengths[index]), options);
            return ZHIBIAO_OK;
        });
        if (code == ZHIBIAO_NO_MEMORY) refuse(document, code, "no memory left");
        if (code == ZHIBIAO_INTERNAL) refuse(document, code, "a defect");
    }

    [[nodiscard]] int64_t done() noexcept {
        std::lock_guard const lock(mutex_);
        return done_;
    }

    void report() noexcept {
        int64_t const done = this->done();
        if (progress_ == nullptr || done == reported_) return;
        reported_ = done;
        if (progress_(context_, done, inputs_.count) == 0) return;
        progress_ = nullptr;
        cancelled_.store(true, std::memory_order_relaxed);
    }

    void wait_for_the_others() {
        for (int64_t seen = -1; seen < inputs_.count;) {
            {
                std::unique_lock lock(mutex_);
                one_more_.wait(lock, [&] { return done_ > seen; });
                seen = done_;
            }
            report();
        }
    }

    Inputs const& inputs_;
    std::vector<std::unique_ptr<zhibiao_document>>& documents_;
    zhibiao_progress progress_;
    void* context_;
    std::atomic<int64_t> next_ = 0;
    std::atomic<bool> cancelled_ = false;
    std::mutex mutex_;
    std::condition_variable one_more_;
    int64_t done_ = 0;       // guarded by mutex_
    int64_t reported_ = 0;   // of the calling thread
};

bool are_inputs(Inputs const& inputs) noexcept {
    if (inputs.texts == nullptr || inputs.lengths == nullptr) return false;
    for (int64_t index = 0; index < inputs.count; ++index)
        if (!is_string(inputs.texts[index], inputs.lengths[index])) return false;
    return true;
}

int64_t worker_count(int32_t asked, int64_t inputs) noexcept {
    int64_t const workers = asked == 0 ? std::max<int64_t>(1, std::thread::hardware_concurrency()) : asked;
    return std::min(workers, inputs);
}

}  // namespace

int32_t zhibiao_extractor_extract_batch(const zhibiao_extractor* self, const char* const* texts, const int64_t* lengths,
                                        const zhibiao_options* const* options, int64_t count, int32_t workers, zhibiao_progress progress,
                                        void* context, zhibiao_document** out, zhibiao_error* error) {
    if (count < 0) return invalid_argument(error, "count is negative");
    if (count == 0) return ZHIBIAO_OK;
    if (out == nullptr) return invalid_argument(error, "out is NULL");
    std::fill_n(out, count, nullptr);
    if (self == nullptr) return invalid_argument(error, "self is NULL");
    if (workers < 0) return fail(error, ZHIBIAO_INVALID_OPTION, "workers is negative");
    Inputs const inputs{*self, texts, lengths, options, count};
    if (!are_inputs(inputs)) return invalid_argument(error, "texts, lengths or one of the texts is NULL, or a length is negative");
    return guarded(error, [&] {
        // Everything that is needed to hand the documents out is there before the first is read.
        std::vector<std::unique_ptr<zhibiao_document>> documents(static_cast<std::size_t>(count));
        for (int64_t index = 0; index < count; ++index) {
            auto& document = documents[static_cast<std::size_t>(index)] = std::make_unique<zhibiao_document>();
            document->document.source = inputs.options_of(index).options.source;
            document->offsets = inputs.options_of(index).offsets;
        }
        Batch(inputs, documents, progress, context).run(worker_count(workers, count));
        std::ranges::transform(documents, out, [](auto& document) { return document.release(); });
        return ZHIBIAO_OK;
    });
}
