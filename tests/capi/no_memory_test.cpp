// Every allocation fails once: each call then says so or does without, nothing leaks, nothing ends the program.
#include <zhibiao/zhibiao.h>

#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <new>

namespace {

std::atomic<long> before_failure{-1};  // how many allocations succeed before one fails; below 0: all
std::atomic<long> living{0};
int failures = 0;

#define CHECK(condition)                                                         \
    do {                                                                         \
        if (!(condition)) {                                                      \
            std::fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
            ++failures;                                                          \
        }                                                                        \
    } while (0)

bool fails_now() noexcept { return before_failure.load() >= 0 && before_failure.fetch_sub(1) == 0; }

void* allocate(std::size_t size, std::size_t alignment) {
    if (fails_now()) throw std::bad_alloc();
    std::size_t const rounded = (size + alignment) / alignment * alignment;  // never 0
    void* const place = std::aligned_alloc(alignment, rounded);
    if (place == nullptr) throw std::bad_alloc();
    ++living;
    return place;
}

void* allocate_quietly(std::size_t size) noexcept {
    try {
        return allocate(size, alignof(std::max_align_t));
    } catch (std::bad_alloc const&) {
        return nullptr;
    }
}

void give_back(void* place) noexcept {
    if (place != nullptr) --living;
    std::free(place);
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size, alignof(std::max_align_t)); }
void* operator new(std::size_t size, std::align_val_t alignment) { return allocate(size, static_cast<std::size_t>(alignment)); }
// A sanitizer has its own of each form, and they don't go through the two above.
void* operator new[](std::size_t size) { return allocate(size, alignof(std::max_align_t)); }
void* operator new(std::size_t size, std::nothrow_t const&) noexcept { return allocate_quietly(size); }
void* operator new[](std::size_t size, std::nothrow_t const&) noexcept { return allocate_quietly(size); }
void operator delete[](void* place) noexcept { give_back(place); }
void operator delete[](void* place, std::size_t) noexcept { give_back(place); }
void operator delete(void* place, std::nothrow_t const&) noexcept { give_back(place); }
void operator delete[](void* place, std::nothrow_t const&) noexcept { give_back(place); }
void operator delete(void* place) noexcept { give_back(place); }
void operator delete(void* place, std::size_t) noexcept { give_back(place); }
void operator delete(void* place, std::align_val_t) noexcept { give_back(place); }
void operator delete(void* place, std::size_t, std::align_val_t) noexcept { give_back(place); }

