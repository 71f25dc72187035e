#include "core/packs/ArchiveWriter.h"

#include <QFile>
#include <QList>

#include <zip.h>

namespace wb::packs {

namespace {

constexpr zip_uint16_t midnight = 0;
constexpr zip_uint16_t firstDay = (1 << 5) | 1; // 1 January 1980, where ZIP's time begins
constexpr zip_uint32_t plainFile = 0100644U << 16;

} // namespace

struct ArchiveWriter::State {
    QString file;
    zip_t *archive = nullptr;
    QList<QByteArray> kept; // libzip reads buffers only in finish()
};

Result<std::unique_ptr<ArchiveWriter>> ArchiveWriter::create(const QString &file)
{
    auto state = std::make_unique<State>();
    state->file = file;
    int code = 0;
    state->archive = zip_open(QFile::encodeName(file).constData(), ZIP_CREATE | ZIP_EXCL, &code);
    if (!state->archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString text = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        return failure(ErrorCode::NotWritable, QStringLiteral("%1: %2").arg(file, text));
    }
    return std::unique_ptr<ArchiveWriter>(new ArchiveWriter(std::move(state)));
}

ArchiveWriter::ArchiveWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}

ArchiveWriter::~ArchiveWriter()
{
    if (m_state->archive)
        zip_discard(m_state->archive);
}

Result<void> ArchiveWriter::addBytes(const QString &path, const QByteArray &bytes)
{
    m_state->kept.append(bytes);
    return add(path, zip_source_buffer(m_state->archive, m_state->kept.last().constData(), zip_uint64_t(bytes.size()), 0), true);
}

Result<void> ArchiveWriter::addFile(const QString &path, const QString &file, bool deflated)
{
    return add(path, zip_source_file(m_state->archive, QFile::encodeName(file).constData(), 0, 0), deflated);
}

Result<void> ArchiveWriter::add(const QString &path, void *source, bool deflated)
{
    zip_t *archive = m_state->archive;
    const auto refuse = [&] {
        return failure(ErrorCode::NotWritable, QStringLiteral("\"%1\": %2").arg(path, QString::fromUtf8(zip_strerror(archive))));
    };
    if (!source)
        return refuse();
    const zip_int64_t index = zip_file_add(archive, path.toUtf8().constData(), static_cast<zip_source_t *>(source), ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(static_cast<zip_source_t *>(source));
        return refuse();
    }
    const auto entry = zip_uint64_t(index);
    if (zip_set_file_compression(archive, entry, deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE, deflated ? 9 : 0) != 0
        || zip_file_set_dostime(archive, entry, midnight, firstDay, 0) != 0
        || zip_file_set_external_attributes(archive, entry, 0, ZIP_OPSYS_UNIX, plainFile) != 0)
        return refuse();
    return {};
}

Result<void> ArchiveWriter::finish()
{
    if (zip_close(m_state->archive) != 0) {
        const QString text = QString::fromUtf8(zip_strerror(m_state->archive));
        return failure(ErrorCode::NotWritable, QStringLiteral("%1: %2").arg(m_state->file, text));
    }
    m_state->archive = nullptr;
    return {};
}

} // namespace wb::packs
