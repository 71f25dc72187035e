// A provider folder is checked from its signature down; whatever was changed on the way is refused and leaves no trace.
#include "core/base/Encoding.h"
#include "core/catalogue/CatalogueReader.h"
#include "core/catalogue/LibraryFile.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Multikey.h"
#include "core/packs/Publisher.h"
#include "core/proofs/DataIntegrity.h"
#include "sync/providers/ProviderFolder.h"
#include "sync/providers/ProviderPublisher.h"
#include "tests/support/FixedClock.h"
#include "tests/support/SmallLibrary.h"
#include "tests/support/TestData.h"
#include "tests/support/VerifyResult.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::sync;

namespace {

crypto::Ed25519KeyPair key(char seed)
{
    return *crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::copyOf(QByteArray(32, seed)));
}

QJsonObject resigned(QJsonObject document, const crypto::Ed25519KeyPair &signer)
{
    document.remove(QStringLiteral("proof"));
    const QString did = packs::didKeyOf(signer.publicKey());
    return *proofs::signEddsaJcs2022(document, signer,
        {.verificationMethod = did + QLatin1Char('#') + crypto::toMultikey(signer.publicKey()),
            .created = fromRfc3339(u"2026-11-22T12:00:00Z")});
}

} // namespace

class TestFolder final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Database> m_library;
    test::FixedClock m_clock;

    QString out(const char *path = "") const { return m_folder->filePath(QStringLiteral("out/") + QString::fromLatin1(path)); }
    QString source() const { return m_folder->filePath(QStringLiteral("source")); }
    void write(const QString &file, const QByteArray &bytes)
    {
        QFile f(file);
        QVERIFY(f.open(QIODevice::WriteOnly));
        QCOMPARE(f.write(bytes), bytes.size());
    }
    void publish()
    {
        VERIFY_RESULT(ProviderPublisher(source(), m_folder->filePath(QStringLiteral("out")), key('k'), m_clock).publish());
    }
    Result<FolderImport> import(const PackPolicy &policy = {})
    {
        WB_TRY(const ProviderFolder folder, ProviderFolder::open(m_folder->filePath(QStringLiteral("out"))));
        return folder.importInto(*m_library, policy, m_clock);
    }
    qsizetype providers() { return catalogue::CatalogueReader(*m_library).providers()->size(); }
    QJsonObject json(const char *path) const { return test::readJson(out(path)).toObject(); }
    // Changes a catalogue file and, like an honest provider would, every digest above it and the signature.
    void rewriteShard(bool pathways, const std::function<void(QJsonObject &)> &change)
    {
        QJsonObject index = json("catalogue/index.json");
        QJsonArray shards = index.value(QStringLiteral("shards")).toArray();
        for (auto item : shards) {
            QJsonObject shard = item.toObject();
            if ((shard.value(QStringLiteral("kind")).toString() == QStringLiteral("pathways")) != pathways)
                continue;
            QJsonObject document = test::readJson(out("catalogue/") + shard.value(QStringLiteral("href")).toString()).toObject();
            change(document);
            const QByteArray bytes = QJsonDocument(document).toJson();
            write(out("catalogue/") + shard.value(QStringLiteral("href")).toString(), bytes);
            shard.insert(QStringLiteral("sha256"), toHex(crypto::sha256(bytes)));
            item = shard;
        }
        index.insert(QStringLiteral("shards"), shards);
        resignIndex(index);
    }
    void resignIndex(const QJsonObject &index)
    {
        const QByteArray bytes = QJsonDocument(index).toJson();
        write(out("catalogue/index.json"), bytes);
        QJsonObject provider = json("provider.json");
        QJsonObject reference = provider.value(QStringLiteral("catalogue")).toObject();
        reference.insert(QStringLiteral("sha256"), toHex(crypto::sha256(bytes)));
        provider.insert(QStringLiteral("catalogue"), reference);
        write(out("provider.json"), QJsonDocument(resigned(provider, key('k'))).toJson());
    }

