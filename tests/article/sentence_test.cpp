// Sentences that 。 ends are cut one after the other without a look at the rules; here they are held against the rules, asked at each character.
#include <zhibiao/article/impl/line.hpp>
#include <zhibiao/article/impl/shape.hpp>
#include <zhibiao/text/impl/byte_scan.hpp>
#include <zhibiao/text/text.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using namespace zhibiao;
using namespace zhibiao::article_detail;

namespace {

using Sentences = std::vector<std::string>;

Sentences sentences_of(std::string_view words) {
    Text const text(words);
    std::span<std::uint32_t const> stops = text.breaks().stops;
    std::vector<Span> spans;
    split_sentences(text.reading(), {0, static_cast<std::uint32_t>(words.size())}, stops, spans);
    Sentences sentences;
    for (Span const span : spans) sentences.emplace_back(span.of(text.reading()));
    return sentences;
}

std::size_t stop_at(std::string_view rest) { return prefix_length(rest, {"。", "！", "？", "!", "?", "……"}); }

class OneByOne {
public:
    explicit OneByOne(std::string_view text) : text_(text) {}

    Sentences split() {
        while (at_ < text_.size()) {
            auto const rest = text_.substr(at_);
            if (rest[0] == '"') quoted_ = !quoted_, ++at_;
            else if (stop_at(rest) == 0) at_ += first_length(rest);
            else if (closes() || at_ == text_.size()) close();
        }
        close();
        return sentences_;
    }

private:
    bool closes() {
        bool in_title = false;
        while (at_ < text_.size()) {
            auto const rest = text_.substr(at_);
            in_title |= prefix_length(rest, {"》", "〉"}) != 0;
            auto length = std::max(stop_at(rest), prefix_length(rest, {"”", "’", "」", "』", "）", ")", "】", "〕", "》", "〉", "]"}));
            if (length == 0 && quoted_ && rest[0] == '"') quoted_ = false, length = 1;
            if (length == 0) return !in_title && prefix_length(rest, {"，", "、", "；", "：", ",", ";", ":"}) == 0;
            at_ += length;
        }
        return !in_title;
    }

    void close() {
        auto const sentence = trim_blanks(text_.substr(begin_, at_ - begin_));
        if (!sentence.empty()) sentences_.emplace_back(sentence);
        begin_ = at_;
        quoted_ = false;
    }

    std::string_view text_;
    std::size_t begin_ = 0, at_ = 0;
    bool quoted_ = false;
    Sentences sentences_;
};

}  // namespace

TEST_CASE("each 。 ends a sentence, with what closes behind it") {
    CHECK(sentences_of("产值增长。投资下降。（三产略升。） 出口平稳。") == Sentences{"产值增长。", "投资下降。", "（三产略升。）", "出口平稳。"});
    CHECK(sentences_of("“稳中有进。”，他说。“好。”2024年再看。") == Sentences{"“稳中有进。”，他说。", "“好。”", "2024年再看。"});
    CHECK(sentences_of("他说\"稳。\"会后再议。") == Sentences{"他说\"稳。\"", "会后再议。"});
}

TEST_CASE("sentences are what the rules make of each character") {
    static constexpr std::string_view pieces[] = {"产", "值", "增长", "8%", "a", "。", "。", "。", "！", "？", "!", "?", "…", "……", "“", "”", "\"", "（", "）", ")", "》", "《", "，", ",", "、", "；", " ", "〕", "·", "é", "𠮷"};
    std::mt19937 random(20260122);
    std::uniform_int_distribution<std::size_t> pick(0, std::size(pieces) - 1);
    std::size_t different = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (auto i = random() % 24; i > 0; --i) text += pieces[pick(random)];
        different += sentences_of(text) != OneByOne(text).split();
    }
    CHECK(different == 0);
}

TEST_CASE("what is looked for far apart is found where it is found near") {
    std::mt19937 random(77);
    std::size_t different = 0;
    for (int round = 0; round < 2000; ++round) {
        std::string text(random() % 300, 'a');
        for (auto i = random() % 3; i > 0 && !text.empty(); --i) text[random() % text.size()] = 'b';
        auto const marks = [](byte_scan::Bytes first, byte_scan::Bytes, byte_scan::Bytes) { return first == 'b'; };
        auto const at = random() % (text.size() + 1), end = at + random() % (text.size() - at + 1);
        different += byte_scan::find_rare(text, at, end, marks) != byte_scan::find(text, at, end, marks);
        different += byte_scan::find_rare(text, at, end, marks) != std::min(text.find('b', at), end);
    }
    CHECK(different == 0);
}
