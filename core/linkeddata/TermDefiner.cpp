#include "core/linkeddata/TermDefiner.h"

#include "core/linkeddata/Iri.h"

#include <algorithm>

namespace wb::linkeddata {

namespace {

// Deep enough for any chain of prefixes that a person wrote.
constexpr int mostDefining = 256;

bool isAbsolute(std::string_view iri)
{
    return isBlankNodeLabel(iri) || hasScheme(iri);
}

bool endsInGenericDelimiter(std::string_view iri)
{
    return !iri.empty() && std::string_view(":/?#[]@").find(iri.back()) != std::string_view::npos;
}

// Protected or not does not count here (step 27).
bool isSame(const TermDefinition &a, const TermDefinition &b)
{
    std::string contextOfA;
    std::string contextOfB;
    if (a.context)
        appendFingerprint(contextOfA, a.context);
    if (b.context)
        appendFingerprint(contextOfB, b.context);
    return a.iri == b.iri && a.keyword == b.keyword && a.isPrefix == b.isPrefix && a.isReverse == b.isReverse
        && a.container == b.container && a.typeKeyword == b.typeKeyword && a.type == b.type && a.language == b.language
        && a.direction == b.direction && a.index == b.index && a.nest == b.nest && contextOfA == contextOfB;
}

unsigned char containerFlag(const Node *name)
{
    static constexpr std::pair<std::string_view, ContainerFlag> flags[] { { "@graph", GraphContainer }, { "@id", IdContainer },
        { "@index", IndexContainer }, { "@language", LanguageContainer }, { "@list", ListContainer }, { "@set", SetContainer },
        { "@type", TypeContainer } };
    for (const auto &[text, flag] : flags) {
        if (name->is(text))
            return flag;
    }
    return 0;
}

// Which containers may stand together (step 19).
bool isAllowedContainer(unsigned char flags)
{
    if (flags == ListContainer)
        return true;
    flags &= ~SetContainer;
    if (flags & GraphContainer)
        flags &= ~GraphContainer;
    else if (flags == LanguageContainer || flags == TypeContainer)
        return true;
    return flags == 0 || flags == IdContainer || flags == IndexContainer;
}

} // namespace

struct TermDefiner::Written {
    bool isSimple = false; // a string or null instead of a map
    bool isNull = false;
    const Node *id = nullptr, *reverse = nullptr, *type = nullptr, *container = nullptr, *index = nullptr, *context = nullptr,
               *language = nullptr, *direction = nullptr, *nest = nullptr, *prefix = nullptr, *isProtected = nullptr;

    Written(const Node *value, std::string_view term)
    {
        isSimple = value->isString();
        if (value->isString() || value->isNull()) {
            id = value;
            return;
        }
        if (!value->isObject())
            throw Failure("invalid term definition", term);
        for (const Member &member : value->entries()) {
            switch (keywordOf(member.name)) {
            case Keyword::Id: id = member.value; break;
            case Keyword::Reverse: reverse = member.value; break;
            case Keyword::Type: type = member.value; break;
            case Keyword::Container: container = member.value; break;
            case Keyword::Index: index = member.value; break;
            case Keyword::Context: context = member.value; break;
            case Keyword::Language: language = member.value; break;
            case Keyword::Direction: direction = member.value; break;
            case Keyword::Nest: nest = member.value; break;
            case Keyword::Prefix: prefix = member.value; break;
            case Keyword::Protected: isProtected = member.value; break;
            default: throw Failure("invalid term definition", term);
            }
        }
    }
};

TermDefiner::TermDefiner(ContextProcessor &processor, const std::shared_ptr<ActiveContext> &result, const Node *map,
    const DocumentPointer &document, int flags, std::vector<std::string> &remote, bool isProtected)
    : m_processor(processor)
    , m_result(result)
    , m_map(map)
    , m_document(document)
    , m_flags(flags)
    , m_remote(remote)
    , m_protected(isProtected)
{
}

std::optional<std::string> TermDefiner::expand(std::string_view value)
{
    const auto defineIfHere = [this](std::string_view term) {
        const auto done = m_defined.find(term);
        if ((done == m_defined.end() || !done->second) && m_document->arena.find(m_map, term))
            define(term);
    };
    if (!value.starts_with('@') && !value.empty())
        defineIfHere(value);
    const size_t colon = value.find(':');
    if (colon != std::string_view::npos && colon > 0 && !value.substr(colon + 1).starts_with("//") && !m_result->find(value)
        && keywordOf(value.substr(0, colon)) == Keyword::No)
        defineIfHere(value.substr(0, colon));
    const auto iri = expandIri(*m_result, value, false, true, m_scratch);
    return iri ? std::optional<std::string>(*iri) : std::nullopt;
}

// Keywords are not to be defined, but for what may be said about @type.
void TermDefiner::refuseKeyword(std::string_view term, const Node *value) const
{
    if (term == "@type") {
        const Node *container = m_document->arena.find(value, "@container");
        const Node *isProtected = m_document->arena.find(value, "@protected");
        if (!value->isObject() || value->size == 0 || value->size != quint32(container != nullptr) + quint32(isProtected != nullptr)
            || (container && !container->is("@set")))
            throw Failure("keyword redefinition", term);
    } else if (keywordOf(term) != Keyword::No) {
        throw Failure("keyword redefinition", term);
    }
}

void TermDefiner::define(std::string_view name)
{
    const Member *member = m_document->arena.member(m_map, name);
    const std::string_view term = member->name; // which lives as long as the map
    const auto [state, isNew] = m_defined.try_emplace(term, false);
    if (!isNew) {
        if (!state->second)
            throw Failure("cyclic IRI mapping", term);
        return;
    }
    if (term.empty())
        throw Failure("invalid term definition", term);
    refuseKeyword(term, member->value);
    if (keywordOf(term) == Keyword::No && looksLikeKeyword(term)) {
        if (m_processor.m_safe)
            throw Failure("reserved term", term);
        return;
    }
    if (++m_depth > mostDefining)
        throw Failure(ErrorCode::TooLarge, QStringLiteral("terms that build on one another too deeply"));

    std::shared_ptr<const TermDefinition> previous;
    if (const auto entry = m_result->terms.find(term); entry != m_result->terms.end()) {
        previous = entry->second;
        m_result->terms.erase(entry);
    }
    auto definition = std::make_shared<TermDefinition>();
    definition->name = std::string(term);
    definition->isProtected = m_protected;
    const Written written(member->value, term);
    if (written.isProtected) {
        if (!written.isProtected->isBool())
            throw Failure("invalid @protected value", term);
        definition->isProtected = written.isProtected->type == NodeType::True;
    }
    if (written.type)
        readType(*definition, written.type);
    if (written.reverse) {
        readReverse(*definition, written);
    } else if (readIri(*definition, written)) {
        readRest(*definition, written);
    }
    --m_depth; // not on errors, which end the run
    if (definition->iri || (written.id && written.id->isNull()))
        store(term, std::move(definition), previous.get());
}

void TermDefiner::store(std::string_view term, std::shared_ptr<TermDefinition> definition, const TermDefinition *previous)
{
    if (definition->iri)
        definition->keyword = keywordOf(*definition->iri);
    definition->isUsable = definition->iri && isWellFormedIri(*definition->iri);
    if (!(m_flags & ContextProcessor::OverrideProtected) && previous && previous->isProtected) {
        if (!isSame(*definition, *previous))
            throw Failure("protected term redefinition", term);
        definition->isProtected = true;
    }
    const std::string_view name = definition->name;
    m_result->terms.emplace(name, std::move(definition));
    m_defined[term] = true;
}

void TermDefiner::readType(TermDefinition &definition, const Node *type)
{
    const auto iri = type->isString() ? expand(type->string()) : std::nullopt;
    if (!iri)
        throw Failure("invalid type mapping", definition.name);
    definition.typeKeyword = keywordOf(*iri);
    switch (definition.typeKeyword) {
    case Keyword::Id:
    case Keyword::Vocab:
    case Keyword::Json:
    case Keyword::None: break;
    default:
        if (!hasScheme(*iri))
            throw Failure("invalid type mapping", definition.name);
    }
    definition.type = *iri;
}

void TermDefiner::readReverse(TermDefinition &definition, const Written &written)
{
    if (written.id || written.nest)
        throw Failure("invalid reverse property", definition.name);
    if (!written.reverse->isString())
        throw Failure("invalid IRI mapping", definition.name);
    if (looksLikeKeyword(written.reverse->string())) {
        if (m_processor.m_safe)
            throw Failure("reserved @reverse value", definition.name);
        return;
    }
    definition.iri = expand(written.reverse->string());
    if (!definition.iri || !isAbsolute(*definition.iri))
        throw Failure("invalid IRI mapping", definition.name);
    if (written.container && !written.container->isNull()) {
        if (!written.container->is("@set") && !written.container->is("@index"))
            throw Failure("invalid reverse property", definition.name);
        definition.container = containerFlag(written.container);
    }
    if (written.index)
        readIndex(definition, written.index);
    definition.isReverse = true;
}

bool TermDefiner::readIri(TermDefinition &definition, const Written &written)
{
    if (written.id && written.id->isNull())
        return true; // kept so that the term is ignored, and not found in the vocabulary
    if (!written.id || written.id->is(definition.name)) {
        iriFromName(definition);
        return true;
    }
    if (!written.id->isString())
        throw Failure("invalid IRI mapping", definition.name);
    const std::string_view id = written.id->string();
    if (keywordOf(id) == Keyword::No && looksLikeKeyword(id)) {
        if (m_processor.m_safe)
            throw Failure("reserved @id value", definition.name);
        return false;
    }
    readId(definition, written);
    return true;
}

void TermDefiner::readId(TermDefinition &definition, const Written &written)
{
    const std::string_view term = definition.name;
    definition.iri = expand(written.id->string());
    if (!definition.iri)
        throw Failure("invalid IRI mapping", term);
    const Keyword keyword = keywordOf(*definition.iri);
    if (keyword == Keyword::No && !isAbsolute(*definition.iri))
        throw Failure("invalid IRI mapping", term);
    if (keyword == Keyword::Context)
        throw Failure("invalid keyword alias", term);
    const size_t colon = term.find(':', 1);
    const bool isCompact = (colon != std::string_view::npos && colon + 1 < term.size()) || term.find('/') != std::string_view::npos;
    if (isCompact) {
        m_defined.find(term)->second = true;
        if (expand(term) != definition.iri)
            throw Failure("invalid IRI mapping", term);
    } else if (written.isSimple && term.find(':') == std::string_view::npos) {
        definition.isPrefix = endsInGenericDelimiter(*definition.iri) || isBlankNodeLabel(*definition.iri);
    }
}

void TermDefiner::iriFromName(TermDefinition &definition)
{
    const std::string_view term = definition.name;
    if (term == "@type") {
        definition.iri = "@type";
    } else if (term.find(':', 1) != std::string_view::npos) {
        const size_t colon = term.find(':');
        const std::string_view prefix = term.substr(0, colon);
        if (m_document->arena.find(m_map, prefix) && keywordOf(prefix) == Keyword::No)
            define(prefix);
        const TermDefinition *known = m_result->find(prefix);
        definition.iri = known && known->iri ? *known->iri + std::string(term.substr(colon + 1)) : std::string(term);
    } else if (term.find('/') != std::string_view::npos) {
        Arena scratch;
        const auto iri = expandIri(*m_result, term, false, true, scratch);
        if (!iri || !hasScheme(*iri))
            throw Failure("invalid IRI mapping", term);
        definition.iri = std::string(*iri);
    } else if (m_result->vocab) {
        definition.iri = *m_result->vocab + definition.name;
    } else {
        throw Failure("invalid IRI mapping", term);
    }
}

void TermDefiner::readContainer(TermDefinition &definition, const Node *container)
{
    Node *const self = const_cast<Node *>(container);
    for (const Node *name : container->asList(self)) {
        const unsigned char flag = containerFlag(name);
        if (!flag)
            throw Failure("invalid container mapping", definition.name);
        definition.container |= flag;
    }
    if (definition.container == 0 || !isAllowedContainer(definition.container))
        throw Failure("invalid container mapping", definition.name);
    if (definition.has(TypeContainer)) {
        if (!definition.type) {
            definition.type = "@id";
            definition.typeKeyword = Keyword::Id;
        }
        if (definition.typeKeyword != Keyword::Id && definition.typeKeyword != Keyword::Vocab)
            throw Failure("invalid type mapping", definition.name);
    }
}

void TermDefiner::readIndex(TermDefinition &definition, const Node *index)
{
    if (!definition.has(IndexContainer) || !index->isString())
        throw Failure("invalid term definition", definition.name);
    const auto iri = expand(index->string());
    if (!iri || !hasScheme(*iri))
        throw Failure("invalid term definition", definition.name);
    definition.index = std::string(index->string());
}

void TermDefiner::readContext(TermDefinition &definition, const Node *context)
{
    definition.context = context;
    definition.document = m_document;
    auto remote = m_remote;
    try {
        (void)m_processor.processAll(
            m_result, context, m_document, ContextProcessor::OverrideProtected | ContextProcessor::NoScopedValidation, remote);
    } catch (const Failure &error) {
        if (error.error().code != ErrorCode::MalformedDocument)
            throw;
        throw Failure("invalid scoped context", definition.name);
    }
}

void TermDefiner::readRest(TermDefinition &definition, const Written &written)
{
    const std::string_view term = definition.name;
    if (written.container)
        readContainer(definition, written.container);
    if (written.index)
        readIndex(definition, written.index);
    if (written.context)
        readContext(definition, written.context);
    if (written.language && !written.type) {
        if (!written.language->isNull() && !written.language->isString())
            throw Failure("invalid language mapping", term);
        definition.language.isSet = true;
        if (written.language->isString())
            definition.language.value = lowerCase(written.language->string());
    }
    if (written.direction && !written.type) {
        if (!written.direction->isNull() && !written.direction->is("ltr") && !written.direction->is("rtl"))
            throw Failure("invalid base direction", term);
        definition.direction.isSet = true;
        if (written.direction->isString())
            definition.direction.value = std::string(written.direction->string());
    }
    if (written.nest) {
        if (!written.nest->isString() || (keywordOf(written.nest->string()) != Keyword::No && !written.nest->is("@nest")))
            throw Failure("invalid @nest value", term);
        definition.nest = std::string(written.nest->string());
    }
    if (written.prefix) {
        if (term.find(':') != std::string_view::npos || term.find('/') != std::string_view::npos)
            throw Failure("invalid term definition", term);
        if (!written.prefix->isBool())
            throw Failure("invalid @prefix value", term);
        definition.isPrefix = written.prefix->type == NodeType::True;
        if (definition.isPrefix && definition.iri && keywordOf(*definition.iri) != Keyword::No)
            throw Failure("invalid term definition", term);
    }
}

} // namespace wb::linkeddata
