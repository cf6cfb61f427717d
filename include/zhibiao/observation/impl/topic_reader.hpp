/// @file
/// Inside the observation stage: what a clause without a number is about.
///
/// 审批效率大大提高，由60天压缩到7天: the clause before the number names what moves. Most clauses are never asked for, so that one
/// that may name a topic is kept as its tokens, and read when a layer above asks.
/// It knows the topic and the clause that waits to be read for one. The layer below are the labels (label_reader.hpp), since a
/// clause that was left unread gets its tokens only now.
#ifndef ZHIBIAO_OBSERVATION_IMPL_TOPIC_READER_HPP
#define ZHIBIAO_OBSERVATION_IMPL_TOPIC_READER_HPP

#include <zhibiao/observation/impl/label_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// What the clause before is about: 审批效率 in 审批效率大大提高,由60天…
struct Topic {
    std::string_view words;
    Span from;
    Phrase clause;        ///< the one to read for a topic, where none asked for it yet
    WordClasses classes;  ///< of its tokens
    void clear() {
        words = {};
        clause = {};
    }
};

/// The topic of the clause before.
class TopicReader : protected LabelReader {
protected:
    using LabelReader::LabelReader;

    void begin_sentence(Span sentence) {
        LabelReader::begin_sentence(sentence);
        topic_.clear();
    }
    void set_topic(Phrase name);
    [[nodiscard]] std::string_view topic();

    Tokens::Place last_tokens_;           ///< of the last one of the sentences that wait
    Topic topic_;

private:
    void read_topic(Phrase clause, WordClasses classes);
    [[gnu::noinline]] void read_unread_topic(Phrase clause);
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif
