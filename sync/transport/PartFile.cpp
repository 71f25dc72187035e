#include "sync/transport/PartFile.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

#include <filesystem>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace wb::sync {

namespace {

constexpr qint64 givenBack = 8 * 1024 * 1024; // of a disk that is full, so that the rest of the device can breathe
constexpr qint64 pieceBytes = 256 * 1024;
constexpr qint64 noteBytes = 16 * 1024;

QByteArray write(const PartNote &note)
{
    return QJsonDocument(
        QJsonObject { { QStringLiteral("url"), QString::fromLatin1(note.url.toEncoded()) },
            { QStringLiteral("etag"), QString::fromLatin1(note.version.etag) },
            { QStringLiteral("lastModified"), QString::fromLatin1(note.version.lastModified) },
            { QStringLiteral("isDateStrong"), note.version.isDateStrong }, { QStringLiteral("sha256"), toHex(note.sha256) } })
        .toJson(QJsonDocument::Compact);
}

std::optional<PartNote> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto json = parseJsonObject(file.read(noteBytes));
    if (!json)
        return std::nullopt;
    const auto text = [&](const char *name) { return json->value(QLatin1StringView(name)).toString().toLatin1(); };
    return PartNote { QUrl::fromEncoded(text("url"), QUrl::StrictMode),
        { text("etag"), text("lastModified"), json->value(QLatin1StringView("isDateStrong")).toBool() },
        QByteArray::fromHex(text("sha256")) };
}

} // namespace

QString partOf(const QString &file)
{
    return file + QStringLiteral(".part");
}

QString partNoteOf(const QString &file)
{
    return file + QStringLiteral(".part.json");
}

PartFile::PartFile(const QString &file)
    : m_file(file)
    , m_part(partOf(file))
{
}

Result<std::unique_ptr<PartFile>> PartFile::open(const QString &file)
{
    std::unique_ptr<PartFile> part(new PartFile(file));
    if (!part->m_part.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return part->notWritable(part->m_part.errorString());
    const auto note = read(partNoteOf(file));
    if (!note) {
        if (!part->m_part.resize(0)) // of what, nobody knows
            return part->notWritable(part->m_part.errorString());
        return part;
    }
    part->m_note = *note;
    WB_CHECK(part->readIn());
    return part;
}

Result<void> PartFile::readIn()
{
    for (QByteArray piece; !(piece = m_part.read(pieceBytes)).isEmpty(); m_size += piece.size())
        m_digest.add(piece);
    return m_part.size() == m_size ? Result<void>() : notWritable(m_part.errorString());
}

Result<void> PartFile::begin(const PartNote &note)
{
    m_digest.reset();
    m_size = 0;
    // Emptied before the note is changed: bytes of one version never stand under the name of another.
    if (!m_part.resize(0) || !m_part.seek(0))
        return notWritable(m_part.errorString());
    m_note = note;
    QSaveFile file(partNoteOf(m_file));
    if (!file.open(QIODevice::WriteOnly) || file.write(write(note)) < 0 || !file.commit())
        return notWritable(file.errorString());
    return {};
}

Result<void> PartFile::append(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const auto written = m_part.write(bytes.data(), bytes.size());
        if (written <= 0) {
            const auto cause = m_part.errorString();
            m_part.resize(std::max<qint64>(0, m_part.size() - givenBack));
            return notWritable(cause);
        }
        m_digest.add(bytes.first(written));
        m_size += written;
        bytes = bytes.sliced(written);
    }
    return {};
}

QByteArray PartFile::sha256()
{
    return m_digest.finish();
}

Result<void> PartFile::discard()
{
    QFile::remove(partNoteOf(m_file));
    m_digest.reset();
    m_size = 0;
    m_note = {};
    return m_part.resize(0) && m_part.seek(0) ? Result<void>() : notWritable(m_part.errorString());
}

Result<void> PartFile::install()
{
#ifdef Q_OS_UNIX
    if (fsync(m_part.handle()) != 0) // the name must not reach the disk before the bytes
        return notWritable(QStringLiteral("could not be written to the disk"));
#endif
    m_part.close();
    std::error_code error;
    std::filesystem::rename(m_part.fileName().toStdU16String(), m_file.toStdU16String(), error); // replaces, unlike QFile
    if (error)
        return notWritable(QString::fromStdString(error.message()));
    QFile::remove(partNoteOf(m_file));
    return {};
}

tl::unexpected<Error> PartFile::notWritable(const QString &cause) const
{
    return failure(ErrorCode::NotWritable, QStringLiteral("%1: %2").arg(m_file, cause));
}

} // namespace wb::sync
