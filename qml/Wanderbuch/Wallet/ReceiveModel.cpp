#include "qml/Wanderbuch/Wallet/ReceiveModel.h"

#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/TrustKeeper.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Wallet/CandidateRow.h"
#include "qml/Wanderbuch/Wallet/ExchangeLink.h"
#include "qml/Wanderbuch/Wallet/ExchangeWords.h"
#include "qml/Wanderbuch/Wallet/Judgement.h"

namespace wb::ui {

ReceiveModel::ReceiveModel(QObject *parent)
    : QObject(parent)
{
}

ReceiveModel::~ReceiveModel() = default;

void ReceiveModel::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    issuance::IssuanceSettings settings;
    settings.languages = readingLanguages();
    m_issuance = std::make_unique<issuance::Issuance>(services->vault(), services->clock(), settings);
    // Whom one trusts has changed: what waits for a decision may be judged otherwise.
    connect(&services->trustKeeper(), &TrustKeeper::changed, this, [this] {
        if (m_state == QLatin1String("candidates") && !m_busy)
            showCandidates();
    });
    emit changed();
}

QString ReceiveModel::issuerName() const
{
    return m_offer.issuerDisplay.name.isEmpty() ? issuerHost() : m_offer.issuerDisplay.name;
}

QString ReceiveModel::issuerHost() const
{
    return QUrl(m_offer.issuer).host();
}

QVariantList ReceiveModel::offered() const
{
    QVariantList rows;
    for (const auto &credential : m_offer.credentials) {
        const QString title = credential.display.name.isEmpty() ? credential.configuration : credential.display.name;
        QString detail = credential.display.description;
        if (credential.obstacle)
            detail = tr("Wanderbuch cannot take this kind yet");
        else if (detail.isEmpty() && !credential.claims.isEmpty())
            detail = credential.claims.join(QStringLiteral(", "));
        rows << QVariantMap { { QStringLiteral("title"), title }, { QStringLiteral("detail"), detail },
            { QStringLiteral("possible"), !credential.obstacle.has_value() } };
    }
    return rows;
}

QString ReceiveModel::codeHint() const
{
    if (!m_offer.txCode)
        return {};
    return m_offer.txCode->description.isEmpty() ? tr("The issuer sends it by another way, by e-mail for example.")
                                                 : m_offer.txCode->description;
}

void ReceiveModel::open(const QString &text, bool localNetwork)
{
    if (!m_issuance)
        return;
    m_text = text;
    m_localNetwork = localNetwork;
    go(QStringLiteral("opening"), true);
    whenDone(m_issuance->open(text, localNetwork), this, [this](const Result<issuance::OfferSummary> &offer) {
        if (!offer)
            return fail(offer.error());
        m_offer = *offer;
        go(QStringLiteral("offer"), false);
    });
}

void ReceiveModel::retry()
{
    if (m_before == QLatin1String("opening"))
        open(m_text, m_localNetwork);
    else if (m_before == QLatin1String("receiving") && !m_offer.txCode)
        receive(m_code);
    else if (m_before == QLatin1String("candidates"))
        showCandidates();
    else
        go(QStringLiteral("offer"), false);
}

void ReceiveModel::receive(const QString &code)
{
    m_code = code;
    go(QStringLiteral("receiving"), true);
    whenDone(m_issuance->receive(m_offer.id, {}, code), this,
        [this](const Result<issuance::ReceiveSummary> &summary) { take(summary); });
}

void ReceiveModel::authorize()
{
    go(QStringLiteral("browser"), true);
    whenDone(m_issuance->authorize(m_offer.id), this, [this](const Result<QUrl> &address) {
        if (!address)
            return fail(address.error());
        emit browserWanted(*address);
        whenDone(m_issuance->awaitBrowser(tr("Done. You can go back to Wanderbuch.")), this,
            [this](const Result<issuance::ReceiveSummary> &summary) { take(summary); });
    });
}

void ReceiveModel::take(const Result<issuance::ReceiveSummary> &summary)
{
    if (!summary)
        return fail(summary.error());
    QStringList notes;
    if (summary->deferred > 0)
        notes << tr("The issuer needs more time for %n of them. Wanderbuch asks again by itself.", nullptr, summary->deferred);
    if (!summary->failed.isEmpty())
        notes << tr("%n could not be had: the issuer refused.", nullptr, int(summary->failed.size()));
    if (summary->deferred > 0 && m_services->sync())
        m_services->sync()->soon(QStringLiteral("deferred"));
    m_note = notes.join(QLatin1Char(' '));
    showCandidates();
}

void ReceiveModel::showCandidates()
{
    go(QStringLiteral("candidates"), true);
    m_issuance->setTrust(m_services->trust()); // as it is now, not as it was when the page opened
    whenDone(
        m_issuance->candidates(), this, [this](const Result<QList<issuance::IssuanceCandidate>> &candidates) { take(candidates); });
}

void ReceiveModel::take(const Result<QList<issuance::IssuanceCandidate>> &candidates)
{
    if (!candidates)
        return fail(candidates.error());
    m_candidates.clear();
    for (const auto &candidate : *candidates)
        m_candidates << candidateRow(candidate, m_services->clock().nowUtc());
    go(m_candidates.isEmpty() ? QStringLiteral("done") : QStringLiteral("candidates"), false);
}

void ReceiveModel::accept(const QString &id)
{
    go(m_state, true);
    m_issuance->setTrust(m_services->trust());
    // The person has seen the verdict and pressed a button that names it: that is insisting.
    whenDone(m_issuance->accept(id, true), this, [this](const Result<vault::CredentialRecord> &record) {
        if (!record)
            return fail(record.error());
        m_services->learner().reload();
        emit accepted(record->id);
        showCandidates();
    });
}

void ReceiveModel::refuse(const QString &id)
{
    go(m_state, true);
    m_issuance->setTrust(m_services->trust());
    whenDone(m_issuance->refuse(id), this, [this](const Result<void> &refused) {
        if (!refused)
            return fail(refused.error());
        showCandidates();
    });
}

void ReceiveModel::cancel()
{
    if (m_issuance)
        m_issuance->cancel();
}

void ReceiveModel::go(const QString &state, bool busy)
{
    m_state = state;
    m_busy = busy;
    emit changed();
}

void ReceiveModel::fail(const Error &error)
{
    m_before = m_state;
    m_leadsHome = error.code == ErrorCode::AddressRefused && !m_localNetwork;
    const OpeningProblem problem = m_before == QLatin1String("opening")
        ? openingProblem(m_text, error, ExchangeSide::Issuer)
        : OpeningProblem { exchangeProblem(error, ExchangeSide::Issuer) };
    m_canRetry = problem.canRetry;
    m_problemTitle = problem.words.title;
    m_problem = problem.words.text;
    go(QStringLiteral("problem"), false);
}

} // namespace wb::ui
