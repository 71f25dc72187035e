#include "qml/Wanderbuch/Wallet/PresentModel.h"

#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Wallet/ClaimWords.h"
#include "qml/Wanderbuch/Wallet/ExchangeLink.h"
#include "qml/Wanderbuch/Wallet/ExchangeWords.h"

#include <algorithm>

namespace wb::ui {

namespace {

QString groupOf(const sync::ShownClaim &claim)
{
    if (claim.asked)
        return {};
    return isTechnicalClaim(claim.path) ? QStringLiteral("technical") : QStringLiteral("along");
}

// `apart`: what was not asked for stands by itself. Whoever agrees to something agrees to all of it.
QVariantList linesOf(const QList<sync::ShownClaim> &claims, bool apart)
{
    QList<QJsonArray> paths;
    for (const auto &claim : claims)
        paths.append(claim.path);
    const QStringList names = claimNames(paths);
    QVariantList lines;
    for (qsizetype i = 0; i < claims.size(); ++i) {
        const sync::ShownClaim &claim = claims.at(i);
        lines << QVariantMap { { QStringLiteral("name"), claim.path.isEmpty() ? claim.name : names.at(i) },
            { QStringLiteral("value"), claimValue(claim.value) },
            { QStringLiteral("group"), apart ? groupOf(claim) : QString() } };
    }
    return lines;
}

} // namespace

PresentModel::PresentModel(QObject *parent)
    : QObject(parent)
{
}

PresentModel::~PresentModel() = default;

void PresentModel::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    m_presentation = std::make_unique<sync::Presentation>(services->vault(), services->clock());
    emit changed();
}

QString PresentModel::verifierNote() const
{
    const auto &verifier = m_offer.request.verifier;
    const QString calls = verifier.claimedName.isEmpty() || verifier.claimedName == verifier.name
        ? QString()
        : QLatin1Char(' ') + tr("It calls itself “%1”; nobody has checked that.").arg(verifier.claimedName);
    switch (verifier.proof) {
    case sync::IdentityProof::Certificate: return tr("Proved by a certificate of %1.").arg(verifier.vouchedBy) + calls;
    case sync::IdentityProof::Attestation: return tr("%1 vouches for it.").arg(verifier.vouchedBy) + calls;
    case sync::IdentityProof::Registration: return tr("Known on this device.") + calls;
    case sync::IdentityProof::Did: return tr("Signed with its own key; nobody else vouches for it.") + calls;
    case sync::IdentityProof::Address: break;
    }
    return tr("Known only by the address that the answer goes to.") + calls;
}

QString PresentModel::verifierTone() const
{
    switch (m_offer.request.verifier.proof) {
    case sync::IdentityProof::Certificate:
    case sync::IdentityProof::Attestation:
    case sync::IdentityProof::Registration: return QStringLiteral("ok");
    default: return QStringLiteral("warn");
    }
}

QString PresentModel::obstacle() const
{
    if (m_offer.canAnswer || m_state == QLatin1String("opening"))
        return {};
    if (!m_offer.request.problem.isEmpty())
        return tr("It asks for something that Wanderbuch cannot give: %1").arg(m_offer.request.problemDetail);
    QStringList missing;
    for (const auto &query : m_offer.queries) {
        if (query.credentials.isEmpty())
            missing << missingText(query);
    }
    return missing.join(QLatin1Char('\n'));
}

QString PresentModel::missingText(const sync::OfferedQuery &query)
{
    const QString what = query.types.isEmpty() ? query.formatName : query.types.join(QStringLiteral(", "));
    switch (query.nearest) {
    case credentials::Mismatch::Claims: return tr("You hold such a credential, but it does not say all that is asked for: %1").arg(what);
    case credentials::Mismatch::HolderBinding:
        return tr("You hold such a credential, but nothing in it proves that it is yours, which is asked for: %1").arg(what);
    case credentials::Mismatch::Authority:
        return tr("You hold such a credential, but not by an issuer that is accepted there: %1").arg(what);
    default: return tr("Nothing in your wallet is what is asked for: %1").arg(what);
    }
}

QString PresentModel::outcome() const
{
    if (m_state == QLatin1String("sent"))
        return tr("%1 has received it. What was shown stands in the history of each credential.").arg(verifier());
    if (m_state != QLatin1String("declined"))
        return {};
    return m_wasTold ? tr("%1 was told that you do not want to.").arg(verifier())
                     : tr("%1 could not be told that you do not want to. You need do nothing more.").arg(verifier());
}

