// Files that wait to be carried or sent: dropped by whoever has something for somebody, picked up by whoever goes there next. What
// is in them is their maker's business; whatever lies on a stick has to be sealed.
#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QStringList>

namespace wb::sync {

struct OutgoingFile {
    QString name; // "0190c2f4….wbwork"
    qint64 bytes = 0;
    QDateTime dropped;
};

class OutgoingFolder {
public:
    static constexpr int mostFiles = 10000;
    static constexpr qint64 mostBytes = 256 * 1024 * 1024; // of one file

    // `root`/outgoing; made by the first file that is dropped.
    explicit OutgoingFolder(const QString &root);

    // Whole or not at all; the same name again with the same bytes does nothing. Errors: InvalidArgument (a name that is more than
    // a name, longer than 100 letters, or begins with a dot), AlreadyExists (that name with other bytes), TooLarge, NotWritable.
    [[nodiscard]] Result<void> drop(const QString &name, const QByteArray &bytes);
    // By name; files only, and none that is not finished.
    [[nodiscard]] Result<QList<OutgoingFile>> waiting() const;
    [[nodiscard]] Result<QByteArray> read(const QString &name) const; // NotFound, TooLarge
    // After it arrived. One that is gone is as good.
    [[nodiscard]] Result<void> remove(const QString &name);
    // Everything that `other` has and this has not; how many came. A file that is damaged or another under the same name is left.
    [[nodiscard]] Result<int> collect(const OutgoingFolder &other);

private:
    QString m_folder;
};

} // namespace wb::sync
