// Companies that the text names without a suffix: 恒锐精密科技有限公司（以下简称“恒锐精密”）; 金源电子、华信纺织等20家企业; 启航药业董事长;
// 云岭 of 云岭装备有限公司 in 云岭将投资.
// Where a text coins such a name, each place where it stands is a mention.
#ifndef ZHIBIAO_MENTION_IMPL_COINED_NAMES_IPP
#define ZHIBIAO_MENTION_IMPL_COINED_NAMES_IPP

#include <zhibiao/data/mention_words.hpp>
#include <zhibiao/mention/impl/body_names.hpp>
#include <zhibiao/mention/impl/place_names.hpp>
#include <zhibiao/mention/impl/trade_names.hpp>
#include <zhibiao/mention/impl/zone_names.hpp>
#include <zhibiao/text/impl/fixed_words.hpp>
#include <zhibiao/text/impl/utf8.hpp>
#include <zhibiao/text/impl/word_set.hpp>
#include <zhibiao/text/word_table.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace coined_detail {

using namespace fixed_words;

struct CoinedName {
    std::string_view words;  // in the reading
    std::string_view name;   // in full, the document's own words
    bool guarded = false;    // so short that it may be a word: a name only where one can stand
    EntityLayer layer = EntityLayer::organization;
};

/// Finds the names that a text coins; few texts do, and those a handful.
class CoinedNames {
public:
    CoinedNames(Text const& text, Entities& entities) : text_(text), reading_(text.reading()), entities_(entities) {}

    /// `counted_lists`: where 等 stands before a digit.
    void find(std::vector<std::uint32_t> const& counted_lists, Article const& article) {
        for (auto const& mention : entities_.mentions)
            if (mention.layer != EntityLayer::region && opens_bracket(mention.span.end)) find_short_name(mention);
        if (article.genre.story) {  // what is longer tells of more than a few companies
            find_zone(article);
            find_bodies();
            find_behind_places();
            find_trade_names();
        }
        for (auto const at : counted_lists) find_list(at);
    }
    [[nodiscard]] std::vector<CoinedName> const& names() const noexcept { return names_; }

private:
    static constexpr std::size_t most = 64;

    void add(std::string_view words, std::string_view name, bool guarded = false, EntityLayer layer = EntityLayer::organization) {
        if (words.size() < 6 || names_.size() == most) return;
        for (auto const& known : names_)
            if (known.words == words) return;
        names_.push_back({words, name, guarded, layer});
    }

    /// 大龙开发区, 大龙经开区: what an article calls the zone that its headline names, also where it is told in full (贵州大龙经济开发区).
    void find_zone(Article const& article) {
        auto const headline = std::ranges::find(article.blocks, BlockKind::heading, &Block::kind);
        if (headline == article.blocks.end()) return;
        Span const found = ZoneOfHeadline(reading_, entities_.mentions).find(headline->span);
        if (found.empty()) return;
        std::string_view const own = ZoneOfHeadline::own_of(found.of(reading_));
        auto const full = std::ranges::find_if(entities_.mentions, [&](EntityMention const& one) { return one.layer == EntityLayer::zone && one.span.of(reading_).find(own) != std::string_view::npos; });
        std::string_view const name = full == entities_.mentions.end() ? text_.own_words(found) : full->name;
        add(found.of(reading_), name, false, EntityLayer::zone);
        // its other names, where they stand
        for (std::size_t at = reading_.find(own, found.end); at != std::string_view::npos; at = reading_.find(own, at + own.size())) {
            auto const suffix = zone_suffixes().longest(reading_.substr(at + own.size()));
            if (suffix) add(reading_.substr(at, own.size() + suffix.length), name, false, EntityLayer::zone);
        }
    }

