// Where a lead begins.
#ifndef ZHIBIAO_OBSERVATION_IMPL_LEAD_BEGIN_IPP
#define ZHIBIAO_OBSERVATION_IMPL_LEAD_BEGIN_IPP

#include <zhibiao/observation/impl/clause.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// Steps back over a bracketed remark, from its closing bracket to its opening one (规上工业（以下…）增加值). A remark is
/// short: brackets that don't match must not cost a walk over the sentence for each number.
inline std::uint32_t before_bracket(Tokens const& tokens, std::uint32_t close) {
    std::uint32_t const oldest = close > 40 ? close - 40 : 0;
    for (std::uint32_t at = close; at-- > oldest;)
        if (tokens[at].word == WordClass::open) return at;
    return close;
}

std::uint32_t lead_begin(Tokens const& tokens, std::uint32_t at) {
    std::uint32_t const end = at;
    while (at > 0) {
        WordClass const word = tokens[at - 1].word;
        if (word == WordClass::close) {
            std::uint32_t const open = before_bracket(tokens, at - 1);
            if (open == at - 1) return at;
            at = open;
        } else if (word == WordClass::quantity) {
            // 12个开工项目、总投资5亿元: what stands before the list mark belongs to the number before it.
            // But in 80个县（市、区）中有36个 it stands in brackets.
            for (std::uint32_t behind = at; behind < end; ++behind) {
                if (tokens[behind].word == WordClass::list) return behind;
                if (tokens[behind].word == WordClass::open)
                    while (behind + 1 < end && tokens[behind].word != WordClass::close) ++behind;
            }
            return at;
        } else if (word == WordClass::stop || word == WordClass::open) {
            return at;
        } else {
            --at;
        }
    }
    return 0;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif
