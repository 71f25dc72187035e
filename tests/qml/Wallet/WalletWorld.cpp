#include "tests/qml/Wallet/WalletWorld.h"

#include "core/base/Json.h"
#include "core/credentials/OpenBadgeBuilder.h"
#include "core/crypto/Multikey.h"
#include "core/progress/EventStore.h"
#include "core/proofs/DataIntegrity.h"
#include "core/trust/DidResolver.h"
#include "sync/issuance/IssuanceStore.h"

#include <QSignalSpy>
#include <QTest>

namespace wb::test {

namespace {

constexpr int patience = 20000; // ms; nothing here takes a second, unless the machine is busy

crypto::Ed25519KeyPair keyFrom(char seed)
{
    return *crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::fromBytes(QByteArray(32, seed)));
}

QString didOf(const crypto::Ed25519KeyPair &key)
{
    return QStringLiteral("did:key:") + crypto::toMultikey(key.publicKey());
}

QByteArray recordBy(const crypto::Ed25519KeyPair &key, const QString &title)
{
    credentials::FinishedModule module;
    module.id = QStringLiteral("urn:x-wanderbuch:module:test");
    module.title = title;
    module.workload = QStringLiteral("PT3H");
    module.eqfLevel = 5;
    module.ended = fromRfc3339(u"2026-11-20T10:00:00Z");
    credentials::BadgeOptions options;
    options.learnerName = QStringLiteral("Ada Test");
    options.uuid = QStringLiteral("0b0e9d3c-6c0a-4b44-9a53-1f2f9f1d0001");
    options.issued = fromRfc3339(u"2026-11-20T10:00:00Z");
    return credentials::buildOpenBadge(module, key, options).value_or(QByteArray());
}

template<typename T>
T answer(const QFuture<Result<T>> &future)
{
    auto waiting = future;
    waiting.waitForFinished();
    const Result<T> result = waiting.result();
    if (!result)
        QTest::qFail(qPrintable(errorName(result.error().code) + QStringLiteral(" ") + result.error().detail), __FILE__, __LINE__);
    QCoreApplication::processEvents();
    if constexpr (!std::is_void_v<T>)
        return result.value_or(T());
}

} // namespace

WalletWorld::WalletWorld()
{
    trust.addOwnDid(didOf(keyFrom('o')));
    vault::Vault::Config config;
    config.folder = folder.filePath(QStringLiteral("vault"));
    config.migrations = {progress::migrations(), issuance::migrations()};
    config.clock = &clock;
    config.unlockMilliseconds = 5;
    vault = std::make_unique<vault::Vault>(config);
    library = std::make_unique<catalogue::Library>(folder.filePath(QStringLiteral("library")));
    settings = std::make_unique<ui::AppSettings>(folder.filePath(QStringLiteral("settings.ini")));
    packs = std::make_unique<ui::PackShelf>(*library, trust, folder.filePath(QStringLiteral("packs")));
    learner = std::make_unique<ui::Learner>(*vault);
    keeper = std::make_unique<ui::TrustKeeper>(trust, *vault, folder.filePath(QStringLiteral("trust")), [this](trust::TrustStore &store) {
        trust::TrustArchive archive;
        auto bundles = trust::addBundleFolder(archive, folder.filePath(QStringLiteral("trust")), store);
        store.setArchive(std::move(archive));
        return bundles;
    });
    ui::Services::Parts parts;
    parts.clock = &clock;
    parts.settings = settings.get();
    parts.library = library.get();
    parts.vault = vault.get();
    parts.trust = keeper.get();
    parts.learner = learner.get();
    parts.packs = packs.get();
    parts.dataFolder = folder.path();
    services = std::make_unique<ui::Services>(parts);
}

QByteArray WalletWorld::trainersCredential() const
{
    const auto key = keyFrom('t');
    const QJsonObject credential{{QStringLiteral("@context"), QJsonArray{QStringLiteral("https://www.w3.org/ns/credentials/v2")}},
        {QStringLiteral("type"), QJsonArray{QStringLiteral("VerifiableCredential")}}, {QStringLiteral("name"), QStringLiteral("Lettering by hand")},
        {QStringLiteral("issuer"), QJsonObject{{QStringLiteral("id"), didOf(key)}, {QStringLiteral("name"), QStringLiteral("Nora Trainer")}}},
        {QStringLiteral("validFrom"), QStringLiteral("2026-11-01T00:00:00Z")},
        {QStringLiteral("credentialSubject"), QJsonObject{{QStringLiteral("id"), didOf(keyFrom('x'))}, {QStringLiteral("name"), QStringLiteral("Ada Test")}}}};
    const proofs::DataIntegrityOptions options{.verificationMethod = trust::didKeyMethod(key.publicKey()),
        .purpose = QStringLiteral("assertionMethod"), .created = fromRfc3339(u"2026-11-01T00:00:00Z")};
    return canonicalJson(proofs::signEddsaJcs2022(credential, key, options).value()).value();
}

QByteArray WalletWorld::strangersBundle() const
{
    return trust::TrustBundle::build({}, keyFrom('b'), fromRfc3339(u"2026-11-12T00:00:00Z")).value_or(QByteArray());
}

void WalletWorld::createVault()
{
    answer(vault->create());
    waitForLearner();
}

void WalletWorld::setPassphrase(const QString &passphrase)
{
    answer(vault->setPassphrase(crypto::SecretBytes::fromBytes(passphrase.toUtf8())));
}

QString WalletWorld::newRecoveryCode()
{
    return answer(vault->newRecoveryCode());
}

void WalletWorld::lock()
{
    answer(vault->lock());
    QTRY_VERIFY_WITH_TIMEOUT(!learner->available(), patience);
}

void WalletWorld::unlock(const QString &passphrase)
{
    answer(vault->unlock(crypto::SecretBytes::fromBytes(passphrase.toUtf8())));
    waitForLearner();
}

void WalletWorld::waitForLearner()
{
    QTRY_VERIFY_WITH_TIMEOUT(learner->available(), patience);
}

QByteArray WalletWorld::ownRecord(const QString &title) const
{
    return recordBy(keyFrom('o'), title);
}

QByteArray WalletWorld::strangersRecord() const
{
    return recordBy(keyFrom('s'), QStringLiteral("A stranger's word"));
}

} // namespace wb::test
