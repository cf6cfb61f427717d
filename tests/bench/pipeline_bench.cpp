// How fast the pipeline reads, stage by stage, and how fast RE2 finds the matches of one expression in the same text.
// The last line is the figure to compare: pipeline / RE2.
#include "texts.hpp"

#include <zhibiao/zhibiao.hpp>

#include <benchmark/benchmark.h>
#include <re2/re2.h>

#include <cstdio>
#include <map>
#include <utility>

namespace {

zhibiao::Date const today = zhibiao::parse_date("2026-03-01").value();

/// What the first lines of a reader for this genre look like elsewhere: numerals, scale, unit.
char const* const expression =
    "(?:[0-9][0-9,.]*|[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億兩数几]+)(?:万|亿|千|百|萬|億)*(?:余|多)?"
    "(?:平方米|平方公里|立方米|公里|万元|亿元|美元|元|个百分点|个|家|户|项|%|公顷|亩|吨|人次|人|件|名|辆|台|套|座|条|次|天|小时|年|月|日)";

/// A corpus read up to a stage, so that the next one can be measured alone.
struct Read {
    zhibiao::Document document;
    explicit Read(std::string const& text) { document.storage->text = zhibiao::read_text(text).text; }
    Read& article() {
        document.article = zhibiao::read_article(document.storage->text, document.storage->arena);
        return *this;
    }
    Read& mentions() {
        document.mentions = zhibiao::read_mentions(document.text(), document.article, {false, today}, document.storage->arena);
        return *this;
    }
    Read& observations() {
        document.observations = zhibiao::read_observations(document.text(), document.article, document.mentions, {today}, document.storage->arena);
        return *this;
    }
};

std::vector<Read> corpus_read() {
    std::vector<Read> read;
    for (auto const& text : bench::corpus()) read.emplace_back(text);
    return read;
}

/// Measures `stage` on every text of the corpus, each prepared by `prepare` outside the clock.
template <class Prepare, class Stage>
void measure_stage(benchmark::State& state, Prepare prepare, Stage stage) {
    for (auto _ : state) {
        state.PauseTiming();
        auto read = corpus_read();
        for (auto& one : read) prepare(one);
        state.ResumeTiming();
        for (auto& one : read) stage(one);
        state.PauseTiming();
        read.clear();
        state.ResumeTiming();
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bench::size_of(bench::corpus())));
}

void text_stage(benchmark::State& state) {
    for (auto _ : state)
        for (auto const& text : bench::corpus()) benchmark::DoNotOptimize(zhibiao::read_text(text));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bench::size_of(bench::corpus())));
}

void article_stage(benchmark::State& state) {
    measure_stage(state, [](Read&) {}, [](Read& read) { read.article(); });
}

void mention_stage(benchmark::State& state) {
    measure_stage(state, [](Read& read) { read.article(); }, [](Read& read) { read.mentions(); });
}

void observation_stage(benchmark::State& state) {
    measure_stage(state, [](Read& read) { read.article().mentions(); }, [](Read& read) { read.observations(); });
}

void json_stage(benchmark::State& state) {
    measure_stage(state, [](Read& read) { read.article().mentions().observations(); },
                  [](Read& read) { benchmark::DoNotOptimize(zhibiao::to_json(read.document)); });
}

zhibiao::Options dated() {
    zhibiao::Options options;
    options.published = today;
    return options;
}

/// As the command reads: some articles at once, stage by stage.
void pipeline(benchmark::State& state) {
    zhibiao::Batch batch{zhibiao::Extractor()};
    auto const options = dated();
    for (auto _ : state) {
        for (auto const& text : bench::corpus()) {
            batch.add(text, options);
            if (batch.full()) benchmark::DoNotOptimize(batch.read());
        }
        benchmark::DoNotOptimize(batch.read());
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bench::size_of(bench::corpus())));
}

/// One article after the other, each in the memory of the one before.
void pipeline_one_by_one(benchmark::State& state) {
    zhibiao::Extractor const extractor;
    auto const options = dated();
    zhibiao::Document document;
    for (auto _ : state)
        for (auto const& text : bench::corpus()) {
            document = extractor.extract(text, options, std::move(document));
            benchmark::DoNotOptimize(document);
        }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bench::size_of(bench::corpus())));
}

