#include "pretty_json.hpp"

#include <boost/json.hpp>

namespace cli {
namespace {

namespace json = boost::json;

void put_line_end(std::string& out, unsigned level) {
    out += '\n';
    out.append(std::size_t{2} * level, ' ');
}

void put(std::string& out, json::value const& value, unsigned level);

/// The members or elements of `container`, each written by `put_one`.
template <class Container, class PutOne>
void put_all(std::string& out, Container const& container, char open, char close, unsigned level, PutOne put_one) {
    out += open;
    bool first = true;
    for (auto const& item : container) {
        if (!first) out += ',';
        first = false;
        put_line_end(out, level + 1);
        put_one(item);
    }
    if (!first) put_line_end(out, level);
    out += close;
}

void put(std::string& out, json::value const& value, unsigned level) {
    if (auto const* object = value.if_object()) {
        put_all(out, *object, '{', '}', level, [&](json::key_value_pair const& member) {
            out += json::serialize(json::string(member.key())) + ": ";
            put(out, member.value(), level + 1);
        });
    } else if (auto const* array = value.if_array()) {
        put_all(out, *array, '[', ']', level, [&](json::value const& element) { put(out, element, level + 1); });
    } else {
        out += json::serialize(value);
    }
}

}  // namespace

std::string pretty_json(std::string const& json, unsigned level) {
    std::string out;
    put(out, json::parse(json), level);
    return out;
}

}  // namespace cli
