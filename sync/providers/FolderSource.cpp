#include "sync/providers/FolderSource.h"

namespace wb::sync {

Result<SourceFile> FolderSource::read(const QString &path, qint64 maxBytes, const Accepts &accepts) const
{
    WB_TRY(QByteArray bytes, m_files.read(path, maxBytes));
    if (accepts)
        WB_CHECK(accepts(bytes));
    return SourceFile { std::move(bytes), {} };
}

Result<std::optional<SourceFile>> FolderSource::readIfChanged(
    const QString &path, qint64 maxBytes, const Revision &, const Accepts &accepts) const
{
    WB_TRY(auto file, read(path, maxBytes, accepts));
    return std::optional(std::move(file));
}

} // namespace wb::sync
