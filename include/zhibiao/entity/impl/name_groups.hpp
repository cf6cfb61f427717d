// The mentions of a text that are called alike. Not part of the API.
#ifndef ZHIBIAO_ENTITY_IMPL_NAME_GROUPS_HPP
#define ZHIBIAO_ENTITY_IMPL_NAME_GROUPS_HPP

#include <zhibiao/entity/impl/stretch.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

/// The mentions of one thing.
struct NameGroup {
    Span fullest;                ///< the longest of them
    std::vector<Span> mentions;  ///< in text order
    std::vector<std::uint32_t> members;  ///< what add() was given, in the order of the calls
    bool sure = false;           ///< one of them is
    std::string full;            ///< the plain words of the longest
    std::uint32_t into = 0;      ///< the group that it is joined to; its own number
    bool marked = false;         ///< the longest one stands in quotation marks, which goes before those that don't

    /// Takes the name of `other`, if that is the fuller one.
    void take_name(NameGroup const& other) {
        bool const fuller = marked != other.marked ? other.marked : other.full.size() > full.size();
        if (fuller) fullest = other.fullest, full = other.full, marked = other.marked;
    }
};

class NameGroups {
public:
    [[nodiscard]] bool has(std::string const& key) const { return places_.contains(key); }

    /// A mention with the words by which it is known and its plain words in full.
    void add(std::string const& key, std::string full, Span span, bool sure, std::uint32_t member = 0, bool marked = false) {
        auto const [known, is_new] = places_.emplace(key, static_cast<std::uint32_t>(groups_.size()));
        if (is_new) {
            groups_.push_back({span, {}, {}, false, full, known->second, marked});
        }
        places_.emplace(full, known->second);
        NameGroup& group = groups_[known->second];
        group.mentions.push_back(span);
        group.members.push_back(member);
        group.sure |= sure;
        group.take_name({span, {}, {}, false, std::move(full), 0, marked});
    }

    /// 网格服务体系 is “5321”网格服务体系: what ends another name joins the first such one, and none after it. Two long names that end
    /// alike stay two, and the way from a group to the one that it is joined to stays as short as a name.
    void join_ends() {
        constexpr std::size_t shortest = 12;
        for (NameGroup& group : groups_) {
            std::size_t const last = group.full.size() < shortest ? 0 : group.full.size() - shortest;
            for (std::size_t at = 1; at <= last && at < 120; ++at) {
                if (utf8_detail::is_continuation(static_cast<unsigned char>(group.full[at]))) continue;
                auto const other = places_.find(group.full.substr(at));
                if (other != places_.end() && groups_[other->second].into == other->second && root(group.into) != other->second) groups_[other->second].into = group.into;
            }
        }
    }

    /// Those of which one mention is sure, in the order of their first mentions.
    [[nodiscard]] std::vector<NameGroup> take() {
        std::vector<NameGroup> taken;
        for (std::uint32_t i = 0; i < groups_.size(); ++i) {
            std::uint32_t const own = root(i);
            if (own == i) continue;
            NameGroup& to = groups_[own];
            to.mentions.insert(to.mentions.end(), groups_[i].mentions.begin(), groups_[i].mentions.end());
            to.members.insert(to.members.end(), groups_[i].members.begin(), groups_[i].members.end());
            to.sure |= groups_[i].sure;
            to.take_name(groups_[i]);
        }
        for (std::uint32_t i = 0; i < groups_.size(); ++i)
            if (root(i) == i && groups_[i].sure) taken.push_back(std::move(groups_[i]));
        for (NameGroup& group : taken) std::ranges::sort(group.mentions, {}, &Span::begin);
        std::ranges::stable_sort(taken, {}, [](NameGroup const& group) { return group.mentions.front().begin; });
        return taken;
    }

private:
    [[nodiscard]] std::uint32_t root(std::uint32_t group) const noexcept {
        while (groups_[group].into != group) group = groups_[group].into;
        return group;
    }

    std::vector<NameGroup> groups_;
    std::unordered_map<std::string, std::uint32_t> places_;
};

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif
