#include "core/linkeddata/RdfWriter.h"

#include "core/base/Json.h"
#include "core/linkeddata/Failure.h"
#include "core/linkeddata/Iri.h"
#include "core/linkeddata/Keyword.h"

#include <charconv>
#include <cmath>

namespace wb::linkeddata {

namespace {

constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view xsd = "http://www.w3.org/2001/XMLSchema#";

std::string in(std::string_view vocabulary, std::string_view name)
{
    return std::string(vocabulary).append(name);
}

// Section 8.6: an integer without a fraction and without an exponent.
std::string integerText(double number)
{
    std::array<char, 32> buffer;
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number == 0 ? 0.0 : number, std::chars_format::fixed, 0).ptr;
    return { buffer.data(), end };
}

// Section 8.6: the canonical form of xsd:double, 15 digits after the point at most.
std::string doubleText(double number)
{
    std::array<char, 48> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::scientific, 15).ptr;
    const std::string_view text(buffer.data(), size_t(end - buffer.data()));
    const size_t e = text.find('e');
    std::string_view mantissa = text.substr(0, e);
    while (mantissa.ends_with('0') && !mantissa.ends_with(".0"))
        mantissa.remove_suffix(1);
    int exponent = 0;
    const size_t sign = text[e + 1] == '+' ? 2 : 1;
    std::from_chars(text.data() + e + sign, end, exponent);
    return std::string(mantissa).append(1, 'E').append(std::to_string(exponent));
}

} // namespace

RdfWriter::RdfWriter(const Arena &arena, Dataset &dataset, const JsonLdOptions &options)
    : m_arena(arena)
    , m_dataset(dataset)
    , m_options(options)
    , m_type(dataset.iri(in(rdf, "type")))
{
}

void RdfWriter::run(const Node *expanded)
{
    for (const Node *node : expanded->list())
        writeNode(node, {});
    m_dataset.sort();
}

void RdfWriter::dropped(const char *what, std::string_view text) const
{
    if (m_options.safe)
        throw Failure(what, text);
}

void RdfWriter::add(TermId subject, TermId predicate, TermId object, const Graph &graph)
{
    if (subject != nothing && predicate != nothing && object != nothing && graph.isKept)
        m_dataset.add({ subject, predicate, object, graph.name });
}

RdfWriter::TermId RdfWriter::freshBlankNode()
{
    return m_dataset.blankNode('b' + std::to_string(m_blankNodes++));
}

RdfWriter::TermId RdfWriter::resource(std::string_view iri)
{
    if (isBlankNodeLabel(iri)) {
        const auto [label, isNew] = m_labels.try_emplace(iri, nothing);
        if (isNew)
            label->second = freshBlankNode();
        return label->second;
    }
    if (isWellFormedIri(iri))
        return m_dataset.iri(iri);
    dropped("not an IRI", iri);
    return nothing;
}

RdfWriter::TermId RdfWriter::property(std::string_view iri)
{
    if (!isBlankNodeLabel(iri))
        return resource(iri);
    dropped("a blank node as property", iri);
    return nothing;
}

RdfWriter::TermId RdfWriter::writeNode(const Node *node, const Graph &graph)
{
    const Node *id = m_arena.find(node, "@id");
    const TermId subject = !id ? freshBlankNode() : id->isString() ? resource(id->string()) : nothing;
    for (const Member &member : node->entries()) {
        switch (keywordOf(member.name)) {
        case Keyword::No: writeProperty(subject, member.name, member.value, graph); break;
        case Keyword::Type:
            for (const Node *type : member.value->list())
                add(subject, m_type, resource(type->string()), graph);
            break;
        case Keyword::Graph:
            for (const Node *inner : member.value->list())
                writeNode(inner, { subject, subject != nothing && graph.isKept });
            break;
        case Keyword::Included:
            for (const Node *inner : member.value->list())
                writeNode(inner, graph);
            break;
        case Keyword::Reverse: writeReverse(subject, member.value, graph); break;
        case Keyword::Index: checkIndex(subject, member.value); break;
        default: break;
        }
    }
    return subject;
}

// Section 7.2 step 6.7: one node, two indexes.
void RdfWriter::checkIndex(TermId subject, const Node *index)
{
    const auto [known, isNew] = m_indexes.try_emplace(subject, index);
    if (!isNew && known->second->string() != index->string())
        throw Failure("conflicting indexes", index->string());
}

