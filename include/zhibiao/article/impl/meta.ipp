#ifndef ZHIBIAO_ARTICLE_IMPL_META_IPP
#define ZHIBIAO_ARTICLE_IMPL_META_IPP

#include <zhibiao/article/impl/label.hpp>
#include <zhibiao/article/impl/meta.hpp>
#include <zhibiao/article/impl/shape.hpp>

#include <algorithm>
#include <array>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

/// Reads a line item by item. Words that are none are let pass where enough of the line is told by its items.
class MetaReader {
public:
    explicit MetaReader(string_view line) : line_(line), names_reporter_(holds(line, "记者")) {}

    std::optional<MetaLine> read() {
        while (skip_separators())
            if (!take_item() && !take_unknown()) return std::nullopt;
        if (!meta_ || (meta_->field_count == 0 && !meta_->moment)) return std::nullopt;
        if (unknown_count_ != 0 && !make_out_unknown()) return std::nullopt;
        return meta_;
    }

private:
    static constexpr std::size_t most_unknown_bytes = 36;
    struct Word {
        std::uint32_t begin, size;
    };

    /// Made with the first item that tells something: most lines have none.
    MetaLine& meta() { return meta_ ? *meta_ : meta_.emplace(); }

    bool skip_separators() {
        while (at_ < line_.size()) {
            auto const length = item_separator_length(line_.substr(at_));
            if (length == 0) return true;
            at_ += length;
        }
        return false;
    }

    bool take_item() {
        auto const rest = line_.substr(at_);
        auto const kinds = item_beginnings().of(rest);
        if (((kinds & label_item) != 0 && take_label(rest)) || ((kinds & date_item) != 0 && take_date(rest)) || ((kinds & control_item) != 0 && take_control(rest))) return true;
        return (names_reporter_ && take_reporter(rest)) || take_source(rest);
    }

    bool take_unknown() {
        auto const rest = line_.substr(at_);
        std::size_t length = 0;
        static constexpr MarkSet of_text{"“", "”", "！", "？", "…"};
        while ((length = std::min(skip_plain_characters(rest, length), rest.size())) < rest.size() && item_separator_length(rest.substr(length)) == 0) {
            if (of_text.has(first_character(rest.substr(length)))) return false;
            length += first_length(rest.substr(length));
        }
        unknown_bytes_ += length;
        at_ += length;
        if (unknown_bytes_ > most_unknown_bytes) return false;
        unknown_[unknown_count_++] = {static_cast<std::uint32_t>(at_ - length), static_cast<std::uint32_t>(length)};
        return true;
    }

    /// 2018-07-10 | 某某日报 | 某某某: the name of who wrote it. A little else may stand beside a label or a time of day.
    bool make_out_unknown() {
        if (evidence_ == 0) return false;
        bool all_names = true;
        for (std::size_t i = 0; i < unknown_count_; ++i) {
            auto const word = line_.substr(unknown_[i].begin, unknown_[i].size);
            bool const named = is_name(word, true);
            if (named) meta().add(Role::author, word);
            all_names &= named;
        }
        return all_names || evidence_ >= 2;
    }

    bool take_label(string_view rest) {
        auto const label = match_label(rest);
        if (label.length == 0) return false;
        auto const after = rest.substr(label.length);
        // 本报评论员 alone is who wrote it.
        if (after.empty() && label.role == Role::author && rest.ends_with("评论员")) {
            meta().add(Role::author, rest);
            meta().certain = true;
            at_ = line_.size();
            return true;
        }
        auto const length = value_end(after, label.role);
        auto const value = clean_value(after.substr(0, length));
        if (!label.marked && !bare_value_fits(label.role, value)) return false;
        meta().certain = true;
        evidence_ += 2;
        at_ += label.length + length;
        if (label.role == Role::published || label.role == Role::updated) return take_labelled_date(label.role, after, value);
        add_field(label.role, value);
        return true;
    }

    /// A labelled source counts for more than a name that stands by itself.
    void add_field(Role role, string_view value) {
        if (role == Role::source && bare_source_ != nullptr) {
            bare_source_->value = value;
            bare_source_ = nullptr;
        } else {
            meta().add(role, value);
        }
    }

    bool take_labelled_date(Role role, string_view after, string_view value) {
        auto open = prefix_length(after, {"[", "【", "（", "("});
        auto const moment = match_date_time(after.substr(open));
        if (!moment) {
            // 发布时间：昨天, 08-11 09:24: a label without a day that is known.
            meta().add(role, value);
            return value.size() <= 36;
        }
        keep(*moment, role == Role::updated);
        at_ = static_cast<std::size_t>(after.data() - line_.data()) + open + moment->length;
        return true;
    }

    bool take_date(string_view rest) {
        auto const moment = match_date_time(rest);
        if (!moment) return false;
        meta().certain = true;
        evidence_ += moment->hour >= 0 ? 2 : 1;
        keep(*moment, false);
        at_ += moment->length;
        // 2020-12-28 10:20 发表于吉林; 2022年8月11日 第07版
        auto const after = line_.substr(skip_blanks(line_, at_));
        if (prefix_length(after, {"发表于", "发布于", "第", "星期"}) != 0 || after.ends_with("版")) at_ = line_.size();
        return true;
    }

    void keep(DateTime const& moment, bool updated) {
        MetaLine& known = meta();
        bool const better = !known.moment || (known.updated_only && !updated) ||
                            (known.updated_only == updated && known.moment->hour < 0 && moment.hour >= 0 && known.moment->date == moment.date);
        if (!better) return;
        known.moment = moment;
        known.updated_only = updated;
    }

    bool take_control(string_view rest) {
        auto const length = match_control(rest);
        at_ += length;
        return length != 0;
    }

    /// 某某日报全媒体记者 某某 某某
    bool take_reporter(string_view rest) {
        auto const place = rest.substr(0, 75).find("记者");
        // What stands apart before it is an item of its own: 某某网 2023年3月20日 记者 某某.
        if (place == string_view::npos || place > 48 || rest.substr(0, place).find(' ') != string_view::npos) return false;
        auto const begin = place + 6;
        auto const names = rest.substr(begin + prefix_length(rest.substr(begin), {"：", ":"}));
        auto const length = value_end(names, Role::author);
        auto const value = clean_value(names.substr(0, length));
        if (match_names(value, true).empty()) return false;
        meta().certain = true;
        meta().add(Role::author, value);
        at_ = static_cast<std::size_t>(names.data() - line_.data()) + length;
        return true;
    }

    bool take_source(string_view rest) {
        auto const length = match_source_name(rest);
        if (length == 0) return false;
        bool const first = std::ranges::none_of(meta().all(), [](Field const& field) { return field.role == Role::source; });
        if (first) {
            meta().add(Role::source, rest.substr(0, length));
            bare_source_ = &meta().fields[meta().field_count - 1];
        }
        at_ += length;
        return true;
    }

    string_view line_;
    std::size_t at_ = 0;
    std::optional<MetaLine> meta_;
    Field* bare_source_ = nullptr;
    int evidence_ = 0;
    bool names_reporter_;
    std::array<Word, most_unknown_bytes> unknown_;
    std::size_t unknown_count_ = 0, unknown_bytes_ = 0;
};

std::optional<MetaLine> match_meta(string_view line) {
    constexpr std::size_t longest_line = 600;
    if (line.empty() || line.size() > longest_line) return std::nullopt;
    return MetaReader(line).read();
}

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif
