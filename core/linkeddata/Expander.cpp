#include "core/linkeddata/Expander.h"

#include "core/linkeddata/Iri.h"

#include <algorithm>

namespace wb::linkeddata {

Keyword Expander::meaningOf(const ActiveContext *active, std::string_view key)
{
    if (key.starts_with('@'))
        return keywordOf(key);
    const TermDefinition *term = active->find(key);
    return term ? term->keyword : Keyword::No;
}

Expander::Expander(const ContextTable &contexts, std::string base, bool safe, Arena &arena)
    : m_contexts(contexts, std::move(base), safe)
    , m_safe(safe)
    , m_arena(arena)
{
}

const ActiveContext *Expander::hold(ContextPointer context)
{
    m_held.push_back(std::move(context));
    return m_held.back().get();
}

void Expander::dropped(const char *what, const Path &path) const
{
    if (m_safe)
        throw Failure(what, path);
}

void Expander::checkIri(std::string_view iri, const char *what, const Path &path) const
{
    if (m_safe && !isBlankNodeLabel(iri) && !isWellFormedIri(iri))
        throw Failure(what, path);
}

void Expander::checkLanguage(std::string_view language, const Path &path) const
{
    if (m_safe && !isLanguageTag(language))
        throw Failure("malformed language tag", path);
}

Node *Expander::run(const Node *document, const Node *expandContext)
{
    const ActiveContext *active = hold(m_contexts.initial());
    if (expandContext) {
        const Node *inner = m_arena.find(expandContext, "@context");
        active = hold(m_contexts.process(active->shared_from_this(), inner ? inner : expandContext));
    }
    const Path path;
    Node *result = expand(active, { {}, true }, document, false, path);
    if (result && result->isObject() && result->size == 1 && result->members[0].name == "@graph")
        result = result->members[0].value;
    return result ? asArray(result) : m_arena.make(NodeType::Array);
}

Node *Expander::expand(const ActiveContext *active, const Property &property, const Node *element, bool fromMap, const Path &path)
{
    if (element->isNull())
        return nullptr;
    if (element->isArray())
        return expandList(active, property, element, fromMap, path);
    if (element->isObject())
        return expandObject(active, property, element, fromMap, path);
    if (property.isTop) {
        dropped("free-floating value", path);
        return nullptr;
    }
    const TermDefinition *term = active->find(property.name);
    if (term && term->context) {
        active = scoped(active, term, false);
        term = active->find(property.name);
    }
    return expandValue(active, term, element, path);
}

Node *Expander::expandList(const ActiveContext *active, const Property &property, const Node *array, bool fromMap, const Path &path)
{
    Node *result = m_arena.make(NodeType::Array);
    const TermDefinition *term = property.isTop ? nullptr : active->find(property.name);
    const bool isList = term && term->has(ListContainer);
    qsizetype index = 0;
    for (const Node *item : array->list()) {
        const Path here { &path, {}, index++ };
        Node *value = expand(active, property, item, fromMap, here);
        if (!value)
            continue;
        if (isList && value->isArray()) {
            Node *list = m_arena.make(NodeType::Object);
            m_arena.add(list, "@list", value);
            value = list;
        }
        for (Node *one : value->asList(value))
            m_arena.append(result, one);
    }
    return result;
}

const ActiveContext *Expander::scoped(const ActiveContext *active, const TermDefinition *term, bool ofType)
{
    const auto [entry, isNew] = m_scoped.try_emplace({ active, term, ofType }, nullptr);
    if (isNew) {
        const auto shared = active->shared_from_this();
        entry->second = hold(ofType ? m_contexts.processType(shared, *term) : m_contexts.processProperty(shared, *term));
    }
    return entry->second;
}

// Steps 7 to 9 of section 5.1.2: which context holds inside an object.
const ActiveContext *Expander::enter(const ActiveContext *active, const TermDefinition *term, const Node *element, bool fromMap)
{
    if (active->previous && !fromMap) {
        const auto entries = element->entries();
        const bool isValue = std::any_of(
            entries.begin(), entries.end(), [&](const Member &member) { return meaningOf(active, member.name) == Keyword::Value; });
        const bool isReference = entries.size() == 1 && meaningOf(active, entries[0].name) == Keyword::Id;
        if (!isValue && !isReference)
            active = active->previous.get();
    }
    if (term && term->context)
        active = scoped(active, term, false);
    if (const Node *context = m_arena.find(element, "@context"))
        active = hold(m_contexts.process(active->shared_from_this(), context));
    return active;
}

// Steps 10 to 12: contexts of its types.
const ActiveContext *Expander::applyTypes(Object &object, const ActiveContext *active, const Node *element)
{
    object.typeScoped = active;
    const Node *firstType = nullptr;
    std::string_view firstName;
    std::vector<std::pair<std::string_view, std::string_view>> types; // key, value: the order the standard asks for
    for (const Member &member : element->entries()) {
        if (meaningOf(active, member.name) != Keyword::Type)
            continue;
        if (!firstType || member.name < firstName) {
            firstType = member.value;
            firstName = member.name;
        }
        for (const Node *value : member.value->asList(member.value)) {
            if (value->isString())
                types.emplace_back(member.name, value->string());
        }
    }
    std::sort(types.begin(), types.end());
    for (const auto &[key, value] : types) {
        if (const TermDefinition *term = object.typeScoped->find(value); term && term->context)
            active = scoped(active, term, true);
    }
    if (firstType) {
        Node *const self = const_cast<Node *>(firstType);
        const auto values = firstType->asList(self);
        if (!values.empty() && values.back()->isString()) {
            const auto type = iri(active, values.back()->string(), false, true);
            object.isJson = type == std::string_view("@json");
        }
    }
    return active;
}

Node *Expander::expandObject(
    const ActiveContext *active, const Property &property, const Node *element, bool fromMap, const Path &path)
{
    const TermDefinition *term = property.isTop ? nullptr : active->find(property.name);
    active = enter(active, term, element, fromMap);
    Object object;
    object.result = m_arena.make(NodeType::Object);
    active = applyTypes(object, active, element);
    members(object, active, property, element, path);
    Node *result = finish(object, property, path);
    if (onNode && result == object.result && !m_arena.find(result, "@value") && !m_arena.find(result, "@list"))
        onNode(element, result);
    return result;
}

void Expander::members(Object &object, const ActiveContext *active, const Property &property, const Node *element, const Path &path)
{
    for (const Member &one : element->entries()) {
        if (one.name != "@context")
            member(object, active, property, one, { &path, one.name });
    }
}

// Step 13 for one member; `path` is the member's.
void Expander::member(Object &object, const ActiveContext *active, const Property &property, const Member &member, const Path &path)
{
    const TermDefinition *definition = active->find(member.name);
    std::optional<std::string_view> expanded;
    if (!definition)
        expanded = iri(active, member.name, false, true);
    else if (definition->iri)
        expanded = *definition->iri;
    if (!expanded)
        return dropped("term that a context sets to be ignored", path);
    const Keyword keyword = definition ? definition->keyword : keywordOf(*expanded);
    if (keyword != Keyword::No)
        return this->keyword(object, keyword, active, property, member, path);
    if (expanded->find(':') == std::string_view::npos)
        return dropped("term that no context defines", path);
    if (definition ? !definition->isUsable : !isWellFormedIri(*expanded))
        dropped("property that is no IRI", path);
    term(object, active, *expanded, definition, member, path);
}

// Section 5.3.2.
Node *Expander::expandValue(const ActiveContext *active, const TermDefinition *term, const Node *value, const Path &path)
{
    Node *result = m_arena.make(NodeType::Object);
    const Keyword type = term ? term->typeKeyword : Keyword::No;
    if (value->isString() && (type == Keyword::Id || type == Keyword::Vocab)) {
        const auto id = iri(active, value->string(), true, type == Keyword::Vocab);
        if (id)
            checkIri(*id, "value that is no IRI", path);
        else
            dropped("reserved identifier", path);
        m_arena.add(result, "@id", id ? m_arena.text(*id) : m_arena.make(NodeType::Null));
        return result;
    }
    m_arena.add(result, "@value", const_cast<Node *>(value));
    if (term && term->type && type == Keyword::No) {
        checkIri(*term->type, "type that is no IRI", path);
        m_arena.add(result, "@type", m_arena.text(*term->type));
    } else if (value->isString()) {
        const auto &language = term && term->language.isSet ? term->language.value : active->language;
        const auto &direction = term && term->direction.isSet ? term->direction.value : active->direction;
        if (language) {
            checkLanguage(*language, path);
            m_arena.add(result, "@language", m_arena.text(*language));
        }
        if (direction)
            m_arena.add(result, "@direction", m_arena.text(*direction));
    }
    return result;
}

// Steps 15 to 19.
Node *Expander::finish(Object &object, const Property &property, const Path &path)
{
    Node *result = object.result;
    if (m_arena.find(result, "@value")) {
        result = finishValue(object, path);
    } else if (Node *type = m_arena.find(result, "@type"); type && !type->isArray()) {
        m_arena.set(result, "@type", asArray(type));
    }
    if (!result)
        return nullptr;
    Node *set = m_arena.find(result, "@set");
    if (set || m_arena.find(result, "@list")) {
        const bool hasIndex = m_arena.find(result, "@index");
        if (result->size != (hasIndex ? 2u : 1u))
            throw Failure("invalid set or list object", path);
        if (set)
            return set;
    }
    if (result->size == 1 && result->members[0].name == "@language") {
        dropped("language without a text", path);
        return nullptr;
    }
    if (property.isTop) {
        const bool onlyId = result->size == 1 && result->members[0].name == "@id";
        if (result->size == 0 || onlyId || m_arena.find(result, "@value") || m_arena.find(result, "@list")) {
            dropped("free-floating value", path);
            return nullptr;
        }
    }
    return result;
}

Node *Expander::finishValue(Object &object, const Path &path)
{
    Node *result = object.result;
    Node *value = nullptr;
    Node *type = nullptr;
    bool hasLanguage = false;
    bool hasDirection = false;
    for (const Member &member : result->entries()) {
        switch (keywordOf(member.name)) {
        case Keyword::Value: value = member.value; break;
        case Keyword::Type: type = member.value; break;
        case Keyword::Language: hasLanguage = true; break;
        case Keyword::Direction: hasDirection = true; break;
        case Keyword::Index: break;
        default: throw Failure("invalid value object", path);
        }
    }
    if (type && (hasLanguage || hasDirection))
        throw Failure("invalid value object", path);
    if (type && type->is("@json"))
        return result;
    if (value->isNull())
        return nullptr;
    if (hasLanguage && !value->isString())
        throw Failure("invalid language-tagged value", path);
    if (type && (!type->isString() || !isWellFormedIri(type->string())))
        throw Failure("invalid typed value", path);
    return result;
}

Node *Expander::asArray(Node *value)
{
    if (value->isArray())
        return value;
    Node *array = m_arena.make(NodeType::Array);
    m_arena.append(array, value);
    return array;
}

Node *Expander::graphOf(Node *value, const Path &path)
{
    if (m_arena.find(value, "@value") || m_arena.find(value, "@list") || (value->size == 1 && m_arena.find(value, "@id")))
        dropped("free-floating value", path);
    Node *graph = m_arena.make(NodeType::Object);
    m_arena.add(graph, "@graph", asArray(value));
    return graph;
}

void Expander::addValue(Node *object, std::string_view property, Node *value)
{
    Node *array = m_arena.find(object, property);
    if (!array)
        return m_arena.add(object, property, asArray(value));
    for (Node *one : value->asList(value))
        m_arena.append(array, one);
}

void Expander::addReverse(Node *result, std::string_view property, Node *values, const Path &path)
{
    for (Node *item : values->asList(values)) {
        if (m_arena.find(item, "@value") || m_arena.find(item, "@list"))
            throw Failure("invalid reverse property value", path);
    }
    Node *map = m_arena.find(result, "@reverse");
    if (!map) {
        map = m_arena.make(NodeType::Object);
        m_arena.add(result, "@reverse", map);
    }
    addValue(map, property, values);
}

} // namespace wb::linkeddata
