/// A parser that follows the standard walks up the open elements at every tag and compares every attribute with those
/// before it: a hostile page makes that quadratic. One walk over the bytes sees where that would happen. Browsers do alike:
/// they nest no deeper than 512.
#ifndef ZHIBIAO_ARTICLE_IMPL_HTML_TAME_IPP
#define ZHIBIAO_ARTICLE_IMPL_HTML_TAME_IPP

#include <zhibiao/article/impl/html_dom.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

namespace zhibiao {
inline namespace v0 {
namespace html_detail {

/// The name of a tag in lower case, as far as the names known here go; longer ones are no known ones.
struct TagName {
    std::array<char, 16> letters{};
    std::size_t size = 0;
    [[nodiscard]] string_view view() const noexcept { return {letters.data(), std::min(size, letters.size())}; }
};

/// Names that stand alone or that end by themselves: they don't nest.
inline bool ends_by_itself(string_view name) noexcept {
    constexpr string_view names[] = {"area", "base", "br", "caption", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input",
                                     "li", "link", "meta", "optgroup", "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "wbr"};
    return std::ranges::binary_search(names, name);
}

/// Elements that are opened again in each paragraph as long as they aren't closed.
inline bool is_formatting(string_view name) noexcept {
    constexpr string_view names[] = {"b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};
    return std::ranges::binary_search(names, name);
}

inline bool holds_raw_text(string_view name) noexcept {
    constexpr string_view names[] = {"iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"};
    return std::ranges::binary_search(names, name);
}

class Tamer {
public:
    explicit Tamer(string_view html) : html_(html) {}

    Tamed tame() {
        while (at_ < html_.size()) {
            auto const* mark = static_cast<char const*>(std::memchr(html_.data() + at_, '<', html_.size() - at_));
            if (mark == nullptr) break;
            at_ = static_cast<std::size_t>(mark - html_.data());
            if (!take_markup()) return std::move(tamed_);
        }
        return std::move(tamed_);
    }

private:
    static constexpr int deepest = 256, deepest_formatting = 8;
    static constexpr std::size_t most_tags = 4'000'000, most_attributes = 200;

    bool take_markup() {
        auto const rest = html_.substr(at_ + 1);
        if (rest.starts_with("!--")) skip_past(at_ + 4, "-->");
        else if (!rest.empty() && is_letter(rest[0])) return take_tag(at_ + 1, false);
        else if (rest.size() > 1 && rest[0] == '/' && is_letter(rest[1])) return take_tag(at_ + 2, true);
        else ++at_;
        return true;
    }

    void skip_past(std::size_t from, string_view mark) {
        auto const end = html_.find(mark, from);
        at_ = end == string_view::npos ? html_.size() : end + mark.size();
    }

    bool take_tag(std::size_t name_begin, bool closes) {
        if (++tags_ > most_tags) {
            tamed_.error = Error{ErrorCode::too_large, "a page of more than 4000000 tags", at_};
            return false;
        }
        auto const begin = at_;
        TagName name;
        std::size_t at = name_begin;
        for (; at < html_.size() && !is_space(html_[at]) && html_[at] != '>' && html_[at] != '/'; ++at)
            if (name.size++ < name.letters.size()) name.letters[name.size - 1] = lower(html_[at]);
        at_ = at;
        skip_attributes();
        auto const word = name.size > name.letters.size() ? string_view("?") : name.view();
        if (closes) take_end(word, begin);
        else take_start(word, begin);
        return true;
    }

    /// To behind the tag's end. Attributes past the most are blanked out.
    void skip_attributes() {
        std::size_t count = 0, too_many = 0;
        bool before_name = true, before_value = false;
        for (; at_ < html_.size() && html_[at_] != '>'; ++at_) {
            char const c = html_[at_];
            if (before_value && (c == '"' || c == '\'')) {
                auto const end = html_.find(c, at_ + 1);
                // A quotation mark that is never closed swallows the rest of the page.
                at_ = end == string_view::npos ? html_.size() - 1 : end;
                before_value = false;
                before_name = true;
            } else if (is_space(c) || c == '/') {
                before_name |= !before_value;
            } else if (c == '=' && !before_name) {
                before_value = true;
            } else if (before_name && !before_value) {
                before_name = false;
                if (++count == most_attributes + 1) too_many = at_;
            } else if (before_value) {
                while (at_ + 1 < html_.size() && !is_space(html_[at_ + 1]) && html_[at_ + 1] != '>') ++at_;
                before_value = false;
                before_name = true;
            }
        }
        if (too_many != 0) blank(too_many, at_);
        if (at_ < html_.size()) ++at_;
    }

    void take_start(string_view name, std::size_t begin) {
        if (holds_raw_text(name)) return skip_raw_text(name);
        // Inside drawings and formulas every name nests.
        bool const foreign = name == "svg" || name == "math";
        if (foreign_ == 0 && ends_by_itself(name)) return;
        bool const formatting = is_formatting(name);
        bool const deep = depth_ >= deepest || (formatting && formatting_ >= deepest_formatting);
        if (deep) {
            ++(formatting ? formatting_over_ : over_);
            if (!formatting) note_depth(begin);
            blank(begin, at_);
            return;
        }
        if (foreign && foreign_ == 0) foreign_ = depth_ + 1;
        ++depth_;
        if (formatting) ++formatting_;
    }

    void take_end(string_view name, std::size_t begin) {
        if (foreign_ == 0 && ends_by_itself(name)) return;
        bool const formatting = is_formatting(name);
        auto& over = formatting ? formatting_over_ : over_;
        if (over > 0) {
            --over;
            blank(begin, at_);
            return;
        }
        if (formatting && formatting_ == 0) return;
        if (depth_ > 0) --depth_;
        if (formatting) --formatting_;
        if (depth_ < foreign_) foreign_ = 0;
    }

    void note_depth(std::size_t begin) {
        if (!tamed_.too_deep) tamed_.too_deep = begin;
    }

    void skip_raw_text(string_view name) {
        for (;;) {
            auto const end = html_.find("</", at_);
            if (end == string_view::npos) {
                at_ = html_.size();
                return;
            }
            at_ = end + 2;
            auto const found = html_.substr(at_, name.size());
            if (!std::ranges::equal(found, name, {}, lower)) continue;
            skip_past(at_, ">");
            return;
        }
    }

    /// A block keeps its line break.
    void blank(std::size_t begin, std::size_t end) {
        if (!tamed_.html) tamed_.html.emplace(html_.begin(), html_.end());
        auto const place = tamed_.html->begin() + static_cast<std::ptrdiff_t>(begin);
        std::fill(place, tamed_.html->begin() + static_cast<std::ptrdiff_t>(end), ' ');
        auto const word = html_.substr(begin, 5);
        bool const breaks = html_[begin] == '<' && (std::ranges::equal(word.substr(0, 4), string_view("<div"), {}, lower) || std::ranges::equal(word, string_view("</div"), {}, lower));
        if (breaks && end - begin >= 4) std::ranges::copy(string_view("<br>"), place);
    }

    string_view html_;
    std::size_t at_ = 0, tags_ = 0;
    int depth_ = 0, formatting_ = 0, over_ = 0, formatting_over_ = 0, foreign_ = 0;
    Tamed tamed_;
};

Tamed tame_html(string_view html) { return Tamer(html).tame(); }

}  // namespace html_detail
}  // namespace v0
}  // namespace zhibiao

#endif
