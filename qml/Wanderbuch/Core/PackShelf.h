// The packs of this device: a module in a language -> its pack, opened in place, checked, and kept open for a while.
#pragma once

#include "core/base/Result.h"

#include <QFuture>
#include <QObject>
#include <QQmlEngine>

#include <memory>

namespace wb::catalogue {
class Library;
}
namespace wb::packs {
class Pack;
}
namespace wb::trust {
class TrustStore;
}

namespace wb::ui {

class PackShelf : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")

public:
    enum class Publisher {
        Trusted,  // signed by a key this build or the person trusts; `publisherName` is the name that key is known by
        Unknown,  // signed properly, by a key that is not known here
        NotSigned,
        Changed,  // the signature does not fit: the pack was changed after it was signed
    };
    Q_ENUM(Publisher)

    struct Opened
    {
        std::shared_ptr<const packs::Pack> pack; // safe to read from any one thread at a time through the shelf
        QString path;
        QString moduleId, language;
        Publisher publisher = Publisher::NotSigned;
        QString publisherName; // the trusted name, else what the pack says of itself
        QString publisherId;   // DID, empty if not signed
    };
    using OpenedPack = std::shared_ptr<const Opened>;

    // `ownFolder` holds packs that the person brought; it is made when the first one comes.
    PackShelf(catalogue::Library &library, const trust::TrustStore &trust, QString ownFolder, QObject *parent = nullptr);
    ~PackShelf() override;

    // The pack of a module in the language, or else in another one there is. A second call is answered from the cache.
    // NotFound where no pack of it is on this device; otherwise what packs::Pack::open says.
    QFuture<Result<OpenedPack>> open(const QString &moduleId, const QString &language = {});
    // What open() answered before and still holds; null if nothing.
    OpenedPack opened(const QString &moduleId, const QString &language = {}) const;
    // Languages of the packs of a module on this device, the person's first.
    QFuture<QStringList> languages(const QString &moduleId);

    // A pack file the person chose: opened, checked, copied to `ownFolder`; then open() finds it. A changed pack is refused.
    QFuture<Result<OpenedPack>> add(const QString &file);

    // The bytes of a resource, digest-checked, read on the shelf's worker.
    QFuture<Result<QByteArray>> resource(const OpenedPack &pack, const QString &href);
    // The same on the calling thread, for image providers; thread-safe. `key` is "moduleId|language" as in Opened.
    Result<QByteArray> readNow(const QString &moduleId, const QString &language, const QString &href) const;

signals:
    // A pack came to the device.
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wb::ui