    void find_trade_names() {
        for (auto const& mention : entities_.mentions)
            if (mention.layer == EntityLayer::organization) take_trade_name(mention);
        for (std::string_view const words : trade_names(reading_)) {
            auto const begin = static_cast<std::uint32_t>(words.data() - reading_.data());
            auto const site = std::ranges::upper_bound(entities_.sites, begin, {}, &Span::end);
            if (site != entities_.sites.end() && site->begin <= begin) continue;  // 赣西鞋业|小镇
            add(words, text_.own_words({begin, begin + static_cast<std::uint32_t>(words.size())}));
        }
    }

    void find_bodies() {
        BodyNames(reading_, entities_.mentions).find([&](Span name, std::uint32_t head) {
            if (head & is_company) add(name.of(reading_), text_.own_words(name));
            else entities_.sites.push_back(name);
        });
    }

    /// 盘锦科睿新材料: the short name of a company behind its place, if it is made up.
    void find_behind_places() {
        for (auto mention = entities_.mentions.begin(); mention != entities_.mentions.end(); ++mention) {
            if (mention->layer != EntityLayer::region || mention->points_home) continue;
            auto const next = std::next(mention);
            std::string_view const rest = reading_.substr(mention->span.end);
            for (std::size_t const size : trade_name_sizes) {
                std::string_view const words = rest.substr(0, size);
                bool const inside = next != entities_.mentions.end() && next->span.begin < mention->span.end + size;
                if (inside || words.size() < size || !is_made_up_trade_name(words) || goes_on_as_works(rest.substr(size))) continue;
                Span const name{mention->span.begin, mention->span.end + static_cast<std::uint32_t>(size)};
                add(name.of(reading_), text_.own_words(name));
                add(words, text_.own_words(name));
                break;
            }
        }
    }

    /// 云岭 and 云岭装备 of 青原云岭装备有限公司: what it is called by, behind the name of its place.
    void take_trade_name(EntityMention const& mention) {
        constexpr std::size_t short_name = 6, brand = 9, long_name = 12;
        std::string_view words = mention.span.of(reading_);
        if (!(words.ends_with("有限公司") || words.ends_with("有限责任公司"))) return;
        words.remove_suffix(words.ends_with("有限公司") ? 12 : 18);
        auto const place = place_detail::PlaceNames::get().longest(words);
        if (place.kind == place_detail::WordKind::division) words.remove_prefix(place.length);
        for (std::string_view const level : {"省", "市", "县", "区"})
            if (words.starts_with(level)) words.remove_prefix(level.size());
        if (words.size() < long_name || !utf8_detail::beyond_ascii(words.substr(0, long_name))) return;
        // 艾尔肯·某某: · has two bytes
        for (std::size_t const size : {short_name, brand, long_name})
            if (size < words.size() && utf8_detail::is_continuation(static_cast<unsigned char>(words[size]))) return;
        add(words.substr(0, long_name), mention.name);
        add(words.substr(0, brand), mention.name, true);
        add(words.substr(0, short_name), mention.name, true);
    }

    [[nodiscard]] bool opens_bracket(std::size_t at) const noexcept { return at < reading_.size() && (reading_[at] == '(' || static_cast<unsigned char>(reading_[at]) == 0xEF); }

    /// （以下简称“恒锐精密”）, (下称恒锐精密)
    void find_short_name(EntityMention const& mention) {
        std::string_view rest = reading_.substr(mention.span.end, 60);
        if (!begins_with(rest, "（") && !begins_with(rest, "(")) return;
        rest.remove_prefix(begins_with(rest, "(") ? 1 : 3);
        for (std::string_view const opening : {"以下简称", "下称", "简称"}) {
            if (!rest.starts_with(opening)) continue;
            rest.remove_prefix(opening.size());
            for (std::string_view const mark : {"“", "\"", "「", "：", ":"})
                if (rest.starts_with(mark)) rest.remove_prefix(mark.size());
            std::size_t const end = std::min({rest.find("”"), rest.find("\""), rest.find("」"), rest.find("）"), rest.find(")")});
            if (end != std::string_view::npos && end <= 30) add(rest.substr(0, end), mention.name);
            return;
        }
    }

    /// Does 等 stand before a count of companies: 等20家重点企业, 等3户企业?
    [[nodiscard]] bool counts_companies(std::size_t etc) const {
        std::string_view const behind = reading_.substr(etc + 3, 40);
        std::size_t const digits = std::min(behind.find_first_not_of("0123456789"), behind.size());
        std::string_view const counted = behind.substr(digits);
        if (digits == 0 || !(begins_with(counted, "家") || begins_with(counted, "户"))) return false;
        return counted.substr(0, 24).find("企业") != std::string_view::npos || counted.substr(0, 24).find("公司") != std::string_view::npos;
    }

    /// The members before 等, each of three to eight characters; the first one only where a clause begins with it.
    void find_list(std::size_t etc) {
        if (!counts_companies(etc)) return;
        std::size_t end = etc;
        for (int members = 0; members < 12 && end > 0; ++members) {
            std::size_t const begin = member_begin(end);
            std::string_view const words = reading_.substr(begin, end - begin);
            bool const marked = ends_with_mark(begin, "、");
            bool const opens = begin == 0 || ends_with_any(reading_.substr(0, begin), "，", ",", "。", "；", ";", "\n");
            if (words.size() >= 9 && words.size() <= 24 && (marked || opens) && (members > 0 || marked)) add(words, text_.own_words({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}));
            if (!marked) return;
            end = begin - 3;
        }
    }

    [[nodiscard]] bool ends_with_mark(std::size_t at, std::string_view mark) const { return at >= mark.size() && reading_.substr(at - mark.size(), mark.size()) == mark; }

    /// Where the run of Han characters and letters that ends at `end` begins, at most ten characters back.
    [[nodiscard]] std::size_t member_begin(std::size_t end) const {
        std::size_t at = end;
        for (int characters = 0; characters < 10 && at > 0; ++characters) {
            std::size_t before = at - 1;
            while (before > 0 && (static_cast<unsigned char>(reading_[before]) & 0xC0) == 0x80) --before;
            std::string_view const character = reading_.substr(before, at - before);
            bool const han = character.size() == 3 && static_cast<unsigned char>(character[0]) >= 0xE4 && static_cast<unsigned char>(character[0]) <= 0xE9;
            bool const letter = character.size() == 1 && ((character[0] >= 'A' && character[0] <= 'Z') || (character[0] >= 'a' && character[0] <= 'z'));
            if (!han && !letter) break;
            at = before;
        }
        return at;
    }

    Text const& text_;
    std::string_view reading_;
    Entities& entities_;
    std::vector<CoinedName> names_;
};

/// Adds the places where the names stand; one inside another mention is none, a region at its head gives way (吉林 of 吉林化纤).
class CoinedReader {
public:
    CoinedReader(Text const& text, Article const& article, std::vector<CoinedName> const& names) : text_(text), article_(article), names_(names) {
        for (std::size_t i = 0; i < names.size(); ++i) table_.add(names[i].words, static_cast<std::uint32_t>(i));
    }

