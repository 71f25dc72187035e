#include "qml/Wanderbuch/Core/PackShelf.h"

#include "core/base/Encoding.h"
#include "core/base/SerialWorker.h"
#include "core/catalogue/Library.h"
#include "core/crypto/Digest.h"
#include "core/packs/Pack.h"
#include "core/trust/TrustStore.h"
#include "qml/Wanderbuch/Core/WhenDone.h"

#include <QDir>
#include <QLocale>
#include <QMutex>
#include <QSaveFile>
#include <QVersionNumber>

namespace wb::ui {

namespace {

struct Edition {
    QString language, path;
};

// How well a language suits somebody: the place of the first of `wanted` whose language part is the same.
qsizetype rankOf(const QString &language, const QStringList &wanted)
{
    const auto part = [](const QString &tag) { return tag.section(u'-', 0, 0).toLower(); };
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (part(wanted[i]) == part(language))
            return i;
    }
    return wanted.size() + (part(language) == QLatin1String("en") ? 0 : 1);
}

Result<void> copyFile(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, source.errorString());
    QSaveFile target(to);
    if (!target.open(QIODevice::WriteOnly))
        return failure(ErrorCode::NotWritable, target.errorString());
    QByteArray chunk(1024 * 1024, Qt::Uninitialized);
    for (qint64 got = source.read(chunk.data(), chunk.size()); got != 0; got = source.read(chunk.data(), chunk.size())) {
        if (got < 0)
            return failure(ErrorCode::NotReadable, source.errorString());
        if (target.write(chunk.constData(), got) != got)
            return failure(ErrorCode::NotWritable, target.errorString());
    }
    return target.commit() ? Result<void>() : failure(ErrorCode::NotWritable, target.errorString());
}

} // namespace

class PackShelf::Private {
public:
    Private(catalogue::Library &givenLibrary, const trust::TrustStore &givenTrust, QString folder)
        : library(givenLibrary)
        , trust(givenTrust)
        , ownFolder(std::move(folder))
    {
    }

    OpenedPack cached(const QString &moduleId, const QString &language) const
    {
        const QMutexLocker lock(&mutex);
        return cache.value({ moduleId, language });
    }

    Result<OpenedPack> openFile(const QString &path) const
    {
        WB_TRY(packs::Pack pack, packs::Pack::open(path));
        auto opened = std::make_shared<Opened>();
        opened->path = path;
        opened->modified = QFileInfo(path).lastModified();
        opened->moduleId = pack.manifest().identifier();
        opened->language = pack.manifest().languages().value(0);
        const proofs::ProofResult &proof = pack.publisher();
        opened->publisherId = proof.controller;
        opened->publisherName = pack.manifest().publishers().value(0);
        if (proof.outcome == proofs::Outcome::Fail) {
            opened->publisher = Publisher::Changed;
        } else if (proof.outcome == proofs::Outcome::Pass) {
            const auto name = trust.publisherName(proof.controller);
            opened->publisher = name ? Publisher::Trusted : Publisher::Unknown;
            opened->publisherName = name.value_or(opened->publisherName);
        }
        opened->pack = std::make_shared<const packs::Pack>(std::move(pack));
        return OpenedPack(std::move(opened));
    }

    // The name in the own folder says which module and language a file is, so that nothing else has to be kept.
    QString ownPath(const QString &moduleId, const QString &language) const
    {
        const QByteArray key = (moduleId + QLatin1Char('\n') + language).toUtf8();
        return QDir(ownFolder).filePath(toHex(crypto::sha256(key)).left(32) + QLatin1String(".wbpack"));
    }

    // What the person brought, read once; languages by module.
    QList<Edition> ownEditions(const QString &moduleId)
    {
        if (!ownRead) {
            ownRead = true;
            for (const QString &name : QDir(ownFolder).entryList({ QStringLiteral("*.wbpack") }, QDir::Files)) {
                const QString path = QDir(ownFolder).filePath(name);
                if (const auto opened = openFile(path))
                    own.insert((*opened)->moduleId, { (*opened)->language, path });
            }
        }
        return own.values(moduleId);
    }

    // On the worker. The library's packs, then those that the person brought; best language first.
    QList<Edition> editions(const QString &moduleId)
    {
        QList<Edition> found;
        if (const auto module = library.module(moduleId).result()) {
            for (qsizetype i = 0; i < module->editions.size(); ++i) {
                if (const QString path = module->packPaths.value(i); !path.isEmpty())
                    found.append({ module->editions[i].language, path });
            }
        }
        found.append(ownEditions(moduleId));
        const QStringList wanted = QLocale().uiLanguages();
        std::stable_sort(found.begin(), found.end(),
            [&](const Edition &a, const Edition &b) { return rankOf(a.language, wanted) < rankOf(b.language, wanted); });
        return found;
    }

