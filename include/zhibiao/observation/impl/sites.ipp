// Sites that the mention stage knows by their made-up names: 向丰种苗繁育中心, 秦锋新能源重卡产业园. What news tells behind them is theirs.
#ifndef ZHIBIAO_OBSERVATION_IMPL_SITES_IPP
#define ZHIBIAO_OBSERVATION_IMPL_SITES_IPP

#include <zhibiao/observation/impl/subject_reader.hpp>
#include <zhibiao/observation/impl/works.ipp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 向丰种苗繁育中心 of 在吉强镇的向丰种苗繁育中心，…: the first site in these words that the mention stage knows by its made-up name.
Span SubjectReader::named_site(Span words) const {
    auto const site = std::ranges::lower_bound(mentions_.sites, words.begin, {}, &Span::begin);
    return site != mentions_.sites.end() && site->end <= words.end ? *site : Span{};
}

/// The same of the first clause of the sentence, if it begins with it or comes to it.
Span SubjectReader::named_site_come_to() const {
    constexpr std::size_t longest_time = 45;
    std::string_view const words = said(sentence_);
    bool const comes = begins_with_any<sets::coming_to_begins>(words);
    std::string_view const clause = first_clause(comes ? words : behind_comma(words, longest_time));
    Span const span = span_in(reading_, clause);
    Span const site = named_site(span);
    if (begins_with_any(reading_.substr(site.end), "、", "等", "和", "与")) return {};  // 泉城大学、科学院等共建的机构
    bool const told = !site.empty() && (site.begin == span.begin || begins_with_any<sets::coming_to_begins>(clause));
    return told ? site : Span{};
}

/// 再走5公里，便是秦锋新能源重卡产业园。: a sentence of news that ends with a site, whose the next ones are.
void SubjectReader::leave_at_site() {
    std::string_view const words = said(sentence_);
    if (!ends_with(words, "。")) return;
    Span site = site_led_to(reading_, sentence_);
    auto const last = std::ranges::lower_bound(mentions_.sites, sentence_.end - 3, {}, &Span::end);
    bool const named = site.empty() && last != mentions_.sites.end() && last->end == sentence_.end - 3 && last->begin > sentence_.begin;
    if (named && ends_with_any<sets::arriving_ends>(said({sentence_.begin, last->begin}))) site = *last;
    if (enter_site(site) || here_.entities.begin == here_.entities.end) return;
    // 往东1.5公里，是盘锦科睿新材料的厂区。
    EntityMention const& body = mentions_.entities[here_.entities.end - 1];
    constexpr std::size_t longest_part = 30;
    std::string_view behind = said({body.span.end, sentence_.end});
    if (body.layer != EntityLayer::organization || behind.size() > longest_part || !ends_with_any<sets::arriving_ends>(said({sentence_.begin, body.span.begin}))) return;
    behind.remove_suffix(3);
    if (behind.empty() || (begins_with(behind, "的") && ends_with_any<sets::site_part_ends>(behind))) subjects_.paragraph_subject = subject_of(body);
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif
