#include "core/linkeddata/ContextProcessor.h"

#include "core/linkeddata/Iri.h"
#include "core/linkeddata/TermDefiner.h"

#include <algorithm>

namespace wb::linkeddata {

namespace {

constexpr size_t mostRemoteContexts = 32;
constexpr int mostDepth = 64;
// Term definitions made or copied in one run. The largest real contexts cost some ten thousand, and only the first time.
constexpr qint64 mostWork = 5'000'000;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

// A depth that goes down again however its scope is left.
class Depth {
public:
    explicit Depth(int &depth)
        : m_depth(depth)
    {
        if (++m_depth > mostDepth)
            throw Failure(ErrorCode::TooLarge, QStringLiteral("context overflow"));
    }
    ~Depth() { --m_depth; }
    Depth(const Depth &) = delete;
    Depth &operator=(const Depth &) = delete;

private:
    int &m_depth;
};

} // namespace

std::optional<std::string_view> expandIri(
    const ActiveContext &active, std::string_view value, bool documentRelative, bool vocab, Arena &arena)
{
    if (value.starts_with('@')) {
        if (keywordOf(value) != Keyword::No)
            return value;
        if (looksLikeKeyword(value))
            return std::nullopt;
    }
    if (const TermDefinition *term = active.find(value); term && (vocab || term->keyword != Keyword::No)) {
        if (!term->iri)
            return std::nullopt;
        return *term->iri;
    }
    const size_t colon = value.find(':');
    if (colon != std::string_view::npos && colon > 0) {
        const std::string_view prefix = value.substr(0, colon);
        const std::string_view suffix = value.substr(colon + 1);
        if (prefix == "_" || suffix.starts_with("//"))
            return value;
        if (const TermDefinition *term = active.find(prefix); term && term->iri && term->isPrefix)
            return arena.join(*term->iri, suffix);
        if (hasScheme(value))
            return value;
    }
    if (vocab && active.vocab)
        return arena.join(*active.vocab, value);
    if (documentRelative && !active.base.empty())
        return arena.keep(resolveIri(active.base, value));
    return value;
}

ContextProcessor::ContextProcessor(const ContextTable &table, std::string base, bool safe)
    : m_cache(table.m_cache)
    , m_base(std::move(base))
    , m_safe(safe)
{
}

ContextPointer ContextProcessor::initial()
{
    ContextCache::Key key;
    key.text = m_base;
    if (auto known = m_cache->find(key))
        return known;
    auto fresh = std::make_shared<ActiveContext>();
    fresh->originalBase = fresh->base = m_base;
    m_cache->keep(std::move(key), fresh);
    return fresh;
}

ContextPointer ContextProcessor::process(const ContextPointer &active, const Node *context)
{
    ContextPointer result = active;
    Node *const self = const_cast<Node *>(context);
    for (const Node *item : context->asList(self)) {
        ContextCache::Key key { result, nullptr, m_base, 0 };
        key.text += m_safe ? '+' : '-'; // what is refused differs
        appendFingerprint(key.text, item);
        if (auto known = m_cache->find(key)) {
            result = std::move(known);
            continue;
        }
        // What is remembered outlives this run, so it stands on a copy.
        auto document = std::make_shared<ContextDocument>();
        document->url = m_base;
        document->context = document->arena.copy(item);
        std::vector<std::string> remote;
        result = processItem(result, document->context, document, 0, remote);
        m_cache->keep(std::move(key), result);
    }
    return result;
}

ContextPointer ContextProcessor::processProperty(const ContextPointer &active, const TermDefinition &term)
{
    return processScoped(active, term, OverrideProtected);
}

ContextPointer ContextProcessor::processType(const ContextPointer &active, const TermDefinition &term, bool propagate)
{
    return processScoped(active, term, propagate ? 0 : NoPropagate);
}

ContextPointer ContextProcessor::processScoped(const ContextPointer &active, const TermDefinition &term, unsigned char flags)
{
    ContextCache::Key key { active, term.context, m_safe ? "+" : "-", flags };
    if (auto known = m_cache->find(key))
        return known;
    std::vector<std::string> remote;
    ContextPointer result = processAll(active, term.context, term.document, flags, remote);
    m_cache->keep(std::move(key), result);
    return result;
}

std::shared_ptr<ActiveContext> ContextProcessor::clone(const ContextPointer &active, int flags)
{
    m_work += qint64(active->terms.size()) + 1;
    if (m_work > mostWork)
        throw Failure(ErrorCode::TooLarge, QStringLiteral("contexts that define too much"));
    auto result = std::make_shared<ActiveContext>(*active);
    if ((flags & NoPropagate) && !result->previous)
        result->previous = active;
    return result;
}

ContextPointer ContextProcessor::processAll(
    ContextPointer active, const Node *context, const DocumentPointer &document, int flags, std::vector<std::string> &remote)
{
    const Depth depth(m_depth);
    Node *const self = const_cast<Node *>(context);
    for (const Node *item : context->asList(self))
        active = processItem(active, item, document, flags, remote);
    return active;
}

ContextPointer ContextProcessor::processItem(
    const ContextPointer &active, const Node *item, const DocumentPointer &document, int flags, std::vector<std::string> &remote)
{
    switch (item->type) {
    case NodeType::String: return processRemote(active, item->string(), document, flags, remote);
    case NodeType::Object: return processMap(active, item, document, flags, remote);
    case NodeType::Null: {
        const auto isProtected = [](const auto &entry) { return entry.second->isProtected; };
        if (!(flags & OverrideProtected) && std::any_of(active->terms.begin(), active->terms.end(), isProtected))
            throw Failure("invalid context nullification", std::string_view());
        auto fresh = std::make_shared<ActiveContext>();
        fresh->originalBase = fresh->base = active->originalBase;
        if (flags & NoPropagate)
            fresh->previous = active->previous ? active->previous : active;
        return fresh;
    }
    default: throw Failure("invalid local context", std::string_view());
    }
}

ContextPointer ContextProcessor::processRemote(const ContextPointer &active, std::string_view reference,
    const DocumentPointer &document, int flags, std::vector<std::string> &remote)
{
    std::string url = resolveIri(document->url, reference);
    if ((flags & NoScopedValidation) && std::find(remote.begin(), remote.end(), url) != remote.end())
        return active;
    if (remote.size() >= mostRemoteContexts)
        throw Failure("context overflow", url);
    remote.push_back(url);
    const DocumentPointer loaded = load(url);
    auto further = remote;
    return processAll(active, loaded->context, loaded, flags, further);
}

DocumentPointer ContextProcessor::load(const std::string &url) const
{
    auto document = m_cache->document(url);
    if (!document)
        throw Failure(ErrorCode::NotFound, text(url));
    return document;
}

DocumentPointer ContextProcessor::withImport(const Node *map, const DocumentPointer &document) const
{
    const Node *import = document->arena.find(map, "@import");
    if (!import->isString())
        throw Failure("invalid @import value", std::string_view());
    const DocumentPointer imported = load(resolveIri(document->url, import->string()));
    if (!imported->context->isObject())
        throw Failure("invalid remote context", imported->url);
    if (imported->arena.find(imported->context, "@import"))
        throw Failure("invalid context entry", imported->url);
    auto merged = std::make_shared<ContextDocument>();
    merged->url = document->url;
    Node *result = merged->arena.copy(imported->context);
    for (const Member &member : map->entries()) {
        if (member.name != "@import")
            merged->arena.set(result, merged->arena.keep(member.name), merged->arena.copy(member.value));
    }
    merged->context = result;
    return merged;
}

ContextPointer ContextProcessor::processMap(
    const ContextPointer &active, const Node *map, const DocumentPointer &document, int flags, std::vector<std::string> &remote)
{
    const auto find = [&](std::string_view name) { return document->arena.find(map, name); };
    if (const Node *version = find("@version"); version && !(version->isNumber() && version->number == 1.1))
        throw Failure("invalid @version value", std::string_view());
    if (find("@import")) {
        const DocumentPointer merged = withImport(map, document);
        return processMap(active, merged->context, merged, flags, remote);
    }
    if (const Node *propagate = find("@propagate")) {
        if (!propagate->isBool())
            throw Failure("invalid @propagate value", std::string_view());
        flags = propagate->type == NodeType::False ? flags | NoPropagate : flags & ~NoPropagate;
    }
    const Node *isProtected = find("@protected");
    if (isProtected && !isProtected->isBool())
        throw Failure("invalid @protected value", std::string_view());

    auto result = clone(active, flags);
    readSettings(*result, document->arena, map, !remote.empty());
    TermDefiner definer(*this, result, map, document, flags, remote, isProtected && isProtected->type == NodeType::True);
    for (const Member &member : map->entries()) {
        switch (keywordOf(member.name)) {
        case Keyword::Base:
        case Keyword::Direction:
        case Keyword::Import:
        case Keyword::Language:
        case Keyword::Propagate:
        case Keyword::Protected:
        case Keyword::Version:
        case Keyword::Vocab: break;
        default: definer.define(member.name);
        }
    }
    m_work += map->size;
    return result;
}

void ContextProcessor::readSettings(ActiveContext &result, const Arena &arena, const Node *map, bool isRemote)
{
    if (const Node *base = arena.find(map, "@base"); base && !isRemote) {
        if (base->isNull())
            result.base.clear();
        else if (!base->isString() || (!hasScheme(base->string()) && result.base.empty()))
            throw Failure("invalid base IRI", std::string_view());
        else
            result.base = hasScheme(base->string()) ? std::string(base->string()) : resolveIri(result.base, base->string());
    }
    if (const Node *vocab = arena.find(map, "@vocab")) {
        if (vocab->isNull()) {
            result.vocab.reset();
        } else {
            Arena scratch;
            const auto iri = vocab->isString() ? expandIri(result, vocab->string(), true, true, scratch) : std::nullopt;
            if (!iri || keywordOf(*iri) != Keyword::No)
                throw Failure("invalid vocab mapping", std::string_view());
            result.vocab = std::string(*iri);
        }
    }
    if (const Node *language = arena.find(map, "@language")) {
        if (!language->isNull() && !language->isString())
            throw Failure("invalid default language", std::string_view());
        result.language = language->isNull() ? std::nullopt : std::optional<std::string>(lowerCase(language->string()));
    }
    if (const Node *direction = arena.find(map, "@direction")) {
        if (!direction->isNull() && !direction->is("ltr") && !direction->is("rtl"))
            throw Failure("invalid base direction", std::string_view());
        result.direction = direction->isNull() ? std::nullopt : std::optional<std::string>(direction->string());
    }
}

} // namespace wb::linkeddata
