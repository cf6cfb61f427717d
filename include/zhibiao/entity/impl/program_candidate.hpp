// What may be a program at one place of a text. Not part of the API.
#ifndef ZHIBIAO_ENTITY_IMPL_PROGRAM_CANDIDATE_HPP
#define ZHIBIAO_ENTITY_IMPL_PROGRAM_CANDIDATE_HPP

#include <zhibiao/text/span.hpp>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

/// Words that name a program, if another place or the words themselves say so.
struct ProgramCandidate {
    Span span;            ///< “5321”网格服务体系; the inner words where nothing stands behind the marks
    Span core;            ///< 5321; all of it where there are no marks
    Span sentence;
    bool quoted = false;
    bool sure = false;    ///< this place alone says that it is a program
};

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif
