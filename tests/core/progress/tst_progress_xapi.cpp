// Every kind of learning event is a statement that a learning record store has to accept. The judge is a small checker of the
// required parts (xAPI 1.0.3 part 2, xAPI 2.0), which is itself judged by the fragments of the LRS conformance suite.
#include "core/progress/Xapi.h"
#include "core/base/Json.h"
#include "tests/support/FixedClock.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>
#include <QUuid>
#include <QtTest>

using namespace wb;
using namespace wb::progress;

namespace {

bool isIri(const QJsonValue &value)
{
    const QUrl url(value.toString(), QUrl::StrictMode);
    return value.isString() && url.isValid() && !url.scheme().isEmpty();
}

// As strict as the standards: an IRI holds no blanks, no second '#', nothing that RFC 3987 leaves out.
bool isStrictIri(const QString &text)
{
    static const QString allowed = QStringLiteral("(?:[^\\s<>\"{}|\\\\^`#%\\[\\]]|%[0-9A-Fa-f]{2})");
    static const QRegularExpression form(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*:%1+(?:#%1*)?$").arg(allowed));
    return form.match(text).hasMatch();
}

bool isLanguageMap(const QJsonValue &value)
{
    static const QRegularExpression tag(QStringLiteral("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"));
    const QJsonObject map = value.toObject();
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
        if (!tag.match(entry.key()).hasMatch() || !entry.value().isString())
            return false;
    }
    return value.isObject();
}

// Each answers with what is wrong, or nothing.
QString agentProblem(const QJsonObject &agent) // section 2.4.2
{
    int names = 0;
    for (const char *name : {"mbox", "mbox_sha1sum", "openid", "account"})
        names += agent.contains(QLatin1String(name)) ? 1 : 0;
    if (names != 1)
        return QStringLiteral("an agent needs exactly one identifier");
    const QJsonObject account = agent.value(QLatin1String("account")).toObject();
    if (agent.contains(QLatin1String("account")) && (!isIri(account.value(QLatin1String("homePage"))) || account.value(QLatin1String("name")).toString().isEmpty()))
        return QStringLiteral("an account needs homePage and name");
    return {};
}

QString verbProblem(const QJsonObject &verb) // section 2.4.3
{
    if (!isIri(verb.value(QLatin1String("id"))))
        return QStringLiteral("a verb needs an IRI");
    const QJsonValue display = verb.value(QLatin1String("display"));
    return display.isUndefined() || isLanguageMap(display) ? QString() : QStringLiteral("display is no language map");
}

QString activityProblem(const QJsonObject &activity) // section 2.4.4.1
{
    if (!isIri(activity.value(QLatin1String("id"))))
        return QStringLiteral("an activity needs an IRI");
    const QJsonObject definition = activity.value(QLatin1String("definition")).toObject();
    for (const char *name : {"name", "description"}) {
        const QJsonValue text = definition.value(QLatin1String(name));
        if (!text.isUndefined() && !isLanguageMap(text))
            return QStringLiteral("%1 is no language map").arg(QLatin1String(name));
    }
    const QJsonValue type = definition.value(QLatin1String("type"));
    if (!type.isUndefined() && !isIri(type))
        return QStringLiteral("type is no IRI");
    static const QStringList types{QStringLiteral("true-false"), QStringLiteral("choice"), QStringLiteral("fill-in"), QStringLiteral("long-fill-in"),
                                   QStringLiteral("matching"), QStringLiteral("performance"), QStringLiteral("sequencing"), QStringLiteral("likert"),
                                   QStringLiteral("numeric"), QStringLiteral("other")};
    const QJsonValue interaction = definition.value(QLatin1String("interactionType"));
    if (!interaction.isUndefined() && !types.contains(interaction.toString()))
        return QStringLiteral("unknown interactionType");
    return {};
}

QString resultProblem(const QJsonObject &result) // section 2.4.5
{
    const QJsonObject score = result.value(QLatin1String("score")).toObject();
    if (!score.isEmpty()) {
        const double raw = score.value(QLatin1String("raw")).toDouble();
        const double scaled = score.value(QLatin1String("scaled")).toDouble();
        if (scaled < -1 || scaled > 1 || raw < score.value(QLatin1String("min")).toDouble() || raw > score.value(QLatin1String("max")).toDouble())
            return QStringLiteral("a score out of range");
    }
    for (const char *name : {"success", "completion"}) {
        const QJsonValue value = result.value(QLatin1String(name));
        if (!value.isUndefined() && !value.isBool())
            return QStringLiteral("not a boolean");
    }
    static const QRegularExpression duration(QStringLiteral("^P(?:[0-9]+D)?(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9.]+S)?)?$"));
    const QJsonValue length = result.value(QLatin1String("duration"));
    if (!length.isUndefined() && !duration.match(length.toString()).hasMatch())
        return QStringLiteral("duration is not ISO 8601");
    return {};
}

QString contextProblem(const QJsonObject &context) // section 2.4.6
{
    static const QStringList relations{QStringLiteral("parent"), QStringLiteral("grouping"), QStringLiteral("category"), QStringLiteral("other")};
    const QJsonValue registration = context.value(QLatin1String("registration"));
    if (!registration.isUndefined() && QUuid::fromString(registration.toString()).toString(QUuid::WithoutBraces) != registration.toString().toLower())
        return QStringLiteral("registration is no UUID");
    const QJsonObject related = context.value(QLatin1String("contextActivities")).toObject();
    for (auto entry = related.begin(); entry != related.end(); ++entry) {
        if (!relations.contains(entry.key()))
            return QStringLiteral("an unknown relation");
        for (const auto &activity : asArray(entry.value())) {
            if (QString problem = activityProblem(activity.toObject()); !problem.isEmpty())
                return problem;
        }
    }
    for (const QString &key : context.value(QLatin1String("extensions")).toObject().keys()) {
        if (!isIri(key))
            return QStringLiteral("an extension's key is no IRI");
    }
    return {};
}

QString statementProblem(const QJsonObject &statement) // section 2.2
{
    static const QRegularExpression time(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$"));
    const QJsonValue timestamp = statement.value(QLatin1String("timestamp"));
    if (!timestamp.isUndefined() && !time.match(timestamp.toString()).hasMatch())
        return QStringLiteral("timestamp is not RFC 3339");
    const auto part = [&statement](const char *name) { return statement.value(QLatin1String(name)).toObject(); };
    if (QString problem = agentProblem(part("actor")); !problem.isEmpty())
        return problem;
    if (QString problem = verbProblem(part("verb")); !problem.isEmpty())
        return problem;
    if (QString problem = activityProblem(part("object")); !problem.isEmpty())
        return problem;
    if (QString problem = contextProblem(part("context")); !problem.isEmpty())
        return problem;
    return resultProblem(part("result"));
}

Event eventOf(EventKind kind, const QString &href, const QJsonObject &payload)
{
    test::FixedClock clock;
    Event event = makeEvent(kind, {QStringLiteral("urn:x-wanderbuch:module:pricing"), QByteArray(32, 'd'), QStringLiteral("1.0.0"), href, QStringLiteral("b7")},
                            clock, payload);
    event.device = QStringLiteral("device");
    return event;
}

QJsonObject payload(double points)
{
    return {{QStringLiteral("attempt"), QStringLiteral("6b8b4567-327b-43c6-8087-4f3a1b2c3d4e")}, {QStringLiteral("item"), QStringLiteral("day rate/1")},
            {QStringLiteral("type"), QStringLiteral("choice")}, {QStringLiteral("points"), points}, {QStringLiteral("maxPoints"), 1},
            {QStringLiteral("seconds"), 95}, {QStringLiteral("rating"), 4}, {QStringLiteral("text"), QStringLiteral("Mehr Beispiele, bitte")}, {QStringLiteral("response"), QJsonObject{{QStringLiteral("chosen"), QJsonArray{0, 2}}}}};
}

const XapiActor actor{QStringLiteral("https://w3id.org/did"), QStringLiteral("did:key:z6Mk"), QStringLiteral("Ada")};
const QString lesson = QStringLiteral("lessons/01.md");
constexpr int kinds = 9;

} // namespace

class TestXapi : public QObject
{
    Q_OBJECT
private slots:
    void theJudgeAgreesWithTheConformanceSuite_data()
    {
        WB_REQUIRE_TESTDATA("xapi");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("good");
        // By the suite's naming, these miss a required part. An actor or verb without identifier is a template of the suite.
        static const QRegularExpression bad(QStringLiteral(
            "no_homepage|account_no_name|no_id|no_actor|no_verb|no_object|interaction_type_invalid|string_name|string_description|"
            "numeric_name|numeric_description|statements/actor|statements/verb|name_invalid|description_invalid|invalid_activity"));
        const QDir folder(test::testData(QStringLiteral("xapi")));
        for (const char *part : {"1_0_3/agents", "1_0_3/verbs", "1_0_3/activities", "1_0_3/contexts", "1_0_3/results", "1_0_3/statements",
                                 "2_0/agents", "2_0/verbs", "2_0/activities", "2_0/contexts", "2_0/results", "2_0/statements"}) {
            const QString version = QString::fromLatin1(part).section(u'/', 0, 0);
            const QString kind = QString::fromLatin1(part).section(u'/', 1);
            const QDir root(folder.filePath(QStringLiteral("lrs-conformance-v") + version));
            for (const QString &name : QDir(root.filePath(kind)).entryList({QStringLiteral("*.json")})) {
                // Objects that are no activity are not ours to make.
                if (kind == QLatin1String("statements") && (name.startsWith(QLatin1String("object_")) || name == QLatin1String("voiding.json")))
                    continue;
                const QString id = kind + u'/' + name;
                // "no_objectType" is optional (it defaults to Activity), not a missing object.
                const bool good = !bad.match(QString(id).remove(QLatin1String("no_objectType"))).hasMatch();
                QTest::newRow(qPrintable(version + u'/' + id)) << kind << root.filePath(id) << good;
            }
        }
    }
    void theJudgeAgreesWithTheConformanceSuite()
    {
        QFETCH(QString, kind);
        QFETCH(QString, path);
        QFETCH(bool, good);
        const QJsonObject json = test::readJson(path).toObject();
        const QString problem = kind == QLatin1String("agents")       ? agentProblem(json)
            : kind == QLatin1String("verbs")                          ? verbProblem(json)
            : kind == QLatin1String("activities")                     ? activityProblem(json)
            : kind == QLatin1String("contexts")                       ? contextProblem(json)
            : kind == QLatin1String("results")                        ? resultProblem(json)
                                                                      : statementProblem(json);
        QVERIFY2(problem.isEmpty() == good, qPrintable(problem));
    }

    void everyKindIsAStatement_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("href");
        QTest::addColumn<double>("points");
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("type");
        const auto row = [](const char *name, EventKind kind, const QString &href, double points, const char *verb, const char *type) {
            QTest::newRow(name) << int(kind) << href << points << QString::fromLatin1(verb) << QString::fromLatin1(type);
        };
        row("module opened", EventKind::Opened, {}, 0, "launched", "course");
        row("lesson opened", EventKind::Opened, lesson, 0, "launched", "lesson");
        row("position", EventKind::Position, lesson, 0, "progressed", "lesson");
        row("lesson completed", EventKind::LessonCompleted, lesson, 0, "completed", "lesson");
        row("answered", EventKind::Answered, QStringLiteral("quiz.gift"), 0.5, "answered", "cmi.interaction");
        row("quiz passed", EventKind::QuizFinished, QStringLiteral("quiz.gift"), 0.6, "passed", "assessment");
        row("quiz failed", EventKind::QuizFinished, QStringLiteral("quiz.gift"), 0.59, "failed", "assessment");
        row("time", EventKind::TimeSpent, lesson, 0, "experienced", "lesson");
        row("module completed", EventKind::ModuleCompleted, {}, 0, "completed", "course");
        row("module rated", EventKind::Rated, {}, 0, "rated", "course");
        row("lesson rated", EventKind::Rated, lesson, 0, "rated", "lesson");
        row("module commented", EventKind::Commented, {}, 0, "commented", "course");
    }
    void everyKindIsAStatement()
    {
        QFETCH(int, kind);
        QFETCH(QString, href);
        QFETCH(double, points);
        QFETCH(QString, verb);
        QFETCH(QString, type);
        const Event event = eventOf(EventKind(kind), href, payload(points));
        const QJsonObject statement = toXapi(event, actor);
        QVERIFY2(statementProblem(statement).isEmpty(), qPrintable(statementProblem(statement)));
        QCOMPARE(statement.value(QLatin1String("id")).toString(), event.uuid);
        QCOMPARE(statement.value(QLatin1String("timestamp")).toString(), QStringLiteral("2026-11-22T12:00:00.000Z"));
        const QJsonObject object = statement.value(QLatin1String("object")).toObject();
        QCOMPARE(statement.value(QLatin1String("verb")).toObject().value(QLatin1String("id")).toString(), (verb == QLatin1String("rated") ? QStringLiteral("http://id.tincanapi.com/verb/") : QStringLiteral("http://adlnet.gov/expapi/verbs/")) + verb);
        QCOMPARE(object.value(QLatin1String("definition")).toObject().value(QLatin1String("type")).toString(), QStringLiteral("http://adlnet.gov/expapi/activities/") + type);
        const QJsonObject context = statement.value(QLatin1String("context")).toObject();
        QCOMPARE(context.value(QLatin1String("revision")).toString(), QStringLiteral("1.0.0"));
        const QJsonArray parents = context.value(QLatin1String("contextActivities")).toObject().value(QLatin1String("parent")).toArray();
        QCOMPARE(parents.size(), href.isEmpty() ? 0 : 1);
        for (const auto &parent : parents)
            QVERIFY(activityProblem(parent.toObject()).isEmpty());
        const QJsonObject extensions = context.value(QLatin1String("extensions")).toObject();
        for (const QString &key : extensions.keys())
            QVERIFY(isIri(key));
        QVERIFY(!QUuid::fromString(context.value(QLatin1String("registration")).toString()).isNull());
        // No null anywhere (section 2.2).
        QVERIFY(!QJsonDocument(statement).toJson().contains("null"));
    }

    void verbsAndTypesStandInPublishedProfiles()
    {
        WB_REQUIRE_TESTDATA("xapi/profiles");
        QByteArray profiles;
        const QDir root(test::testData(QStringLiteral("xapi/profiles")));
        for (const QString &name : {QStringLiteral("adl.jsonld"), QStringLiteral("scorm.jsonld"), QStringLiteral("cmi5.jsonld"), QStringLiteral("tincan.jsonld")})
            profiles += test::readFile(root.filePath(name));
        for (int kind = 0; kind < kinds; ++kind) {
            for (const QString &href : {QString(), lesson}) {
                for (const double points : {0.0, 1.0}) {
                    const QJsonObject statement = toXapi(eventOf(EventKind(kind), href, payload(points)), actor);
                    const QString verb = statement.value(QLatin1String("verb")).toObject().value(QLatin1String("id")).toString();
                    const QString type = statement.value(QLatin1String("object")).toObject().value(QLatin1String("definition")).toObject().value(QLatin1String("type")).toString();
                    QVERIFY2(profiles.contains('"' + verb.toUtf8() + '"'), qPrintable(verb));
                    QVERIFY2(profiles.contains('"' + type.toUtf8() + '"'), qPrintable(type));
                }
            }
        }
    }

    void answersAreWrittenAsTheStandardWritesThem()
    {
        const auto response = [](const assessment::Response &given) {
            QJsonObject p = payload(1);
            p.insert(QStringLiteral("response"), assessment::toJson(given));
            return toXapi(eventOf(EventKind::Answered, QStringLiteral("quiz.gift"), p), actor).value(QLatin1String("result")).toObject();
        };
        QCOMPARE(response(assessment::Chosen{{0, 2}}).value(QLatin1String("response")).toString(), QStringLiteral("0[,]2"));
        QCOMPARE(response(assessment::Matched{{1, -1, 0}}).value(QLatin1String("response")).toString(), QStringLiteral("0[.]1[,]2[.]0"));
        QCOMPARE(response(true).value(QLatin1String("response")).toString(), QStringLiteral("true"));
        QCOMPARE(response(QStringLiteral("Nazareth")).value(QLatin1String("response")).toString(), QStringLiteral("Nazareth"));
        QVERIFY(response(true).value(QLatin1String("success")).toBool());
        const QJsonObject statement = toXapi(eventOf(EventKind::Answered, QStringLiteral("quiz.gift"), payload(1)), actor);
        QCOMPARE(statement.value(QLatin1String("object")).toObject().value(QLatin1String("id")).toString(),
                 QStringLiteral("urn:x-wanderbuch:module:pricing#quiz.gift/day%20rate%2F1"));
    }

    void ratingsAndFeedbackSayWhatTheLearnerThinks()
    {
        const auto resultOf = [](EventKind kind, const QJsonObject &p) { return toXapi(eventOf(kind, {}, p), actor).value(QLatin1String("result")).toObject(); };
        const QJsonObject score = resultOf(EventKind::Rated, {{QStringLiteral("rating"), 4}}).value(QLatin1String("score")).toObject();
        QCOMPARE(score, (QJsonObject{{QStringLiteral("raw"), 4}, {QStringLiteral("min"), 1}, {QStringLiteral("max"), 5}, {QStringLiteral("scaled"), 0.75}}));
        QCOMPARE(resultOf(EventKind::Commented, {{QStringLiteral("text"), QStringLiteral("Danke")}}), (QJsonObject{{QStringLiteral("response"), QStringLiteral("Danke")}}));
        test::FixedClock clock;
        const Place place{QStringLiteral("m"), {}, {}, {}, {}};
        QVERIFY(!ratedEvent(place, 0, clock));
        QVERIFY(!ratedEvent(place, 6, clock));
        QVERIFY(!commentedEvent(place, QStringLiteral("  "), clock));
        QVERIFY(!commentedEvent(place, QString(mostFeedback + 1, u'x'), clock));
        QVERIFY(ratedEvent(place, 5, clock) && commentedEvent(place, QStringLiteral(" gut "), clock));
    }

    void takingBackVoidsTheStatement()
    {
        test::FixedClock clock;
        const Event rated = *ratedEvent({QStringLiteral("urn:x:m"), QByteArray(32, 'd'), QStringLiteral("1.0.0"), {}, {}}, 2, clock);
        const Event back = *takenBackEvent(rated, clock);
        const QJsonObject statement = toXapi(back, actor);
        // As the conformance suite has it: section 2.3.2 and 2.4.4.3.
        QCOMPARE(statement.value(QLatin1String("verb")).toObject().value(QLatin1String("id")).toString(), QStringLiteral("http://adlnet.gov/expapi/verbs/voided"));
        QCOMPARE(statement.value(QLatin1String("object")).toObject(), (QJsonObject{{QStringLiteral("objectType"), QStringLiteral("StatementRef")}, {QStringLiteral("id"), rated.uuid}}));
        QVERIFY(!statement.contains(QLatin1String("context"))); // revision and platform are for activities (section 2.4.6)
        QVERIFY(!statement.contains(QLatin1String("result")));
        QCOMPARE(statement.value(QLatin1String("actor")), toXapi(rated, actor).value(QLatin1String("actor")));
    }

    void everyIdIsAnIri_data()
    {
        QTest::addColumn<QString>("module");
        QTest::addColumn<QString>("href");
        QTest::addColumn<QString>("id");
        const auto row = [](const char *name, const char *module, const char *href, const char *id) {
            QTest::newRow(name) << QString::fromUtf8(module) << QString::fromUtf8(href) << QString::fromUtf8(id);
        };
        row("plain", "https://example.org/m/1", "a.md", "https://example.org/m/1#a.md");
        row("a blank in the link", "https://example.org/m", "my lesson.md", "https://example.org/m#my%20lesson.md");
        row("encoded already", "https://example.org/m", "my%20lesson.md", "https://example.org/m#my%20lesson.md");
        row("a loose percent sign", "https://example.org/m", "100%.md", "https://example.org/m#100%25.md");
        row("not ASCII", "https://example.org/ä", "ö.md", "https://example.org/%C3%A4#%C3%B6.md");
        row("two fragments", "https://example.org/m#edition", "a.md#b", "https://example.org/m#edition/a.md%23b");
        row("a name only", "Pricing & more", "a.md", "urn:x-wanderbuch:module:Pricing%20%26%20more#a.md");
        row("hostile", "https://example.org/m", "<x>\"{}|^`[", "https://example.org/m#%3Cx%3E%22%7B%7D%7C%5E%60%5B");
    }
    void everyIdIsAnIri()
    {
        QFETCH(QString, module);
        QFETCH(QString, href);
        Event event = eventOf(EventKind::Opened, href, {});
        event.place.module = module;
        const QString id = toXapi(event, actor).value(QLatin1String("object")).toObject().value(QLatin1String("id")).toString();
        QTEST(id, "id");
        QVERIFY(isStrictIri(id));
    }

    void hostilePayloadsStillMakeStatements()
    {
        const QJsonValue strange[] = {QJsonValue(), -1, 1e308, QStringLiteral("x"), QJsonArray{1}, true};
        for (const QJsonValue &value : strange) {
            for (int kind = 0; kind < kinds; ++kind) {
                QJsonObject p;
                for (const char *name : {"attempt", "item", "type", "response", "points", "maxPoints", "seconds", "rating", "text"})
                    p.insert(QLatin1String(name), value);
                p.remove(QStringLiteral("type"));
                const QJsonObject statement = toXapi(eventOf(EventKind(kind), lesson, p), actor);
                QVERIFY2(statementProblem(statement).isEmpty(), qPrintable(statementProblem(statement)));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestXapi)
#include "tst_progress_xapi.moc"
