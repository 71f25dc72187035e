// A vault with learning events in it, and an LRS whose every answer a test decides.
#pragma once

#include "core/base/Json.h"
#include "core/progress/EventStore.h"
#include "sync/records/RecordsOut.h"
#include "tests/support/LoopbackServer.h"
#include "tests/support/TestVault.h"

#include <QJsonDocument>

namespace wb::test {

const QString provider = QStringLiteral("did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK");
const QString otherProvider = QStringLiteral("did:web:school.example");
const QString pricing = QStringLiteral("https://school.example/modules/pricing");
const QString contracts = QStringLiteral("https://school.example/modules/contracts");

// Takes statements as an LRS does: all of a batch or none, twice the same once.
class ScriptedLrs {
public:
    // May answer in place of the LRS; what it leaves is treated as an LRS would.
    using Script = std::function<std::optional<Answer>(const AskedOf &, const QJsonArray &statements)>;

    explicit ScriptedLrs(Script script = {})
        : m_script(std::move(script))
        , m_server([this](const AskedOf &asked) { return answer(asked); })
    {
    }
    [[nodiscard]] QUrl endpoint() const { return m_server.url(QStringLiteral("/xapi/")); }
    [[nodiscard]] QList<AskedOf> asked() const { return m_server.asked(); }
    [[nodiscard]] QList<AskedOf> posts() const
    {
        QList<AskedOf> posts;
        for (const auto &one : asked()) {
            if (one.method == "POST")
                posts.append(one);
        }
        return posts;
    }
    [[nodiscard]] QHash<QString, QJsonObject> stored() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_stored;
    }
    void store(const QJsonObject &statement)
    {
        const QMutexLocker lock(&m_mutex);
        m_stored.insert(statement.value(QLatin1String("id")).toString(), statement);
    }
    static Answer idsOf(const QJsonArray &statements)
    {
        QJsonArray ids;
        for (const auto &statement : statements)
            ids.append(statement.toObject().value(QLatin1String("id")));
        return Answer::json(QJsonDocument(ids).toJson(QJsonDocument::Compact));
    }
    std::atomic<int> conflicts = 0; // statements that came again and differed

private:
    Answer answer(const AskedOf &asked)
    {
        if (asked.path().endsWith("/about"))
            return Answer::json(about);
        const auto statements = QJsonDocument::fromJson(asked.body).array();
        if (m_script) {
            if (const auto scripted = m_script(asked, statements))
                return *scripted;
        }
        if (asked.method == "GET") {
            const auto id = QString::fromLatin1(asked.target.mid(asked.target.indexOf("statementId=") + 12));
            const auto held = stored();
            return held.contains(id) ? Answer::json(QJsonDocument(held.value(id)).toJson()) : Answer::json("{}", 404);
        }
        for (const auto &statement : statements) {
            const auto held = stored().value(statement.toObject().value(QLatin1String("id")).toString());
            if (!held.isEmpty() && held != statement.toObject()) {
                ++conflicts;
                return Answer::json("{\"message\":\"conflict\"}", 409);
            }
        }
        for (const auto &statement : statements)
            store(statement.toObject());
        return idsOf(statements);
    }

    Script m_script;
    mutable QMutex m_mutex;
    QHash<QString, QJsonObject> m_stored;

public:
    QByteArray about = "{\"version\":[\"1.0.3\",\"2.0.0\"]}";

private:
    LoopbackServer m_server; // last: its thread uses the rest
};

class RecordsWorld {
public:
    TestVault home;
    std::unique_ptr<vault::Vault> vault = home.open();
    RecordsWorld() { VERIFY(vault->create().result().has_value()); }

    [[nodiscard]] std::unique_ptr<sync::RecordsOut> records(const sync::SendLimits &limits = {})
    {
        return std::make_unique<sync::RecordsOut>(*vault, home.clock, sync::HttpSettings {}, limits);
    }
    // Events of every kind in turn, a second apart.
    QList<progress::Event> learn(const QString &module, int count)
    {
        QList<progress::Event> events;
        for (int i = 0; i < count; ++i) {
            home.clock.advance(1000);
            events.append(progress::makeEvent(progress::EventKind(i % 9),
                { module, QByteArray(32, 'p'), QStringLiteral("1.0.0"), QStringLiteral("lessons/%1.md").arg(i % 7), {} },
                home.clock,
                { { QStringLiteral("seconds"), 30 }, { QStringLiteral("rating"), 4 },
                    { QStringLiteral("text"), QStringLiteral("gut") }, { QStringLiteral("points"), 1 },
                    { QStringLiteral("maxPoints"), 2 }, { QStringLiteral("item"), QStringLiteral("q1") } }));
        }
        const auto kept = TestVault::in(*vault, [events](vault::Session &session) -> Result<QList<progress::Event>> {
            WB_CHECK(storage::migrate(session.database, progress::migrations()));
            return progress::EventStore(session.database, session.changes).append(events);
        });
        VERIFY(kept.has_value());
        return kept.value_or(QList<progress::Event>());
    }
    [[nodiscard]] sync::LrsAccount account(const QUrl &endpoint) const
    {
        sync::LrsAccount account;
        account.provider = provider;
        account.endpoint = endpoint;
        account.access.kind = sync::LrsAccess::Kind::Basic;
        account.access.user = QStringLiteral("ada");
        account.access.password = QStringLiteral("counted");
        account.reach = { true, true };
        return account;
    }

private:
    static void VERIFY(bool good) { QVERIFY(good); }
};

} // namespace wb::test