    // The language of the edition that was read: the very same pack, or else one that has the same lesson.
    QString languageRead(const QList<Edition> &all, const progress::Place &read) const
    {
        QString language;
        for (const Edition &edition : all) {
            const auto opened = openFile(edition.path);
            if (opened && (*opened)->pack->digest() == read.packDigest)
                return edition.language;
            if (opened && language.isEmpty() && !read.href.isEmpty() && (*opened)->pack->manifest().find(read.href))
                language = edition.language;
        }
        return language;
    }

    // Of several packs of one edition: trusted before unknown, newer before older, the library's before the brought one.
    Result<OpenedPack> open(const QString &moduleId, QString language, const progress::Place &read)
    {
        QList<Edition> all = editions(moduleId);
        if (language.isEmpty() && all.size() > 1 && !read.packDigest.isEmpty())
            language = languageRead(all, read);
        std::stable_partition(all.begin(), all.end(), [&](const Edition &edition) { return edition.language == language; });
        OpenedPack best;
        Error last { ErrorCode::NotFound, moduleId };
        for (const Edition &edition : all) {
            if (best && best->language != edition.language)
                break;
            auto opened = openFile(edition.path);
            if (!opened)
                last = opened.error();
            else if (!best || isBetter(**opened, *best))
                best = *opened;
        }
        if (!best)
            return tl::unexpected(last);
        keep(best);
        return best;
    }

    static bool isBetter(const Opened &one, const Opened &other)
    {
        if (one.publisher != other.publisher)
            return one.publisher < other.publisher;
        return QVersionNumber::fromString(one.pack->manifest().version())
            > QVersionNumber::fromString(other.pack->manifest().version());
    }

    void keep(const OpenedPack &opened)
    {
        const QMutexLocker lock(&mutex);
        cache.insert({ opened->moduleId, opened->language }, opened);
    }

    Result<OpenedPack> add(const QString &file)
    {
        WB_TRY(OpenedPack brought, openFile(file));
        if (brought->publisher == Publisher::Changed)
            return failure(ErrorCode::BadSignature, brought->pack->publisher().reason);
        const QString path = ownPath(brought->moduleId, brought->language);
        if (!QDir().mkpath(ownFolder))
            return failure(ErrorCode::NotWritable, ownFolder);
        if (QFileInfo(file).canonicalFilePath() != QFileInfo(path).canonicalFilePath())
            WB_CHECK(copyFile(file, path));
        ownRead = false;
        own.clear();
        // Read from where it will be read from now on: the medium it came on may be gone tomorrow.
        return open(brought->moduleId, brought->language, {});
    }

    catalogue::Library &library;
    const trust::TrustStore &trust;
    const QString ownFolder;
    mutable QMutex mutex;
    QHash<std::pair<QString, QString>, OpenedPack> cache;
    // On the worker only.
    bool ownRead = false;
    QMultiHash<QString, Edition> own;
    SerialWorker worker; // last: ends before what it works on
};

PackShelf::PackShelf(catalogue::Library &library, const trust::TrustStore &trust, QString ownFolder, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(library, trust, std::move(ownFolder)))
{
    connect(&library, &catalogue::Library::changed, this, &PackShelf::changed);
}

PackShelf::~PackShelf() = default;

QFuture<Result<PackShelf::OpenedPack>> PackShelf::open(
    const QString &moduleId, const QString &language, const progress::Place &read)
{
    return d->worker.run([this, moduleId, language, read]() -> Result<OpenedPack> {
        // A file that was replaced since is another pack.
        const OpenedPack known = d->cached(moduleId, language);
        if (known && QFileInfo(known->path).lastModified() == known->modified)
            return known;
        return d->open(moduleId, language, read);
    });
}

PackShelf::OpenedPack PackShelf::opened(const QString &moduleId, const QString &language) const
{
    return d->cached(moduleId, language);
}

QFuture<QStringList> PackShelf::languages(const QString &moduleId)
{
    return d->worker.run([this, moduleId] {
        QStringList tags;
        for (const Edition &edition : d->editions(moduleId)) {
            if (!tags.contains(edition.language))
                tags.append(edition.language);
        }
        return tags;
    });
}

QFuture<Result<PackShelf::OpenedPack>> PackShelf::add(const QString &file)
{
    auto added = d->worker.run([this, file] { return d->add(file); });
    whenDone(added, this, [this](const Result<OpenedPack> &pack) {
        if (pack)
            emit changed();
    });
    return added;
}

Result<QByteArray> PackShelf::readNow(const QString &moduleId, const QString &language, const QString &href) const
{
    const OpenedPack opened = d->cached(moduleId, language);
    if (!opened)
        return failure(ErrorCode::NotFound, moduleId);
    return opened->pack->resource(href);
}

} // namespace wb::ui
