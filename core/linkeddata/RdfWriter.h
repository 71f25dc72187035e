// Deserialize JSON-LD to RDF (JSON-LD 1.1 API, section 8): from expanded JSON-LD straight to quads. The node map of section 7 would
// only merge what a set of quads merges by itself.
#pragma once

#include "core/linkeddata/Dataset.h"
#include "core/linkeddata/JsonLd.h"
#include "core/linkeddata/Node.h"

#include <string>

namespace wb::linkeddata {

// For one run. Throws Failure.
class RdfWriter {
public:
    RdfWriter(const Arena &arena, Dataset &dataset, const JsonLdOptions &options);

    void run(const Node *expanded);

private:
    using TermId = Dataset::TermId;
    // 0 where there is no term to make: such quads are left out. As for a graph, 0 is the default graph.
    static constexpr TermId nothing = 0;

    // Nothing of a graph without a usable name is kept.
    struct Graph {
        TermId name = Dataset::defaultGraph;
        bool isKept = true;
    };

    TermId writeNode(const Node *node, const Graph &graph);
    TermId writeObject(const Node *item, const Graph &graph);
    TermId writeList(const Node *list, const Graph &graph);
    TermId writeValue(const Node *value, const Graph &graph);
    TermId writeDirected(const Node *value, std::string_view language, std::string_view direction, const Graph &graph);
    void writeProperty(TermId subject, std::string_view property, const Node *values, const Graph &graph);
    void writeReverse(TermId object, const Node *map, const Graph &graph);
    void checkIndex(TermId subject, const Node *index);
    [[nodiscard]] TermId resource(std::string_view iri);
    [[nodiscard]] TermId property(std::string_view iri);
    [[nodiscard]] TermId freshBlankNode();
    void add(TermId subject, TermId predicate, TermId object, const Graph &graph);
    void dropped(const char *what, std::string_view text) const;

    const Arena &m_arena;
    Dataset &m_dataset;
    const JsonLdOptions &m_options;
    TermId m_type;
    int m_blankNodes = 0;
    std::unordered_map<std::string_view, TermId> m_labels; // of the document -> ours
    std::unordered_map<TermId, const Node *> m_indexes; // "@index" by subject
};

} // namespace wb::linkeddata
