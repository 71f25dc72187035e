#include "sync/engine/OutgoingFolder.h"

#include "core/base/Encoding.h"
#include "core/crypto/Digest.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace wb::sync {

namespace {

bool isName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$"));
    return pattern.match(name).hasMatch() && !name.endsWith(QLatin1Char('.'));
}

} // namespace

OutgoingFolder::OutgoingFolder(const QString &root, const QString &did)
    : OutgoingFolder(root, did.isEmpty() ? QString() : QLatin1Char('/') + nameOf(did), 0)
{
}

OutgoingFolder::OutgoingFolder(const QString &root, const QString &below, int)
    : m_root(root)
    , m_below(QStringLiteral("/outgoing") + below)
    , m_folder(m_root + m_below)
{
}

bool OutgoingFolder::isWhereItSeems() const
{
    const QString there = QFileInfo(m_folder).canonicalFilePath();
    return there.isEmpty() || there == QFileInfo(m_root).canonicalFilePath() + m_below;
}

QString OutgoingFolder::nameOf(const QString &did)
{
    static const QRegularExpression others(QStringLiteral("[^A-Za-z0-9.-]+"));
    QString readable = did.left(60);
    readable.replace(others, QStringLiteral("_"));
    return readable + QLatin1Char('-') + toHex(crypto::sha256(did.toUtf8())).left(8);
}

QList<OutgoingFolder> OutgoingFolder::allBelow(const QString &root)
{
    const QDir top(root + QStringLiteral("/outgoing"));
    QList<OutgoingFolder> all { OutgoingFolder(root) };
    for (const QString &name : top.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks))
        all.append(OutgoingFolder(root, QLatin1Char('/') + name, 0));
    return all;
}

int OutgoingFolder::countBelow(const QString &root)
{
    qsizetype count = 0;
    for (const OutgoingFolder &folder : allBelow(root)) {
        if (count >= mostFiles)
            break;
        count += folder.waiting().value_or(QList<OutgoingFile>()).size();
    }
    return int(std::min<qsizetype>(count, mostFiles));
}

Result<void> OutgoingFolder::drop(const QString &name, const QByteArray &bytes)
{
    if (!isName(name))
        return failure(ErrorCode::InvalidArgument, name);
    if (bytes.size() > mostBytes)
        return failure(ErrorCode::TooLarge, name);
    if (!isWhereItSeems())
        return failure(ErrorCode::UnsafePath, m_folder);
    const QString path = m_folder + QLatin1Char('/') + name;
    if (QFile::exists(path)) {
        WB_TRY(const QByteArray there, read(name));
        return there == bytes ? Result<void>() : failure(ErrorCode::AlreadyExists, name);
    }
    // Unfinished under a name that isName() does not take for a file of ours.
    QFile file(m_folder + QStringLiteral("/.part-") + name);
    bool isWhole = QDir().mkpath(m_folder) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    file.close();
    isWhole = isWhole && file.rename(path);
    if (!isWhole)
        file.remove();
    return isWhole ? Result<void>() : failure(ErrorCode::NotWritable, path);
}

Result<QList<OutgoingFile>> OutgoingFolder::waiting() const
{
    QList<OutgoingFile> files;
    if (!isWhereItSeems())
        return files;
    for (const QFileInfo &info : QDir(m_folder).entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Name)) {
        if (!isName(info.fileName()) || info.size() > mostBytes)
            continue;
        files.append({ info.fileName(), info.size(), info.lastModified().toUTC() });
        if (files.size() >= mostFiles)
            break;
    }
    return files;
}

Result<QByteArray> OutgoingFolder::read(const QString &name) const
{
    if (!isName(name))
        return failure(ErrorCode::InvalidArgument, name);
    QFile file(m_folder + QLatin1Char('/') + name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.exists() ? ErrorCode::NotReadable : ErrorCode::NotFound, name);
    if (file.size() > mostBytes)
        return failure(ErrorCode::TooLarge, name);
    return file.readAll();
}

Result<void> OutgoingFolder::remove(const QString &name)
{
    if (!isName(name))
        return failure(ErrorCode::InvalidArgument, name);
    const QString path = m_folder + QLatin1Char('/') + name;
    return !QFile::exists(path) || QFile::remove(path) ? Result<void>() : failure(ErrorCode::NotWritable, path);
}

Result<int> OutgoingFolder::collect(const OutgoingFolder &other, qint64 room)
{
    WB_TRY(const auto files, other.waiting());
    int came = 0;
    for (const OutgoingFile &file : files) {
        if (file.bytes > room || QFile::exists(m_folder + QLatin1Char('/') + file.name))
            continue;
        const auto bytes = other.read(file.name);
        if (!bytes)
            continue;
        WB_CHECK(drop(file.name, *bytes));
        room -= file.bytes;
        ++came;
    }
    return came;
}

} // namespace wb::sync
