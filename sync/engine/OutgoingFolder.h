// Files that wait to be carried or sent: dropped by whoever has something for somebody, picked up by whoever goes there next. What
// is in them is their maker's business; whatever lies on a stick has to be sealed. Below `outgoing` each provider has a folder.
#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QStringList>

#include <limits>

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

    // `root`/outgoing, or in it the place of one provider; made by the first file that is dropped.
    explicit OutgoingFolder(const QString &root, const QString &did = {});
    // A name for a provider's folder that people can read and every file system takes: "did_web_school.example-1f2e3d4c".
    [[nodiscard]] static QString nameOf(const QString &did);
    // Each folder below `root`/outgoing, whosever it is, and that one itself.
    [[nodiscard]] static QList<OutgoingFolder> allBelow(const QString &root);
    // Of all files below `root`/outgoing, whomever they are for; at most mostFiles.
    [[nodiscard]] static int countBelow(const QString &root);

    [[nodiscard]] QString path() const { return m_folder; }
    [[nodiscard]] QString name() const { return m_below; } // below `root`
    // Or not there yet. A stick could name any folder of this device by a link: nothing is read or written there.
    [[nodiscard]] bool isWhereItSeems() const;

    // Whole or not at all; the same name again with the same bytes does nothing. Errors: InvalidArgument (a name that is more than
    // a name, longer than 100 letters, or begins with a dot), AlreadyExists (that name with other bytes), TooLarge, UnsafePath, NotWritable.
    [[nodiscard]] Result<void> drop(const QString &name, const QByteArray &bytes);
    // By name; files only, and none that is not finished.
    [[nodiscard]] Result<QList<OutgoingFile>> waiting() const;
    [[nodiscard]] Result<QByteArray> read(const QString &name) const; // NotFound, TooLarge
    // After it arrived. One that is gone is as good.
    [[nodiscard]] Result<void> remove(const QString &name);
    // Everything that `other` has and this has not, up to `room` bytes; how many came. A file that cannot be read, or is another under
    // the same name, is left.
    [[nodiscard]] Result<int> collect(const OutgoingFolder &other, qint64 room = std::numeric_limits<qint64>::max());

private:
    OutgoingFolder(const QString &root, const QString &below, int);

    QString m_root, m_below, m_folder;
};

} // namespace wb::sync