void RdfWriter::writeProperty(TermId subject, std::string_view name, const Node *values, const Graph &graph)
{
    const TermId predicate = property(name);
    for (const Node *value : values->list())
        add(subject, predicate, writeObject(value, graph), graph);
}

void RdfWriter::writeReverse(TermId object, const Node *map, const Graph &graph)
{
    for (const Member &member : map->entries()) {
        const TermId predicate = property(member.name);
        for (const Node *node : member.value->list())
            add(writeNode(node, graph), predicate, object, graph);
    }
}

RdfWriter::TermId RdfWriter::writeObject(const Node *item, const Graph &graph)
{
    if (m_arena.find(item, "@value"))
        return writeValue(item, graph);
    if (const Node *list = m_arena.find(item, "@list"))
        return writeList(list, graph);
    return writeNode(item, graph);
}

// Section 8.4.
RdfWriter::TermId RdfWriter::writeList(const Node *list, const Graph &graph)
{
    const TermId nil = m_dataset.iri(in(rdf, "nil"));
    if (list->size == 0)
        return nil;
    const TermId first = m_dataset.iri(in(rdf, "first"));
    const TermId rest = m_dataset.iri(in(rdf, "rest"));
    std::vector<TermId> cells;
    for (size_t i = 0; i < list->size; ++i)
        cells.push_back(freshBlankNode());
    for (size_t i = 0; i < list->size; ++i) {
        add(cells[i], first, writeObject(list->items[i], graph), graph);
        add(cells[i], rest, i + 1 < list->size ? cells[i + 1] : nil, graph);
    }
    return cells.front();
}

// Section 8.3.
RdfWriter::TermId RdfWriter::writeValue(const Node *object, const Graph &graph)
{
    const Node *value = m_arena.find(object, "@value");
    const Node *type = m_arena.find(object, "@type");
    const Node *language = m_arena.find(object, "@language");
    const Node *direction = m_arena.find(object, "@direction");
    std::string datatype;
    if (type) {
        if (type->is("@json")) {
            const auto canonical = canonicalJson(toJson(value));
            if (!canonical)
                throw Failure("invalid JSON literal", std::string_view());
            return m_dataset.literal({ canonical->constData(), size_t(canonical->size()) }, in(rdf, "JSON"));
        }
        datatype = type->string();
        if (!isWellFormedIri(datatype)) {
            dropped("datatype that is no IRI", datatype);
            return nothing;
        }
    }
    if (language && !isLanguageTag(language->string())) {
        dropped("malformed language tag", language->string());
        return nothing;
    }
    if (value->isBool())
        return m_dataset.literal(value->type == NodeType::True ? "true" : "false", type ? datatype : in(xsd, "boolean"));
    if (value->isNumber()) {
        const double number = value->number;
        if (number == std::trunc(number) && std::abs(number) < 1e21 && datatype != in(xsd, "double"))
            return m_dataset.literal(integerText(number), type ? datatype : in(xsd, "integer"));
        return m_dataset.literal(doubleText(number), type ? datatype : in(xsd, "double"));
    }
    const std::string_view tag = language ? language->string() : std::string_view();
    if (direction) {
        if (m_options.direction != RdfDirection::None)
            return writeDirected(value, tag, direction->string(), graph);
        dropped("base direction", direction->string());
    }
    return m_dataset.literal(value->string(), datatype, tag);
}

RdfWriter::TermId RdfWriter::writeDirected(
    const Node *value, std::string_view language, std::string_view direction, const Graph &graph)
{
    if (m_options.direction == RdfDirection::I18nDatatype)
        return m_dataset.literal(
            value->string(), in("https://www.w3.org/ns/i18n#", lowerCase(language)).append(1, '_').append(direction));
    const TermId node = freshBlankNode();
    add(node, m_dataset.iri(in(rdf, "value")), m_dataset.literal(value->string()), graph);
    if (!language.empty())
        add(node, m_dataset.iri(in(rdf, "language")), m_dataset.literal(lowerCase(language)), graph);
    add(node, m_dataset.iri(in(rdf, "direction")), m_dataset.literal(direction), graph);
    return node;
}

} // namespace wb::linkeddata