/// Each document in memory of its own.
void pipeline_kept(benchmark::State& state) {
    zhibiao::Extractor const extractor;
    auto const options = dated();
    for (auto _ : state)
        for (auto const& text : bench::corpus()) benchmark::DoNotOptimize(extractor.extract(text, options));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bench::size_of(bench::corpus())));
}

void re2_matches(benchmark::State& state) {
    RE2::Options options;
    options.set_max_mem(std::int64_t{64} << 20);
    RE2 const pattern(expression, options);
    std::size_t matches = 0;
    for (auto _ : state)
        for (auto const& text : bench::corpus()) {
            re2::StringPiece match;
            for (std::size_t at = 0; pattern.Match(text, at, text.size(), RE2::UNANCHORED, &match, 1); ++matches)
                at = static_cast<std::size_t>(match.data() - text.data()) + match.size();
        }
    state.counters["matches"] = static_cast<double>(matches) / static_cast<double>(state.iterations());
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bench::size_of(bench::corpus())));
}

void extreme(benchmark::State& state, std::string const& text) {
    zhibiao::Extractor const extractor;
    for (auto _ : state) benchmark::DoNotOptimize(extractor.extract(text));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

/// Prints as the console reporter does and keeps the throughputs.
class Figures : public benchmark::ConsoleReporter {
public:
    Figures() : ConsoleReporter(OO_Tabular) {}
    void ReportRuns(std::vector<Run> const& runs) override {
        for (auto const& run : runs) megabytes_[run.run_name.function_name] = run.counters.at("bytes_per_second") / 1e6;
        ConsoleReporter::ReportRuns(runs);
    }
    [[nodiscard]] double of(std::string const& name) const {
        auto const found = megabytes_.find(name);
        return found == megabytes_.end() ? 0 : found->second;
    }

private:
    std::map<std::string, double> megabytes_;
};

void print_extremes(Figures const& figures) {
    std::puts("\ntime for each byte against ordinary text (1.0):");
    double worst = 0;
    for (auto const& [name, text] : bench::extremes()) {
        double const factor = figures.of("pipeline") / figures.of("a megabyte of " + name);
        std::printf("  %-10s %5.2f\n", name.c_str(), factor);
        worst = std::max(worst, factor);
    }
    std::printf("  the worst  %5.2f\n\n", worst);
}

}  // namespace

int main(int count, char** arguments) {
    benchmark::RegisterBenchmark("text", text_stage)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("article", article_stage)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("mentions", mention_stage)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("observations", observation_stage)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("json", json_stage)->Unit(benchmark::kMillisecond);
    for (auto const& [name, text] : bench::extremes())
        benchmark::RegisterBenchmark(("a megabyte of " + name).c_str(), [&text = text](benchmark::State& state) { extreme(state, text); })
            ->Unit(benchmark::kMillisecond)->MinTime(0.1);
    benchmark::RegisterBenchmark("pipeline", pipeline)->Unit(benchmark::kMillisecond)->MinTime(2);
    benchmark::RegisterBenchmark("pipeline, one by one", pipeline_one_by_one)->Unit(benchmark::kMillisecond)->MinTime(2);
    benchmark::RegisterBenchmark("pipeline, documents kept", pipeline_kept)->Unit(benchmark::kMillisecond)->MinTime(2);
    benchmark::RegisterBenchmark("re2", re2_matches)->Unit(benchmark::kMillisecond)->MinTime(2);
    benchmark::Initialize(&count, arguments);
    std::printf("%zu texts, %.1f MB\n", bench::corpus().size(), static_cast<double>(bench::size_of(bench::corpus())) / 1e6);
    Figures figures;
    benchmark::RunSpecifiedBenchmarks(&figures);
    double const own = figures.of("pipeline"), other = figures.of("re2");
    if (own == 0 || other == 0) return 0;
    print_extremes(figures);
    std::printf("pipeline %.1f MB/s, RE2 %.1f MB/s, pipeline / RE2 = %.2f", own, other, own / other);
    std::printf(" (one article by one %.2f)\n", figures.of("pipeline, one by one") / other);
}
