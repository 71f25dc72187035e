// 10,000 queued statements to an LRS on loopback: bytes on the wire against the bare batches, and statements a second.
// The aim is at most 1.2 times the bytes of the bare batches; with gzip, where the LRS takes it, far less.
#include "core/progress/EventStore.h"
#include "sync/records/Gzip.h"
#include "sync/records/RecordsOut.h"
#include "tests/support/LoopbackServer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <cstdio>

using namespace wb;

namespace {

constexpr int statementCount = 10'000;
const QString provider = QStringLiteral("did:web:school.example");
const QString module = QStringLiteral("https://school.example/modules/pricing");

// The bytes of a request as they went over the wire.
qint64 wireBytes(const test::AskedOf &asked)
{
    qint64 bytes = asked.method.size() + asked.target.size() + 12 + 2; // "POST /... HTTP/1.1"
    for (const auto &[name, value] : asked.headers)
        bytes += name.size() + value.size() + 4;
    return bytes + asked.body.size();
}

bool run(bool takesGzip)
{
    qint64 bare = 0; // the arrays of statements, unpacked
    QSet<QString> held;
    test::LoopbackServer lrs([&](const test::AskedOf &asked) {
        if (asked.path().endsWith("/about"))
            return test::Answer::json("{\"version\":[\"1.0.3\",\"2.0.0\"]}");
        const auto body =
            asked.header("Content-Encoding") == "gzip" ? sync::gunzipped(asked.body, 1 << 26).value_or(QByteArray()) : asked.body;
        bare += body.size();
        QJsonArray ids;
        for (const auto &statement : QJsonDocument::fromJson(body).array()) {
            ids.append(statement.toObject().value(QLatin1String("id")));
            held.insert(ids.last().toString());
        }
        auto answer = test::Answer::json(QJsonDocument(ids).toJson(QJsonDocument::Compact));
        if (takesGzip)
            answer.headers.append({ QByteArray("Accept-Encoding"), QByteArray("gzip") });
        return answer;
    });
    QTemporaryDir folder;
    SystemClock clock;
    vault::Vault vault(
        vault::Vault::Config { folder.filePath(QStringLiteral("vault")), { progress::migrations() }, &clock, nullptr, 1 });
    if (!vault.create().result())
        return false;
    QList<progress::Event> events;
    for (int i = 0; i < statementCount; ++i)
        events.append(progress::makeEvent(progress::EventKind(i % 9),
            { module, QByteArray(32, 'p'), QStringLiteral("1.0.0"), QStringLiteral("lessons/%1.md").arg(i % 40), {} }, clock,
            { { QStringLiteral("seconds"), i % 300 }, { QStringLiteral("rating"), 4 },
                { QStringLiteral("text"), QStringLiteral("gut") }, { QStringLiteral("points"), i % 5 },
                { QStringLiteral("maxPoints"), 4 }, { QStringLiteral("item"), QStringLiteral("q%1").arg(i % 12) } }));
    const auto kept = vault
                          .run([events](vault::Session &session) {
                              return progress::EventStore(session.database, session.changes).append(events);
                          })
                          .result();
    sync::RecordsOut records(vault, clock);
    sync::LrsAccount account;
    account.provider = provider;
    account.endpoint = lrs.url(QStringLiteral("/xapi/"));
    account.access.kind = sync::LrsAccess::Kind::Basic;
    account.access.user = QStringLiteral("ada");
    account.access.password = QStringLiteral("counted");
    account.reach = { true, true };
    if (!kept || !records.connect(account) || !records.grant(provider, { .earlierToo = true }))
        return false;
    QElapsedTimer timer;
    timer.start();
    const auto report = records.send(provider, { module });
    const auto milliseconds = timer.elapsed();
    if (!report || report->stopped || report->accepted != statementCount || held.size() != statementCount)
        return false;
    qint64 wire = 0;
    for (const auto &asked : lrs.asked())
        wire += wireBytes(asked);
    std::printf("%-22s %5lld requests, %9lld bytes sent, %9lld in the bare batches: %.4f times; %lld statements a second\n",
        takesGzip ? "with gzip bodies" : "plain bodies", (long long)lrs.asked().size(), (long long)wire, (long long)bare,
        double(wire) / double(bare), (long long)(statementCount * 1000LL / qMax<qint64>(1, milliseconds)));
    return double(wire) <= 1.2 * double(bare);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const auto plain = run(false);
    const auto packed = run(true);
    if (!plain || !packed)
        std::printf("the aim was missed\n");
    return plain && packed ? 0 : 1;
}
