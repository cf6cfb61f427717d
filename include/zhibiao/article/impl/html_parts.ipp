#ifndef ZHIBIAO_ARTICLE_IMPL_HTML_PARTS_IPP
#define ZHIBIAO_ARTICLE_IMPL_HTML_PARTS_IPP

#include <zhibiao/article/impl/html_parts.hpp>
#include <zhibiao/data/html_facts.hpp>
#include <zhibiao/data/html_parts.hpp>

#include <algorithm>
#include <array>
#include <iterator>

namespace zhibiao {
inline namespace v0 {
namespace html_detail {

/// A key of a table, put together without allocation; longer than any of the table's it is empty.
class Key {
public:
    void add(char c) noexcept {
        if (size_ < letters_.size()) letters_[size_] = lower(c);
        ++size_;
    }
    void add(string_view words) noexcept {
        for (char const c : words) add(c);
    }
    [[nodiscard]] string_view view() const noexcept { return size_ > letters_.size() ? string_view{} : string_view(letters_.data(), size_); }

private:
    std::array<char, 64> letters_{};
    std::size_t size_ = 0;
};

inline Part part_named(string_view name) noexcept {
    constexpr string_view names[] = {"body", "text", "title", "kicker", "subtitle", "info", "source", "author", "editor", "time", "summary", "caption"};
    auto const found = std::ranges::find(names, name);
    return found == std::end(names) ? Part::furniture : static_cast<Part>(found - std::begin(names));
}

/// By `mark` (id=, ., ~, or none) and name.
inline Parts look_up(string_view mark, string_view name) {
    Key key;
    key.add(mark);
    key.add(name);
    auto const row = std::ranges::lower_bound(data::html_parts_rows, key.view(), {}, &data::HtmlPartsRow::selector);
    Parts parts;
    if (row != std::end(data::html_parts_rows) && row->selector == key.view()) parts.add(part_named(row->part));
    return parts;
}

constexpr bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }

/// The words of shareBox, share-box, share_box2.
inline void add_words(string_view name, Parts& parts) {
    for (std::size_t at = 0; at < name.size();) {
        if (!is_letter(name[at])) {
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        while (end < name.size() && is_letter(name[end]) && !(is_upper(name[end]) && !is_upper(name[end - 1]))) ++end;
        parts.add(look_up("~", name.substr(at, end - at)));
        at = end;
    }
}

inline void add_names(string_view mark, string_view names, Parts& parts) {
    constexpr std::size_t longest_names = 400;
    names = names.substr(0, longest_names);
    for (std::size_t at = 0; at < names.size();) {
        std::size_t end = at;
        while (end < names.size() && !is_space(names[end])) ++end;
        if (end > at) {
            parts.add(look_up(mark, names.substr(at, end - at)));
            add_words(names.substr(at, end - at), parts);
        }
        at = end + 1;
    }
}

inline string_view name_of(Tag tag) noexcept {
    switch (tag) {
        case Tag::nav: return "nav";
        case Tag::aside: return "aside";
        case Tag::footer: return "footer";
        case Tag::article: return "article";
        case Tag::main: return "main";
        default: return {};
    }
}

Parts parts_of(Dom const& dom, std::uint32_t element) {
    Parts parts;
    Node const& node = dom.nodes[element];
    auto const name = node.tag == Tag::other ? node.words : name_of(node.tag);
    if (!name.empty()) parts.add(look_up("", name));
    for (std::uint32_t i = 0; i < node.attribute_count; ++i) {
        auto const& attribute = dom.attributes[node.attributes + i];
        if (attribute.name == "id") add_names("id=", attribute.value, parts);
        else if (attribute.name == "class") add_names(".", attribute.value, parts);
        else if (attribute.name == "itemprop" && attribute.value.size() < 40) {
            Key key;
            key.add('[');
            key.add(attribute.value);
            key.add(']');
            parts.add(look_up("", key.view()));
        }
    }
    // What holds the text isn't furniture for a word in another of its names.
    if (parts.has(Part::body)) parts.remove(Part::furniture);
    return parts;
}

Parts parts_of_comment(string_view words) {
    while (!words.empty() && is_space(words.front())) words.remove_prefix(1);
    while (!words.empty() && is_space(words.back())) words.remove_suffix(1);
    return words.size() > 24 || words.empty() ? Parts{} : look_up("", words);
}

FactKind fact_named(string_view prefix, string_view name) {
    constexpr string_view names[] = {"none", "title", "published", "updated", "source", "author", "editor", "original_title", "site"};
    Key key;
    key.add(prefix);
    key.add(name);
    auto const row = std::ranges::lower_bound(data::html_facts_rows, key.view(), {}, &data::HtmlFactsRow::name);
    if (key.view().empty() || row == std::end(data::html_facts_rows) || row->name != key.view()) return FactKind::none;
    auto const found = std::ranges::find(names, row->fact);
    return found == std::end(names) ? FactKind::none : static_cast<FactKind>(found - std::begin(names));
}

bool style_says(string_view style, string_view rule) {
    for (std::size_t begin = 0; begin < style.size(); ++begin) {
        if (lower(style[begin]) != rule[0]) continue;
        std::size_t at = begin, matched = 0;
        for (; at < style.size() && matched < rule.size(); ++at) {
            if (is_space(style[at])) continue;
            if (lower(style[at]) != rule[matched]) break;
            ++matched;
        }
        bool const own_word = begin == 0 || is_space(style[begin - 1]) || style[begin - 1] == ';';
        if (matched == rule.size() && own_word) return true;
    }
    return false;
}

}  // namespace html_detail
}  // namespace v0
}  // namespace zhibiao

#endif
