/// JSON-LD as it stands on pages: often with raw line ends, commas too many, several objects in a row. It is read in one
/// walk that looks for members and never refuses.
#ifndef ZHIBIAO_ARTICLE_IMPL_HTML_LINKED_DATA_IPP
#define ZHIBIAO_ARTICLE_IMPL_HTML_LINKED_DATA_IPP

#include <zhibiao/article/impl/html_facts.hpp>

namespace zhibiao {
inline namespace v0 {
namespace html_detail {

class LinkedDataReader {
public:
    LinkedDataReader(string_view json, std::uint64_t byte_offset, std::vector<Statement>& statements) : json_(json), byte_offset_(byte_offset), statements_(statements) {}

    void read() {
        while (at_ < json_.size()) {
            switch (json_[at_]) {
                case '{': open(); break;
                case '}': close(); break;
                case '"': take_string(); break;
                default: ++at_;
            }
        }
    }

private:
    struct Object {
        std::string name;     ///< the member that holds it
        std::string member;   ///< the last one read in it
        bool article = true;  ///< unless its @type says otherwise
    };
    static constexpr std::size_t deepest = 8, longest_string = 2000;

    void open() {
        ++at_;
        if (path_.size() >= deepest) return void(++skipped_);
        path_.push_back({path_.empty() ? std::string{} : path_.back().member, {}, true});
    }

    void close() {
        ++at_;
        if (skipped_ > 0) --skipped_;
        else if (!path_.empty()) path_.pop_back();
    }

    void take_string() {
        auto const begin = at_;
        auto const words = read_string();
        while (at_ < json_.size() && is_space(json_[at_])) ++at_;
        if (path_.empty() || skipped_ > 0) return;
        if (at_ < json_.size() && json_[at_] == ':') path_.back().member = words;
        else take_member(words, begin);
    }

    /// Members of the object itself, and of one below it (author: {name: …}); @graph holds objects like those at the top.
    void take_member(std::string const& value, std::size_t begin) {
        auto& object = path_.back();
        auto const& owner = path_.size() > 1 && object.name != "@graph" ? object.name : std::string{};
        if (object.member == "@type" && owner.empty()) object.article = speaks_of_article(value);
        std::size_t const depth = path_.size() - (path_.front().member == "@graph" && path_.size() > 1 ? 1 : 0);
        auto const& top = owner.empty() ? object : path_[path_.size() - 2];
        if (depth > 2 || !top.article) return;
        auto const name = owner.empty() ? object.member : owner + "/" + object.member;
        add_statement(statements_, fact_named("ld:", name), FactPlace::linked_data, value, byte_offset_ + begin);
    }

    static bool speaks_of_article(string_view type) {
        for (string_view const word : {"Article", "Posting", "Report", "WebPage", "CreativeWork"})
            if (type.find(word) != string_view::npos) return true;
        return false;
    }

    std::string read_string() {
        std::string words;
        for (++at_; at_ < json_.size() && json_[at_] != '"'; ++at_) {
            if (words.size() > longest_string) words.resize(longest_string);
            if (json_[at_] != '\\') words += json_[at_];
            else if (++at_ < json_.size()) add_escaped(words);
        }
        if (at_ < json_.size()) ++at_;
        return words;
    }

    void add_escaped(std::string& words) {
        char const c = json_[at_];
        if (c != 'u') {
            words += c == 'n' || c == 'r' || c == 't' ? ' ' : c;
            return;
        }
        std::uint32_t code = 0;
        for (int i = 0; i < 4 && at_ + 1 < json_.size(); ++i) {
            char const digit = lower(json_[at_ + 1]);
            if (!((digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'))) break;
            code = code * 16 + static_cast<std::uint32_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
            ++at_;
        }
        if (code >= 0xD800 && code <= 0xDFFF) code = 0xFFFD;
        if (code < 0x80) {
            words += static_cast<char>(code);
        } else if (code < 0x800) {
            words += static_cast<char>(0xC0 | code >> 6);
            words += static_cast<char>(0x80 | (code & 0x3F));
        } else {
            words += static_cast<char>(0xE0 | code >> 12);
            words += static_cast<char>(0x80 | (code >> 6 & 0x3F));
            words += static_cast<char>(0x80 | (code & 0x3F));
        }
    }

    string_view json_;
    std::uint64_t byte_offset_;
    std::vector<Statement>& statements_;
    std::size_t at_ = 0, skipped_ = 0;
    std::vector<Object> path_;
};

void read_linked_data(string_view json, std::uint64_t byte_offset, std::vector<Statement>& statements) {
    LinkedDataReader(json, byte_offset, statements).read();
}

}  // namespace html_detail
}  // namespace v0
}  // namespace zhibiao

#endif
