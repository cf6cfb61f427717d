/// The head of an article: everything above its text. What may stand there, in this order with anything left out:
///
///     首页 > 要闻 > 正文                                navigation
///     政府服务加码 企业轻装上阵                           kicker
///     某区助力某企更优更强                                title
///     ——2026年1月27日在某省第十四届人民代表大会第五次会议上   subtitle
///     2020年12月28日09:24  来源:某某网                    date line
///     省长 某某某                                        byline
#ifndef ZHIBIAO_ARTICLE_IMPL_HEAD_IPP
#define ZHIBIAO_ARTICLE_IMPL_HEAD_IPP

#include <zhibiao/article/impl/draft.hpp>
#include <zhibiao/article/impl/headline.hpp>
#include <zhibiao/article/impl/shape.hpp>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

class HeadReader {
public:
    /// A page has told its headline and what stands by it.
    explicit HeadReader(Draft& draft) : draft_(draft), meta_seen_(!draft.title.empty()) {}

    void read() {
        constexpr std::size_t most_lines = 400;
        while (at_ < draft_.size() && at_ < most_lines && take_line()) {}
        draft_.body_begin = at_;
        settle_headlines();
    }

private:
    /// False where the text begins.
    bool take_line() {
        if (!draft_.tables.empty() && at_ >= draft_.tables.front().begin) return false;
        if (!draft_.undecided(at_)) return ++at_, true;
        auto const line = draft_.words(at_);
        if (is_separator(line)) return decide(BlockKind::separator);
        if (is_salutation(line) || is_enumerated(line) || is_note(line)) return false;
        if (is_caption(line)) return decide(BlockKind::caption);
        auto const meta = match_meta(line);
        if (meta && meta->certain) return take_about(*meta);
        if (is_page_line(line) || is_beside_arrow() || (line.size() < 600 && !meta_seen_ && is_notice(line))) {
            if (!day_of_page_) day_of_page_ = date_of_newspaper_page(line);
            return decide(BlockKind::boilerplate);
        }
        // ——某某区高质量发展观察 ends as the name of a medium does.
        bool const subtitle = is_subtitle(line);
        if (meta && !(subtitle && has_headline())) return take_about(*meta);
        if (is_titled_dispatch(line)) return decide(BlockKind::meta);
        if (subtitle) return take_subtitle(line);
        if (auto const name = name_after_post(line); !name.empty() && has_headline()) return take_author(name);
        if (meta_seen_) return take_below_date_line(line);
        if (has_headline() && at_ + 1 < draft_.size() && is_text(draft_.words(at_ + 1)) && take_names(line)) return decide(BlockKind::meta);
        if (is_text(line)) return is_text_caption(line) && decide(BlockKind::caption);
        if (has_headline() && are_issuers(line)) return take_issuers(line);
        headlines_.push_back(at_++);
        return true;
    }

    /// An item of a breadcrumb that the page put on several lines: 首页 / > / 要闻 / > / 正文.
    [[nodiscard]] bool is_beside_arrow() const {
        static constexpr MarkSet arrows{">", "＞", "»", "›"};
        auto const is_arrow = [this](std::size_t at) { return at < draft_.size() && consists_of(draft_.words(at), arrows); };
        return draft_.words(at_).size() <= 36 && (is_arrow(at_ + 1) || (at_ > 0 && is_arrow(at_ - 1)));
    }

    bool decide(BlockKind kind) {
        draft_.kinds[at_++] = kind;
        return true;
    }

    [[nodiscard]] bool has_headline() const { return !headlines_.empty() || !draft_.title.empty(); }

    bool take_about(MetaLine const& meta) {
        // The name of a medium alone is the page's, unless it stands by the date line.
        if (!meta.certain && !meta_seen_) {
            auto const line = draft_.words(at_);
            if (headlines_.empty() || line.size() > 36) return push_or_decide(line);
        }
        take_meta(draft_, meta);
        auto const kind = kind_of(meta);
        meta_seen_ |= kind == BlockKind::meta && has_headline();
        auto const below = take_value_below(draft_, at_, meta);
        for (std::size_t i = 0; i <= below; ++i) decide(kind);
        return true;
    }

    bool push_or_decide(string_view line) {
        if (is_column_name(line)) return decide(BlockKind::boilerplate);
        headlines_.push_back(at_++);
        return true;
    }

    bool take_subtitle(string_view line) {
        if (!has_headline()) return false;
        if (draft_.subtitles.empty() || draft_.subtitles.back() != line) draft_.subtitles.push_back(line);
        if (auto const name = name_after_post(line); !name.empty() && draft_.authors.empty()) draft_.authors.push_back(name);
        if (!session_) session_ = date_of_session(line);
        return decide(BlockKind::heading);
    }

    bool take_author(string_view name) {
        if (draft_.authors.empty()) draft_.authors.push_back(name);
        meta_seen_ = true;
        return decide(BlockKind::meta);
    }

    bool take_issuers(string_view line) {
        if (draft_.source.empty()) draft_.source = line;
        return decide(BlockKind::meta);
    }

    /// Below the date line: the headline again as the text of pictures, captions, the bare name of who gave the report.
    bool take_below_date_line(string_view line) {
        if (is_report() && is_name(line, true)) return take_author(line);
        if (take_names(line)) return decide(BlockKind::meta);
        if (is_text_caption(line)) return decide(BlockKind::caption);
        // The headline of the text itself below that of the page.
        if (!is_text(line) && at_ + 1 < draft_.size() && is_subtitle(draft_.words(at_ + 1))) return decide(BlockKind::heading);
        auto const title = headlines_.empty() ? draft_.title : draft_.words(headlines_.back());
        if (line == title) {
            if (headlines_.empty()) return decide(BlockKind::heading);
            ++repeated_;
            return decide(BlockKind::caption);
        }
        bool const after_picture = at_ > 0 && draft_.is(at_ - 1, BlockKind::caption) && draft_.words(at_ - 1) == title;
        if (!after_picture || line.size() > 300) return false;
        bool const again = at_ + 1 < draft_.size() && draft_.words(at_ + 1) == title;
        return (again || repeated_ > 1 || !ends_with_stop(line)) && decide(BlockKind::caption);
    }

    /// Names and nothing else: two or more, or one behind a bullet or with its task (某某/文); one alone could be any word.
    bool take_names(string_view line) {
        auto const bullet = prefix_length(line, {"□", "■", "●", "○", "◎", "◆"});
        auto const names = line.size() <= 60 ? match_names(trim_blanks(line.substr(bullet)), true) : std::vector<string_view>{};
        bool const task = line.find("/文") != string_view::npos || line.find("文/") != string_view::npos;
        if (names.empty() || (names.size() < 2 && bullet == 0 && !task)) return false;
        MetaLine meta;
        meta.add(Role::author, line.substr(bullet));
        take_meta(draft_, meta);
        return true;
    }

    /// Asked for every line below the headlines, so that each of them is looked through once.
    [[nodiscard]] bool is_report() {
        for (; looked_through_ < headlines_.size(); ++looked_through_)
            for (string_view const word : {"报告", "讲话", "致辞", "演讲", "发言"})
                is_report_ |= draft_.words(headlines_[looked_through_]).find(word) != string_view::npos;
        return is_report_;
    }

    /// 某某作政府工作报告。某某日报记者 某某: a caption without 摄, told by whom it is about.
    [[nodiscard]] bool is_text_caption(string_view line) {
        if (line.size() > 300 || !is_report()) return false;
        auto const act = line.find("作政府工作报告");
        return act != string_view::npos && line.find("我代表") == string_view::npos;
    }

    void settle_headlines() {
        drop_column_names();
        if (headlines_.empty()) return;
        if (!meta_seen_ && draft_.subtitles.empty()) give_back_headings();
        if (headlines_.empty()) return;
        name_headlines();
        for (auto const headline : headlines_) draft_.kinds[headline] = BlockKind::heading;
        // A report was made public on the day it was given, if nothing says otherwise.
        if (!draft_.published && session_) draft_.published = session_;
        if (!draft_.published && day_of_page_) draft_.published = day_of_page_;
    }

    void drop_column_names() {
        while (headlines_.size() > 1 && is_column_name(draft_.words(headlines_.front()))) {
            draft_.kinds[headlines_.front()] = BlockKind::boilerplate;
            headlines_.erase(headlines_.begin());
        }
    }

    /// Without a date line only the first of several short lines is the headline; the others head sections. A
    /// headline without any text below is none.
    void give_back_headings() {
        bool const nothing_below = draft_.body_begin >= draft_.size() && headlines_.front() + headlines_.size() >= draft_.size();
        std::size_t const kept = nothing_below ? 0 : 1;
        if (headlines_.size() <= kept) return;
        draft_.body_begin = headlines_[kept];
        headlines_.resize(kept);
    }

    /// 某某报告——某年某月某日在某某会议上, on one line.
    string_view split_off_session(string_view headline) {
        auto const dash = headline.find("——");
        if (dash == string_view::npos || dash < 6 || !is_subtitle(headline.substr(dash)) || !date_of_session(headline.substr(dash))) return headline;
        draft_.subtitles.push_back(headline.substr(dash));
        if (!session_) session_ = date_of_session(headline.substr(dash));
        return trim_blanks(headline.substr(0, dash));
    }

    void name_headlines() {
        auto const first = split_off_session(without_site_name(draft_.words(headlines_[0])));
        if (!draft_.title.empty()) return;
        draft_.title = first;
        if (headlines_.size() == 1) return;
        auto const second = without_site_name(draft_.words(headlines_[1]));
        if (second == first) return;
        // 某区一季度经济运行平稳 / 生产总值增长6.5%，工业增长8%: details stand below the headline, not above.
        bool const details = second.find("%") != string_view::npos && (second.find("，") != string_view::npos || second.find(" ") != string_view::npos) && first.find("%") == string_view::npos;
        std::size_t next = 1;
        if (!details) {
            draft_.kicker = first;
            draft_.title = second;
            next = 2;
        }
        for (; next < headlines_.size(); ++next)
            if (without_site_name(draft_.words(headlines_[next])) != draft_.title) draft_.subtitles.push_back(draft_.words(headlines_[next]));
    }

    Draft& draft_;
    std::size_t at_ = 0;
    std::vector<std::size_t> headlines_;
    std::size_t looked_through_ = 0;  // headlines by is_report()
    bool is_report_ = false;
    bool meta_seen_;
    int repeated_ = 0;
    std::optional<DateTime> session_, day_of_page_;
};

void read_head(Draft& draft) { HeadReader(draft).read(); }

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif
