#include "qml/Wanderbuch/Wallet/ConnectHostModel.h"

#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Wallet/ExchangeWords.h"

namespace wb::ui {

namespace {

constexpr qsizetype longestAddress = 2000;

QUrl addressOf(const QString &typed)
{
    const QString text = typed.trimmed().left(longestAddress);
    return QUrl(text.contains(QLatin1String("://")) ? text : QStringLiteral("https://") + text, QUrl::StrictMode);
}

} // namespace

ConnectHostModel::ConnectHostModel(QObject *parent)
    : QObject(parent)
{
}

ConnectHostModel::~ConnectHostModel() = default;

void ConnectHostModel::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    m_desk = std::make_unique<BadgeDesk>(*services);
    emit changed();
}

bool ConnectHostModel::canTake() const
{
    return m_host.scopes.contains(sync::badgescope::upsertCredentials);
}

void ConnectHostModel::look(const QString &address, bool localNetwork)
{
    if (!m_desk)
        return;
    reset();
    const QUrl url = addressOf(address);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()) {
        m_problemTitle = tr("This is not an address");
        m_problem = tr("Type it as the host gave it to you, like badges.example.");
        emit changed();
        return;
    }
    m_reach = localNetwork ? sync::Reach { true, true } : sync::Reach::strangers();
    m_phase = Looking;
    emit changed();
    auto discover = [url, reach = m_reach](
                        sync::Badges &badges, std::stop_token stop) { return badges.discover(url, reach, stop); };
    whenDone(m_desk->run(discover), this, [this, asked = m_asked](const Result<sync::BadgeHost> &host) {
        if (asked != m_asked)
            return;
        if (!host)
            return fail(host.error());
        m_host = *host;
        m_phase = Found;
        emit changed();
    });
}

void ConnectHostModel::logIn(bool put)
{
    if (!m_desk || m_phase != Found)
        return;
    QStringList scopes;
    for (const QString &scope : std::as_const(m_host.scopes)) {
        if (scope.endsWith(QLatin1String(".readonly")) || (put && scope == sync::badgescope::upsertCredentials))
            scopes << scope;
    }
    m_phase = Browser;
    emit changed();
    const auto open = [this](const QUrl &page) { // on the desk's thread, which ends before this does
        QMetaObject::invokeMethod(
            this, [this, page] { emit browserWanted(page); }, Qt::QueuedConnection);
    };
    auto connectNow = [host = m_host, reach = m_reach, scopes, open, farewell = tr("Done. You can go back to Wanderbuch.")](
                          sync::Badges &badges, std::stop_token stop) {
        return badges.connect(host, scopes, reach, open, farewell, stop);
    };
    whenDone(m_desk->run(connectNow), this, [this, asked = m_asked](const Result<QString> &id) {
        if (asked != m_asked)
            return;
        if (!id)
            return fail(id.error());
        reset();
        if (m_services->sync())
            m_services->sync()->soon(QStringLiteral("badges"));
        emit connected(*id);
    });
}

void ConnectHostModel::reset()
{
    ++m_asked;
    if (m_desk)
        m_desk->cancel();
    m_host = {};
    m_leadsHome = false;
    m_problemTitle.clear();
    m_problem.clear();
    m_phase = Asking;
    emit changed();
}

void ConnectHostModel::fail(const Error &error)
{
    const ProblemWords words = exchangeProblem(error, ExchangeSide::Host);
    const bool leadsHome = error.code == ErrorCode::AddressRefused && !m_reach.privateAddresses;
    reset();
    m_leadsHome = leadsHome;
    m_problemTitle = words.title;
    m_problem = words.text;
    emit changed();
}

} // namespace wb::ui