namespace {

char const text[] =
    "链条拉长 车间开足\n德惠市上半年工业经济稳中向好\n2024-07-23 10:15 来源：松江日报 作者：顾盼 周延平\n\n今年上半年，德惠市完成工业产值100亿元，"
    "其中德惠紡織集團35亿元，德惠化工集团65亿元，同比增长8%。三次产业结构为10.5:40.1:49.4。产值由2.1亿元提升至3.5亿元。“订单多了。”德惠化工集团总经理周延平说。\n";

/// Was that a success, or no memory?
bool ended_well(int32_t code) {
    CHECK(code == ZHIBIAO_OK || code == ZHIBIAO_NO_MEMORY);
    return code == ZHIBIAO_OK;
}

template <class Record, class Read>
bool read_all(zhibiao_document const* document, Read read) {
    Record record{};
    record.struct_size = sizeof record;
    for (int64_t index = 0;; ++index) {
        int32_t const code = read(document, index, &record, nullptr);
        if (code == ZHIBIAO_INVALID_ARGUMENT) return true;
        if (!ended_well(code)) return false;
    }
}

bool read_records(zhibiao_document const* document) {
    bool all = read_all<zhibiao_observation>(document, zhibiao_document_observation);
    all &= read_all<zhibiao_mention>(document, zhibiao_document_mention);
    all &= read_all<zhibiao_block>(document, zhibiao_document_block);
    all &= read_all<zhibiao_sentence>(document, zhibiao_document_sentence);
    all &= read_all<zhibiao_check>(document, zhibiao_document_check);
    all &= read_all<zhibiao_explanation>(document, zhibiao_document_explanation);
    all &= read_all<zhibiao_person>(document, zhibiao_document_person);
    all &= read_all<zhibiao_project>(document, zhibiao_document_project);
    all &= read_all<zhibiao_program>(document, zhibiao_document_program);
    all &= read_all<zhibiao_quote>(document, zhibiao_document_quote);
    all &= zhibiao_document_count(document, ZHIBIAO_LIST_ORGANIZATIONS) >= 0;
    for (int32_t const list : {ZHIBIAO_LIST_REGIONS, ZHIBIAO_LIST_ORGANIZATIONS, ZHIBIAO_LIST_PERSONS})
        all &= read_all<zhibiao_entity>(document, [list](auto const* from, int64_t index, auto* out, zhibiao_error* error) {
            return zhibiao_document_entity(from, list, index, out, error);
        });
    zhibiao_article article{};
    article.struct_size = sizeof article;
    return ended_well(zhibiao_document_article(document, &article, nullptr)) && all;
}

bool render_all(zhibiao_document const* document) {
    bool all = true;
    for (int32_t format = ZHIBIAO_RENDER_JSON; format <= ZHIBIAO_RENDER_TABLE; ++format) {
        char const* out = nullptr;
        bool const rendered = ended_well(zhibiao_document_render(document, format, &out, nullptr, nullptr));
        CHECK(rendered == (out != nullptr));
        all &= rendered;
    }
    return all;
}

bool read_batch(zhibiao_extractor const* extractor) {
    char const* const texts[] = {text, "\xFF", text};
    int64_t const lengths[] = {sizeof text - 1, 1, sizeof text - 1};
    zhibiao_document* documents[3];
    bool all = ended_well(zhibiao_extractor_extract_batch(extractor, texts, lengths, nullptr, 3, 2, nullptr, nullptr, documents, nullptr));
    for (auto* document : documents) {
        CHECK((document != nullptr) == all || !all);
        int32_t const code = document == nullptr ? ZHIBIAO_NO_MEMORY : zhibiao_document_error(document, nullptr);
        if (code != ZHIBIAO_INVALID_BYTES) all &= ended_well(code);
        zhibiao_document_free(document);
    }
    return all;
}

/// Whatever a caller does. True where nothing failed.
bool everything() {
    zhibiao_options* options = nullptr;
    zhibiao_extractor* extractor = nullptr;
    zhibiao_document* document = nullptr;
    zhibiao_error error{};
    error.struct_size = sizeof error;
    bool all = ended_well(zhibiao_options_new(&options, &error));
    all = all && ended_well(zhibiao_options_set_source(options, "a name that is longer than what a string holds in place", 55, &error));
    all = all && ended_well(zhibiao_options_set_numbers(options, 1, &error)) && ended_well(zhibiao_options_set_explain(options, 1, &error));
    all = all && ended_well(zhibiao_extractor_new(options, &extractor, &error));
    all = all && ended_well(zhibiao_extractor_extract(extractor, text, sizeof text - 1, nullptr, &document, &error));
    if (document != nullptr) {
        all &= read_records(document);
        all &= render_all(document);
    }
    if (extractor != nullptr) all &= read_batch(extractor);
    zhibiao_document_free(document);
    zhibiao_extractor_free(extractor);
    zhibiao_options_free(options);
    return all;
}

/// With all tables there: the n-th allocation, for every n.
long fail_each() {
    CHECK(everything());
    for (long n = 0;; ++n) {
        long const before = living;
        before_failure = n;
        everything();
        // Not reached any more: nothing failed.
        bool const reached = before_failure.exchange(-1) < 0;
        CHECK(living == before);
        CHECK(everything());
        if (!reached || failures > 0) return n;
    }
}

/// In a process of its own, where the tables aren't there yet.
bool survives(long n) {
    pid_t const child = fork();
    if (child == 0) {
        before_failure = n;
        bool const all = everything();
        bool const reached = before_failure.exchange(-1) < 0;
        _exit(failures == 0 && (reached || all) && everything() ? 0 : 1);
    }
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

int main() {
    long cold = 0;
    for (long n = 1, step = 1; n < 1'000'000; n += step, step += step / 4 + 1, ++cold) CHECK(survives(n));
    long const each = fail_each();
    std::printf("%ld allocations failed one by one, %ld while tables were made, %d failures\n", each, cold, failures);
    return failures == 0 ? 0 : 1;
}
