// Files of a provider that came over a network and are not in the library yet: one folder beside the library for each provider.
// Nothing in it is trusted: whoever reads compares digests again, so that nothing has to be forced to the disk and a damaged file
// is as good as none. Public data only.
#pragma once

#include "core/storage/Database.h"
#include "sync/providers/ProviderSource.h"

#include <QSet>

#include <atomic>

namespace wb::sync {

// May be used by several threads. A file is there whole or not at all, whatever happens to the program.
class Spool {
public:
    // Where those of this provider lie; nothing is made until something is put there.
    [[nodiscard]] static std::shared_ptr<Spool> besideLibrary(storage::Database &library, const QString &did);
    // Removes what providers other than these left behind.
    static void forgetOthers(storage::Database &library, const QStringList &dids);

    explicit Spool(QString folder)
        : m_folder(std::move(folder))
    {
    }

    // So many bytes may be put there from now on; none before the first call. 0 if the disk has not several times as much room: the
    // library has to grow as well.
    void makeRoom(qint64 bytes);
    [[nodiscard]] bool hasRoom() const { return m_isOpen; } // more can be put there, as far as is known
    // `path` is the file's below the provider's folder. False if there is no room, or it cannot be written; then no part of it is
    // there.
    bool put(const QString &path, const QByteArray &bytes);
    [[nodiscard]] bool has(const QString &path) const;
    // Errors: NotFound, NotReadable, TooLarge.
    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 maxBytes) const;
    // Its bytes may be put there again.
    void remove(const QString &path);
    // Removes all other files.
    void keepOnly(const QStringList &paths);
    void clear();
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] const QString &folder() const { return m_folder; }

private:
    [[nodiscard]] QString file(const QString &path) const;

    QString m_folder;
    std::atomic<bool> m_isOpen = false;
    std::atomic<qint64> m_room = 0; // bytes
};

// What is spooled, as a provider's place: an import without the network.
class SpoolSource final : public ProviderSource {
public:
    explicit SpoolSource(std::shared_ptr<Spool> spool)
        : m_spool(std::move(spool))
    {
    }
    [[nodiscard]] QString location() const override { return m_spool->folder(); }
    [[nodiscard]] Result<SourceFile> read(const QString &path, qint64 maxBytes, const Accepts &accepts) const override;
    [[nodiscard]] Result<std::optional<SourceFile>> readIfChanged(
        const QString &path, qint64 maxBytes, const Revision &held, const Accepts &accepts) const override;
    [[nodiscard]] std::unique_ptr<ProviderSource> forThisThread() const override { return std::make_unique<SpoolSource>(m_spool); }
    [[nodiscard]] Result<QString> file(const QString &path) const override { return failure(ErrorCode::NotFound, path); }

private:
    std::shared_ptr<Spool> m_spool;
};

// Another source, with what came from it spooled: such a file is not asked for again. Only files with a digest to compare.
class SpooledSource final : public ProviderSource {
public:
    SpooledSource(std::shared_ptr<const ProviderSource> from, std::shared_ptr<Spool> spool)
        : m_from(std::move(from))
        , m_spool(std::move(spool))
    {
    }
    [[nodiscard]] QString location() const override { return m_from->location(); }
    [[nodiscard]] Result<SourceFile> read(const QString &path, qint64 maxBytes, const Accepts &accepts) const override;
    [[nodiscard]] Result<std::optional<SourceFile>> readIfChanged(
        const QString &path, qint64 maxBytes, const Revision &held, const Accepts &accepts) const override
    {
        return m_from->readIfChanged(path, maxBytes, held, accepts);
    }
    [[nodiscard]] std::unique_ptr<ProviderSource> forThisThread() const override
    {
        return std::make_unique<SpooledSource>(m_from->forThisThread(), m_spool);
    }
    [[nodiscard]] Result<QString> file(const QString &path) const override { return m_from->file(path); }

private:
    std::shared_ptr<const ProviderSource> m_from;
    std::shared_ptr<Spool> m_spool;
};

} // namespace wb::sync
