#ifndef ZHIBIAO_OUTPUT_IMPL_AMOUNT_IPP
#define ZHIBIAO_OUTPUT_IMPL_AMOUNT_IPP

#include <zhibiao/document.hpp>

#include <string>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace amount_detail {

/// The parts of a ratio as one cell: `0.6:58.4:41`.
inline std::string joined(std::vector<Decimal> const& parts) {
    std::string text;
    for (Decimal const& part : parts) {
        if (!text.empty()) text += ':';
        text += part.str();
    }
    return text;
}

/// What a Number, a Quantity or an Observation says, as one cell: its value, `low..high`, or the parts of a ratio.
template <class Stated>
std::string amount(Stated const& stated) {
    if (stated.value) return stated.value->str();
    if (stated.low || stated.high) return (stated.low ? stated.low->str() : "") + ".." + (stated.high ? stated.high->str() : "");
    if constexpr (requires { stated.parts; }) return joined(stated.parts);
    return {};
}

}  // namespace amount_detail
}  // namespace v0
}  // namespace zhibiao

#endif
