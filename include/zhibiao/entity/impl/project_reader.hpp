// Reads the projects that a sentence tells of. Not part of the API.
#ifndef ZHIBIAO_ENTITY_IMPL_PROJECT_READER_HPP
#define ZHIBIAO_ENTITY_IMPL_PROJECT_READER_HPP

#include <zhibiao/entity/impl/project_signs.hpp>

#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

/// A project at one place of a text.
struct ProjectMention {
    Span span;
    Span sentence;
    std::uint32_t list_begin = 0, list_end = 0;  ///< of the list that it stands in, with what the list is called; of itself if in none
    std::uint32_t mark = 0;                      ///< where the words between marks begin that it stands in
};

/// Goes over one sentence. What tells a project: the word 项目 behind a name, a list that is called so, a verb that says how far works are, or
/// their investment before them.
class ProjectReader {
public:
    ProjectReader(Document const& document, std::vector<ProjectMention>& list) noexcept : document_(document), reading_(document.text().reading()), list_(list) {}
    void read(Span sentence);
    void observed(Span subject, Span sentence, bool invested);

private:
    [[nodiscard]] std::string_view words(std::uint32_t begin, std::uint32_t end) const noexcept { return reading_.substr(begin, end - begin); }
    [[nodiscard]] std::string_view behind(std::uint32_t at) const noexcept { return words(at, sentence_.end); }
    void called_project(std::uint32_t head);
    void called_works(std::uint32_t begin, std::uint32_t end);
    void told_of_works(std::uint32_t verb);
    [[nodiscard]] std::vector<ProjectMention> list_items(std::uint32_t end, std::uint32_t list_end) const;
    [[nodiscard]] bool names_items(std::vector<ProjectMention> const& items) const;
    void enter_list(std::vector<ProjectMention> items);
    void furthered_list(std::uint32_t end);
    [[nodiscard]] std::uint32_t list_mark(std::uint32_t head) const;
    [[nodiscard]] bool supported(ProjectEdge edge, std::uint32_t end) const;
    [[nodiscard]] bool paid_before(ProjectEdge edge) const;
    [[nodiscard]] bool is_office(std::uint32_t head) const;
    [[nodiscard]] ProjectEdge of_two(ProjectEdge edge, std::uint32_t head) const;
    [[nodiscard]] bool names_one_project(std::uint32_t begin, std::uint32_t end) const;
    void enter(Span name, std::uint32_t mark);

    Document const& document_;
    std::string_view reading_;
    std::vector<ProjectMention>& list_;
    Span sentence_;
    std::uint32_t read_until_ = 0;  ///< the end of what was entered last
};

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif
