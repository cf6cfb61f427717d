#ifndef ZHIBIAO_ARTICLE_IMPL_HTML_FACTS_IPP
#define ZHIBIAO_ARTICLE_IMPL_HTML_FACTS_IPP

#include <zhibiao/article/impl/html_facts.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace html_detail {

std::string squeezed(string_view value) {
    std::string out;
    bool blank = false;
    for (std::size_t at = 0; at < value.size();) {
        std::size_t const length = is_space(value[at]) ? 1 : value.substr(at, 2) == "\xC2\xA0" ? 2 : value.substr(at, 3) == "\xE3\x80\x80" ? 3 : 0;
        if (length != 0) {
            blank = true;
            at += length;
            continue;
        }
        if (blank && !out.empty()) out += ' ';
        blank = false;
        out += value[at++];
    }
    return out;
}

inline bool says_nothing(string_view value) {
    constexpr string_view empty[] = {"-", "--", "0", "N/A", "null", "undefined", "无", "None", "none"};
    return value.empty() || std::ranges::find(empty, value) != std::end(empty);
}

void add_statement(std::vector<Statement>& statements, FactKind kind, FactPlace place, string_view value, std::uint64_t byte_offset) {
    constexpr std::size_t longest_fact = 600, most_statements = 1000;
    if (kind == FactKind::none || statements.size() >= most_statements || value.size() > longest_fact * 4) return;
    bool const time = kind == FactKind::published || kind == FactKind::updated;
    auto said = time ? iso_time(value) : squeezed(value);
    if (says_nothing(said) || said.size() > longest_fact) return;
    statements.push_back({kind, {std::move(said), place, byte_offset}});
}

class StatementReader {
public:
    explicit StatementReader(Dom const& dom) : dom_(dom) {}

    std::vector<Statement> read() {
        for (std::uint32_t at = 0; at < dom_.nodes.size(); ++at) {
            Node const& node = dom_.nodes[at];
            if (node.kind != NodeKind::element) continue;
            if (node.tag == Tag::meta) take_meta(at);
            else if (node.tag == Tag::script) take_script(at);
            else if (node.tag == Tag::title && node.parent != no_node && dom_.nodes[node.parent].tag == Tag::head) take_title(at);
            else if (node.attribute_count != 0 && dom_.has_attribute(at, "itemprop")) take_property(at);
        }
        std::ranges::stable_sort(statements_, {}, [](Statement const& statement) { return statement.fact.place; });
        return std::move(statements_);
    }

private:
    void add(FactKind kind, FactPlace place, string_view value, std::uint32_t node) {
        add_statement(statements_, kind, place, value, dom_.begin_byte(node));
    }

    void take_meta(std::uint32_t node) {
        auto const content = dom_.attribute(node, "content");
        if (content.empty()) return;
        for (string_view const naming : {"name", "property", "http-equiv"})
            if (auto const kind = fact_named("", dom_.attribute(node, naming)); kind != FactKind::none) return add(kind, FactPlace::meta_tag, content, node);
        if (auto const kind = fact_named("itemprop:", dom_.attribute(node, "itemprop")); kind != FactKind::none) add(kind, FactPlace::microdata, content, node);
    }

    [[nodiscard]] string_view first_words(std::uint32_t node) const {
        auto const next = node + 1;
        return next < dom_.nodes[node].end && dom_.nodes[next].kind == NodeKind::text ? dom_.nodes[next].words : string_view{};
    }

    void take_script(std::uint32_t node) {
        auto const words = first_words(node);
        if (dom_.attribute(node, "type") == "application/ld+json") return read_linked_data(words, dom_.begin_byte(node + 1), statements_);
        take_variable(words, "ct", node);
        take_variable(words, "createTime", node);
        take_variable(words, "publish_time", node);
    }

    /// var ct = "1684376400": WeChat's articles carry their time like this; the page's own clock shows it.
    void take_variable(string_view script, string_view name, std::uint32_t node) {
        constexpr std::size_t most_blanks = 4;
        for (auto at = script.find(name); at != string_view::npos; at = script.find(name, at + name.size())) {
            bool const own_word = at >= 4 && is_space(script[at - 1]) && script.substr(at - 4, 3) == "var";
            auto rest = script.substr(at + name.size());
            for (std::size_t i = 0; i < most_blanks && !rest.empty() && (is_space(rest[0]) || rest[0] == '='); ++i) rest.remove_prefix(1);
            if (!own_word || rest.empty() || (rest[0] != '"' && rest[0] != '\'')) continue;
            auto const end = rest.substr(0, 40).find(rest[0], 1);
            if (end != string_view::npos) return add(FactKind::published, FactPlace::meta_tag, rest.substr(1, end - 1), node);
        }
    }

    void take_title(std::uint32_t node) { add(FactKind::title, FactPlace::title_tag, first_words(node), node); }

    void take_property(std::uint32_t node) {
        auto const kind = fact_named("itemprop:", dom_.attribute(node, "itemprop"));
        if (kind == FactKind::none) return;
        for (string_view const stated : {"datetime", "content"})
            if (auto const value = dom_.attribute(node, stated); !value.empty()) return add(kind, FactPlace::microdata, value, node);
        std::string words;
        for (auto i = node + 1; i < dom_.nodes[node].end && words.size() < 400; ++i)
            if (dom_.nodes[i].kind == NodeKind::text) words += dom_.nodes[i].words;
        add(kind, FactPlace::microdata, words, node);
    }

    Dom const& dom_;
    std::vector<Statement> statements_;
};

std::vector<Statement> read_statements(Dom const& dom) { return StatementReader(dom).read(); }

Statement const* find_statement(std::vector<Statement> const& statements, FactKind kind) {
    auto const found = std::ranges::find(statements, kind, &Statement::kind);
    return found == statements.end() ? nullptr : &*found;
}

}  // namespace html_detail
}  // namespace v0
}  // namespace zhibiao

#endif
