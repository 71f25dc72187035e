#include "sync/providers/Spool.h"

#include "core/base/Encoding.h"
#include "core/crypto/Digest.h"
#include "sync/transport/DiskRoom.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace wb::sync {

namespace {

constexpr qint64 mostBytes = 1024 * 1024 * 1024;
constexpr qint64 roomForEach = 4; // bytes on the disk for each of a document: the file, and three times as much in the library
constexpr qint64 mostProvidersListed = 100'000;

// A name that any disk takes, whatever the provider calls it.
QString plainName(const QString &text)
{
    return toHex(crypto::sha256(text.toUtf8())).left(40);
}

QString rootBeside(storage::Database &library)
{
    auto files = library.prepare(QStringLiteral("SELECT file FROM pragma_database_list WHERE name = 'main'"));
    const auto row = files ? files->step() : Result<bool>(false);
    const QString file = row && *row ? files->text(0) : QString();
    return file.isEmpty() ? QString() : QFileInfo(file).absolutePath() + QStringLiteral("/spool");
}

} // namespace

std::shared_ptr<Spool> Spool::besideLibrary(storage::Database &library, const QString &did)
{
    const QString root = rootBeside(library);
    return std::make_shared<Spool>(root.isEmpty() ? QString() : root + QLatin1Char('/') + plainName(did));
}

void Spool::forgetOthers(storage::Database &library, const QStringList &dids)
{
    const QString root = rootBeside(library);
    if (root.isEmpty() || !QFileInfo::exists(root))
        return;
    QSet<QString> wanted;
    for (const QString &did : dids)
        wanted.insert(plainName(did));
    const QStringList all = QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : all.mid(0, mostProvidersListed)) {
        if (!wanted.contains(name))
            QDir(root + QLatin1Char('/') + name).removeRecursively();
    }
}

QString Spool::file(const QString &path) const
{
    return m_folder + QLatin1Char('/') + plainName(path);
}

void Spool::makeRoom(qint64 bytes)
{
    bytes = std::min(bytes, mostBytes);
    m_room = bytes;
    m_isOpen = !m_folder.isEmpty() && QDir().mkpath(m_folder) && checkRoom(file({}), roomForEach * bytes);
}

bool Spool::put(const QString &path, const QByteArray &bytes)
{
    if (!m_isOpen)
        return false;
    if (m_room.fetch_sub(bytes.size()) < bytes.size()) {
        m_room += bytes.size();
        return false;
    }
    static std::atomic<int> number = 0;
    const QString whole = file(path);
    const QString part = QStringLiteral("%1.%2-%3.part").arg(whole).arg(QCoreApplication::applicationPid()).arg(++number);
    QFile out(part);
    std::error_code failed;
    const bool isWritten = out.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && out.write(bytes) == bytes.size();
    out.close();
    if (isWritten && out.error() == QFile::NoError)
        std::filesystem::rename(part.toStdU16String(), whole.toStdU16String(), failed);
    if (isWritten && out.error() == QFile::NoError && !failed)
        return true;
    QFile::remove(part);
    m_isOpen = false; // a disk that is full is not tried again and again
    return false;
}

bool Spool::has(const QString &path) const
{
    return !m_folder.isEmpty() && QFileInfo::exists(file(path));
}

Result<QByteArray> Spool::read(const QString &path, qint64 maxBytes) const
{
    QFile in(file(path));
    if (m_folder.isEmpty() || !in.exists())
        return failure(ErrorCode::NotFound, path);
    if (!in.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::NotReadable, path);
    if (in.size() > maxBytes)
        return failure(ErrorCode::TooLarge, path);
    return in.readAll();
}

void Spool::remove(const QString &path)
{
    const QString name = file(path);
    const qint64 bytes = QFileInfo(name).size();
    if (!m_folder.isEmpty() && QFile::remove(name))
        m_room += bytes;
}

void Spool::keepOnly(const QStringList &paths)
{
    if (isEmpty())
        return;
    QSet<QString> wanted;
    for (const QString &path : paths)
        wanted.insert(plainName(path));
    QDir folder(m_folder);
    const QStringList all = folder.entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : all) {
        if (!wanted.contains(name))
            folder.remove(name);
    }
}

void Spool::clear()
{
    if (!m_folder.isEmpty() && QFileInfo::exists(m_folder))
        QDir(m_folder).removeRecursively();
    m_isOpen = false;
}

bool Spool::isEmpty() const
{
    return m_folder.isEmpty() || QDir(m_folder).isEmpty();
}

Result<SourceFile> SpoolSource::read(const QString &path, qint64 maxBytes, const Accepts &accepts) const
{
    WB_TRY(QByteArray bytes, m_spool->read(path, maxBytes));
    if (accepts)
        WB_CHECK(accepts(bytes));
    return SourceFile { std::move(bytes), {} };
}

Result<std::optional<SourceFile>> SpoolSource::readIfChanged(
    const QString &path, qint64 maxBytes, const Revision &, const Accepts &accepts) const
{
    WB_TRY(auto file, read(path, maxBytes, accepts));
    return std::optional(std::move(file));
}

Result<SourceFile> SpooledSource::read(const QString &path, qint64 maxBytes, const Accepts &accepts) const
{
    if (!accepts)
        return m_from->read(path, maxBytes, accepts);
    if (auto kept = m_spool->read(path, maxBytes)) {
        if (accepts(*kept))
            return SourceFile { std::move(*kept), {} };
        m_spool->remove(path);
    }
    WB_TRY(auto file, m_from->read(path, maxBytes, accepts));
    m_spool->put(path, file.bytes);
    return file;
}

} // namespace wb::sync