private slots:
    void init()
    {
        m_library.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        const test::SmallLibrary small(source());
        publish();
        auto library = catalogue::openLibrary(m_folder->filePath(QStringLiteral("data")));
        VERIFY_RESULT(library);
        m_library = std::move(*library);
    }

    void aFolderIsTakenInWithItsPacks()
    {
        const auto done = import();
        VERIFY_RESULT(done);
        QCOMPARE(done->catalogue.modules, 2);
        QCOMPARE(done->catalogue.pathways, 1);
        QCOMPARE(done->packsHere, 3);
        catalogue::CatalogueReader reader(*m_library);
        const auto module = reader.module(QStringLiteral("urn:x-test:module:joints"));
        VERIFY_RESULT(module);
        QCOMPARE(module->editions.size(), 2);
        QCOMPARE(module->packPaths.at(module->editionFor({QStringLiteral("de")})), out("packs/joints-de.wbpack"));
        QCOMPARE(module->editions.at(0).steps.size(), 2);
        QVERIFY(QFile::exists(out(qPrintable(module->editions.at(0).cover))));
        const auto known = reader.providers();
        QCOMPARE(known->at(0).proof, QStringLiteral("pass"));
        QCOMPARE(known->at(0).did, packs::didKeyOf(key('k').publicKey()));
    }

    void packsAreCopiedWhereAsked()
    {
        const QString packs = m_folder->filePath(QStringLiteral("data/packs"));
        VERIFY_RESULT(import({.take = true, .copyTo = packs}));
        QCOMPARE(QDir(packs).entryList({QStringLiteral("*.wbpack")}, QDir::Files).size(), 3);
        QVERIFY(QDir(out("packs")).removeRecursively()); // the stick is gone
        const auto module = catalogue::CatalogueReader(*m_library).module(QStringLiteral("urn:x-test:module:rates"));
        QVERIFY(QFile::exists(module->packPaths.value(0)));
    }

    void takingItInAgainReadsNothing()
    {
        VERIFY_RESULT(import());
        QVERIFY(QDir(out("catalogue")).removeRecursively());
        const auto again = import();
        VERIFY_RESULT(again);
        QVERIFY(again->unchanged);
        QCOMPARE(again->packsHere, 3);
    }

    void aNewerStateReplacesAndAnOlderOneIsRefused()
    {
        VERIFY_RESULT(import());
        const QString old = m_folder->filePath(QStringLiteral("old.json"));
        QVERIFY(QFile::copy(out("provider.json"), old));
        QVERIFY(QDir(source() + QStringLiteral("/packs/rates")).removeRecursively());
        m_clock.advance(60000);
        publish();
        const auto newer = import();
        VERIFY_RESULT(newer);
        QCOMPARE(newer->catalogue.modules, 1);
        QVERIFY(QFile::remove(out("provider.json")));
        QVERIFY(QFile::copy(old, out("provider.json")));
        const auto older = import();
        QVERIFY(!older);
        QCOMPARE(older.error().code, ErrorCode::AlreadyExists);
        QCOMPARE(catalogue::CatalogueReader(*m_library).module(QStringLiteral("urn:x-test:module:rates")).error().code,
            ErrorCode::NotFound);
    }

    void aChangedDescriptorIsRefused()
    {
        write(out("provider.json"), test::readFile(out("provider.json")).replace("Small school", "Great school"));
        const auto done = import();
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::BadSignature);
        QCOMPARE(providers(), 0);
    }

    void somebodyElsesSignatureIsRefused()
    {
        write(out("provider.json"), QJsonDocument(resigned(json("provider.json"), key('x'))).toJson());
        const auto done = import();
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::BadSignature);
    }

    void anUnsignedFolderSaysSoAndCannotStandInForASignedOne()
    {
        VERIFY_RESULT(import());
        QJsonObject provider = json("provider.json");
        provider.remove(QStringLiteral("proof"));
        write(out("provider.json"), QJsonDocument(provider).toJson());
        VERIFY_RESULT(import());
        const auto known = catalogue::CatalogueReader(*m_library).providers();
        QCOMPARE(known->size(), 2);
        QCOMPARE(known->at(1).proof, QStringLiteral("unknown"));
        QVERIFY(known->at(1).did.startsWith(QStringLiteral("unverified:")));
        QCOMPARE(known->at(0).proof, QStringLiteral("pass"));
    }

    void changedFilesAreRefusedAndLeaveNoTrace_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("index") << QStringLiteral("index");
        QTest::newRow("modules") << QStringLiteral("publications");
        QTest::newRow("pathways") << QStringLiteral("pathways");
    }
    void changedFilesAreRefusedAndLeaveNoTrace()
    {
        QFETCH(QString, file);
        QString path = out("catalogue/index.json");
        for (const auto &shard : json("catalogue/index.json").value(QStringLiteral("shards")).toArray()) {
            if (shard.toObject().value(QStringLiteral("kind")).toString() == file)
                path = out("catalogue/") + shard.toObject().value(QStringLiteral("href")).toString();
        }
        write(path, test::readFile(path) + ' ');
        const auto done = import();
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::DigestMismatch);
        QCOMPARE(providers(), 0);
        QVERIFY(catalogue::CatalogueReader(*m_library).pathways()->isEmpty());
    }

    void aChangedPackIsNotTaken_data()
    {
        QTest::addColumn<bool>("copy");
        QTest::newRow("in-place") << false;
        QTest::newRow("copied") << true;
    }
    void aChangedPackIsNotTaken()
    {
        QFETCH(bool, copy);
        const QByteArray pack = test::readFile(out("packs/rates-en.wbpack"));
        write(out("packs/rates-en.wbpack"), pack + 'x');
        const QString packs = m_folder->filePath(QStringLiteral("packs"));
        const auto done = import({.take = true, .copyTo = copy ? packs : QString()});
        VERIFY_RESULT(done);
        QCOMPARE(done->packsHere, 2);
        QCOMPARE(done->packProblems.size(), 1);
        QCOMPARE(done->packProblems.at(0).reason, QStringLiteral("digest-mismatch"));
        QVERIFY(
            catalogue::CatalogueReader(*m_library).module(QStringLiteral("urn:x-test:module:rates"))->packPaths.value(0).isEmpty());
        QVERIFY(QDir(packs).entryList({QStringLiteral("*.part")}, QDir::Files).isEmpty());
        // Put right, it is taken.
        write(out("packs/rates-en.wbpack"), pack);
        QCOMPARE(import()->packsHere, 3);
    }

    void anOlderPackServesUntilTheNewOneIsHere()
    {
        VERIFY_RESULT(import({.take = true, .copyTo = m_folder->filePath(QStringLiteral("packs"))}));
        const QString old =
            catalogue::CatalogueReader(*m_library).module(QStringLiteral("urn:x-test:module:rates"))->packPaths.value(0);
        QFile lesson(source() + QStringLiteral("/packs/rates/en/lessons/01.md"));
        QVERIFY(lesson.open(QIODevice::Append));
        lesson.write("\nMore.\n");
        lesson.close();
        m_clock.advance(60000);
        publish();
        const QByteArray newer = test::readFile(out("packs/rates-en.wbpack"));
        QVERIFY(QFile::remove(out("packs/rates-en.wbpack"))); // announced, and not on this stick
        VERIFY_RESULT(import({.take = true, .copyTo = m_folder->filePath(QStringLiteral("packs"))}));
        QCOMPARE(catalogue::CatalogueReader(*m_library).module(QStringLiteral("urn:x-test:module:rates"))->packPaths.value(0), old);
        write(out("packs/rates-en.wbpack"), newer);
        VERIFY_RESULT(import({.take = true, .copyTo = m_folder->filePath(QStringLiteral("packs"))}));
        QVERIFY(
            catalogue::CatalogueReader(*m_library).module(QStringLiteral("urn:x-test:module:rates"))->packPaths.value(0) != old);
    }

    void aMissingPackIsNoError()
    {
        QVERIFY(QFile::remove(out("packs/rates-en.wbpack")));
        const auto done = import();
        VERIFY_RESULT(done);
        QCOMPARE(done->packsHere, 2);
        QCOMPARE(done->packsMissing, 1);
    }

    void linksOutOfTheFolderAreLeftOut()
    {
        rewriteShard(false, [](QJsonObject &shard) {
            QJsonArray publications = shard.value(QStringLiteral("publications")).toArray();
            QJsonObject publication = publications.at(0).toObject();
            QJsonArray links = publication.value(QStringLiteral("links")).toArray();
            QJsonObject link = links.at(0).toObject();
            link.insert(QStringLiteral("href"), QStringLiteral("../../../etc/passwd"));
            links[0] = link;
            publication.insert(QStringLiteral("links"), links);
            publications[0] = publication;
            shard.insert(QStringLiteral("publications"), publications);
        });
        const auto done = import();
        VERIFY_RESULT(done);
        QCOMPARE(done->catalogue.leftOut, 1);
        QVERIFY(done->catalogue.problems.at(0).reason.contains(QStringLiteral("leads out")));
    }

    void anIndexThatLeadsOutIsRefused_data()
    {
        QTest::addColumn<QString>("href");
        QTest::newRow("parent") << QStringLiteral("../../secret.json");
        QTest::newRow("absolute") << QStringLiteral("/etc/passwd");
        QTest::newRow("encoded") << QStringLiteral("..%2F..%2Fsecret.json");
        QTest::newRow("scheme") << QStringLiteral("file:///etc/passwd");
        QTest::newRow("address") << QStringLiteral("https://example.org/x.json");
    }
    void anIndexThatLeadsOutIsRefused()
    {
        QFETCH(QString, href);
        QJsonObject index = json("catalogue/index.json");
        QJsonArray shards = index.value(QStringLiteral("shards")).toArray();
        QJsonObject shard = shards.at(0).toObject();
        shard.insert(QStringLiteral("href"), href);
        shards[0] = shard;
        index.insert(QStringLiteral("shards"), shards);
        resignIndex(index);
        const auto done = import();
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::MalformedDocument);
    }

    void aLinkOutOfTheFolderIsNotFollowed()
    {
        const QString outside = m_folder->filePath(QStringLiteral("outside.wbpack"));
        QVERIFY(QFile::rename(out("packs/rates-en.wbpack"), outside));
        QVERIFY(QFile::link(outside, out("packs/rates-en.wbpack")));
        const auto done = import();
        VERIFY_RESULT(done);
        QCOMPARE(done->packProblems.value(0).reason, QStringLiteral("unsafe-path"));
    }

    void badItemsAreLeftOut()
    {
        rewriteShard(true, [](QJsonObject &shard) {
            QJsonArray pathways = shard.value(QStringLiteral("pathways")).toArray();
            pathways.append(QJsonObject{{QStringLiteral("identifier"), QStringLiteral("urn:bad")}});
            shard.insert(QStringLiteral("pathways"), pathways);
        });
        const auto done = import();
        VERIFY_RESULT(done);
        QCOMPARE(done->catalogue.pathways, 1);
        QCOMPARE(done->catalogue.problems.value(0).item, QStringLiteral("urn:bad"));
    }

    void whatIsNoProviderFolderIsSaid_data()
    {
        QTest::addColumn<QByteArray>("descriptor");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << QByteArray() << ErrorCode::MalformedJson;
        QTest::newRow("array") << QByteArray("[]") << ErrorCode::MalformedDocument;
        QTest::newRow("twice") << QByteArray(R"({"id":"did:a:b","id":"did:c:d"})") << ErrorCode::MalformedJson;
        QTest::newRow("huge") << QByteArray(300 * 1024, ' ') << ErrorCode::TooLarge;
        QTest::newRow("no-did") << QByteArray(R"({"id":"me","name":"n"})") << ErrorCode::MalformedDocument;
    }
    void whatIsNoProviderFolderIsSaid()
    {
        QFETCH(QByteArray, descriptor);
        QFETCH(ErrorCode, code);
        write(out("provider.json"), descriptor);
        const auto folder = ProviderFolder::open(m_folder->filePath(QStringLiteral("out")));
        QVERIFY(!folder);
        QCOMPARE(folder.error().code, code);
        QCOMPARE(ProviderFolder::open(m_folder->filePath(QStringLiteral("nowhere"))).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestFolder)
#include "tst_providers_folder.moc"
