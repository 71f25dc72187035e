// Expansion and Value Expansion (JSON-LD 1.1 API, sections 5.1 and 5.3).
#pragma once

#include "core/linkeddata/ContextProcessor.h"

#include <functional>
#include <map>
#include <vector>

namespace wb::linkeddata {

// For one run over one document. Throws Failure.
class Expander {
public:
    // Nodes come out of `arena`; texts in them point there, into the document and into contexts, which live as long as the
    // expander.
    Expander(const ContextTable &contexts, std::string base, bool safe, Arena &arena);

    // An array of node objects.
    [[nodiscard]] Node *run(const Node *document, const Node *expandContext);

    // Called for each object of the document that turned out to be a node, with what it became; for skolemisation.
    std::function<void(const Node *source, const Node *expanded)> onNode;

private:
    // The property that an element is a value of: a term, a keyword, or nothing at the top.
    struct Property {
        std::string_view name;
        bool isTop = false; // nothing, or @graph: where only nodes make sense
    };
    // An object on its way.
    struct Object {
        Node *result = nullptr;
        const ActiveContext *typeScoped = nullptr; // what types are looked up in
        bool isJson = false; // its type is @json
    };

    Node *expand(const ActiveContext *active, const Property &property, const Node *element, bool fromMap, const Path &path);
    Node *expandList(const ActiveContext *active, const Property &property, const Node *array, bool fromMap, const Path &path);
    Node *expandObject(const ActiveContext *active, const Property &property, const Node *element, bool fromMap, const Path &path);
    Node *expandValue(const ActiveContext *active, const TermDefinition *term, const Node *value, const Path &path);
    Node *finish(Object &object, const Property &property, const Path &path);
    Node *finishValue(Object &object, const Path &path);

    const ActiveContext *enter(const ActiveContext *active, const TermDefinition *term, const Node *element, bool fromMap);
    const ActiveContext *scoped(const ActiveContext *active, const TermDefinition *term, bool ofType);
    const ActiveContext *applyTypes(Object &object, const ActiveContext *active, const Node *element);
    void members(Object &object, const ActiveContext *active, const Property &property, const Node *element, const Path &path);
    void member(Object &object, const ActiveContext *active, const Property &property, const Member &member, const Path &path);
    void nested(Object &object, const ActiveContext *active, const Property &property, const Member &member, const Path &path);
    void keyword(Object &object, Keyword keyword, const ActiveContext *active, const Property &property, const Member &member,
        const Path &path);
    void typeValues(Object &object, const Member &member, const Path &path);
    void valueMember(Object &object, const Node *value, const Path &path);
    void includedValues(Object &object, const ActiveContext *active, const Node *value, const Path &path);
    void reverseValues(Object &object, const ActiveContext *active, const Node *value, const Path &path);
    void term(Object &object, const ActiveContext *active, std::string_view iri, const TermDefinition *definition,
        const Member &member, const Path &path);
    Node *languageMap(const ActiveContext *active, const TermDefinition &term, const Node *map, const Path &path);
    Node *indexMap(const ActiveContext *active, const TermDefinition &term, const Node *map, const Path &path);
    void indexItem(const ActiveContext *active, const TermDefinition &term, std::string_view key, Node *item, const Path &path);

    // The keyword that a key is or stands for.
    [[nodiscard]] static Keyword meaningOf(const ActiveContext *active, std::string_view key);
    // Adds to the array that a property holds.
    void addValue(Node *object, std::string_view property, Node *value);
    void addReverse(Node *result, std::string_view property, Node *values, const Path &path);
    [[nodiscard]] Node *asArray(Node *value);
    [[nodiscard]] Node *graphOf(Node *value, const Path &path);
    [[nodiscard]] std::optional<std::string_view> iri(
        const ActiveContext *active, std::string_view value, bool relative, bool vocab)
    {
        return expandIri(*active, value, relative, vocab, m_arena);
    }
    // In safe mode what would be lost is an error.
    void dropped(const char *what, const Path &path) const;
    void checkIri(std::string_view iri, const char *what, const Path &path) const;
    void checkLanguage(std::string_view language, const Path &path) const;

    const ActiveContext *hold(ContextPointer context);

    ContextProcessor m_contexts;
    bool m_safe;
    Arena &m_arena;
    std::vector<ContextPointer> m_held;
    std::map<std::tuple<const ActiveContext *, const TermDefinition *, int>, const ActiveContext *> m_scoped;
};

} // namespace wb::linkeddata
