#include "core/packs/PackUpdate.h"

#include "core/base/Encoding.h"
#include "core/crypto/Digest.h"

#include <QDir>
#include <QFile>

#include <filesystem>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace wb::packs {

namespace {

constexpr qint64 pieceBytes = 256 * 1024;
constexpr qint64 givenBack = 8 * 1024 * 1024; // of a disk that is full, so that the rest of the device can breathe

Result<void> copy(QIODevice &from, qint64 at, qint64 length, QFile &to, const std::function<bool()> &goOn)
{
    if (!from.seek(at))
        return failure(ErrorCode::NotReadable, from.errorString());
    for (qint64 done = 0; done < length;) {
        const QByteArray piece = from.read(qMin(pieceBytes, length - done));
        if (piece.isEmpty())
            return failure(ErrorCode::NotReadable, QStringLiteral("ends too early: %1").arg(from.errorString()));
        if (to.write(piece) != piece.size())
            return failure(ErrorCode::NotWritable, QStringLiteral("%1: %2").arg(to.fileName(), to.errorString()));
        done += piece.size();
        if (!goOn())
            return failure(ErrorCode::Cancelled);
    }
    return {};
}

Result<void> write(const Pack &held, QIODevice &source, const UpdatePlan &plan, QFile &part, const UpdateProgress &progress)
{
    QFile old(held.path());
    if (!old.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, QStringLiteral("%1: %2").arg(old.fileName(), old.errorString()));
    const auto goOn = [&] { return !progress || progress(part.pos(), plan.size); };
    for (const Stretch &stretch : plan.stretches) {
        const qint64 done = qBound(qint64(0), part.pos() - stretch.at, stretch.length); // by an earlier call
        if (done == stretch.length)
            continue;
        QIODevice &from = stretch.isHeld() ? static_cast<QIODevice &>(old) : source;
        WB_CHECK(copy(from, (stretch.isHeld() ? stretch.heldAt : stretch.at) + done, stretch.length - done, part, goOn));
    }
    if (!part.flush())
        return failure(ErrorCode::NotWritable, QStringLiteral("%1: %2").arg(part.fileName(), part.errorString()));
#ifdef Q_OS_UNIX
    if (fsync(part.handle()) != 0) // the name must not reach the disk before the bytes
        return failure(ErrorCode::NotWritable, QStringLiteral("%1: could not be written to the disk").arg(part.fileName()));
#endif
    return {};
}

Result<void> check(const QString &file, const UpdatePlan &plan, const QByteArray &sha256)
{
    const auto mismatch = [](const QString &what) { return failure(ErrorCode::DigestMismatch, what); };
    const auto pack = Pack::open(file);
    if (!pack)
        return mismatch(QStringLiteral("what was fetched is no pack: %1").arg(pack.error().detail));
    if (pack->digest() != plan.digest || pack->publisher().outcome != proofs::Outcome::Pass)
        return mismatch(QStringLiteral("what was fetched is another edition"));
    WB_TRY(const PackReport report, pack->verifyAll());
    if (!report.isGood())
        return mismatch(report.problems.first().detail);
    if (sha256.isEmpty())
        return {};
    QFile whole(file);
    if (!whole.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, whole.errorString());
    crypto::Sha256 digest;
    while (!whole.atEnd())
        digest.add(whole.read(pieceBytes));
    return digest.finish() == sha256 ? Result<void>() : mismatch(QStringLiteral("the file is not the one that the catalogue names"));
}

} // namespace

QString unfinishedUpdate(const UpdatePlan &plan, const QString &file)
{
    return file + QStringLiteral(".part-") + toHex(plan.digest.first(8));
}

void forgetUnfinishedUpdates(const QString &file)
{
    const QFileInfo info(file);
    const QDir folder = info.dir();
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        if (name.startsWith(info.fileName() + QStringLiteral(".part-")))
            QFile::remove(folder.filePath(name));
    }
}

Result<Pack> updatePack(const Pack &held, QIODevice &source, const UpdatePlan &plan, const QString &file, const QByteArray &sha256,
    const UpdateProgress &progress)
{
    QFile part(unfinishedUpdate(plan, file));
    if (!part.open(QIODevice::ReadWrite) || !part.seek(qMin(part.size(), plan.size)))
        return failure(ErrorCode::NotWritable, QStringLiteral("%1: %2").arg(part.fileName(), part.errorString()));
    if (auto written = write(held, source, plan, part, progress); !written) {
        if (written.error().code == ErrorCode::NotWritable)
            part.resize(std::max<qint64>(0, part.size() - givenBack));
        return tl::unexpected<Error>(written.error());
    }
    if (!part.resize(plan.size))
        return failure(ErrorCode::NotWritable, QStringLiteral("%1: %2").arg(part.fileName(), part.errorString()));
    part.close();
    if (auto checked = check(part.fileName(), plan, sha256); !checked) {
        if (checked.error().code == ErrorCode::DigestMismatch)
            part.remove();
        return tl::unexpected<Error>(checked.error());
    }
    std::error_code error;
    std::filesystem::rename(part.fileName().toStdU16String(), file.toStdU16String(), error); // replaces, unlike QFile
    if (error)
        return failure(ErrorCode::NotWritable, QStringLiteral("%1: %2").arg(file, QString::fromStdString(error.message())));
    forgetUnfinishedUpdates(file);
    return Pack::open(file);
}

} // namespace wb::packs
