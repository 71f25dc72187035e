// What was handed to whom is kept with its credential, can be deleted, leaves its change entry; a vault of any earlier version gets
// the place for it and loses nothing.
#include "core/vault/CredentialStore.h"
#include "core/vault/ShareHistory.h"
#include "core/storage/Migrations.h"
#include "tests/support/TestVault.h"

#include <QDir>

using namespace wb;
using namespace wb::vault;
using test::TestVault;

namespace {

CredentialRecord sample(const QByteArray &raw)
{
    CredentialRecord record;
    record.format = QStringLiteral("vc-2.0");
    record.title = QStringLiteral("Materials with a second life");
    record.raw = raw;
    return record;
}

QStringList versions()
{
    QStringList files;
    for (const QString &name : QDir(QStringLiteral(":/wanderbuch/vault")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name))
        files << QStringLiteral(":/wanderbuch/vault/") + name;
    return files;
}

QStringList schemaOf(storage::Database &database)
{
    QStringList lines;
    auto select = database.prepare(QStringLiteral("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name"));
    while (select && select->step().value_or(false))
        lines << select->text(0);
    return lines;
}

} // namespace

class TestVaultShares : public QObject
{
    Q_OBJECT

    TestVault m_folder;
    std::unique_ptr<Vault> m_vault;
    QString m_id;

    template<typename Work>
    auto history(Work work)
    {
        return TestVault::in(*m_vault, [work](Session &session) { return work(ShareHistory(session)); });
    }
    Share share(ShareForm form, const QString &recipient, const QStringList &content = {}) const
    {
        return {{}, m_id, {}, form, recipient, content};
    }

private slots:
    void initTestCase()
    {
        m_vault = m_folder.open();
        QVERIFY(m_vault->create().result());
        m_id = TestVault::in(*m_vault, [](Session &s) { return CredentialStore(s).add(sample("one")); }).value().id;
    }

    void everyFormComesBackNewestFirst()
    {
        QList<ShareForm> forms;
        for (const ShareForm form : {ShareForm::Shown, ShareForm::Original, ShareForm::Pdf, ShareForm::Badge, ShareForm::Presentation, ShareForm::Disclosure}) {
            forms.prepend(form);
            const QStringList content = form == ShareForm::Disclosure ? QStringList{QStringLiteral("given_name"), QStringLiteral("größe")} : QStringList();
            const auto added = history([&](ShareHistory h) { return h.add(share(form, QStringLiteral("Studio Łódź, \"Ada\""), content)); });
            QVERIFY(added);
            QVERIFY(!added->id.isEmpty());
            QCOMPARE(added->at, m_folder.clock.nowUtc());
        }
        const auto all = history([this](ShareHistory h) { return h.of(m_id); });
        QVERIFY(all);
        QList<ShareForm> found;
        for (const Share &one : *all) {
            found << one.form;
            QCOMPARE(one.recipient, QStringLiteral("Studio Łódź, \"Ada\""));
            QCOMPARE(one.credentialId, m_id);
        }
        QCOMPARE(found, forms);
        QCOMPARE(all->first().content, QStringList({QStringLiteral("given_name"), QStringLiteral("größe")}));
        QVERIFY(history([](ShareHistory h) { return h.of(QStringLiteral("another")); }).value().isEmpty());
    }

    void deletedIsDeletedAndBothLeaveAChange()
    {
        const auto changes = [this] { return TestVault::in(*m_vault, [](Session &s) { return s.changes.after(0); }).value(); };
        const auto before = changes().size();
        const auto added = history([this](ShareHistory h) { return h.add(share(ShareForm::Pdf, QStringLiteral("a client"))); });
        QVERIFY(history([&](ShareHistory h) { return h.setRecipient(added->id, QStringLiteral("another client")); }));
        QCOMPARE(history([this](ShareHistory h) { return h.of(m_id); }).value().first().recipient, QStringLiteral("another client"));
        QVERIFY(history([&](ShareHistory h) { return h.remove(added->id); }));
        QCOMPARE(history([&](ShareHistory h) { return h.setRecipient(added->id, {}); }).error().code, ErrorCode::NotFound);
        QCOMPARE(history([&](ShareHistory h) { return h.remove(added->id); }).error().code, ErrorCode::NotFound);
        const auto left = history([this](ShareHistory h) { return h.of(m_id); });
        for (const Share &one : *left)
            QVERIFY(one.id != added->id);
        const auto after = changes().mid(before);
        QCOMPARE(after.size(), 1); // what was forgotten is not in the log either
        QCOMPARE(after[0].entity, QStringLiteral("share"));
        QCOMPARE(after[0].entityId, added->id);
        QCOMPARE(after[0].operation, changes::Operation::Purge);
        QVERIFY(after[0].fields.isEmpty());
    }

    void whatBecameOfIt()
    {
        auto pending = share(ShareForm::Disclosure, QStringLiteral("verifier.example"));
        pending.outcome = ShareOutcome::Pending;
        const auto added = history([&](ShareHistory h) { return h.add(pending); });
        QVERIFY(added);
        const auto found = [&] { return history([this](ShareHistory h) { return h.of(m_id); }).value().first(); };
        QCOMPARE(found().id, added->id);
        for (const ShareOutcome outcome : {ShareOutcome::Pending, ShareOutcome::Refused, ShareOutcome::Failed, ShareOutcome::Done}) {
            QVERIFY(history([&](ShareHistory h) { return h.setOutcome(added->id, outcome); }));
            QCOMPARE(found().outcome, outcome);
        }
        QCOMPARE(history([](ShareHistory h) { return h.setOutcome(QStringLiteral("nobody's"), ShareOutcome::Done); }).error().code, ErrorCode::NotFound);
        QVERIFY(history([&](ShareHistory h) { return h.remove(added->id); }));
    }

    void whatCannotBeIsRefused()
    {
        auto unknown = share(ShareForm::Pdf, {});
        unknown.credentialId = QStringLiteral("nobody's");
        QCOMPARE(history([&](ShareHistory h) { return h.add(unknown); }).error().code, ErrorCode::NotFound);
        QCOMPARE(history([this](ShareHistory h) { return h.add(share(ShareForm::Pdf, QString(501, u'x'))); }).error().code, ErrorCode::InvalidArgument);
    }

    void itGoesWithItsCredential()
    {
        const auto held = TestVault::in(*m_vault, [](Session &s) { return CredentialStore(s).add(sample("two")); }).value();
        auto entry = share(ShareForm::Original, QStringLiteral("x"));
        entry.credentialId = held.id;
        QVERIFY(history([&](ShareHistory h) { return h.add(entry); }));
        QVERIFY(TestVault::in(*m_vault, [&](Session &s) { return CredentialStore(s).remove(held.id); }));
        QCOMPARE(history([&](ShareHistory h) { return h.of(held.id); }).value().size(), 1); // removal can still be undone
        QCOMPARE(TestVault::in(*m_vault, [](Session &s) { return CredentialStore(s).purgeRemoved(); }).value(), 1);
        QVERIFY(history([&](ShareHistory h) { return h.of(held.id); }).value().isEmpty());
        QVERIFY(!history([this](ShareHistory h) { return h.of(m_id); }).value().isEmpty());
    }

    // An earlier version brought forward is the newest version, with what it held.
    void everyPastVersionComesForward_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version < versions().size(); ++version)
            QTest::addRow("version %d", version) << version;
    }
    void everyPastVersionComesForward()
    {
        QFETCH(int, version);
        const QString name = QStringLiteral("vault");
        const QTemporaryDir folder;
        auto fresh = storage::Database::openPlain(folder.filePath(QStringLiteral("fresh.db")));
        auto old = storage::Database::openPlain(folder.filePath(QStringLiteral("old.db")));
        QVERIFY(fresh && old);
        QVERIFY(storage::migrate(**fresh, changes::migrations()) && storage::migrate(**old, changes::migrations()));
        QVERIFY(storage::migrate(**fresh, {name, versions()}));
        QVERIFY(storage::migrate(**old, {name, versions().first(version)}));
        QVERIFY((*old)->execute(QStringLiteral("INSERT INTO credentials (id, digest, format, title, issuer_id, issuer_name, subject_name, eqf_level, kind,"
                                               " module_id, report, added_at) VALUES ('c', 'd', 'f', 'Kept', '', '', '', 5, 0, '', '{}', 1)")));
        QVERIFY((*old)->execute(QStringLiteral("INSERT INTO credential_bytes (id, raw) VALUES ('c', x'0001')")));
        QVERIFY((*old)->execute(QStringLiteral("INSERT INTO saved_items (id, saved_at) VALUES ('s', 2)")));
        QVERIFY(storage::migrate(**old, {name, versions()}));
        QCOMPARE(storage::schemaVersion(**old, name).value(), int(versions().size()));
        QCOMPARE(schemaOf(**old), schemaOf(**fresh));
        auto kept = (*old)->prepare(QStringLiteral("SELECT title, raw FROM credentials JOIN credential_bytes USING (id)"));
        QVERIFY(kept && kept->step().value());
        QCOMPARE(kept->text(0), QStringLiteral("Kept"));
        QCOMPARE(kept->bytes(1), QByteArray("\0\1", 2));
    }

    // The vault itself, as it was before: it opens, and the new place is there.
    void anOldVaultOpens()
    {
        const auto back = TestVault::in(*m_vault, [](Session &s) -> Result<void> {
            WB_CHECK(s.database.execute(QStringLiteral("DROP TABLE shares")));
            WB_CHECK(s.database.execute(QStringLiteral("DROP TRIGGER shares_go_with_their_credential")));
            return s.database.execute(QStringLiteral("UPDATE schema_versions SET version = 1 WHERE name = 'vault'"));
        });
        QVERIFY(back);
        m_vault.reset();
        m_vault = m_folder.open();
        QVERIFY(m_vault->unlockWithDevice().result());
        QCOMPARE(TestVault::in(*m_vault, [this](Session &s) { return CredentialStore(s).get(m_id); })->raw, QByteArray("one"));
        QVERIFY(history([this](ShareHistory h) { return h.add(share(ShareForm::Shown, QStringLiteral("after"))); }));
    }
};

QTEST_GUILESS_MAIN(TestVaultShares)
#include "tst_vault_shares.moc"
