// From what was found to full names and codes: ambiguous names by the company they are in, 全区 by the article's own region.
#ifndef ZHIBIAO_MENTION_IMPL_REGION_IPP
#define ZHIBIAO_MENTION_IMPL_REGION_IPP

#include <zhibiao/mention/impl/entity_reader.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace zhibiao {
inline namespace v0 {
namespace place_detail {

/// How often, and how prominently, each division is named. A text names a few of some thousand.
class Census {
public:
    void add(DivisionIndex division, std::uint32_t weight) {
        if (division == PlaceNames::unknown) return;
        total_ += weight;
        auto at = entry(division);
        named_[at].own += weight;
        for (;; at = named_[at].above) {
            named_[at].within += weight;
            if (named_[at].above == at) return;
        }
    }
    void add_elsewhere() { ++elsewhere_; }

    /// How much speaks for `division`: itself, what lies in it, and the divisions above it.
    [[nodiscard]] std::uint32_t support(DivisionIndex division) const noexcept {
        auto const named = find(division);
        auto sum = 6 * named.own + 2 * named.within;
        auto const above = names_.parent(division);
        if (above == division) return sum;
        sum += 4 * find(above).own;
        return names_.parent(above) == above ? sum : sum + find(names_.parent(above)).own;
    }
    [[nodiscard]] DivisionIndex home() const;
    /// The division named most of those whose name ends with `level` and that lie in `whole`, if there is one.
    [[nodiscard]] DivisionIndex most_named(std::string_view level, DivisionIndex whole) const;

private:
    struct Named {
        DivisionIndex division = PlaceNames::unknown;
        std::uint16_t above = 0;            // the place in `named_` of the one right above it, or its own
        std::uint32_t own = 0, within = 0;  // itself; itself and all in it
    };
    [[nodiscard]] std::size_t place(DivisionIndex division) const noexcept {
        std::size_t at = division * 0x9E3779B1u >> shift_;
        while (places_[at] != 0 && named_[places_[at] - 1].division != division) at = (at + 1) & (places_.size() - 1);
        return at;
    }
    [[nodiscard]] Named find(DivisionIndex division) const noexcept {
        auto const at = places_[place(division)];
        return at == 0 ? Named{} : named_[at - 1];
    }
    /// The place in `named_`, where those above it stand then, too.
    std::uint16_t entry(DivisionIndex division) {
        auto const at = place(division);
        if (places_[at] != 0) return static_cast<std::uint16_t>(places_[at] - 1);
        auto const own = static_cast<std::uint16_t>(named_.size());
        named_.push_back({division, own, 0, 0});
        places_[at] = static_cast<std::uint16_t>(own + 1);
        if (named_.size() * 2 > places_.size()) grow();
        if (auto const parent = names_.parent(division); parent != division) {
            auto const above = entry(parent);
            named_[own].above = above;
        }
        return own;
    }
    void grow() {
        places_.assign(places_.size() * 4, 0);
        shift_ -= 2;
        for (std::size_t i = 0; i < named_.size(); ++i) places_[place(named_[i].division)] = static_cast<std::uint16_t>(i + 1);
    }

    PlaceNames const& names_ = PlaceNames::get();
    std::vector<Named> named_;                                   // in the order of their first mention
    std::vector<std::uint16_t> places_ = std::vector<std::uint16_t>(64);  // one more than the place in `named_`, by a hash; 0 for none
    unsigned shift_ = 32 - 6;
    std::uint32_t total_ = 0, elsewhere_ = 0;
};

/// From the country down, the child that holds at least half of what is named, as long as there is one.
DivisionIndex Census::home() const {
    DivisionIndex home = PlaceNames::unknown;
    // 全国 and 长三角 are named in every local report, to compare with: they count a quarter.
    for (auto total = total_ + elsewhere_ / 4;;) {
        Named best;
        for (auto const& named : named_) {
            auto const above = names_.parent(named.division) == named.division ? PlaceNames::unknown : names_.parent(named.division);
            if (above == home && (best.division == PlaceNames::unknown || named.within > best.within)) best = named;
        }
        if (best.division == PlaceNames::unknown || best.within * 2 < total) return home;
        home = best.division, total = best.within;
    }
}

DivisionIndex Census::most_named(std::string_view level, DivisionIndex whole) const {
    Named best;
    bool tie = false;
    for (auto const& named : named_) {
        if (!data::regions_rows[named.division].name.ends_with(level) || (whole != PlaceNames::unknown && !names_.contains(whole, named.division))) continue;
        if (named.within == best.within) tie = true;
        else if (named.within > best.within) best = named, tie = false;
    }
    return tie ? PlaceNames::unknown : best.division;
}

/// How much a mention tells of what the article is about: a title or source more than a sentence of the body.
class Weights {
public:
    explicit Weights(Article const& article) : article_(&article) {}
    /// To be asked in text order.
    [[nodiscard]] std::uint32_t at(Span span) noexcept {
        auto const& blocks = article_->blocks;
        while (block_ < blocks.size() && blocks[block_].span.end < span.end) ++block_;
        if (block_ == blocks.size()) return 1;
        auto const kind = blocks[block_].kind;
        return kind == BlockKind::heading ? 6 : kind == BlockKind::meta ? 3 : 1;
    }

private:
    Article const* article_;
    std::size_t block_ = 0;
};

/// 伊宁市 and 伊宁县 lie in one prefecture: a short name means the city, which comes first.
inline bool same_place(DivisionIndex one, DivisionIndex other) {
    auto const& names = PlaceNames::get();
    return names.parent(one) == names.parent(other) && ends_with(data::regions_rows[one].name, "市");
}

/// Of the divisions that a name may mean, the one that the article speaks for; else the highest, if it is alone there.
inline DivisionIndex most_likely(std::uint32_t word, Census const& census) {
    auto const& names = PlaceNames::get();
    auto const [begin, end] = names.candidates(word);
    auto const rank = [&names](DivisionIndex division) {
        auto const code = names.code(division);
        return code % 10000 == 0 ? 2 : code % 100 == 0 ? 1 : 0;
    };
    DivisionIndex best = PlaceNames::unknown;
    std::uint32_t most = 0;
    int best_rank = -1;
    bool tie = false;
    for (auto candidate = begin; candidate != end; ++candidate) {
        if (candidate->use == Use::guarded) continue;
        auto const support = census.support(candidate->division);
        int const level = rank(candidate->division);
        bool const better = support != most ? support > most : level > best_rank;
        if (best == PlaceNames::unknown || better) best = candidate->division, most = support, best_rank = level, tie = false;
        else if (support == most && level == best_rank) tie = tie || !same_place(best, candidate->division);
    }
    return tie ? PlaceNames::unknown : best;
}

/// The division that 全区, 我省, 本市 means where the article is about `home`: home or a division above it of that level.
inline DivisionIndex pointed_at(std::string_view words, DivisionIndex home) {
    auto const& names = PlaceNames::get();
    if (home == PlaceNames::unknown) return home;
    auto const level = words.substr(words.size() - 3);
    for (DivisionIndex at = home;; at = names.parent(at)) {
        if (data::regions_rows[at].name.ends_with(level)) return at;
        if (names.parent(at) == at) return PlaceNames::unknown;
    }
}

/// All that is done once the sentences were read.
class Resolver {
public:
    Resolver(Text const& text, Article const& article, std::vector<Found>& found, Arena& arena)
        : text_(text), article_(article), found_(found), arena_(arena), own_words_(text) {}
    [[nodiscard]] Entities run(std::vector<EntityMention> room);

private:
    void count();
    void add_named(Found const& found, std::vector<EntityMention>& mentions);
    void name_own_office(EntityMention& mention) const;
    void add_region(Found const& found, std::vector<EntityMention>& mentions);
    [[nodiscard]] std::string_view busiest_zone() const;
    [[nodiscard]] DivisionIndex home_of_pointers() const;

    PlaceNames const& names_ = PlaceNames::get();
    Text const& text_;
    Article const& article_;
    std::vector<Found>& found_;
    Arena& arena_;
    Census census_;
    DivisionIndex home_ = PlaceNames::unknown;
    std::string_view zone_;
    std::vector<std::string_view> zones_;  // named in full so far
    OwnWords own_words_;
};

void Resolver::count() {
    Weights weights(article_);
    std::vector<std::pair<Found*, std::uint32_t>> ambiguous;  // with their weights
    for (auto& found : found_) {
        if (found.division != PlaceNames::unknown) census_.add(found.division, weights.at(found.span));
        else if (found.kind == WordKind::area) census_.add_elsewhere();
        else if (found.word != Found::no_word && found.kind != WordKind::pointer) ambiguous.emplace_back(&found, weights.at(found.span));
    }
    for (auto const& [found, weight] : ambiguous) {
        found->division = most_likely(found->word, census_);
        census_.add(found->division, weight);
    }
}

/// 全县, 全县, 我县 in an article that names its province more often than its county: what it is about is a county.
DivisionIndex Resolver::home_of_pointers() const {
    std::string_view level;
    std::size_t least = 2;
    for (std::string_view const one : {"县", "区", "市", "州", "旗", "省"}) {
        auto const points = [&](Found const& found) { return found.kind == WordKind::pointer && found.layer == EntityLayer::region && found.span.of(text_.reading()).ends_with(one); };
        auto const count = static_cast<std::size_t>(std::ranges::count_if(found_, points));
        if (count >= least) level = one, least = count + 1;
    }
    if (level.empty() || pointed_at(level, home_) != PlaceNames::unknown) return home_;
    auto const named = census_.most_named(level, home_);
    return named == PlaceNames::unknown ? home_ : named;
}

/// The zone named most, and more than once, for an article about a zone: there 全区 is the zone.
std::string_view Resolver::busiest_zone() const {
    std::vector<std::pair<std::string_view, Span>> zones;
    for (auto const& found : found_)
        if (found.layer == EntityLayer::zone) zones.emplace_back(found.span.of(text_.reading()), found.span);
    std::stable_sort(zones.begin(), zones.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    std::string_view best;
    std::size_t most = 1;
    for (std::size_t i = 0, end = 0; i < zones.size(); i = end) {
        while (end < zones.size() && zones[end].first == zones[i].first) ++end;
        if (end - i > most) most = end - i, best = text_.own_words(zones[i].second);
    }
    return best;
}

/// 高新区 is the one of that kind that was named before: 白石高新区.
inline void name_zone(EntityMention& mention, std::vector<std::string_view>& zones) {
    constexpr std::size_t kept = 8;
    for (auto at = zones.size(); at-- > 0;) {
        if (zones[at] == mention.name) return;
        if (zones[at].ends_with(mention.name)) {
            mention.name = zones[at];
            return;
        }
    }
    if (zones.size() == kept) zones.erase(zones.begin());
    zones.push_back(mention.name);
}

/// 该局, 该公司: the body of its kind that was named last, by what its name ends with.
inline void name_body(std::string_view kind, std::vector<EntityMention>& mentions) {
    constexpr std::size_t farthest = 16;
    bool const company = kind == "公司" || kind == "企业" || kind == "集团";
    std::size_t const here = mentions.size() - 1, oldest = here > farthest ? here - farthest : 0;
    for (std::size_t at = here; at-- > oldest;) {
        EntityMention const& before = mentions[at];
        if (before.layer != EntityLayer::organization || before.name.size() <= kind.size() + 3 || begins_with(before.name, "该")) continue;
        bool const alike = company ? ends_with(before.name, "公司") || ends_with(before.name, "集团") || ends_with(before.name, "厂") || ends_with(before.name, "集團") || ends_with(before.name, "廠") : before.name.ends_with(kind);
        if (!alike) continue;
        mentions[here].name = before.name;
        return;
    }
}

/// 区财政局 of an article about 绿园区 is 绿园区财政局, its 市工信局 长春市工信局. The table of places is in simplified script.
void Resolver::name_own_office(EntityMention& mention) const {
    if (article_.script == Script::hant) return;
    auto const level = mention.span.of(text_.reading()).substr(0, 3);
    auto const place = pointed_at(level, home_);
    if (place == PlaceNames::unknown) return;
    std::string name(data::regions_rows[place].name);
    mention.name = arena_.keep(name.append(mention.name.substr(level.size())));
}

/// A zone or an organization, or the committee of a region: the document's own words, and the place in them.
void Resolver::add_named(Found const& found, std::vector<EntityMention>& mentions) {
    mentions.push_back({found.span, found.layer, own_words_.at(found.span), {}, {}, false});
    if (found.layer != EntityLayer::region && found.division != PlaceNames::unknown) mentions.back().place_code = data::regions_rows[found.division].code;
    if (found.layer == EntityLayer::zone) name_zone(mentions.back(), zones_);
    if (found.own_office) name_own_office(mentions.back());
    if (found.kind == WordKind::pointer) name_body(found.span.of(text_.reading()).substr(3), mentions);
}

void Resolver::add_region(Found const& found, std::vector<EntityMention>& mentions) {
    mentions.push_back({found.span, found.layer, {}, {}, {}, found.kind == WordKind::pointer});
    auto& mention = mentions.back();
    if (found.kind == WordKind::area) {
        mention.name = names_.area_name(found.word);
        return;
    }
    auto const division = mention.points_home ? pointed_at(found.span.of(text_.reading()), home_) : found.division;
    if (division != PlaceNames::unknown) {
        mention.name = names_.full_name(division);
        mention.code = data::regions_rows[division].code;
    } else if (mention.points_home && !zone_.empty() && ends_with(found.span.of(text_.reading()), "区")) {
        mention.name = zone_;
    } else {
        mention.name = own_words_.at(found.span);
    }
}

Entities Resolver::run(std::vector<EntityMention> room) {
    count();
    home_ = census_.home();
    bool const points = std::ranges::any_of(found_, [](Found const& found) { return found.kind == WordKind::pointer; });
    if (points) home_ = home_of_pointers();
    Entities entities{std::move(room), {}, {}};
    entities.mentions.clear();
    if (home_ != PlaceNames::unknown) entities.home = {names_.full_name(home_), data::regions_rows[home_].code};
    if (points) zone_ = busiest_zone();
    entities.mentions.reserve(found_.size());
    for (auto const& found : found_) {
        if (found.layer != EntityLayer::region || found.kind == WordKind::none) add_named(found, entities.mentions);
        else add_region(found, entities.mentions);
    }
    return entities;
}

Entities resolve_entities(Text const& text, Article const& article, EntityReader& reader, Arena& arena, std::vector<EntityMention> room) {
    Entities entities = Resolver(text, article, reader.found(), arena).run(std::move(room));
    coined_detail::read_coined_names(text, article, reader.counted_lists(), entities);
    return entities;
}

/// The pairs of places alone, for those who read nothing else.
inline mention_detail::PairFilter const& place_pairs() {
    static mention_detail::PairFilter const pairs = [] {
        mention_detail::PairFilter filter;
        for (char digit = '0'; digit <= '9'; ++digit) filter.rows().add_sign(digit);
        filter.add_begins(PlaceNames::get().begins(), mention_detail::begins_place, mention_detail::begins_place_before);
        filter.add_begins(PlaceNames::get().begins_beside(), mention_detail::begins_place_beside, mention_detail::begins_place_beside);
        return filter;
    }();
    return pairs;
}

}  // namespace place_detail

Entities read_entities(Text const& text, Article const& article, Arena& arena) {
    using namespace mention_detail;
    auto const& pairs = place_detail::place_pairs();
    HitStream hits(text.reading(), pairs.rows());
    EightBytes const bytes(text.reading());
    place_detail::EntityReader reader(text.reading());
    for (auto const& sentence : article.sentences) {
        reader.begin(sentence);
        for (auto const* hit = hits.first(sentence); hit != nullptr; hit = hits.next(hit, sentence.end)) {
            if (is_lead_of_three(text.reading()[*hit])) reader.read_hit(*hit, pairs.flags(bytes.at(*hit)));
            else reader.read_sign(*hit);
        }
    }
    return place_detail::resolve_entities(text, article, reader, arena);
}

std::string_view to_string(EntityLayer layer) noexcept {
    return layer == EntityLayer::region ? "region" : layer == EntityLayer::zone ? "zone" : "organization";
}

}  // namespace v0
}  // namespace zhibiao

#endif
