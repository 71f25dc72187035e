// Where a provider's files come from: a folder or an address, read by the same code.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace wb::sync {

// What tells one version of a file from the next without reading it; empty where a source has no such thing.
struct Revision {
    QByteArray etag, lastModified;
    friend bool operator==(const Revision &, const Revision &) = default;
};

struct SourceFile {
    QByteArray bytes;
    Revision revision;
};

// Says whether bytes are what was asked for. A source that has several places goes on to the next one if not.
using Accepts = std::function<Result<void>(const QByteArray &bytes)>;

class ProviderSource {
public:
    virtual ~ProviderSource() = default;

    // The folder, or the base address with a slash at its end: what the library keeps as the provider's place.
    [[nodiscard]] virtual QString location() const = 0;
    // A file below it. Errors: NotFound, NotReadable, UnsafePath, TooLarge, those of `accepts`, those of HttpClient.
    [[nodiscard]] virtual Result<SourceFile> read(const QString &path, qint64 maxBytes, const Accepts &accepts = {}) const = 0;
    // nullopt if it is still the version that was `held`.
    [[nodiscard]] virtual Result<std::optional<SourceFile>> readIfChanged(
        const QString &path, qint64 maxBytes, const Revision &held, const Accepts &accepts = {}) const = 0;
    // The same place for the thread that calls this, which may be another than this one's own: sources are not shared.
    [[nodiscard]] virtual std::unique_ptr<ProviderSource> forThisThread() const = 0;
    // The file itself, where it lies on this device. NotFound elsewhere.
    [[nodiscard]] virtual Result<QString> file(const QString &path) const = 0;
};

} // namespace wb::sync
