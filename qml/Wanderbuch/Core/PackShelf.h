// The packs of this device: a module in a language -> its pack, opened in place, checked, and kept open.
#pragma once

#include "core/progress/Event.h"

#include <QDateTime>
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
        Changed,  // the signature does not fit: the pack was changed after it was signed, and nothing of it is served
    };
    Q_ENUM(Publisher)

    struct Opened
    {
        std::shared_ptr<const packs::Pack> pack; // safe on any thread
        QString path;
        QDateTime modified; // of the file when it was opened
        QString moduleId, language;
        Publisher publisher = Publisher::NotSigned;
        QString publisherName; // the trusted name, else what the pack says of itself
        QString publisherId;   // DID, empty if not signed
    };
    using OpenedPack = std::shared_ptr<const Opened>;

    // `ownFolder` holds packs that the person brought; it is made when the first one comes.
    PackShelf(catalogue::Library &library, const trust::TrustStore &trust, QString ownFolder, QObject *parent = nullptr);
    ~PackShelf() override;

    // The pack of a module in the language; or else the edition that was `read` last (see Learner::lastRead); or else the one
    // that suits the person best. A second call is answered from the cache. NotFound where no pack of it is on this device;
    // otherwise what packs::Pack::open says.
    QFuture<Result<OpenedPack>> open(const QString &moduleId, const QString &language = {}, const progress::Place &read = {});
    // What open() answered before for this very language; null if nothing. Any thread.
    OpenedPack opened(const QString &moduleId, const QString &language) const;
    // Languages in which a module is on this device, the person's first.
    QFuture<QStringList> languages(const QString &moduleId);

    // A pack file the person chose: opened, checked, copied to `ownFolder`; from then on open() finds it, unless there is a
    // pack of the same edition that is newer, or trusted where this one is not: that one is the answer then.
    // BadSignature for a pack that was changed.
    QFuture<Result<OpenedPack>> add(const QString &file);

    // A resource of a pack that is open, digest-checked, on the calling thread, which may be any: for image providers.
    Result<QByteArray> readNow(const QString &moduleId, const QString &language, const QString &href) const;

signals:
    // A pack came to the device, or the library changed.
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wb::ui
