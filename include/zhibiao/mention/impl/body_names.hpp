/// @file
/// Bodies that news calls by a made-up name, common words and what they are: 向丰种苗繁育中心, 秦锋新能源重卡产业园, 忠发蔬菜专业合作社. Not part of the API.
///
/// From what it is (中心) the words go back as long as they are common ones (种苗, 繁育). What then stands there of two or three
/// characters, up to a boundary, and is no common word is the name that somebody has made up.
#ifndef ZHIBIAO_MENTION_IMPL_BODY_NAMES_HPP
#define ZHIBIAO_MENTION_IMPL_BODY_NAMES_HPP

#include <zhibiao/data/body_heads.hpp>
#include <zhibiao/data/mention_words.hpp>
#include <zhibiao/mention/impl/common_words.hpp>
#include <zhibiao/mention/impl/place_names.hpp>
#include <zhibiao/mention/region.hpp>
#include <zhibiao/text/impl/fixed_words.hpp>
#include <zhibiao/text/impl/utf8.hpp>
#include <zhibiao/text/impl/word_set.hpp>
#include <zhibiao/text/word_table.hpp>

#include <bit>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace coined_detail {

namespace sets = data::mention_words;
using namespace fixed_words;

/// What the table says of the word that such a name ends with: whether the made-up name may stand right before it (白莲机场), whether a
/// place before it is part of it, whether it is a company's or the like, or that of another body.
enum BodyHead : std::uint32_t { takes_name_alone = 1, takes_place = 2, is_company = 4, is_body = 8 };

inline WordTable const& body_heads() {
    static WordTable const table = [] {
        WordTable built;
        for (auto const& row : data::body_heads_rows)
            built.add(row.surface, (row.words == "any" ? takes_name_alone : 0U) | (row.place == "part" ? takes_place : 0U) | (row.as == "company" ? is_company : row.as == "body" ? is_body : 0U));
        return built;
    }();
    return table;
}

class BodyNames {
public:
    BodyNames(std::string_view reading, std::vector<EntityMention> const& mentions) : reading_(reading), mentions_(mentions) {}

    /// Gives each name that stands in the reading to `take`, and what the table says of its end (BodyHead). Linear in the reading.
    template <class Take>
    void find(Take take) const {
        auto next = mentions_.begin();
        for (std::uint32_t at = 0; at + 6 < reading_.size();) {
            auto const head = body_heads().longest(reading_.substr(at));
            if (!head) {
                at += utf8_detail::character_length(reading_[at]);
                continue;
            }
            std::uint32_t const end = at + head.length;
            while (next != mentions_.end() && next->span.end <= at) ++next;
            bool const known = next != mentions_.end() && next->span.begin < end && next->layer != EntityLayer::region;
            if (!known && !goes_on(end) && !begins_with_any(reading_.substr(end), "项目", "工程"))
                if (Span const name = name_before(at, end, head.value, next); !name.empty()) take(name, head.value);
            at = end;
        }
    }

private:
    using Mention = std::vector<EntityMention>::const_iterator;
    static constexpr std::uint32_t character = 3, most_characters = 16;

    [[nodiscard]] bool is_han(std::uint32_t at) const noexcept { return static_cast<unsigned char>(reading_[at]) >= 0xE4 && static_cast<unsigned char>(reading_[at]) <= 0xE9; }
    /// Are there `count` Han characters before `at`?
    [[nodiscard]] bool han_before(std::uint32_t at, std::uint32_t count) const noexcept {
        for (; count != 0; --count, at -= character)
            if (at < character || !is_han(at - character)) return false;
        return true;
    }
    [[nodiscard]] std::string_view before(std::uint32_t at, std::uint32_t count) const noexcept { return reading_.substr(at - count * character, count * character); }

    /// 中心|城区: does the head's last character begin a common word?
    [[nodiscard]] bool goes_on(std::uint32_t end) const {
        return end + character <= reading_.size() && is_han(end) && is_common_word(reading_.substr(end - character, 2 * character));
    }

    /// How many characters before `at` common words take up, each number a bit: 加工, 深加工 and 精深加工.
    [[nodiscard]] std::uint32_t walks_back(std::uint32_t at) const {
        std::uint32_t ends = 1;
        for (std::uint32_t size = 0; size < most_characters; ++size) {
            if (!(ends >> size & 1)) continue;
            std::uint32_t const from = at - size * character;
            if (!han_before(from, 2)) break;
            if (commonness_of(before(from, 2)) == Commonness::inside && names_.stop_word(before(from, 2), place_detail::StemRule::company) == 0) ends |= 1U << (size + 2);
            if (han_before(from, 3) && equals_any<sets::body_words_of_three>(before(from, 3))) ends |= 1U << (size + 3);
        }
        return ends;
    }

    /// 便是|秦锋, 在|西锐, 。|华臻, 江苏|瀚洋
    [[nodiscard]] bool may_begin(std::uint32_t at, Mention next) const {
        if (at == 0 || !han_before(at, 1)) return true;
        if (next != mentions_.begin() && std::prev(next)->span.end >= at) return std::prev(next)->span.end == at;
        return ends_with_any<sets::body_before_ends>(before(at, 1)) || (han_before(at, 2) && is_common_word(before(at, 2)));
    }

    /// The name that ends with the head, with as many common words as it may have. `next`: the first mention that ends behind the head's begin.
    [[nodiscard]] Span name_before(std::uint32_t head, std::uint32_t end, std::uint32_t kind, Mention next) const {
        std::uint32_t const walks = walks_back(head);
        for (std::uint32_t size = std::bit_width(walks); size-- > 0;)
            if (walks >> size & 1 && (size > 0 || (kind & takes_name_alone)))
                if (Span const name = made_up_before(head - size * character, end, kind, next); !name.empty()) return name;
        return {};
    }

    /// The name if what stands before its common words, which begin at `words`, is made up.
    [[nodiscard]] Span made_up_before(std::uint32_t words, std::uint32_t end, std::uint32_t kind, Mention next) const {
        for (std::uint32_t const own : {2U, 3U}) {
            if (!han_before(words, own)) return {};
            std::uint32_t const begin = words - own * character;
            while (next != mentions_.begin() && std::prev(next)->span.end > begin) --next;
            if (next != mentions_.end() && next->span.begin < words) return {};  // a place is no made-up name
            if (!may_begin(begin, next)) continue;
            if (!may_be_made_up(reading_.substr(begin, words - begin))) return {};
            bool const behind_place = next != mentions_.begin() && std::prev(next)->span.end == begin && std::prev(next)->layer == EntityLayer::region && !std::prev(next)->points_home;
            return {behind_place && (kind & takes_place) ? std::prev(next)->span.begin : begin, end};
        }
        return {};
    }

    std::string_view reading_;
    std::vector<EntityMention> const& mentions_;
    place_detail::PlaceNames const& names_ = place_detail::PlaceNames::get();
};

}  // namespace coined_detail
}  // namespace v0
}  // namespace zhibiao

#endif
