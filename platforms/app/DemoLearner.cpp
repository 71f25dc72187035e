#include "platforms/app/DemoLearner.h"

#include "core/assessment/Score.h"
#include "core/base/Ids.h"
#include "core/credentials/OpenBadgeBuilder.h"
#include "core/crypto/Ed25519KeyPair.h"
#include "core/packs/Pack.h"
#include "core/proofs/DataIntegrity.h"
#include "core/progress/EventStore.h"
#include "core/progress/Feedback.h"
#include "core/trust/DidResolver.h"
#include "core/vault/CredentialStore.h"
#include "core/vault/SavedItems.h"
#include "platforms/app/Composition.h"
#include "platforms/app/DemoDevices.h"
#include "platforms/app/DemoExchange.h"
#include "platforms/app/DemoProviders.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/PackShelf.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Learn/RecordMaker.h"
#include "qml/Wanderbuch/Wallet/Judgement.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <memory>

namespace wb::app {

namespace {

QString moduleId(const char *slug)
{
    return QStringLiteral("urn:x-wanderbuch:module:") + QLatin1StringView(slug);
}

QElapsedTimer startedTimer()
{
    QElapsedTimer timer;
    timer.start();
    return timer;
}

template<typename T>
T await(QFuture<T> future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcher<T>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

progress::Place place(const packs::Pack &pack, const QString &href = {})
{
    return {pack.manifest().identifier(), pack.digest(), pack.manifest().version(), href, {}};
}

QList<progress::Event> lessonsDone(const packs::Pack &pack, qsizetype lessons, const Clock &clock)
{
    QList<progress::Event> events;
    const auto order = pack.manifest().readingOrder();
    for (qsizetype i = 0; i < std::min(lessons, order.size()); ++i) {
        const auto where = place(pack, order[i].href);
        events << progress::makeEvent(progress::EventKind::Opened, where, clock) << progress::timeSpentEvent(where, 540 + 30 * i, clock);
        if (!order[i].href.endsWith(QLatin1String(".gift")))
            events << progress::makeEvent(progress::EventKind::LessonCompleted, where, clock);
    }
    return events;
}

// A credential about a module as another issuer would give it: the learner's own record, with another name under it.
Result<QByteArray> issuedBy(const QString &issuer, const packs::Pack &pack, const QDateTime &issued, const QDateTime &expires, const Clock &clock)
{
    const auto key = crypto::Ed25519KeyPair::generate();
    const QString did = trust::didKey(key.publicKey());
    progress::ModuleState state;
    state.firstOpened = issued.addDays(-9);
    state.completed = issued.addDays(-1);
    credentials::BadgeOptions options;
    options.uuid = newUuid();
    options.issued = issued;
    options.learnerName = QStringLiteral("Mira Lindqvist");
    WB_TRY(const QByteArray own, credentials::buildOpenBadge(ui::finishedModule(pack.manifest(), did, state), key, options));
    QJsonObject badge = QJsonDocument::fromJson(own).object();
    badge.remove(QStringLiteral("proof"));
    badge[QStringLiteral("description")] = QStringLiteral("Awarded after a quiz and a reviewed photo series.");
    badge[QStringLiteral("issuer")] = QJsonObject{{QStringLiteral("id"), did}, {QStringLiteral("type"), QJsonArray{QStringLiteral("Profile")}}, {QStringLiteral("name"), issuer}};
    QJsonObject subject = badge.value(QLatin1String("credentialSubject")).toObject();
    subject[QStringLiteral("id")] = trust::didKey(crypto::Ed25519KeyPair::generate().publicKey());
    badge[QStringLiteral("credentialSubject")] = subject;
    if (expires.isValid())
        badge[QStringLiteral("validUntil")] = expires.toString(Qt::ISODate);
    WB_TRY(const QJsonObject secured, proofs::signEddsaJcs2022(badge, key, {trust::didKeyMethod(key.publicKey()), QStringLiteral("assertionMethod"), clock.nowUtc()}));
    return QJsonDocument(secured).toJson();
}

struct Award
{
    const char *module;
    const char *issuer;
    int daysAgo;
    int validDays; // 0: for ever
};
constexpr Award awards[] = {
    {"circular-design-basics", "Academy of Applied Arts", 170, 0},
    {"measuring-impact", "Regional Skills Partnership", 120, 0},
    {"contracts-and-rights", "Illustrators' Guild", 400, 365},
};

Result<void> keepAwards(Composition &composition)
{
    ui::Services &services = composition.services();
    for (const Award &award : awards) {
        WB_TRY(const auto opened, await(services.packs().open(moduleId(award.module))));
        const QDateTime issued = services.clock().nowUtc().addDays(-award.daysAgo);
        WB_TRY(const QByteArray bytes,
            issuedBy(QString::fromUtf8(award.issuer), *opened->pack, issued, award.validDays ? issued.addDays(award.validDays) : QDateTime(), services.clock()));
        auto record = ui::recordOf(ui::judge(bytes, ui::Holder::Me, services.clock(), services.trust(), {QStringLiteral("en")}), bytes,
            QString::fromUtf8(award.module), {QStringLiteral("en")});
        record.moduleId = moduleId(award.module);
        WB_TRY(const auto kept, await(services.vault().run([record](vault::Session &session) { return vault::CredentialStore(session).add(record); })));
    }
    return {};
}

Result<void> learn(Composition &composition)
{
    ui::Services &services = composition.services();
    QList<progress::Event> events;
    WB_TRY(const auto pricing, await(services.packs().open(moduleId("pricing-creative-work"), QStringLiteral("en"))));
    events << lessonsDone(*pricing->pack, 3, services.clock());
    WB_TRY(const auto data, await(services.packs().open(moduleId("data-literacy-for-creatives"))));
    events << lessonsDone(*data->pack, 99, services.clock());
    events << progress::makeEvent(progress::EventKind::ModuleCompleted, place(*data->pack), services.clock());
    WB_TRY(const auto with, await(services.packs().open(moduleId("designing-with-not-for"))));
    events << lessonsDone(*with->pack, 1, services.clock());
    WB_TRY(const auto kept,
        await(services.vault().run([events](vault::Session &session) { return progress::EventStore(session.database, session.changes).append(events); })));
    progress::ModuleState state;
    state.completed = services.clock().nowUtc();
    const auto finished = ui::finishedModule(data->pack->manifest(), data->publisherId, state);
    WB_TRY(const auto record, await(services.vault().run([finished, trust = services.trust()](vault::Session &session) {
        return ui::makeRecord(session, finished, QString(), trust);
    })));
    return await(services.vault().run([](vault::Session &session) {
        return vault::SavedItems(session).set(QStringLiteral("urn:x-wanderbuch:pathway:heritage-told-in-space"), true);
    }));
}

// Stars and a few words, as the learner would give them on the page.
Result<QVariantMap> saySomething(Composition &composition, const QString &module)
{
    ui::Services &services = composition.services();
    ui::Learner &learner = services.learner();
    WB_TRY(const auto changes, progress::changeFeedback(learner.events(module), {4, QStringLiteral("The chart exercise was what I needed. A second dataset to try would help.")},
                                   learner.lastRead(module), services.clock()));
    for (const progress::Event &event : changes)
        WB_CHECK(await(learner.record(event)));
    return QVariantMap();
}

QVariantMap to(const char *place, const char *page, const QString &id = {}, const QVariantMap &more = {})
{
    QVariantMap target{{QStringLiteral("place"), QLatin1StringView(place)}, {QStringLiteral("page"), QLatin1StringView(page)}, {QStringLiteral("id"), id}};
    target.insert(more);
    return target;
}

} // namespace

Result<void> prepareDemoLearner(Composition &composition)
{
    composition.waitUntilSettled();
    WB_CHECK(keepAwards(composition));
    WB_CHECK(learn(composition));
    ui::Learner &learner = composition.services().learner();
    learner.reload();
    // Until everything is read; a vault that never answers is a problem the tour then names.
    for (QElapsedTimer timer = startedTimer(); (!learner.available() || learner.isLoading()) && timer.elapsed() < 20000;)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return {};
}

Result<QByteArray> demoCredential(Composition &composition, const QString &issuer, const char *module, int daysAgo)
{
    ui::Services &services = composition.services();
    WB_TRY(const auto opened, await(services.packs().open(moduleId(module))));
    return issuedBy(issuer, *opened->pack, services.clock().nowUtc().addDays(-daysAgo), {}, services.clock());
}

QList<DemoStop> demoStops(Composition &composition)
{
    const auto stop = [](const char *name, const QVariantMap &target, std::function<Result<QVariantMap>()> before = {}) {
        return DemoStop{QLatin1StringView(name), target, std::move(before)};
    };
    const auto providers = std::make_shared<DemoProviders>(composition);
    const auto devices = std::make_shared<DemoDevices>(composition);
    const auto exchange = std::make_shared<DemoExchange>(composition);
    const auto link = [](const QString &text) { return QVariantMap{{QStringLiteral("link"), text}}; };
    QString awarded, own;
    for (const auto &record : composition.services().learner().credentials())
        (record.kind == vault::CredentialKind::SelfAsserted ? own : awarded) = record.id;
    const QString pathway = QStringLiteral("urn:x-wanderbuch:pathway:circular-design-for-makers");
    const QString pricing = moduleId("pricing-creative-work");
    const QString data = moduleId("data-literacy-for-creatives");
    const QVariantMap english{{QStringLiteral("language"), QStringLiteral("en")}};
    const auto part = [](const char *name) { return QVariantMap{{QStringLiteral("part"), QLatin1StringView(name)}}; };
    const auto at = [&](const char *href) {
        return QVariantMap{{QStringLiteral("language"), QStringLiteral("en")}, {QStringLiteral("href"), QLatin1StringView(href)}};
    };
    return {
        stop("explore", {{QStringLiteral("place"), QStringLiteral("explore")}}),
        stop("explore-pathway", to("explore", "pathway", pathway)),
        stop("explore-module", to("explore", "module", pricing, english)),
        stop("explore-search", to("explore", "search", {}, {{QStringLiteral("text"), QStringLiteral("licen")}})),
        stop("learn", {{QStringLiteral("place"), QStringLiteral("learn")}}),
        stop("learn-module", to("learn", "module", pricing, english)),
        stop("learn-lesson", to("learn", "lesson", pricing, at("lessons/02-days-you-can-sell.md"))),
        stop("learn-quiz", to("learn", "quiz", pricing, at("quiz.gift"))),
        stop("learn-finished", to("learn", "finished", data, english)),
        stop("wallet", to("wallet", "list")),
        stop("wallet-credential", to("wallet", "credential", awarded)),
        stop("wallet-show", to("wallet", "credential", awarded, part("show"))),
        stop("wallet-hand-on", to("wallet", "credential", awarded, part("handOn"))),
        stop("wallet-own-record", to("wallet", "credential", own)),
        stop("wallet-check", to("wallet", "check")),
        stop("wallet-scan", to("wallet", "check", {}, part("scan"))),
        stop("wallet-protect", to("wallet", "protect")),
        stop("wallet-asked", to("wallet", "exchange", {}, link(DemoExchange::request()))),
        stop("wallet-offer-damaged", to("wallet", "exchange", {}, link(DemoExchange::damagedOffer()))),
        stop("wallet-arrivals", to("wallet", "list"), [=] { return exchange->arrive(); }),
        stop("wallet-received", to("wallet", "exchange")),
        stop("wallet-decided", to("wallet", "exchange"), [=] { return exchange->decide(); }),
        stop("wallet-badge-hosts-none", to("wallet", "badges")),
        stop("wallet-badge-hosts", to("wallet", "badges"), [=] { return exchange->connect(); }),
        stop("wallet-badge-host-put", to("wallet", "credential", awarded, part("handOn"))),
        stop("skills", {{QStringLiteral("place"), QStringLiteral("skills")}}, [=] { return exchange->leave(); }),
        stop("providers-empty", to("providers", "list")),
        stop("providers-add", to("providers", "add", {}, {{QStringLiteral("text"), providers->stick()}}), [=] { return providers->publish(); }),
        stop("providers-stick", to("providers", "carried", {}, {{QStringLiteral("url"), QUrl::fromLocalFile(providers->stick())}})),
        stop("providers", to("providers", "list"), [=] { return providers->add(); }),
        stop("providers-one", to("providers", "provider"), [=] { return providers->sample(); }),
        stop("providers-consent", to("providers", "provider"), [=] { return providers->records(QStringLiteral("consent")); }),
        stop("providers-connect", to("providers", "provider"), [=] { return providers->records(QStringLiteral("connection")); }),
        stop("providers-records", to("providers", "provider"), [=] { return providers->allow(); }),
        stop("learn-finished-said", to("learn", "finished", data, english), [=, &composition] { return saySomething(composition, data); }),
        stop("providers-failed", to("providers", "provider"), [=] { return providers->failed(); }),
        stop("providers-downloads", to("providers", "downloads"), [=] { return providers->download(); }),
        stop("providers-key", to("providers", "provider"), [=] { return providers->changeKey(); }),
        stop("settings-appearance", to("settings", "appearance")),
        stop("settings-language", to("settings", "language")),
        stop("settings-security", to("settings", "security")),
        stop("settings-trust", to("settings", "trust")),
        stop("settings-storage", to("settings", "storage")),
        stop("settings-backup", to("settings", "backup")),
        stop("settings-about", to("settings", "about")),
        stop("devices-start", to("devices", "list")),
        stop("devices-setup", to("devices", "setup")),
        stop("devices-join", to("devices", "join")),
        stop("devices-join-found", to("devices", "join"), [=] { return devices->phoneInvites(); }),
        stop("devices-restore", to("devices", "restore")),
        stop("devices-join-waiting", to("devices", "join"), [=] { return devices->ask(); }),
        stop("devices-first", to("devices", "list"), [=] { return devices->setUp(); }),
        stop("devices-add", to("devices", "add")),
        stop("devices-asked", to("devices", "add"), [=] { return devices->phoneAsks(); }),
        stop("devices", to("devices", "list"), [=] { return devices->letIn(); }),
        stop("devices-unplugged", to("devices", "list"), [=] { return devices->unplug(); }),
        stop("devices-backup", to("devices", "backup"), [=] { return devices->plugIn(); }),
        stop("devices-place", to("devices", "place")),
        stop("devices-locked", to("devices", "list"), [=] { return devices->lock(); }),
    };
}

} // namespace wb::app
