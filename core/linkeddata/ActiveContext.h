// What a context means once it is processed (JSON-LD 1.1 API, sections 4.1 and 4.2). Never changed after that.
#pragma once

#include "core/linkeddata/Keyword.h"
#include "core/linkeddata/Node.h"

#include <memory>
#include <optional>
#include <string>

namespace wb::linkeddata {

// A document that holds contexts; term definitions point into it.
struct ContextDocument {
    Arena arena;
    const Node *context = nullptr; // what "@context" holds
    std::string url; // what relative URLs in it are resolved against
};
using DocumentPointer = std::shared_ptr<const ContextDocument>;

enum ContainerFlag : unsigned char {
    GraphContainer = 1,
    IdContainer = 2,
    IndexContainer = 4,
    LanguageContainer = 8,
    ListContainer = 16,
    SetContainer = 32,
    TypeContainer = 64,
};

// A value that may be unset, set to nothing, or set.
struct Setting {
    bool isSet = false;
    std::optional<std::string> value;
    friend bool operator==(const Setting &, const Setting &) = default;
};

struct TermDefinition {
    std::string name;
    std::optional<std::string> iri; // unset: the term is to be ignored
    Keyword keyword = Keyword::No; // of which the term is an alias
    bool isUsable = false; // as a property of RDF: a well-formed IRI
    bool isPrefix = false, isProtected = false, isReverse = false;
    unsigned char container = 0;
    Keyword typeKeyword = Keyword::No; // @id, @vocab, @json or @none as type mapping
    std::optional<std::string> type;
    Setting language, direction;
    std::string index, nest;
    // Its scoped context, which may be null in JSON; unset: none.
    const Node *context = nullptr;
    DocumentPointer document; // what `context` lies in

    [[nodiscard]] bool has(ContainerFlag flag) const { return container & flag; }
};

struct ActiveContext;
using ContextPointer = std::shared_ptr<const ActiveContext>;

struct ActiveContext : std::enable_shared_from_this<ActiveContext> {
    std::unordered_map<std::string_view, std::shared_ptr<const TermDefinition>> terms;
    std::string originalBase; // empty: none
    std::string base; // empty: none
    std::optional<std::string> vocab, language, direction;
    ContextPointer previous; // what holds again one node further in (@propagate: false)

    // Null where the term is not defined.
    [[nodiscard]] const TermDefinition *find(std::string_view term) const
    {
        const auto entry = terms.find(term);
        return entry == terms.end() ? nullptr : entry->second.get();
    }
};

} // namespace wb::linkeddata
