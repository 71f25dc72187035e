// What terms say inside an object, with their containers (steps 13.5 to 13.14 of section 5.1.2).
#include "core/linkeddata/Expander.h"

#include "core/linkeddata/Iri.h"

namespace wb::linkeddata {

void Expander::term(Object &object, const ActiveContext *active, std::string_view iri, const TermDefinition *definition,
    const Member &member, const Path &path)
{
    Node *const value = member.value;
    Node *expanded = nullptr;
    if (definition && definition->typeKeyword == Keyword::Json) {
        expanded = m_arena.make(NodeType::Object);
        m_arena.add(expanded, "@value", value);
        m_arena.add(expanded, "@type", m_arena.text("@json"));
    } else if (definition && definition->has(LanguageContainer) && value->isObject()) {
        expanded = languageMap(active, *definition, value, path);
    } else if (definition && value->isObject() && (definition->container & (IndexContainer | IdContainer | TypeContainer))) {
        expanded = indexMap(active, *definition, value, path);
    } else {
        expanded = expand(active, { member.name }, value, false, path);
    }
    if (!expanded)
        return;
    if (definition && definition->has(ListContainer) && !m_arena.find(expanded, "@list")) {
        Node *list = m_arena.make(NodeType::Object);
        m_arena.add(list, "@list", asArray(expanded));
        expanded = list;
    }
    if (definition && definition->has(GraphContainer) && !(definition->container & (IdContainer | IndexContainer))) {
        Node *graphs = m_arena.make(NodeType::Array);
        for (Node *one : expanded->asList(expanded))
            m_arena.append(graphs, graphOf(one, path));
        expanded = graphs;
    }
    if (definition && definition->isReverse)
        addReverse(object.result, iri, expanded, path);
    else
        addValue(object.result, iri, expanded);
}

// Step 13.7.
Node *Expander::languageMap(const ActiveContext *active, const TermDefinition &term, const Node *map, const Path &path)
{
    Node *result = m_arena.make(NodeType::Array);
    for (const Member &member : map->entries()) {
        const Path here { &path, member.name };
        const auto language = iri(active, member.name, false, true);
        const bool isNone = language == std::string_view("@none");
        if (!isNone)
            checkLanguage(member.name, here);
        for (Node *item : member.value->asList(member.value)) {
            if (item->isNull())
                continue;
            if (!item->isString())
                throw Failure("invalid language map value", here);
            Node *value = m_arena.make(NodeType::Object);
            m_arena.add(value, "@value", item);
            if (!isNone)
                m_arena.add(value, "@language", m_arena.text(m_arena.keep(lowerCase(member.name))));
            const auto &direction = term.direction.isSet ? term.direction.value : active->direction;
            if (direction)
                m_arena.add(value, "@direction", m_arena.text(m_arena.keep(*direction)));
            m_arena.append(result, value);
        }
    }
    return result;
}

// Step 13.8.
Node *Expander::indexMap(const ActiveContext *active, const TermDefinition &term, const Node *map, const Path &path)
{
    const ActiveContext *outer = active;
    if ((term.container & (IdContainer | TypeContainer)) && active->previous)
        outer = active->previous.get();
    Node *result = m_arena.make(NodeType::Array);
    for (const Member &member : map->entries()) {
        const Path here { &path, member.name };
        const ActiveContext *inner = outer;
        if (term.has(TypeContainer)) {
            if (const TermDefinition *type = outer->find(member.name); type && type->context)
                inner = scoped(outer, type, true);
        }
        Node *values = expand(inner, { term.name }, asArray(member.value), true, here);
        if (!values)
            continue;
        for (Node *item : values->asList(values)) {
            if (term.has(GraphContainer) && !m_arena.find(item, "@graph"))
                item = graphOf(item, here);
            indexItem(active, term, member.name, item, here);
            m_arena.append(result, item);
        }
    }
    return result;
}

// Step 13.8.3.7 for one item.
void Expander::indexItem(
    const ActiveContext *active, const TermDefinition &term, std::string_view key, Node *item, const Path &path)
{
    const auto expanded = iri(active, key, false, true);
    if (expanded == std::string_view("@none"))
        return;
    const std::string_view index = term.index.empty() ? std::string_view("@index") : std::string_view(term.index);
    if (term.has(IndexContainer) && index != "@index") {
        Node *value = expandValue(active, active->find(index), m_arena.text(key), path);
        const auto property = iri(active, index, false, true);
        Node *values = m_arena.make(NodeType::Array);
        m_arena.append(values, value);
        if (Node *earlier = m_arena.find(item, *property)) {
            for (Node *one : earlier->asList(earlier))
                m_arena.append(values, one);
        }
        m_arena.set(item, *property, values);
        if (m_arena.find(item, "@value"))
            throw Failure("invalid value object", path);
    } else if (term.has(IndexContainer)) {
        if (!m_arena.find(item, "@index"))
            m_arena.add(item, "@index", m_arena.text(key));
    } else if (term.has(IdContainer)) {
        if (m_arena.find(item, "@id"))
            return;
        const auto id = iri(active, key, true, false);
        if (!id)
            return dropped("reserved identifier", path);
        checkIri(*id, "identifier that is no IRI", path);
        m_arena.add(item, "@id", m_arena.text(*id));
    } else if (term.has(TypeContainer) && expanded) {
        checkIri(*expanded, "type that no context defines", path);
        Node *types = m_arena.make(NodeType::Array);
        m_arena.append(types, m_arena.text(*expanded));
        if (Node *earlier = m_arena.find(item, "@type")) {
            for (Node *one : earlier->asList(earlier))
                m_arena.append(types, one);
        }
        m_arena.set(item, "@type", types);
    }
}

} // namespace wb::linkeddata
