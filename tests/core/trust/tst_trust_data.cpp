// Stored data: whose keys a document names, who lists whom, what a bundle may decide, and whom the owner has met before.
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Jwk.h"
#include "core/crypto/Multikey.h"
#include "core/proofs/DataIntegrity.h"
#include "core/trust/TrustFolder.h"
#include "core/trust/Verifier.h"
#include "tests/core/trust/TestCredentials.h"
#include "tests/support/FixedClock.h"
#include "tests/support/TestData.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::trust;

namespace {

using S = QLatin1StringView;
using Key = crypto::Ed25519KeyPair;

const QString assertion = QStringLiteral("assertionMethod");
const QString authentication = QStringLiteral("authentication");
const QString early = QStringLiteral("2026-03-01T08:00:00.000Z");
const QString late = QStringLiteral("2026-10-01T08:00:00.000Z");

QByteArray bytes(const QJsonObject &object)
{
    return canonicalJson(object).value();
}

TrustItem item(TrustKind kind, const QString &url, const QByteArray &content, const QString &fetched = late)
{
    return { kind, url, {}, fromRfc3339(fetched), content };
}

std::shared_ptr<TrustArchive> archiveOf(const QList<TrustItem> &items)
{
    auto archive = std::make_shared<TrustArchive>();
    for (const TrustItem &one : items) {
        if (const auto added = archive->add(one, Standing::Vouched); !added)
            qFatal("%s", qPrintable(added.error().detail));
    }
    return archive;
}

// A DID document with one key under "#key-1" for assertions.
QJsonObject didDocument(const QString &did, const crypto::PublicKey &key)
{
    const QJsonObject method { { S("id"), QString(did + QStringLiteral("#key-1")) }, { S("type"), S("Multikey") },
        { S("controller"), did }, { S("publicKeyMultibase"), crypto::toMultikey(key) } };
    return { { S("id"), did }, { S("verificationMethod"), QJsonArray { method } },
        { S("assertionMethod"), QJsonArray { S("#key-1") } } };
}

// A credential by `issuer`, signed with the key under that method.
QByteArray signedBy(const QString &issuer, const Key &key, const QString &method)
{
    return bytes(proofs::signEddsaJcs2022(
        test::credential20(issuer), key, { .verificationMethod = method, .created = fromRfc3339(u"2026-01-01T00:00:00Z") })
                     .value());
}

QString entityStatement(const QJsonObject &claims, const test::TestSigner &signer)
{
    return QString::fromLatin1(test::asJwt(
        claims, signer, crypto::SignatureAlgorithm::Es256, { { S("typ"), S("entity-statement+jwt") }, { S("kid"), S("key1") } }));
}

} // namespace

class TestTrustData : public QObject {
    Q_OBJECT

    test::FixedClock m_clock;
    Key m_key = Key::generate();
    const QString m_did = QStringLiteral("did:web:school.example:music");
    const QString m_url = QStringLiteral("https://school.example/music/did.json");

    ErrorCode refusal(const QJsonObject &document, const QString &method, const QString &purpose = assertion) const
    {
        const auto key = StoredKeys(archiveOf({ item(TrustKind::Did, m_url, bytes(document)) })).resolve(method, purpose);
        return key ? ErrorCode::Internal : key.error().code;
    }
    Check trustOf(const QByteArray &credential, const TrustStore &store) const
    {
        return *Verifier(m_clock, store).verify(credential).check(CheckKind::Trust);
    }

private slots:
    void whereADidWebIsPublished_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("did:web:example.org") << "https://example.org/.well-known/did.json";
        QTest::newRow("did:web:Example.ORG") << "https://example.org/.well-known/did.json";
        QTest::newRow("did:web:example.org%3A8443") << "https://example.org:8443/.well-known/did.json";
        QTest::newRow("did:web:example.org%3a8443:a:b") << "https://example.org:8443/a/b/did.json";
        QTest::newRow("did:web:example.org:user:ana") << "https://example.org/user/ana/did.json";
        for (const char *wrong : { "did:web:", "did:web:example.org:", "did:web:example.org::a", "did:web:example.org:..:a",
                 "did:web:example.org/a", "did:web:example.org#k", "did:web:example.org?x", "did:web:user@example.org",
                 "did:web:example.org%2Fevil", "did:web:example.org%3Aport", "did:key:z6Mk", "https://example.org" })
            QTest::newRow(wrong) << QString();
    }
    void whereADidWebIsPublished()
    {
        QFETCH(QString, url);
        QCOMPARE(didWebUrl(QString::fromLatin1(QTest::currentDataTag())), url);
    }

    void aStoredDocumentGivesItsKey()
    {
        const QJsonObject document = didDocument(m_did, m_key.publicKey());
        const StoredKeys keys(archiveOf({ item(TrustKind::Did, m_url, bytes(document)) }));
        for (const QString &name : { QString(m_did + QStringLiteral("#key-1")), m_did }) {
            const auto key = keys.resolve(name, assertion);
            QVERIFY(key);
            QCOMPARE(key->key, m_key.publicKey());
            QCOMPARE(key->controller, m_did);
            QCOMPARE(toRfc3339(key->asOf), late);
        }
    }

    void keysInAllTheirForms_data()
    {
        QTest::addColumn<QJsonObject>("key");
        const crypto::PublicKey key = m_key.publicKey();
        QTest::newRow("publicKeyMultibase") << QJsonObject { { S("publicKeyMultibase"), crypto::toMultikey(key) } };
        QTest::newRow("publicKeyJwk") << QJsonObject { { S("publicKeyJwk"), crypto::toJwk(key) } };
        QTest::newRow("publicKeyBase58") << QJsonObject { { S("publicKeyBase58"), toBase58(key.bytes) } };
        QTest::newRow("two forms of one key")
            << QJsonObject { { S("publicKeyMultibase"), crypto::toMultikey(key) }, { S("publicKeyJwk"), crypto::toJwk(key) } };
    }
    void keysInAllTheirForms()
    {
        QFETCH(QJsonObject, key);
        key.insert(S("id"), S("#k"));
        key.insert(S("controller"), m_did);
        const QJsonObject embedded { { S("id"), m_did }, { S("assertionMethod"), QJsonArray { key } } };
        const StoredKeys keys(archiveOf({ item(TrustKind::Did, m_url, bytes(embedded)) }));
        QCOMPARE(keys.resolve(m_did + QStringLiteral("#k"), assertion)->key, m_key.publicKey());
    }

    void aKeyIsUsedForWhatItIsFor()
    {
        const QString method = m_did + QStringLiteral("#key-1");
        const QJsonObject good = didDocument(m_did, m_key.publicKey());
        QCOMPARE(refusal(good, method, authentication), ErrorCode::InvalidArgument);
        QCOMPARE(refusal(test::changed(good, "assertionMethod", QJsonArray {}), method), ErrorCode::InvalidArgument);
        QCOMPARE(refusal(good, m_did + QStringLiteral("#key-2")), ErrorCode::KeyNotFound);
        QCOMPARE(refusal(good, m_did + QStringLiteral("/path#key-1")), ErrorCode::KeyNotFound);
        QCOMPARE(refusal(good, QStringLiteral("did:web:school.example#key-1")), ErrorCode::KeyNotFound);
        QJsonObject method1 = good.value(S("verificationMethod")).toArray().first().toObject();
        const auto with = [&](const char *member, const QJsonValue &value) {
            return test::changed(good, "verificationMethod", QJsonArray { test::changed(method1, member, value) });
        };
        QCOMPARE(refusal(with("revoked", S("2026-01-01T00:00:00Z")), method), ErrorCode::InvalidArgument);
        QCOMPARE(refusal(with("publicKeyMultibase", S("z6Mk")), method), ErrorCode::UnsupportedAlgorithm);
        QCOMPARE(refusal(with("publicKeyJwk", crypto::toJwk(Key::generate().publicKey())), method), ErrorCode::MalformedKey);
        // Somebody else's key: only if that somebody's own document says so.
        QCOMPARE(refusal(with("controller", S("did:web:other.example")), method), ErrorCode::KeyNotFound);
        const QString other = QStringLiteral("did:web:other.example");
        const QJsonObject controller { { S("id"), other }, { S("assertionMethod"), QJsonArray { method } } };
        const StoredKeys both(archiveOf({ item(TrustKind::Did, m_url, bytes(with("controller", other))),
            item(TrustKind::Did, QStringLiteral("https://other.example/.well-known/did.json"), bytes(controller)) }));
        QCOMPARE(both.resolve(method, assertion)->controller, other);
    }

    void aDocumentBelongsToItsAddress()
    {
        TrustArchive archive;
        const QByteArray document = bytes(didDocument(m_did, m_key.publicKey()));
        QCOMPARE(archive.add(item(TrustKind::Did, QStringLiteral("https://evil.example/did.json"), document), Standing::Vouched)
                     .error()
                     .code,
            ErrorCode::MalformedDocument);
        QVERIFY(!archive.add(item(TrustKind::Did, m_url, document), Standing::StatusOnly).value());
        QVERIFY(!archive.document(m_did));
        QVERIFY(archive.add(item(TrustKind::Did, m_did, document), Standing::Vouched).value());
        const QJsonObject twins = test::changed(didDocument(m_did, m_key.publicKey()), "publicKey",
            QJsonArray { QJsonObject { { S("id"), S("#key-1") }, { S("publicKeyBase58"), S("x") } } });
        QCOMPARE(DidDocument::read(bytes(twins)).error().code, ErrorCode::MalformedDocument);
        QCOMPARE(DidDocument::read("{}").error().code, ErrorCode::MalformedDocument);
        QJsonArray many;
        for (int i = 0; i < 501; ++i)
            many.append(QJsonObject { { S("id"), QStringLiteral("#%1").arg(i) } });
        QCOMPARE(
            DidDocument::read(bytes({ { S("id"), m_did }, { S("verificationMethod"), many } })).error().code, ErrorCode::TooLarge);
    }

    void theNewestDocumentCounts()
    {
        const Key newer = Key::generate();
        const TrustItem old = item(TrustKind::Did, m_url, bytes(didDocument(m_did, m_key.publicKey())), early);
        const TrustItem fresh = item(TrustKind::Did, m_url, bytes(didDocument(m_did, newer.publicKey())), late);
        for (const QList<TrustItem> &order : { QList { old, fresh }, QList { fresh, old } })
            QCOMPARE(StoredKeys(archiveOf(order)).resolve(m_did, assertion)->key, newer.publicKey());
    }

    void anHttpsIssuerByItsDocumentOrMetadata()
    {
        const QString issuer = QStringLiteral("https://school.example/tenant");
        QCOMPARE(issuerMetadataUrl(issuer), QStringLiteral("https://school.example/.well-known/jwt-vc-issuer/tenant"));
        QCOMPARE(issuerMetadataUrl(QStringLiteral("https://school.example")),
            QStringLiteral("https://school.example/.well-known/jwt-vc-issuer"));
        QCOMPARE(issuerMetadataUrl(QStringLiteral("did:web:school.example")), QString());
        QJsonObject jwk = crypto::toJwk(m_key.publicKey());
        jwk.insert(S("kid"), S("k1"));
        const QJsonObject set { { S("keys"), QJsonArray { jwk } } };
        const QJsonObject metadata { { S("issuer"), issuer }, { S("jwks"), set } };
        const auto keysOf = [&](const QJsonObject &object) {
            return StoredKeys(archiveOf({ item(TrustKind::Keys, issuerMetadataUrl(issuer), bytes(object)),
                item(TrustKind::Keys, QStringLiteral("https://school.example/jwks"), bytes(set), early) }));
        };
        const QString name = issuer + QStringLiteral("#k1");
        QCOMPARE(keysOf(metadata).resolve(name, assertion)->key, m_key.publicKey());
        QCOMPARE(keysOf(metadata).resolve(issuer, assertion)->controller, issuer);
        const auto byAddress =
            keysOf({ { S("issuer"), issuer }, { S("jwks_uri"), S("https://school.example/jwks") } }).resolve(name, assertion);
        QCOMPARE(byAddress->key, m_key.publicKey());
        QCOMPARE(toRfc3339(byAddress->asOf), early);
        QCOMPARE(keysOf(metadata).resolve(name, authentication).error().code, ErrorCode::KeyNotFound);
        QCOMPARE(keysOf(metadata).resolve(issuer + QStringLiteral("#k2"), assertion).error().code, ErrorCode::KeyNotFound);
        QCOMPARE(keysOf(test::changed(metadata, "issuer", S("https://evil.example"))).resolve(name, assertion).error().code,
            ErrorCode::MalformedKey);
        const StoredKeys controller(archiveOf({ item(TrustKind::Did, issuer, bytes(didDocument(issuer, m_key.publicKey()))) }));
        QCOMPARE(controller.resolve(issuer + QStringLiteral("#key-1"), assertion)->controller, issuer);
    }

    void aCredentialByDidWebIsValidAsOfItsDocument()
    {
        const QByteArray credential = signedBy(m_did, m_key, m_did + QStringLiteral("#key-1"));
        TrustStore store;
        VerificationReport report = Verifier(m_clock, store).verify(credential);
        QCOMPARE(report.verdict, Verdict::Undecided);
        QVERIFY(report.check(CheckKind::Proof)->reason.contains(S("not held here")));
        store.setArchive(*archiveOf({ item(TrustKind::Did, m_url, bytes(didDocument(m_did, m_key.publicKey()))) }));
        report = Verifier(m_clock, store).verify(credential);
        QCOMPARE(report.verdict, Verdict::Valid);
        QCOMPARE(report.check(CheckKind::Issuer)->outcome, Outcome::Pass);
        QCOMPARE(toRfc3339(report.check(CheckKind::Proof)->asOf), late);
        QCOMPARE(toRfc3339(report.check(CheckKind::Issuer)->asOf), late);
        const QByteArray forged = signedBy(m_did, Key::generate(), m_did + QStringLiteral("#key-1"));
        QCOMPARE(Verifier(m_clock, store).verify(forged).verdict, Verdict::Invalid);
    }

    void registriesOfOthers_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("name");
        QTest::newRow("dcc-sandbox-registry.json")
            << qsizetype(-1) << "did:web:digitalcredentials.github.io:vc-test-fixtures:dids:legacy"
            << "DCC did:web for testing";
        QTest::newRow("dcc-community-registry.json") << qsizetype(-1) << "did:web:credentials.myschool.ca"
                                                     << "My School";
        QTest::newRow("dcc-members-oidf-testdata.json") << qsizetype(-1) << "did:web:oneuni.testuni.edu"
                                                        << "OneUni University";
    }
    void registriesOfOthers()
    {
        WB_REQUIRE_TESTDATA("issuer-registries");
        QFETCH(QString, issuer);
        const QByteArray json =
            test::readFile(test::testData(QStringLiteral("issuer-registries/") + QString::fromLatin1(QTest::currentDataTag())));
        const auto registry = IssuerRegistry::read(json);
        QVERIFY(registry);
        QVERIFY(registry->size() >= 5);
        QTEST(registry->find(issuer)->name, "name");
        QVERIFY(!registry->find(QStringLiteral("did:web:nobody.example")));
        // Every issuer the file names is found.
        const QJsonObject listed = parseJsonObject(json)->value(S("registry")).toObject();
        for (const QString &did : listed.keys())
            QCOMPARE(registry->find(did)->name, listed.value(did).toObject().value(S("name")).toString());
    }

    void beingListedIsTold()
    {
        const QString did = didKey(m_key.publicKey());
        const QByteArray credential = test::withDataIntegrity(test::credential20(did), m_key);
        const auto registry = [&](const QString &listed) {
            return bytes({ { S("meta"), QJsonObject() },
                { S("registry"), QJsonObject { { listed, QJsonObject { { S("name"), S("Real Academy") } } } } } });
        };
        TrustItem first = item(TrustKind::Registry, QStringLiteral("https://a.example/registry.json"), registry(did), early);
        first.name = QStringLiteral("A Registry");
        const TrustItem second = item(TrustKind::Registry, QStringLiteral("https://b.example/registry.json"), registry(did));
        TrustStore store;
        QCOMPARE(trustOf(credential, store).outcome, Outcome::Unknown);
        store.setArchive(*archiveOf({ first, second }));
        const Check check = trustOf(credential, store);
        QCOMPARE(check.outcome, Outcome::Pass);
        QVERIFY2(check.reason.contains(S("A Registry, as Real Academy")) && check.reason.contains(S("https://b.example")),
            qPrintable(check.reason));
        QCOMPARE(toRfc3339(check.asOf), early);
        // A newer edition without the issuer takes the older one's place.
        const TrustItem newer =
            item(TrustKind::Registry, QStringLiteral("https://a.example/registry.json"), registry(QStringLiteral("did:example:x")));
        store.setArchive(*archiveOf({ first, newer }));
        QCOMPARE(trustOf(credential, store).outcome, Outcome::Unknown);
        // To be listed does not help who did not sign.
        store.setArchive(*archiveOf({ first }));
        QCOMPARE(trustOf(test::withDataIntegrity(test::credential20(did), Key::generate()), store).outcome, Outcome::Unknown);
    }

    void aHundredThousandIssuers()
    {
        QJsonObject listed;
        for (int i = 0; i < 100000; ++i)
            listed.insert(QStringLiteral("did:web:school%1.example").arg(i),
                QJsonObject { { S("name"), QStringLiteral("School %1").arg(i) } });
        const QByteArray json = bytes({ { S("registry"), listed } });
        QElapsedTimer timer;
        timer.start();
        const auto bundle =
            TrustBundle::build({ item(TrustKind::Registry, QStringLiteral("https://a.example"), json) }, m_key, m_clock.nowUtc());
        QVERIFY(bundle);
        const auto read = TrustBundle::read(*bundle, DidResolver());
        QVERIFY(read);
        const auto archive = archiveOf(read->items());
        for (int i = 0; i < 100000; i += 1000)
            QCOMPARE(archive->listings(QStringLiteral("did:web:school%1.example").arg(i)).size(), 1);
        qInfo("100,000 issuers, %lld bytes: built, read and asked in %lld ms", static_cast<long long>(bundle->size()),
            static_cast<long long>(timer.elapsed()));
        QVERIFY(timer.elapsed() < 30000);
    }

    void entityStatements()
    {
        const auto federation = test::TestSigner::generate(crypto::KeyType::P256);
        const QString anchor = QStringLiteral("https://federation.example");
        const QString did = didKey(m_key.publicKey());
        QJsonObject jwk = crypto::toJwk(federation.publicKey());
        jwk.insert(S("kid"), S("key1"));
        const QJsonObject times { { S("iat"), 1760000000 }, { S("exp"), 1893456000 } };
        QJsonObject configuration = times;
        configuration.insert(S("iss"), anchor);
        configuration.insert(S("sub"), anchor);
        configuration.insert(S("jwks"), QJsonObject { { S("keys"), QJsonArray { jwk } } });
        configuration.insert(S("metadata"),
            QJsonObject { { S("federation_entity"), QJsonObject { { S("organization_name"), S("The Federation") } } } });
        QJsonObject member = times;
        member.insert(S("iss"), anchor);
        member.insert(S("sub"), did);
        member.insert(S("metadata"),
            QJsonObject { { S("federation_entity"), QJsonObject { { S("organization_name"), S("Real Academy") } } } });
        const QByteArray credential = test::withDataIntegrity(test::credential20(did), m_key);
        const auto checked = [&](const QList<QString> &statements) {
            QList<TrustItem> items;
            for (const QString &statement : statements)
                items.append(item(
                    TrustKind::Registry, QStringLiteral("https://federation.example/%1").arg(items.size()), statement.toLatin1()));
            TrustStore store;
            store.setArchive(*archiveOf(items));
            return trustOf(credential, store);
        };
        const QString about = entityStatement(configuration, federation);
        const Check good = checked({ about, entityStatement(member, federation) });
        QCOMPARE(good.outcome, Outcome::Pass);
        QVERIFY2(good.reason.contains(S("The Federation (https://federation.example), as Real Academy")), qPrintable(good.reason));
        const Check unproven = checked({ entityStatement(member, federation) });
        QCOMPARE(unproven.outcome, Outcome::Unknown);
        QVERIFY(unproven.reason.contains(S("cannot be checked")));
        const auto stranger = test::TestSigner::generate(crypto::KeyType::P256);
        QCOMPARE(checked({ about, entityStatement(member, stranger) }).outcome, Outcome::Unknown);
        const Check ended = checked({ about, entityStatement(test::changed(member, "exp", 1770000000), federation) });
        QCOMPARE(ended.outcome, Outcome::Unknown);
        QVERIFY2(ended.reason.contains(S("until 2026-02-02")), qPrintable(ended.reason));
        // A configuration that its own key did not sign is no configuration.
        TrustArchive archive;
        QCOMPARE(
            archive.add(item(TrustKind::Registry, anchor, entityStatement(configuration, stranger).toLatin1()), Standing::Vouched)
                .error()
                .code,
            ErrorCode::BadSignature);
        QVERIFY(!archive.add(item(TrustKind::Registry, anchor, "{}"), Standing::Vouched));
        QVERIFY(!archive.add(item(TrustKind::Registry, anchor, "ey.ey.x"), Standing::Vouched));
    }

    void authoritiesFromStoredCertificates()
    {
        const auto rootSigner = test::TestSigner::generate(crypto::KeyType::P256);
        const test::TestSigner::CertificateOptions rootOptions {
            .commonName = QStringLiteral("Test Root"), .organization = QStringLiteral("Root"), .authority = true
        };
        const crypto::Certificate root = rootSigner.certificate(rootOptions);
        const auto sealer = test::TestSigner::generate(crypto::KeyType::P256);
        const crypto::Certificate seal = sealer.certificate(
            { .commonName = QStringLiteral("Example Academy"), .organization = QStringLiteral("Example Academy") }, &rootSigner,
            &rootOptions);
        const QByteArray credential = test::asJades(test::credential20(QStringLiteral("https://academy.example")), sealer, { seal },
            QStringLiteral("2026-01-02T00:00:00Z"));
        const QByteArray pem = "-----BEGIN CERTIFICATE-----\n" + root.der().toBase64() + "\n-----END CERTIFICATE-----\n";
        for (const QByteArray &file : { root.der(), pem }) {
            TrustStore store;
            QCOMPARE(trustOf(credential, store).outcome, Outcome::Unknown);
            store.setArchive(
                *archiveOf({ item(TrustKind::Certificate, QStringLiteral("https://trusted-list.example/root"), file) }));
            const Check check = trustOf(credential, store);
            QCOMPARE(check.outcome, Outcome::Pass);
            QCOMPARE(toRfc3339(check.asOf), late);
            // A newer file without the authority ends its word.
            const auto other = test::TestSigner::generate(crypto::KeyType::P256).certificate(rootOptions);
            store.setArchive(
                *archiveOf({ item(TrustKind::Certificate, QStringLiteral("https://trusted-list.example/root"), file, early),
                    item(TrustKind::Certificate, QStringLiteral("https://trusted-list.example/root"), other.der()) }));
            QCOMPARE(trustOf(credential, store).outcome, Outcome::Unknown);
        }
    }

    void trainersMetBefore()
    {
        const QString did = didKey(m_key.publicKey());
        const QByteArray credential = test::withDataIntegrity(test::credential20(did), m_key);
        const QString print = keyFingerprint(m_key.publicKey());
        KnownIssuers known;
        QVERIFY(known.accept({ did, print, QStringLiteral("Example Academy"), fromRfc3339(early) }));
        QCOMPARE(known.accept({ did, print, QStringLiteral("Again"), fromRfc3339(late) }).error().code, ErrorCode::AlreadyExists);
        QCOMPARE(KnownIssuers::fromJson(known.toJson())->byId(did)->firstSeen, fromRfc3339(early));
        TrustStore store;
        store.setKnownIssuers(known);
        const Check check = trustOf(credential, store);
        QCOMPARE(check.outcome, Outcome::Pass);
        QVERIFY2(check.reason.startsWith(S("seen first on 2026-03-01")) && check.reason.contains(groupedFingerprint(print)),
            qPrintable(check.reason));
        // The same name with another key is not the same person.
        const Key other = Key::generate();
        const Check namesake = trustOf(test::withDataIntegrity(test::credential20(didKey(other.publicKey())), other), store);
        QCOMPARE(namesake.outcome, Outcome::Unknown);
        QVERIFY(namesake.reason.startsWith(S("caution: an issuer of the same name")));
        // The same issuer with another key, as did:web allows.
        KnownIssuers web;
        QVERIFY(web.accept({ m_did, print, QStringLiteral("Example Academy"), fromRfc3339(early) }));
        store.setKnownIssuers(web);
        store.setArchive(*archiveOf({ item(TrustKind::Did, m_url, bytes(didDocument(m_did, other.publicKey()))) }));
        const Check changed = trustOf(signedBy(m_did, other, m_did + QStringLiteral("#key-1")), store);
        QCOMPARE(changed.outcome, Outcome::Unknown);
        QVERIFY2(changed.reason.contains(S("now signs with another key")), qPrintable(changed.reason));
    }

    void aBundleComesBackAsItWent()
    {
        const QByteArray binary = QByteArray::fromHex("00ff80fe0a");
        const QList<TrustItem> items { item(TrustKind::Did, m_url, bytes(didDocument(m_did, m_key.publicKey())), early),
            item(TrustKind::Status, QStringLiteral("https://x.example/1"), "eyJ.a.b\n"),
            item(TrustKind::Status, QStringLiteral("https://x.example/2"), binary),
            item(TrustKind::Status, QStringLiteral("https://x.example/3"), QByteArray("\xef\xbb\xbf{\"a\": \"\xc3\xbc\"}\r\n")) };
        const auto made = TrustBundle::build(items, m_key, m_clock.nowUtc());
        QCOMPARE(*made, *TrustBundle::build(items, m_key, m_clock.nowUtc()));
        const auto bundle = TrustBundle::read(*made, DidResolver());
        QVERIFY(bundle);
        QCOMPARE(bundle->signer(), didKey(m_key.publicKey()));
        QCOMPARE(bundle->created(), m_clock.nowUtc());
        QCOMPARE(bundle->items().size(), items.size());
        for (qsizetype i = 0; i < items.size(); ++i) {
            QCOMPARE(bundle->items().at(i).content, items.at(i).content);
            QCOMPARE(bundle->items().at(i).fetched, items.at(i).fetched);
            QCOMPARE(bundle->items().at(i).url, items.at(i).url);
        }
        const TrustItem future =
            item(TrustKind::Status, QStringLiteral("https://x.example"), "x", QStringLiteral("2027-01-01T00:00:00Z"));
        QCOMPARE(TrustBundle::build({ future }, m_key, m_clock.nowUtc()).error().code, ErrorCode::InvalidArgument);
    }

    // A context from a bundle helps where the program has none of that name, and never takes the place of one that came with it.
    void contextsFromABundle()
    {
        const QString own = QStringLiteral("https://school.example/context");
        const QString known = QStringLiteral("https://w3.example/context");
        const auto context = [](const char *term) {
            return bytes({ { S("@context"), QJsonObject { { QString::fromLatin1(term), S("https://x.example/") } } } });
        };
        linkeddata::ContextTable table;
        QVERIFY(table.insert(known, context("a")));
        TrustStore store;
        store.setArchive(*archiveOf({ item(TrustKind::Context, own, context("b")), item(TrustKind::Context, known, context("c")),
            item(TrustKind::Context, QStringLiteral("https://broken.example"), "{") }));
        store.setContexts(table);
        QVERIFY(store.contexts().contains(own));
        QVERIFY(store.contexts().contains(known));
        QVERIFY(!store.contexts().contains(QStringLiteral("https://broken.example")));
        TrustArchive stranger;
        QVERIFY(!stranger.add(item(TrustKind::Context, own, context("b")), Standing::StatusOnly).value());
        QVERIFY(stranger.contexts().isEmpty());
    }

    void aChangedBundleIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bundle");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray good = *TrustBundle::build(
            { item(TrustKind::Status, QStringLiteral("https://x.example/1"), "list") }, m_key, m_clock.nowUtc());
        const QJsonObject object = parseJsonObject(good).value();
        const auto row = [](const char *name, const QByteArray &bundle, ErrorCode code) { QTest::newRow(name) << bundle << code; };
        row("content", QByteArray(good).replace("\"list\"", "\"lisT\""), ErrorCode::BadSignature);
        row("date", QByteArray(good).replace("2026-10-01", "2026-10-02"), ErrorCode::BadSignature);
        row("another issuer", bytes(test::changed(object, "issuer", S("did:example:x"))), ErrorCode::BadSignature);
        const Key other = Key::generate();
        QJsonObject stolen = object;
        stolen.remove(S("proof"));
        stolen = *proofs::signEddsaJcs2022(
            stolen, other, { .verificationMethod = didKeyMethod(other.publicKey()), .created = m_clock.nowUtc() });
        row("signed by another than its issuer", bytes(stolen), ErrorCode::BadSignature);
        row("a later version", bytes(test::changed(object, "version", 2)), ErrorCode::SchemaTooNew);
        row("no bundle", "{}", ErrorCode::MalformedDocument);
        row("no JSON", "PK", ErrorCode::MalformedJson);
        QJsonObject open = object;
        open.remove(S("proof"));
        const QJsonObject one = object.value(S("items")).toArray().first().toObject();
        const auto holding = [&](const QJsonObject &entry) { return bytes(test::changed(open, "items", QJsonArray { entry })); };
        row("newer than itself", holding(test::changed(one, "fetched", S("2027-01-01T00:00:00Z"))), ErrorCode::MalformedDocument);
        row("unknown kind", holding(test::changed(one, "kind", S("magic"))), ErrorCode::MalformedDocument);
        row("no address", holding(test::changed(one, "url", S(""))), ErrorCode::MalformedDocument);
        row("two contents", holding(test::changed(one, "base64", S("eA=="))), ErrorCode::MalformedDocument);
        QJsonArray many;
        for (int i = 0; i < 10001; ++i)
            many.append(one);
        row("too many items", bytes(test::changed(open, "items", many)), ErrorCode::TooLarge);
    }
    void aChangedBundleIsRefused()
    {
        QFETCH(QByteArray, bundle);
        QTEST(TrustBundle::read(bundle, DidResolver()).error().code, "code");
    }

    // A file in the folder makes nobody trusted unless a trusted publisher signed it; a file the caller names counts in full.
    void whatABundleMayDecide()
    {
        const QString did = didKey(m_key.publicKey());
        const QByteArray credential = test::withDataIntegrity(test::credential20(did), m_key);
        const QJsonObject registry { { S("registry"), QJsonObject { { did, QJsonObject { { S("name"), S("Myself") } } } } } };
        const Key signer = Key::generate();
        const QByteArray made = *TrustBundle::build(
            { item(TrustKind::Registry, QStringLiteral("https://r.example"), bytes(registry)) }, signer, m_clock.nowUtc());
        QJsonObject unsignedBundle = parseJsonObject(made).value();
        unsignedBundle.remove(S("proof"));
        const QTemporaryDir folder;
        const auto write = [&](const char *name, const QByteArray &content) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        };
        write("stranger.wbtrust", made);
        write("unsigned.wbtrust", bytes(unsignedBundle));
        write("broken.wbtrust", QByteArray(made).replace("Myself", "Mysels"));
        write("note.txt", "no bundle");
        TrustStore store;
        {
            TrustArchive archive;
            const QList<BundleReport> reports = addBundleFolder(archive, folder.path(), store);
            QCOMPARE(reports.size(), 3);
            QCOMPARE(reports.at(0).error->code, ErrorCode::BadSignature);
            for (const BundleReport &report : { reports.at(1), reports.at(2) }) {
                QVERIFY(!report.error);
                QCOMPARE(report.standing, Standing::StatusOnly);
                QVERIFY(report.caution.contains(S("only status lists")));
            }
            store.setArchive(archive);
            QCOMPARE(trustOf(credential, store).outcome, Outcome::Unknown);
        }
        {
            TrustStore publisher;
            publisher.addPublisher(didKey(signer.publicKey()), QStringLiteral("Publisher"));
            TrustArchive archive;
            const QList<BundleReport> reports = addBundleFolder(archive, folder.path(), publisher);
            QCOMPARE(reports.at(1).standing, Standing::Vouched);
            QVERIFY(reports.at(1).caution.isEmpty());
            publisher.setArchive(archive);
            QCOMPARE(trustOf(credential, publisher).outcome, Outcome::Pass);
        }
        TrustArchive archive;
        const BundleReport chosen = addBundleFile(archive, folder.filePath(QStringLiteral("stranger.wbtrust")), store);
        QCOMPARE(chosen.standing, Standing::Vouched);
        QVERIFY(chosen.caution.contains(S("because you named it")));
        store.setArchive(archive);
        QCOMPARE(trustOf(credential, store).outcome, Outcome::Pass);
        QCOMPARE(
            addBundleFile(archive, folder.filePath(QStringLiteral("broken.wbtrust")), store).error->code, ErrorCode::BadSignature);
        QCOMPARE(
            addBundleFile(archive, folder.filePath(QStringLiteral("missing.wbtrust")), store).error->code, ErrorCode::NotReadable);
        QVERIFY(addBundleFolder(archive, folder.filePath(QStringLiteral("nowhere")), store).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestTrustData)
#include "tst_trust_data.moc"
