// Where the devices of one person leave their batches for each other: a flat heap of files with names that tell nothing.
#pragma once

#include "core/base/Result.h"

#include <QList>

#include <functional>
#include <stop_token>

namespace wb::sync {

struct PlaceFile {
    QString name;
    qint64 bytes = 0;
};

// 0 to `total`; false stops the transfer with Cancelled.
using TransferProgress = std::function<bool(qint64 done, qint64 total)>;

// Blocks; used on one thread at a time. Errors are those of its medium: NotWritable, NotReadable and NotFound (a folder that is not
// there, such as a stick that is not plugged in), those of HttpClient and errorOf().
class BatchPlace {
public:
    static constexpr qsizetype largestFile = 64 * 1024 * 1024; // of what is read into memory

    virtual ~BatchPlace() = default;
    // Makes it ready to be written to. Harmless where it is.
    [[nodiscard]] virtual Result<void> prepare(std::stop_token stop) = 0;
    // Only what isBatchName() or isBackupName() says is ours, in any order.
    [[nodiscard]] virtual Result<QList<PlaceFile>> list(std::stop_token stop) = 0;
    // NotFound, TooLarge.
    [[nodiscard]] virtual Result<QByteArray> read(const QString &name, std::stop_token stop) = 0;
    // Whole or not at all. AlreadyExists: nothing was changed.
    [[nodiscard]] virtual Result<void> write(const QString &name, const QByteArray &bytes, std::stop_token stop) = 0;
    // Harmless if it is gone already.
    [[nodiscard]] virtual Result<void> remove(const QString &name, std::stop_token stop) = 0;

    // The same for files that are too large for memory.
    [[nodiscard]] virtual Result<void> upload(
        const QString &name, const QString &file, std::stop_token stop, const TransferProgress &progress) = 0;
    [[nodiscard]] virtual Result<void> download(
        const QString &name, const QString &file, std::stop_token stop, const TransferProgress &progress) = 0;
};

// 32 random hexadecimal digits in lower case: safe on every file system, and different ones even where case does not count.
[[nodiscard]] QString newBatchName();
[[nodiscard]] bool isBatchName(QStringView name);
// The same with ".wbbackup": a person who lost everything has to find it by hand.
[[nodiscard]] QString newBackupName();
[[nodiscard]] bool isBackupName(QStringView name);

} // namespace wb::sync
