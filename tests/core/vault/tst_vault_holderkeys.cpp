// The keys credentials are bound to stay, over locking too, and each credential finds its own again.
#include "core/crypto/Jwk.h"
#include "core/vault/HolderKeys.h"
#include "core/vault/PrivateValues.h"
#include "tests/support/TestVault.h"

using namespace wb;
using namespace wb::vault;
using crypto::KeyType;

class TestHolderKeys : public QObject {
    Q_OBJECT

private slots:
    void keysStay()
    {
        test::TestVault place;
        QStringList ids;
        {
            const auto vault = place.open();
            QVERIFY(vault->create().result());
            const auto made = place.in(*vault, [](Session &session) -> Result<QStringList> {
                HolderKeys keys(session);
                WB_TRY(const auto ed25519, keys.learner(KeyType::Ed25519));
                WB_TRY(const auto p256, keys.learner(KeyType::P256));
                WB_TRY(const auto fresh, keys.fresh(KeyType::P256));
                WB_TRY(const auto other, keys.fresh(KeyType::Ed25519));
                WB_CHECK(keys.bind(QStringLiteral("aa"), fresh.id));
                return QStringList { ed25519.id, p256.id, fresh.id, other.id };
            });
            QVERIFY(made);
            ids = *made;
            QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 4);
        }
        const auto vault = place.open();
        QVERIFY(vault->unlockWithDevice().result());
        const auto checked = place.in(*vault, [ids](Session &session) -> Result<bool> {
            HolderKeys keys(session);
            bool same = true;
            for (const QString &id : ids) {
                WB_TRY(const auto key, keys.get(id));
                same = same && key.id == id && crypto::jwkThumbprint(key.publicKey()) == id;
            }
            WB_TRY(const auto own, learnerKey(session));
            WB_TRY(const auto learner, keys.learner(KeyType::Ed25519));
            WB_TRY(const auto p256, keys.learner(KeyType::P256));
            WB_TRY(const auto bound, keys.keyOf(QStringLiteral("aa")));
            return same && own.publicKey() == learner.publicKey() && p256.id == ids.at(1)
                && bound.id == ids.at(2);
        });
        QVERIFY(checked);
        QVERIFY(*checked);
    }

    void whatIsNotThereIsNotMade()
    {
        test::TestVault place;
        const auto vault = place.open();
        QVERIFY(vault->create().result());
        const auto codes = place.in(*vault, [](Session &session) -> Result<QList<ErrorCode>> {
            HolderKeys keys(session);
            QList<ErrorCode> all { keys.get(QStringLiteral("none")).error().code, keys.keyOf(QStringLiteral("none")).error().code,
                keys.learner(KeyType::P384).error().code, keys.fresh(KeyType::Rsa).error().code };
            WB_TRY(const QJsonValue made, PrivateValues(session).value(QStringLiteral("learner.key")));
            if (!made.isUndefined())
                all.append(ErrorCode::Internal);
            return all;
        });
        QVERIFY(codes);
        QCOMPARE(*codes,
            (QList<ErrorCode> {
                ErrorCode::KeyNotFound, ErrorCode::KeyNotFound, ErrorCode::InvalidArgument, ErrorCode::InvalidArgument }));
    }
};

QTEST_GUILESS_MAIN(TestHolderKeys)
#include "tst_vault_holderkeys.moc"
