// The JSON-LD contexts that are held here. Nothing else is ever consulted: a context that is not in the table is an error.
#pragma once

#include "core/base/Result.h"

#include <QJsonValue>
#include <QStringList>

#include <memory>

namespace wb::linkeddata {

class ContextCache;
struct ContextDocument;

// Maps the URL of a context to its document. A context is processed the first time it is used, and what came out is kept, so the
// second document with the same contexts costs little. Copies share documents and what was processed.
// Filling is for one thread; afterwards any number of threads may use one table at once.
class ContextTable {
public:
    ContextTable();

    // Adds or replaces one document: a JSON object with "@context".
    // MalformedJson, MalformedDocument, TooLarge.
    Result<void> insert(const QString &url, QByteArrayView json);
    // Adds what a folder or Qt resource path holds: contexts.json there maps URL to file name.
    // NotReadable with the name of the file that is missing, otherwise as insert().
    Result<void> insertFolder(const QString &path);

    [[nodiscard]] bool contains(const QString &url) const;
    [[nodiscard]] QStringList urls() const;

private:
    friend class ContextProcessor;
    std::shared_ptr<ContextCache> m_cache;
};

} // namespace wb::linkeddata