bool PresentModel::isRequired(const QString &query) const
{
    if (m_offer.sets.isEmpty())
        return true;
    return std::ranges::any_of(m_offer.sets, [&](const sync::OfferedSet &set) {
        return set.required && std::ranges::any_of(set.options, [&](const QStringList &option) { return option.contains(query); });
    });
}

QVariantList PresentModel::wants() const
{
    QVariantList rows;
    for (const auto &query : m_offer.queries) {
        if (query.credentials.isEmpty())
            continue;
        const bool optional = !isRequired(query.id);
        const QStringList chosen = m_choice.value(query.id);
        if (chosen.isEmpty() && !optional)
            continue; // another way of answering was taken
        QVariantList credentials;
        QVariantList claims;
        QString note;
        for (const auto &credential : query.credentials) {
            const bool isChosen = chosen.contains(credential.id);
            credentials << QVariantMap { { QStringLiteral("id"), credential.id }, { QStringLiteral("title"), credential.title },
                { QStringLiteral("issuer"), credential.issuerName }, { QStringLiteral("chosen"), isChosen } };
            if (!isChosen)
                continue;
            claims << linesOf(credential.claims, true);
            if (!credential.selective)
                note = tr("This credential can only be shown whole, with everything below.");
            else if (!credential.bound)
                note = tr("Nothing in it says that it is yours.");
        }
        rows << QVariantMap { { QStringLiteral("query"), query.id }, { QStringLiteral("chosen"), !chosen.isEmpty() },
            { QStringLiteral("optional"), optional }, { QStringLiteral("note"), note },
            { QStringLiteral("credentials"), credentials }, { QStringLiteral("claims"), claims } };
    }
    return rows;
}

QVariantList PresentModel::transactions() const
{
    QVariantList all;
    for (const auto &lines : m_offer.transactions)
        all << QVariant(linesOf(lines, false));
    return all;
}

void PresentModel::open(const QString &text, bool localNetwork)
{
    if (!m_services)
        return;
    m_text = text;
    m_localNetwork = localNetwork;
    m_presentation->setTrust(m_services->trust());
    go(QStringLiteral("opening"));
    whenDone(m_presentation->open(text, localNetwork), this, [this](const Result<sync::PresentationOffer> &offer) {
        if (!offer)
            return fail(offer.error());
        m_offer = *offer;
        m_choice = offer->least;
        go(QStringLiteral("offer"));
    });
}

void PresentModel::retry()
{
    if (m_before == QLatin1String("sending"))
        answer();
    else
        open(m_text, m_localNetwork);
}

void PresentModel::choose(const QString &query, const QString &credential)
{
    if (credential.isEmpty() && !isRequired(query))
        m_choice.remove(query);
    else if (!credential.isEmpty())
        m_choice.insert(query, { credential });
    emit changed();
}

void PresentModel::answer()
{
    go(QStringLiteral("sending"));
    whenDone(m_presentation->answer(m_offer, m_choice), this,
        [this](const Result<sync::PresentationReceipt> &receipt) { take(receipt, QStringLiteral("sent")); });
}

void PresentModel::decline()
{
    go(QStringLiteral("sending"));
    whenDone(m_presentation->refuse(m_offer, true), this, [this](const Result<sync::PresentationReceipt> &receipt) {
        // That the verifier could not be told changes nothing but the words: nothing was shown.
        m_wasTold = receipt.has_value();
        take(receipt ? receipt : sync::PresentationReceipt { sync::PresentationOutcome::Declined, {} }, QStringLiteral("declined"));
    });
}

void PresentModel::cancel()
{
    if (m_presentation)
        m_presentation->cancel();
}

void PresentModel::take(const Result<sync::PresentationReceipt> &receipt, const QString &state)
{
    if (!receipt)
        return fail(receipt.error());
    go(state);
    if (!receipt->redirect.isEmpty())
        emit browserWanted(receipt->redirect);
}

void PresentModel::go(const QString &state)
{
    m_state = state;
    emit changed();
}

void PresentModel::fail(const Error &error)
{
    m_before = m_state;
    m_leadsHome = error.code == ErrorCode::AddressRefused && !m_localNetwork;
    const OpeningProblem problem = m_before == QLatin1String("opening")
        ? openingProblem(m_text, error, ExchangeSide::Verifier)
        : OpeningProblem { exchangeProblem(error, ExchangeSide::Verifier) };
    m_canRetry = problem.canRetry;
    m_problemTitle = problem.words.title;
    m_problem = problem.words.text;
    go(QStringLiteral("problem"));
}

} // namespace wb::ui
