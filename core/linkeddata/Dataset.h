// An RDF dataset (RDF 1.1 Concepts, section 4): a set of quads over terms that are each held once.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wb::linkeddata {

class Dataset {
public:
    using TermId = quint32;
    static constexpr TermId defaultGraph = 0; // as the graph of a quad

    struct Quad {
        TermId subject = 0, predicate = 0, object = 0, graph = defaultGraph;
        friend auto operator<=>(const Quad &, const Quad &) = default;
    };

    Dataset();
    Dataset(Dataset &&) noexcept = default;
    Dataset &operator=(Dataset &&) noexcept = default;
    Dataset(const Dataset &) = delete;
    Dataset &operator=(const Dataset &) = delete;
    ~Dataset() = default;

    // Terms, in UTF-8. Nothing is checked: whoever adds a term knows that it is well-formed. A language tag is written as given;
    // an empty datatype is xsd:string.
    [[nodiscard]] TermId iri(std::string_view value);
    [[nodiscard]] TermId blankNode(std::string_view label); // without "_:"
    [[nodiscard]] TermId literal(std::string_view lexical, std::string_view datatype = {}, std::string_view language = {});
    // A quad that is there already is added again only until sort().
    void add(const Quad &quad) { m_quads.push_back(quad); }
    // Orders the quads by their terms' numbers and drops duplicates.
    void sort();

    [[nodiscard]] const std::vector<Quad> &quads() const { return m_quads; }
    [[nodiscard]] qsizetype termCount() const { return qsizetype(m_terms.size()); }
    [[nodiscard]] bool isBlankNode(TermId id) const { return m_terms[id].starts_with("_:"); }
    // The term as canonical N-Quads writes it: <iri>, _:label, "text"@en.
    [[nodiscard]] std::string_view text(TermId id) const { return m_terms[id]; }

    // N-Quads (W3C Recommendation) in UTF-8. MalformedDocument with the line's number, TooLarge beyond a million lines.
    [[nodiscard]] static Result<Dataset> fromNQuads(QByteArrayView text);
    // One line a quad with its line feed, sorted by code points, without duplicates. Blank nodes get their label from `labels`
    // where it is there.
    [[nodiscard]] QList<QByteArray> toLines(const QHash<QByteArray, QByteArray> &labels = {}) const;

    // Every IRI that begins with `prefix` becomes a blank node named by the rest: the inverse of skolemisation
    // (RDF 1.1 Concepts, section 3.5).
    [[nodiscard]] Dataset deskolemized(std::string_view prefix) const;

private:
    TermId intern(std::string_view text);
    void growPlaces();

    std::vector<Quad> m_quads;
    std::vector<std::string_view> m_terms; // [0] is the default graph
    std::vector<std::unique_ptr<char[]>> m_blocks; // what m_terms point into
    size_t m_blockLeft = 0;
    char *m_blockAt = nullptr;
    // Where a term is found by its text: a hash table, open, a power of two long; 0 is free.
    struct Place {
        size_t hash = 0;
        TermId id = 0;
    };
    std::vector<Place> m_places;
    std::string m_scratch;
};

} // namespace wb::linkeddata
