// The keywords of JSON-LD 1.1 (Syntax, section 1.7).
#pragma once

#include <string_view>

namespace wb::linkeddata {

enum class Keyword : unsigned char {
    No, // not a keyword
    Base,
    Container,
    Context,
    Direction,
    Graph,
    Id,
    Import,
    Included,
    Index,
    Json,
    Language,
    List,
    Nest,
    None,
    Prefix,
    Propagate,
    Protected,
    Reverse,
    Set,
    Type,
    Value,
    Version,
    Vocab,
};

[[nodiscard]] Keyword keywordOf(std::string_view text);

} // namespace wb::linkeddata
