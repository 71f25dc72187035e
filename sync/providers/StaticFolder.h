// A folder that a web server hands out: written file by file, only where something changed, tidied at the end.
#pragma once

#include "core/base/Result.h"

#include <QSet>
#include <QString>

namespace wb::sync {

class StaticFolder
{
public:
    explicit StaticFolder(const QString &root) : m_root(root) { }

    [[nodiscard]] QString path(const QString &relative) const { return m_root + QLatin1Char('/') + relative; }
    // Whole or not at all; a file that holds these bytes already is left alone. Errors: NotWritable.
    [[nodiscard]] Result<void> write(const QString &relative, const QByteArray &bytes);
    // Puts the file `made` in place, or removes it if the one there has the same bytes.
    [[nodiscard]] Result<void> adopt(const QString &relative, const QString &made);
    // Removes what lies directly in the subfolder and was neither written nor adopted.
    void tidy(const QString &subfolder);

    [[nodiscard]] int written() const { return m_written; }
    [[nodiscard]] int removed() const { return m_removed; }

private:
    QString m_root;
    QSet<QString> m_kept;
    int m_written = 0;
    int m_removed = 0;
};

} // namespace wb::sync
