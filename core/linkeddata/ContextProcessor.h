// Context processing and IRI expansion (JSON-LD 1.1 API, sections 4.1 and 5.2), remembering what was processed before.
#pragma once

#include "core/linkeddata/ActiveContext.h"
#include "core/linkeddata/ContextTable.h"
#include "core/linkeddata/Failure.h"

#include <mutex>

namespace wb::linkeddata {

// What all users of one ContextTable share: its documents, and the contexts processed from them.
class ContextCache {
public:
    // Which context, applied to which active one, how.
    struct Key {
        ContextPointer parent; // held, so that its address stays its own
        const Node *scoped = nullptr; // in a term's document
        std::string text; // of any other
        unsigned char flags = 0;
        friend bool operator==(const Key &, const Key &) = default;
    };

    void insert(DocumentPointer document);
    [[nodiscard]] DocumentPointer document(const std::string &url) const;
    [[nodiscard]] const std::unordered_map<std::string, DocumentPointer> &documents() const { return m_documents; }

    [[nodiscard]] ContextPointer find(const Key &key) const;
    // Forgets everything once strangers' documents have filled it.
    void keep(Key key, ContextPointer result);

private:
    struct KeyHash {
        size_t operator()(const Key &key) const
        {
            const std::hash<const void *> pointer;
            return pointer(key.parent.get()) * 31 + pointer(key.scoped) * 7 + std::hash<std::string>()(key.text) + key.flags;
        }
    };
    mutable std::mutex m_mutex;
    std::unordered_map<std::string, DocumentPointer> m_documents;
    std::unordered_map<Key, ContextPointer, KeyHash> m_processed;
    size_t m_terms = 0; // that m_processed holds
};

// IRI expansion, section 5.2: nothing where the value is to be ignored. The result lives as long as the context, the value and the
// arena.
[[nodiscard]] std::optional<std::string_view> expandIri(
    const ActiveContext &active, std::string_view value, bool documentRelative, bool vocab, Arena &arena);

// For one run over one document. Throws Failure.
class ContextProcessor {
public:
    ContextProcessor(const ContextTable &table, std::string base, bool safe);

    [[nodiscard]] ContextPointer initial();
    // A context that stands in the document itself.
    [[nodiscard]] ContextPointer process(const ContextPointer &active, const Node *context);
    // The context of a term definition: of a property, or of a type (section 5.1.2 steps 8 and 11).
    [[nodiscard]] ContextPointer processProperty(const ContextPointer &active, const TermDefinition &term);
    [[nodiscard]] ContextPointer processType(const ContextPointer &active, const TermDefinition &term, bool propagate = false);

private:
    friend class TermDefiner;
    enum Flag : unsigned char { OverrideProtected = 1, NoPropagate = 2, NoScopedValidation = 4 };

    ContextPointer processScoped(const ContextPointer &active, const TermDefinition &term, unsigned char flags);
    ContextPointer processItem(const ContextPointer &active, const Node *item, const DocumentPointer &document, int flags,
        std::vector<std::string> &remote);
    ContextPointer processRemote(const ContextPointer &active, std::string_view reference, const DocumentPointer &document,
        int flags, std::vector<std::string> &remote);
    ContextPointer processAll(
        ContextPointer active, const Node *context, const DocumentPointer &document, int flags, std::vector<std::string> &remote);
    ContextPointer processMap(const ContextPointer &active, const Node *map, const DocumentPointer &document, int flags,
        std::vector<std::string> &remote);
    void readSettings(ActiveContext &result, const Arena &arena, const Node *map, bool isRemote);
    // The map with what it imports underneath it.
    DocumentPointer withImport(const Node *map, const DocumentPointer &document) const;
    DocumentPointer load(const std::string &url) const;
    std::shared_ptr<ActiveContext> clone(const ContextPointer &active, int flags);

    std::shared_ptr<ContextCache> m_cache;
    std::string m_base;
    bool m_safe;
    qint64 m_work = 0;
    int m_depth = 0;
};

} // namespace wb::linkeddata
