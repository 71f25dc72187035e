// An encrypted database says itself what it is sealed with: each version of the file is opened by every device and keeps its
// cipher.
#include "core/crypto/Digest.h"
#include "tests/core/storage/Ledger.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace wb;
using namespace wb::storage;
using crypto::PageCipher;
using wb::test::Ledger;

class CiphersTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder.emplace(); }

    void newFilesTakeWhatIsFastHere()
    {
        QVERIFY(Database::openEncrypted(path(), Ledger::key()));
        QCOMPARE(version(path()), crypto::fastestPageCipher() == PageCipher::XAes256Gcm ? 2U : 1U);
    }

    void everyVersionIsReadAndWritten_data()
    {
        QTest::addColumn<PageCipher>("cipher");
        QTest::addColumn<quint32>("expectedVersion");
        QTest::addColumn<JournalMode>("journal");
        for (const JournalMode journal : { JournalMode::Wal, JournalMode::Rollback }) {
            const char *kind = journal == JournalMode::Wal ? "log" : "rollback journal";
            QTest::addRow("version 1, XChaCha20-Poly1305, %s", kind) << PageCipher::XChaCha20Poly1305 << 1U << journal;
            QTest::addRow("version 2, XAES-256-GCM, %s", kind) << PageCipher::XAes256Gcm << 2U << journal;
        }
    }
    void everyVersionIsReadAndWritten()
    {
        QFETCH(const PageCipher, cipher);
        QFETCH(const quint32, expectedVersion);
        QFETCH(const JournalMode, journal);
        {
            auto database = Database::openEncrypted(path(), Ledger::key(), { .journal = journal, .cipher = cipher });
            QVERIFY(database);
            QVERIFY(Ledger::create(**database));
            QVERIFY(Ledger::write(**database, 1));
        }
        QCOMPARE(version(path()), expectedVersion);
        for (qint64 next = 2; next <= 6; ++next) { // whatever this device would choose for a new one
            auto database = Database::openEncrypted(path(), Ledger::key(), { .journal = journal });
            QVERIFY2(database, database ? "" : qPrintable(database.error().detail));
            QCOMPARE(Ledger::check(**database).value_or(-1), next - 1);
            QVERIFY((*database)->execute(QStringLiteral("PRAGMA cache_size = 5")));
            QVERIFY(Ledger::write(**database, next));
            const QString crashed = test::copyAsCrashed(path(), m_folder->filePath(QStringLiteral("crashed"))); // log and all
            const auto recovered = Database::openEncrypted(crashed, Ledger::key(), { .journal = journal });
            QVERIFY(recovered);
            QCOMPARE(Ledger::check(**recovered).value_or(-1), next);
            for (const QString &file : test::filesOf(crashed))
                QVERIFY2(!test::fileBytes(file).contains(Ledger::marker.toByteArray()), qPrintable(file));
        }
        QCOMPARE(version(path()), expectedVersion);
        const auto refused = Database::openEncrypted(path(), Ledger::key('x'));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DecryptionFailed);
    }

    void copiesGoFromOneCipherToTheOther_data()
    {
        QTest::addColumn<PageCipher>("from");
        QTest::addColumn<PageCipher>("to");
        QTest::newRow("to XAES-256-GCM") << PageCipher::XChaCha20Poly1305 << PageCipher::XAes256Gcm;
        QTest::newRow("to XChaCha20-Poly1305") << PageCipher::XAes256Gcm << PageCipher::XChaCha20Poly1305;
    }
    void copiesGoFromOneCipherToTheOther()
    {
        QFETCH(const PageCipher, from);
        QFETCH(const PageCipher, to);
        auto source = Database::openEncrypted(path(), Ledger::key(), { .cipher = from });
        QVERIFY(Ledger::create(**source));
        QVERIFY(Ledger::write(**source, 1));
        const QString copy = path() + QStringLiteral(".copy");
        {
            auto target = Database::openEncrypted(copy, Ledger::key('b'), { .cipher = to });
            QVERIFY((*source)->copyTo(**target));
        }
        auto target = Database::openEncrypted(copy, Ledger::key('b'));
        QCOMPARE(Ledger::check(**target).value_or(-1), 1);
        QVERIFY((*target)->checkIntegrity());
    }

    // Somebody who can write the disk cannot make pages of one cipher be taken for the other's, nor ask for one that is not there.
    void theVersionIsPartOfWhatTheKeyProves_data()
    {
        QTest::addColumn<PageCipher>("cipher");
        QTest::addColumn<quint32>("claimed");
        QTest::addColumn<ErrorCode>("expected");
        QTest::newRow("1 said to be 2") << PageCipher::XChaCha20Poly1305 << 2U << ErrorCode::DecryptionFailed;
        QTest::newRow("2 said to be 1") << PageCipher::XAes256Gcm << 1U << ErrorCode::DecryptionFailed;
        QTest::newRow("0") << PageCipher::XAes256Gcm << 0U << ErrorCode::UnsupportedFormat;
        QTest::newRow("3, a newer one") << PageCipher::XAes256Gcm << 3U << ErrorCode::UnsupportedFormat;
    }
    void theVersionIsPartOfWhatTheKeyProves()
    {
        QFETCH(const PageCipher, cipher);
        QFETCH(const quint32, claimed);
        QFETCH(const ErrorCode, expected);
        QVERIFY(Ledger::create(**Database::openEncrypted(path(), Ledger::key(), { .cipher = cipher })));
        QByteArray bytes = test::fileBytes(path());
        constexpr qsizetype digested = 96; // of each copy of the header, its digest follows
        for (const qsizetype copy : { 0, 2048 }) {
            qToLittleEndian(claimed, bytes.data() + copy + 16);
            bytes.replace(copy + digested, 32, crypto::blake2b256(bytes.mid(copy, digested)));
        }
        test::writeFileBytes(path(), bytes);
        const auto refused = Database::openEncrypted(path(), Ledger::key());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, expected);
        QCOMPARE(test::fileBytes(path()), bytes);
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("vault.db")); }
    static quint32 version(const QString &path) { return qFromLittleEndian<quint32>(test::fileBytes(path).constData() + 16); }

    std::optional<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(CiphersTest)
#include "tst_storage_ciphers.moc"
