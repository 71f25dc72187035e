#include "qml/Wanderbuch/Providers/RecordsModel.h"

#include "core/vault/Vault.h"
#include "qml/Wanderbuch/Core/Language.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Providers/EngineFollower.h"
#include "qml/Wanderbuch/Providers/ProviderWords.h"
#include "qml/Wanderbuch/Providers/RecordsWords.h"
#include "sync/engine/SyncEngine.h"
#include "sync/providers/StoredError.h"
#include "sync/records/RecordsDuty.h"

#include <algorithm>

#include <QJsonDocument>
#include <QPointer>

namespace wb::ui {

using sync::ActorChoice;

namespace {

constexpr int mostRefused = 20; // that a page lists

sync::ConsentChoice choiceOf(const QString &actor, const QString &name, bool earlier = false)
{
    sync::ConsentChoice choice;
    choice.earlierToo = earlier;
    if (actor == QLatin1StringView("did"))
        choice.actor = ActorChoice::Did;
    else if (actor == QLatin1StringView("name") && !name.trimmed().isEmpty()) {
        choice.actor = ActorChoice::Name;
        choice.name = name;
    }
    return choice;
}

} // namespace

RecordsModel::RecordsModel(QObject *parent)
    : QObject(parent)
{
    onLanguageChange(this, [this] { reload(); });
}

RecordsModel::~RecordsModel()
{
    m_stop.request_stop();
}

void RecordsModel::setServices(Services *services)
{
    if (m_services || !services)
        return;
    m_services = services;
    m_desk = RecordsDesk::of(services);
    emit asked();
    if (!m_desk)
        return;
    connect(m_desk, &RecordsDesk::moved, this, [this](const QString &did) {
        if (did == m_provider)
            reload();
    });
    connect(&services->vault(), &vault::Vault::stateChanged, this, &RecordsModel::reload);
    whenEngineIsThere(services, this, [this](sync::SyncEngine &engine) {
        connect(&engine, &sync::SyncEngine::providerChanged, this, [this, &engine](qint64 id) {
            if (const auto one = engine.provider(id); one && one->did == m_provider && one->waitingToGo != waiting())
                reload();
        });
        connect(&engine, &sync::SyncEngine::dutyChanged, this, [this](const QString &key) {
            if (key == sync::RecordsDuty::name())
                reload();
        });
    });
    reload();
}

void RecordsModel::setProvider(const QString &did)
{
    if (m_provider == did)
        return;
    m_provider = did;
    m_state = Loading;
    m_read = {};
    stopConnecting();
    say({}, {});
    emit asked();
    reload();
}

void RecordsModel::reload()
{
    if (!m_desk || m_provider.isEmpty())
        return;
    const int generation = ++m_generation;
    whenDone(m_desk->read(m_provider), this, [this, generation](const Result<ProviderRecords> &read) {
        if (generation != m_generation)
            return;
        m_state = read ? Ready : read.error().code == ErrorCode::Locked ? Locked : Unreadable;
        m_read = read.value_or(ProviderRecords {});
        emit changed();
    });
    lookForStranded();
}

void RecordsModel::lookForStranded()
{
    SyncDesk *desk = SyncDesk::of(m_services);
    if (!desk || !desk->engine())
        return;
    whenDone(desk->engine()->stranded(m_provider), this,
        [this, did = m_provider](const Result<QList<sync::StrandedFile>> &files) {
            if (did != m_provider)
                return;
            m_stranded = files.value_or(QList<sync::StrandedFile>());
            emit changed();
        });
}

QString RecordsModel::stranded() const
{
    if (m_stranded.isEmpty())
        return {};
    const auto eldest = std::ranges::min(m_stranded, {}, &sync::StrandedFile::since);
    return tr("%n sealed file(s) of yours wait here since %1, and nobody took them.", "", int(m_stranded.size()))
        .arg(humanDate(eldest.since));
}

void RecordsModel::discardStranded()
{
    SyncDesk *desk = SyncDesk::of(m_services);
    if (!desk || !desk->engine())
        return;
    QStringList names;
    for (const auto &file : std::as_const(m_stranded))
        names.append(file.name);
    follow(desk->engine()->discardStranded(m_provider, names), [this] { lookForStranded(); });
}

std::optional<Error> RecordsModel::trouble() const
{
    if (!isAllowed() || !isConnected() || now().account->lastError.isEmpty())
        return {};
    const QString &kept = now().account->lastError;
    auto error = sync::readError(kept.section(u' ', 0, 0), kept.section(u' ', 1));
    return error && error->code != ErrorCode::Cancelled ? error : std::nullopt;
}

bool RecordsModel::isLoginWanted() const
{
    const auto error = trouble();
    return error && error->code == ErrorCode::NotAuthorized;
}

QString RecordsModel::standing() const
{
    const auto &consent = now().consent;
    if (m_state != Ready)
        return {};
    if (!consent.holds())
        return consent.withdrawn.isValid() ? tr("You ended it on %1").arg(humanDate(consent.withdrawn))
                                           : tr("It gets nothing");
    if (!isConnected())
        return tr("Allowed, but not connected yet");
    if (const auto error = trouble())
        return records::sendProblem(*error).title;
    if (waiting() > 0)
        return tr("%n record(s) wait to go", "", waiting());
    return now().account->lastContact.isValid() ? tr("Everything has gone") : tr("Nothing to send yet");
}

QString RecordsModel::standingDetail() const
{
    const auto &consent = now().consent;
    if (m_state != Ready)
        return {};
    if (!consent.holds())
        return consent.withdrawn.isValid()
            ? tr("Nothing goes to it any more. What it got before, it has: ask it to delete that, if you want.")
            : tr("What you do in its courses stays on this device. You can let it know, so that it may confirm what you learnt or "
                 "make its courses better.");
    if (!isConnected())
        return names().isEmpty()
            ? tr("Say where its record store is and how you get in: the provider tells you. Until then nothing goes over the "
                 "network.")
            : tr("It names the record store where it wants to get it. Say how you get in: the provider tells you.");
    const auto error = trouble();
    if (error && error->code != ErrorCode::ServerBusy)
        return records::sendProblem(*error).text;
    if (const auto wait = now().account->notBefore; waiting() > 0 && wait > m_services->clock().nowUtc())
        return tr("It asked to wait. Next try %1.").arg(providers::until(wait, m_services->clock().nowUtc()));
    if (waiting() > 0)
        return tr("They go by themselves, a little after you finish something.");
    return tr("What you do from now on goes by itself.");
}

QString RecordsModel::tone() const
{
    if (m_state != Ready || !isAllowed())
        return QStringLiteral("plain");
    if (!isConnected())
        return QStringLiteral("blue");
    return trouble() ? QStringLiteral("warn") : waiting() > 0 ? QStringLiteral("plain") : QStringLiteral("ok");
}

QString RecordsModel::iconName() const
{
    if (!isAllowed())
        return QStringLiteral("lock");
    if (!isConnected())
        return QStringLiteral("link");
    return trouble()    ? QStringLiteral("triangle-alert")
        : waiting() > 0 ? QStringLiteral("hourglass")
                        : QStringLiteral("circle-check");
}

QVariantList RecordsModel::facts() const
{
    QVariantList facts;
    if (m_state != Ready || !isAllowed())
        return facts;
    const auto add = [&facts](const char *icon, const QString &name, const QString &value) {
        facts.append(QVariantMap { { QStringLiteral("icon"), QLatin1StringView(icon) }, { QStringLiteral("name"), name },
            { QStringLiteral("value"), value } });
    };
    const auto &status = now();
    const auto &consent = status.consent;
    add("user-check", tr("Allowed since %1").arg(humanDate(consent.granted)),
        consent.from.isValid() ? tr("For what you did from %1 on").arg(humanDate(consent.from))
                               : tr("For what you did before, too"));
    add("user", tr("It sees you as"), records::actorWords(consent.actor, consent.name));
    if (status.account) {
        const auto &access = status.account->access;
        const QString host = providers::address(status.account->endpoint.toString());
        add("upload", tr("It goes to"),
            access.kind == sync::LrsAccess::Kind::Basic ? tr("%1, logged in as %2").arg(host, access.user)
                                                        : tr("%1, logged in by your browser").arg(host));
        if (status.account->lastContact.isValid())
            add("clock", tr("Last sent"), providers::ago(status.account->lastContact, m_services->clock().nowUtc()));
    }
    if (!canSeal())
        add("usb", tr("Not by stick"),
            tr("No key of this provider is known here that a file could be sealed to. Check for news from it, or ask it to sign with an "
               "Ed25519 key."));
    return facts;
}

QVariantList RecordsModel::refused() const
{
    QVariantList all;
    for (const auto &one : now().refused.mid(0, mostRefused)) {
        const QString title = m_read.titles.value(one.module);
        all.append(QVariantMap { { QStringLiteral("title"), title.isEmpty() ? one.module : title },
            { QStringLiteral("reason"), records::refusal(one, m_services->clock().nowUtc()) } });
    }
    return all;
}

QString RecordsModel::actor() const
{
    switch (now().consent.actor) {
    case ActorChoice::Name: return QStringLiteral("name");
    case ActorChoice::Did: return QStringLiteral("did");
    case ActorChoice::Pseudonym: break;
    }
    return QStringLiteral("pseudonym");
}

template <typename T, typename Work> void RecordsModel::follow(const QFuture<Result<T>> &answer, Work work)
{
    say({}, {});
    ++m_busy;
    emit changed();
    whenDone(answer, this, [this, work = std::move(work)](const Result<T> &result) {
        --m_busy;
        if (!result)
            fail(result.error());
        else if constexpr (std::is_void_v<T>)
            work();
        else
            work(*result);
        emit changed();
    });
}

void RecordsModel::showExample(const QString &actor, const QString &name)
{
    if (!m_desk)
        return;
    const auto choice = choiceOf(actor, name);
    whenDone(m_desk->example(m_provider, choice), this, [this](const Result<ShownStatement> &made) {
        m_exampleLines = made ? records::inWords(made->statement, made->title) : QVariantList();
        m_exampleText =
            made ? QString::fromUtf8(QJsonDocument(made->statement).toJson(QJsonDocument::Indented)).trimmed() : QString();
        emit exampleChanged();
    });
}

void RecordsModel::allow(const QString &actor, const QString &name, bool earlier)
{
    if (m_desk)
        follow(m_desk->grant(m_provider, choiceOf(actor, name, earlier)), [this](const sync::Consent &) { emit allowedNow(); });
}

void RecordsModel::withdraw()
{
    if (m_desk)
        follow(m_desk->withdraw(m_provider), [] {});
}

void RecordsModel::setStep(Step step)
{
    m_step = step;
    emit changed();
}

void RecordsModel::beginConnecting()
{
    stopConnecting();
    say({}, {});
}

void RecordsModel::lookAt(const QString &address)
{
    if (!m_desk || address.trimmed().isEmpty())
        return;
    m_stop = {};
    setStep(Asking);
    follow(m_desk->discover(address, m_stop.get_token()), [this](const sync::LrsOffer &offer) {
        m_offer = offer;
        setStep(Login);
    });
}

void RecordsModel::logIn(const QString &user, const QString &password)
{
    if (m_desk)
        follow(m_desk->connectBy(m_provider, m_offer.endpoint, user, password), [this] {
            stopConnecting();
            emit connectedNow();
        });
}

void RecordsModel::logInByBrowser()
{
    if (!m_desk)
        return;
    m_stop = {};
    setStep(Browser);
    const auto open = [self = QPointer(this)](const QUrl &page) {
        QMetaObject::invokeMethod(self.data(), [self, page] {
            if (self)
                emit self->browserWanted(page);
        });
    };
    follow(m_desk->connectByBrowser(m_provider, m_offer, open, m_stop.get_token()), [this] {
        stopConnecting();
        emit connectedNow();
    });
}

void RecordsModel::stopConnecting()
{
    m_stop.request_stop();
    m_offer = {};
    setStep(Address);
}

void RecordsModel::disconnectFrom()
{
    if (m_desk)
        follow(m_desk->disconnect(m_provider), [] {});
}

void RecordsModel::sendNow()
{
    if (SyncDesk *desk = SyncDesk::of(m_services); desk && desk->engine())
        desk->engine()->dutyNow(sync::RecordsDuty::name());
}

void RecordsModel::tryRefusedAgain()
{
    if (m_desk)
        follow(m_desk->tryAgain(m_provider), [this] { sendNow(); });
}

void RecordsModel::seal(const QUrl &folder)
{
    SyncDesk *desk = SyncDesk::of(m_services);
    if (!desk || !desk->engine())
        return;
    follow(desk->engine()->give(folder.toLocalFile(), { m_provider }), [this](const sync::CarriedNews &news) {
        const auto written = news.providers.value(0);
        if (written.notWritten)
            fail(*written.notWritten);
        else
            emit sealed(int(written.writtenItems));
    });
}

void RecordsModel::fail(const Error &error)
{
    if (error.code == ErrorCode::Locked) {
        reload();
        return;
    }
    const bool connecting = m_step != Address;
    if (m_step == Asking || (m_step == Browser && m_offer.endpoint.isEmpty()))
        m_step = Address;
    else if (m_step == Browser)
        m_step = Login;
    if (error.code == ErrorCode::Cancelled && m_step == Address)
        return; // stopped by whoever reads this
    const auto problem = connecting ? records::connectProblem(error) : records::sendProblem(error);
    say(problem.title, problem.text);
}

void RecordsModel::say(const QString &title, const QString &text)
{
    m_problemTitle = title;
    m_problem = text;
    emit changed();
}

} // namespace wb::ui
