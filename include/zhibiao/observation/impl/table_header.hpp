/// @file
/// Inside the observation stage: what one header, caption or label of a table says about the numbers that it stands by.
#ifndef ZHIBIAO_OBSERVATION_IMPL_TABLE_HEADER_HPP
#define ZHIBIAO_OBSERVATION_IMPL_TABLE_HEADER_HPP

#include <zhibiao/observation/impl/reader_state.hpp>

#include <optional>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// The column role of table_words.tsv.
enum class HeaderWord : std::uint8_t {
    noun, filler, yoy, mom, growth, fall, change, share, rank, cumulative, month, year_before, last_year, target, forecast,
    serial, unit, owner, period, among,
};

/// A unit that a header gives: 亿元 is CNY times 10^8.
struct TableUnit {
    std::string_view code, text;  ///< text in the document's own words, without the scale
    Decimal scale;
    UnitForm form = UnitForm::none;
    Span from;
};

/// Where a fact was read.
enum class HeaderPlace : std::uint8_t { row, column, caption };

template <class Value>
struct Said {
    Value value{};
    Span from;
    HeaderPlace place = HeaderPlace::column;
};

struct HeaderFacts {
    std::optional<Said<std::string_view>> noun;  ///< what is left where everything else is taken out: an indicator, or a thing
    std::optional<TableUnit> unit;
    HeaderPlace unit_place = HeaderPlace::column;
    std::optional<TableUnit> rate_unit;  ///< of a caption: 单位：亿元、%
    std::optional<Said<HeaderWord>> kind;        ///< growth, fall, change, share, rank
    std::optional<Said<HeaderWord>> basis;       ///< yoy, mom
    std::optional<Said<HeaderWord>> shift;       ///< year_before, last_year
    std::optional<Said<HeaderWord>> extent;      ///< cumulative, month
    std::optional<Said<HeaderWord>> status;      ///< target, forecast
    std::optional<Said<FoundPeriod>> period;
    std::optional<Said<FoundSubject>> subject;
    std::optional<HeaderWord> whole;  ///< the whole header is this word: serial, unit, owner, period, filler
    bool among = false;
    bool indexed = false;             ///< 上年=100

    /// Takes over what `other`, which is nearer to the number, says.
    void put(HeaderFacts const& other);
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif
