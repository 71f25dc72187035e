// Open Badges 3.0, 2.0 and learner records of the 1EdTech validator, each with the outcome its own tests ask for. What the network
// would be asked for is held: the documents of version 2.0 lie beside the cases. Where this verifier answers otherwise, the row says why.
#include "core/base/Json.h"
#include "core/trust/Verifier.h"
#include "tests/support/FixedClock.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QTest>

using namespace wb;
using namespace wb::trust;

namespace {

using S = QLatin1StringView;

const QString suite = QStringLiteral("1edtech-validator");

const QDateTime fetched = fromRfc3339(u"2026-11-01T00:00:00Z");

BadgeDocuments heldDocuments()
{
    BadgeDocuments held;
    const QDir folder(test::testData(suite + S("/ob20/assets")));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        const QByteArray json = test::readFile(folder.filePath(name));
        const QString id = parseJsonObject(json).value_or(QJsonObject()).value(S("id")).toString();
        if (!id.isEmpty())
            (void)held.add(id, json, fetched);
    }
    return held;
}

} // namespace

class TestBadges : public QObject
{
    Q_OBJECT

private slots:
    void print()
    {
        TrustStore store;
        store.setBadgeDocuments(heldDocuments());
        const Verifier verifier(m_clock, store);
        const QJsonObject expected = test::readJson(test::testData(suite + S("/expected.json"))).toObject();
        for (const QString &name : expected.keys()) {
            const VerificationReport report = verifier.verify(test::readFile(test::testData(suite + QLatin1Char('/') + name)));
            QString line = QStringLiteral("%1 [%2] => %3").arg(name, expected.value(name).toObject().value(S("outcome")).toString(), verdictName(report.verdict));
            for (const Check &check : report.checks)
                line += QStringLiteral("\n      %1 %2 %3").arg(checkName(check.kind), proofs::outcomeName(check.outcome), check.reason.left(150));
            fprintf(stderr, "%s\n", qPrintable(line));
        }
    }

private:
    test::FixedClock m_clock;
};

QTEST_APPLESS_MAIN(TestBadges)
#include "tst_trust_badges.moc"
