// Create Term Definition (JSON-LD 1.1 API, section 4.2.2) for the terms of one context map.
#pragma once

#include "core/linkeddata/ContextProcessor.h"

#include <unordered_map>

namespace wb::linkeddata {

class TermDefiner {
public:
    // Defines into `result`, which nobody else sees yet. All references have to outlive the definer.
    TermDefiner(ContextProcessor &processor, const std::shared_ptr<ActiveContext> &result, const Node *map,
        const DocumentPointer &document, int flags, std::vector<std::string> &remote, bool isProtected);

    // Throws Failure with the error code of the standard and the term.
    void define(std::string_view term);

private:
    // The value a definition was written with; all null for what is absent.
    struct Written;

    std::optional<std::string> expand(std::string_view value);
    void refuseKeyword(std::string_view term, const Node *value) const;
    void readType(TermDefinition &definition, const Node *type);
    void readReverse(TermDefinition &definition, const Written &written);
    // False if the term is to be ignored altogether.
    bool readIri(TermDefinition &definition, const Written &written);
    void readId(TermDefinition &definition, const Written &written);
    void iriFromName(TermDefinition &definition);
    void readContainer(TermDefinition &definition, const Node *container);
    void readIndex(TermDefinition &definition, const Node *index);
    void readContext(TermDefinition &definition, const Node *context);
    void readRest(TermDefinition &definition, const Written &written);
    void store(std::string_view term, std::shared_ptr<TermDefinition> definition, const TermDefinition *previous);

    ContextProcessor &m_processor;
    const std::shared_ptr<ActiveContext> &m_result;
    const Node *m_map;
    const DocumentPointer &m_document;
    int m_flags;
    std::vector<std::string> &m_remote;
    bool m_protected;
    std::unordered_map<std::string_view, bool> m_defined; // false while it is being defined
    int m_depth = 0;
    Arena m_scratch;
};

} // namespace wb::linkeddata
