// What keywords say inside an object (step 13.4 of section 5.1.2).
#include "core/linkeddata/Expander.h"

#include "core/linkeddata/Iri.h"

#include <algorithm>

namespace wb::linkeddata {

namespace {

bool isStringOrListOfStrings(const Node *value)
{
    return value->isString() || (value->isArray() && std::all_of(value->list().begin(), value->list().end(), [](const Node *item) {
        return item->isString();
    }));
}

} // namespace

// Step 13.4.
void Expander::keyword(
    Object &object, Keyword keyword, const ActiveContext *active, const Property &property, const Member &member, const Path &path)
{
    const Node *value = member.value;
    Node *result = object.result;
    if (property.name == "@reverse")
        throw Failure("invalid reverse property map", path);
    const auto set = [&](std::string_view name, Node *node) {
        if (m_arena.find(result, name))
            throw Failure("colliding keywords", path);
        m_arena.add(result, name, node);
    };
    const auto setText = [&](std::string_view name, const char *otherwise) {
        if (!value->isString())
            throw Failure(otherwise, path);
        set(name, m_arena.text(value->string()));
    };
    switch (keyword) {
    case Keyword::Id: {
        if (!value->isString())
            throw Failure("invalid @id value", path);
        const auto id = iri(active, value->string(), true, false);
        if (id)
            checkIri(*id, "identifier that is no IRI", path);
        else
            dropped("reserved identifier", path);
        return set("@id", id ? m_arena.text(*id) : m_arena.make(NodeType::Null));
    }
    case Keyword::Type: return typeValues(object, member, path);
    case Keyword::Graph: {
        Node *graph = expand(active, { "@graph", true }, value, false, path);
        return set("@graph", graph ? asArray(graph) : m_arena.make(NodeType::Array));
    }
    case Keyword::Included: return includedValues(object, active, value, path);
    case Keyword::Value:
        if (m_arena.find(result, "@value"))
            throw Failure("colliding keywords", path);
        return valueMember(object, value, path);
    case Keyword::Language:
        if (!value->isString())
            throw Failure("invalid language-tagged string", path);
        checkLanguage(value->string(), path);
        return set("@language", m_arena.text(m_arena.keep(lowerCase(value->string()))));
    case Keyword::Direction:
        if (!value->is("ltr") && !value->is("rtl"))
            throw Failure("invalid base direction", path);
        return setText("@direction", "invalid base direction");
    case Keyword::Index: return setText("@index", "invalid @index value");
    case Keyword::List: {
        if (property.isTop)
            return dropped("free-floating list", path);
        Node *list = expand(active, property, value, false, path);
        return set("@list", list ? asArray(list) : m_arena.make(NodeType::Array));
    }
    case Keyword::Set: {
        Node *values = expand(active, property, value, false, path);
        return set("@set", values ? values : m_arena.make(NodeType::Array));
    }
    case Keyword::Reverse: return reverseValues(object, active, value, path);
    case Keyword::Nest: return nested(object, active, property, member, path);
    default: return dropped("keyword in a place where it means nothing", path);
    }
}

void Expander::typeValues(Object &object, const Member &member, const Path &path)
{
    if (!isStringOrListOfStrings(member.value))
        throw Failure("invalid type value", path);
    Node *earlier = m_arena.find(object.result, "@type");
    Node *types = earlier || member.value->isArray() ? m_arena.make(NodeType::Array) : nullptr;
    if (earlier) {
        for (Node *type : earlier->asList(earlier))
            m_arena.append(types, type);
    }
    for (const Node *value : member.value->asList(member.value)) {
        const auto type = iri(object.typeScoped, value->string(), true, true);
        if (!type) {
            dropped("reserved type", path);
            continue;
        }
        if (*type != "@json")
            checkIri(*type, "type that no context defines", path);
        Node *node = m_arena.text(*type);
        if (types)
            m_arena.append(types, node);
        else
            types = node;
    }
    if (types)
        m_arena.set(object.result, "@type", types);
}

void Expander::valueMember(Object &object, const Node *value, const Path &path)
{
    if (!object.isJson && !value->isNull() && !value->isScalar())
        throw Failure("invalid value object value", path);
    m_arena.add(object.result, "@value", const_cast<Node *>(value));
}

void Expander::includedValues(Object &object, const ActiveContext *active, const Node *value, const Path &path)
{
    Node *values = expand(active, { {}, true }, value, false, path);
    if (!values)
        throw Failure("invalid @included value", path);
    for (Node *item : values->asList(values)) {
        if (!item->isObject() || m_arena.find(item, "@value") || m_arena.find(item, "@list") || m_arena.find(item, "@set"))
            throw Failure("invalid @included value", path);
    }
    if (values->isArray() && values->size == 0 && !value->isArray())
        throw Failure("invalid @included value", path);
    addValue(object.result, "@included", values);
}

void Expander::reverseValues(Object &object, const ActiveContext *active, const Node *value, const Path &path)
{
    if (!value->isObject())
        throw Failure("invalid @reverse value", path);
    const Node *expanded = expand(active, { "@reverse" }, value, false, path);
    if (!expanded)
        return;
    for (const Member &member : expanded->entries()) {
        if (member.name == "@reverse") { // reversed twice
            for (const Member &inner : member.value->entries())
                addValue(object.result, inner.name, inner.value);
        } else {
            addReverse(object.result, member.name, member.value, path);
        }
    }
}

// Step 14.
void Expander::nested(Object &object, const ActiveContext *active, const Property &property, const Member &member, const Path &path)
{
    if (const TermDefinition *term = active->find(member.name); term && term->context)
        active = scoped(active, term, false);
    for (const Node *value : member.value->asList(member.value)) {
        if (!value->isObject())
            throw Failure("invalid @nest value", path);
        for (const Member &inner : value->entries()) {
            if (meaningOf(active, inner.name) == Keyword::Value)
                throw Failure("invalid @nest value", path);
        }
        members(object, active, property, value, path);
    }
}

} // namespace wb::linkeddata