    void read(Entities& entities) {
        std::vector<EntityMention> all;
        all.reserve(entities.mentions.size() + 16);
        old_ = entities.mentions.data();
        last_ = old_ + entities.mentions.size();
        for (Span const sentence : article_.sentences) read_sentence(sentence, all);
        for (; old_ != last_; ++old_) all.push_back(*old_);
        entities.mentions = std::move(all);
    }

private:
    void read_sentence(Span sentence, std::vector<EntityMention>& all) {
        std::string_view const reading = text_.reading();
        for (std::uint32_t at = sentence.begin; at < sentence.end;) {
            auto const match = table_.longest(reading.substr(at, sentence.end - at));
            if (!match) {
                at += utf8_detail::character_length(reading[at]);
                continue;
            }
            Span const span{at, at + match.length};
            for (; old_ != last_ && old_->span.end <= span.begin; ++old_) all.push_back(*old_);
            if (names_[match.value].guarded && !may_stand(sentence, span)) {
                // 恒拓重传 of 恒拓重型传动设备有限公司
                if (Span const longer{span.begin, span.begin + 12}; longer.end <= sentence.end && abbreviates(names_[match.value].name, reading.substr(span.begin + 6, 6)) && may_stand(sentence, longer)) {
                    at = longer.end;
                    if (old_ == last_ || old_->span.begin >= longer.end) all.push_back({longer, EntityLayer::organization, names_[match.value].name, {}, {}, false});
                    continue;
                }
                at += 3;
                continue;
            }
            bool const inside = old_ != last_ && old_->span.begin < span.end && (old_->layer != EntityLayer::region || old_->span.begin < span.begin || old_->span.end > span.end);
            at = span.end;
            if (inside) continue;
            while (old_ != last_ && old_->span.end <= span.end) ++old_;
            all.push_back({span, names_[match.value].layer, names_[match.value].name, {}, {}, false});
        }
    }

    /// 重传 of 重型传动设备: are these two characters of the full name, in its order?
    [[nodiscard]] static bool abbreviates(std::string_view name, std::string_view two) {
        if (two.size() != 6 || static_cast<unsigned char>(two[0]) < 0xE4 || static_cast<unsigned char>(two[3]) < 0xE4) return false;
        auto const first = name.find(two.substr(0, 3));
        return first != std::string_view::npos && name.find(two.substr(3), first + 3) != std::string_view::npos;
    }
    /// 明年，云岭将投资; 与云岭一路之隔; but 云岭山下
    [[nodiscard]] bool may_stand(Span sentence, Span name) const {
        std::string_view const reading = text_.reading(), before = reading.substr(sentence.begin, name.begin - sentence.begin), behind = reading.substr(name.end, sentence.end - name.end);
        bool const opens = before.empty() || ends_with_any<sets::coined_before_ends>(before);
        return opens && (behind.empty() || begins_with_any<sets::coined_behind_begins>(behind));
    }

    Text const& text_;
    Article const& article_;
    std::vector<CoinedName> const& names_;
    WordTable table_;
    EntityMention const* old_ = nullptr;
    EntityMention const* last_ = nullptr;
};

/// Adds those that don't stand in a sentence to the places where 等 stands before a digit.
inline std::vector<std::uint32_t> with_gaps(std::string_view reading, Article const& article, std::vector<std::uint32_t> const& in_sentences) {
    std::vector<std::uint32_t> all = in_sentences;
    if (reading.empty()) return all;
    std::uint32_t begin = 0;
    auto const look = [&](std::uint32_t end) {
        std::uint32_t const from = begin < 3 ? begin : begin - 3;  // 等 may stand in the sentence before
        std::string_view const gap = reading.substr(0, end + 2);
        for (std::size_t at = gap.find("等", from); at < end; at = gap.find("等", at + 3)) all.push_back(static_cast<std::uint32_t>(at));
    };
    for (Span const sentence : article.sentences) {
        if (sentence.begin > begin + 1) look(sentence.begin);  // one byte is a line end or a blank
        begin = sentence.end;
    }
    if (begin < reading.size()) look(static_cast<std::uint32_t>(reading.size()));
    if (all.size() == in_sentences.size()) return all;
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

inline void read_coined_names(Text const& text, Article const& article, std::vector<std::uint32_t> const& counted_lists, Entities& entities) {
    CoinedNames names(text, entities);
    names.find(with_gaps(text.reading(), article, counted_lists), article);
    if (!names.names().empty()) CoinedReader(text, article, names.names()).read(entities);
}

}  // namespace coined_detail
}  // namespace v0
}  // namespace zhibiao

#endif
