#include "qml/Wanderbuch/Core/TrustKeeper.h"

#include "core/crypto/Digest.h"
#include "core/vault/PrivateValues.h"
#include "qml/Wanderbuch/Core/WhenDone.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace wb::ui {

namespace {

const QString knownIssuersName = QStringLiteral("known-issuers");

Result<trust::KnownIssuers> readFrom(vault::Session &session)
{
    WB_TRY(const auto value, vault::PrivateValues(session).value(knownIssuersName));
    return value.isUndefined() ? trust::KnownIssuers() : trust::KnownIssuers::fromJson(value);
}

// A copy under a name of its own content, so that the same bundle is there once.
Result<void> copyInto(const QString &folder, const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, file);
    const QByteArray bytes = source.read(trust::TrustBundle::mostBytes + 1);
    const QString name = QString::fromLatin1(crypto::sha256(bytes).toHex().left(16)) + QStringLiteral(".wbtrust");
    QDir().mkpath(folder);
    QSaveFile target(folder + QLatin1Char('/') + name);
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !target.commit())
        return failure(ErrorCode::NotWritable, folder);
    return {};
}

} // namespace

TrustKeeper::TrustKeeper(trust::TrustStore &store, vault::Vault &vault, QString folder, Load load, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_vault(vault)
    , m_folder(std::move(folder))
    , m_load(std::move(load))
{
    connect(&vault, &vault::Vault::stateChanged, this, &TrustKeeper::readKnown);
}

// Whom one knows is private: with the vault closed, nobody is known.
void TrustKeeper::readKnown()
{
    if (m_vault.state() != vault::Vault::State::Unlocked) {
        m_store.setKnownIssuers({});
        emit changed();
        return;
    }
    whenDone(m_vault.run(readFrom), this, [this](const Result<trust::KnownIssuers> &known) {
        if (!known || m_vault.state() != vault::Vault::State::Unlocked)
            return;
        m_store.setKnownIssuers(*known);
        emit changed();
    });
}

QFuture<Result<void>> TrustKeeper::keep(std::function<Result<void>(trust::KnownIssuers &)> change)
{
    auto kept = m_vault.run([change = std::move(change)](vault::Session &session) -> Result<void> {
        WB_TRY(auto known, readFrom(session));
        WB_CHECK(change(known));
        return vault::PrivateValues(session).setValue(knownIssuersName, known.toJson());
    });
    whenDone(kept, this, [this](const Result<void> &) { readKnown(); });
    return kept;
}

QFuture<Result<void>> TrustKeeper::accept(trust::KnownIssuer issuer)
{
    return keep([issuer = std::move(issuer)](trust::KnownIssuers &known) {
        known.forget(issuer.id);
        return known.accept(issuer);
    });
}

QFuture<Result<void>> TrustKeeper::forget(const QString &issuer)
{
    return keep([issuer](trust::KnownIssuers &known) -> Result<void> {
        known.forget(issuer);
        return {};
    });
}

QFuture<Result<trust::BundleReport>> TrustKeeper::add(const QString &file)
{
    // As it will count from the folder, not as if the person had vouched for all of it.
    auto added = m_worker.run([file, folder = m_folder, store = m_store]() -> Result<trust::BundleReport> {
        trust::TrustArchive archive;
        const auto report = trust::addBundleFile(archive, file, store);
        if (report.error)
            return tl::unexpected(*report.error);
        WB_CHECK(copyInto(folder, file));
        return report;
    });
    whenDone(added, this, [this](const Result<trust::BundleReport> &report) {
        if (report)
            reload();
    });
    return added;
}

void TrustKeeper::loadNow()
{
    tellOf(m_load(m_store));
}

void TrustKeeper::reload()
{
    struct Loaded {
        trust::TrustStore store;
        QList<trust::BundleReport> bundles;
    };
    auto loaded = m_worker.run([load = m_load, store = m_store]() mutable {
        auto bundles = load(store);
        return Loaded { std::move(store), std::move(bundles) };
    });
    whenDone(loaded, this, [this](const Loaded &done) {
        m_store.setArchive(done.store.archive());
        tellOf(done.bundles);
    });
}

void TrustKeeper::tellOf(const QList<trust::BundleReport> &bundles)
{
    m_bundles = bundles;
    for (const auto &report : bundles) {
        if (report.error)
            qWarning("a trust bundle is not used: %s %s", errorName(report.error->code).data(), qPrintable(report.file));
    }
    emit changed();
}

} // namespace wb::ui
