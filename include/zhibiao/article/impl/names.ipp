#ifndef ZHIBIAO_ARTICLE_IMPL_NAMES_IPP
#define ZHIBIAO_ARTICLE_IMPL_NAMES_IPP

#include <zhibiao/article/impl/meta.hpp>
#include <zhibiao/article/impl/shape.hpp>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

inline std::size_t name_separator_length(string_view text) {
    if (begins_plainly(text) && !text.starts_with("和")) return 0;
    return is_blank(text[0]) ? 1 : prefix_length(text, {"、", "，", ",", ";", "；", "/", "&", "|", "_", "和"});
}

bool is_name(string_view word, bool strict) {
    if (word.find("·") != string_view::npos) return word.size() <= 45 && begins_with_han(word) && has_han(last_character(word));
    if (!is_han(word, 2, 5)) return false;
    if (!strict) return true;
    // Portals put the province that an account is in beside its name: 江苏 is no Mr Jiang.
    if (is_province(word)) return false;
    auto const surname = surnames().longest(word);
    auto const given = (word.size() - surname.length) / 3;
    return surname && given >= 1 && given <= 2;
}

/// What stands in front of names, up to and with the last 记者 or the like: 本报全媒体记者, 通讯员.
inline std::size_t role_words_length(string_view word) {
    std::size_t length = 0;
    for (string_view const role : {"记者", "通讯员", "实习生", "评论员", "特约撰稿人", "撰稿", "作者"}) {
        auto const at = word.rfind(role);
        if (at != string_view::npos) length = std::max(length, at + role.size());
    }
    return length;
}

/// 文, 摄影报道: what is added behind names without a name in it.
inline string_view without_task(string_view word) {
    for (string_view const task : {"摄影报道", "综合报道", "报道", "整理", "采写", "撰文", "摄影", "摄"})
        if (word == task || (word.size() > task.size() + 6 && word.ends_with(task))) return word.substr(0, word.size() - task.size());
    return word;
}

/// Collects names word by word.
class NameReader {
public:
    explicit NameReader(bool strict) : strict_(strict) {}

    /// `word` stands between separators; false where it is no name and must be one.
    bool take(string_view word) {
        word.remove_prefix(role_words_length(word));
        word = trim_blanks(word);
        // 某某/摄, 某某 摄: who took the pictures isn't who wrote.
        if (word == "摄" || word == "摄影" || word == "供图" || word == "图") {
            if (named_last_) names_.pop_back();
            named_last_ = false;
            return true;
        }
        word = without_task(word);
        if (word.empty()) return true;
        named_last_ = false;
        if (word == "文") return true;
        if (is_han(word, 1, 1)) {
            if (half_.empty()) {
                half_ = word;
                return true;
            }
            word = {half_.data(), static_cast<std::size_t>(word.data() + word.size() - half_.data())};
            half_ = {};
            names_.push_back(word);
            return true;
        }
        if (!half_.empty() && strict_) return false;
        if (!is_name(word, strict_)) return !strict_;
        names_.push_back(word);
        named_last_ = true;
        return true;
    }
    [[nodiscard]] bool whole() const { return half_.empty() || !strict_; }
    [[nodiscard]] std::vector<string_view> names() && { return std::move(names_); }

private:
    bool strict_;
    bool named_last_ = false;
    string_view half_;
    std::vector<string_view> names_;
};

inline std::size_t bracket_length(string_view rest) {
    for (auto const& [open, close] : {std::pair<string_view, string_view>{"（", "）"}, {"(", ")"}, {"[", "]"}, {"【", "】"}}) {
        if (!rest.starts_with(open)) continue;
        auto const end = rest.find(close);
        return end == string_view::npos ? rest.size() : end + close.size();
    }
    return 0;
}

std::vector<string_view> match_names(string_view value, bool strict) {
    NameReader reader(strict);
    std::size_t begin = 0, at = 0;
    while (at <= value.size()) {
        auto const rest = value.substr(at);
        if (!rest.empty() && begins_plainly(rest) && !has_prefix(rest, "和")) {
            at += first_length(rest);
            continue;
        }
        // 和 is a character of names as well: it separates only what is long enough for two.
        std::size_t separator = rest.empty() ? 0 : name_separator_length(rest);
        if (separator == 3 && rest.starts_with("和") && (at - begin < 6 || rest.size() < 9)) separator = 0;
        std::size_t const bracket = rest.empty() ? 0 : bracket_length(rest);
        if (!rest.empty() && separator == 0 && bracket == 0) {
            at += first_length(rest);
            continue;
        }
        if (!reader.take(value.substr(begin, at - begin))) return {};
        at += std::max<std::size_t>(separator + bracket, 1);
        begin = at;
    }
    if (!reader.whole()) return {};
    return std::move(reader).names();
}

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif
