#include "qml/Wanderbuch/Wallet/SharesModel.h"

#include "core/base/Clock.h"
#include "qml/Wanderbuch/Core/Language.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Wallet/ClaimWords.h"
#include "qml/Wanderbuch/Wallet/HumanText.h"

#include <QLocale>

#include <algorithm>

namespace wb::ui {

SharesModel::SharesModel(QObject *parent) : QObject(parent)
{
    onLanguageChange(this, [this] { emit changed(); });
}

void SharesModel::setServices(Services *services)
{
    if (m_services == services)
        return;
    m_services = services;
    load();
    emit changed();
}

void SharesModel::setCredentialId(const QString &id)
{
    if (m_credentialId == id)
        return;
    m_credentialId = id;
    m_shares.clear();
    load();
    emit changed();
}

void SharesModel::load()
{
    if (!m_services || m_credentialId.isEmpty())
        return;
    auto read = [id = m_credentialId](vault::Session &session) { return vault::ShareHistory(session).of(id); };
    whenDone(m_services->vault().run(read), this, [this, asked = ++m_asked](const Result<QList<vault::Share>> &shares) {
        if (asked != m_asked)
            return;
        m_shares = shares.value_or(QList<vault::Share>());
        emit changed();
    });
}

QVariantList SharesModel::lines() const
{
    QVariantList lines;
    for (const vault::Share &share : m_shares) {
        QString form, icon;
        switch (share.form) {
        case vault::ShareForm::Shown: form = tr("Shown on this screen"); icon = QStringLiteral("qr-code"); break;
        case vault::ShareForm::Original: form = tr("The credential itself"); icon = QStringLiteral("file-json"); break;
        case vault::ShareForm::Pdf: form = tr("As a page (PDF)"); icon = QStringLiteral("file-text"); break;
        case vault::ShareForm::Badge: form = tr("As a picture"); icon = QStringLiteral("award"); break;
        case vault::ShareForm::Presentation: form = tr("Signed by you"); icon = QStringLiteral("pen-line"); break;
        case vault::ShareForm::Disclosure: form = tr("Parts of it, signed by you"); icon = QStringLiteral("pen-line"); break;
        }
        const QDateTime local = share.at.toLocalTime();
        QString detail = tr("%1 · %2, %3").arg(form, shortDate(share.at), QLocale().toString(local.time(), QLocale::ShortFormat));
        const QString outcome = share.outcome == vault::ShareOutcome::Pending ? tr("Whether it arrived is not known")
            : share.outcome == vault::ShareOutcome::Refused               ? tr("It was refused there")
            : share.outcome == vault::ShareOutcome::Failed                ? tr("It did not arrive")
                                                                          : QString();
        if (!outcome.isEmpty())
            detail += QLatin1Char('\n') + outcome;
        if (!share.content.isEmpty())
            detail += QLatin1Char('\n') + rememberedClaims(share.content).join(QStringLiteral(", "));
        lines << QVariant::fromValue(ShareLine{share.id, share.recipient.isEmpty() ? tr("Nobody named") : share.recipient, detail, share.recipient, icon});
    }
    return lines;
}

template<typename Work, typename Then>
void SharesModel::write(Work work, Then then)
{
    if (!m_services)
        return;
    auto run = [work](vault::Session &session) -> Result<void> { return work(vault::ShareHistory(session)); };
    whenDone(m_services->vault().run(run), this, [this, then](const Result<void> &written) {
        if (written)
            then();
        else
            emit said(tr("The history could not be written. Look whether the wallet is open and the disk has room."), {});
        load();
    });
}

void SharesModel::add(vault::ShareForm form, const QString &recipient, const QStringList &content)
{
    addFor(m_credentialId, form, recipient, content);
}

void SharesModel::addFor(const QString &credentialId, vault::ShareForm form, const QString &recipient, const QStringList &content)
{
    const vault::Share share{{}, credentialId, {}, form, recipient.simplified().left(500), content};
    write([share](vault::ShareHistory history) -> Result<void> {
        WB_TRY(const vault::Share added, history.add(share));
        Q_UNUSED(added)
        return {};
    }, [] {});
}

void SharesModel::setRecipient(const QString &id, const QString &recipient)
{
    write([id, text = recipient.simplified().left(500)](vault::ShareHistory history) { return history.setRecipient(id, text); }, [] {});
}

void SharesModel::forget(const QString &id)
{
    const auto found = std::find_if(m_shares.cbegin(), m_shares.cend(), [&](const vault::Share &share) { return share.id == id; });
    if (found == m_shares.cend())
        return;
    write([id](vault::ShareHistory history) { return history.remove(id); }, [this, share = *found] {
        m_forgotten = share;
        emit said(tr("Deleted from the history."), tr("Undo"));
    });
}

void SharesModel::undoForget()
{
    if (m_forgotten.id.isEmpty())
        return;
    write([share = std::exchange(m_forgotten, {})](vault::ShareHistory history) -> Result<void> {
        WB_TRY(const vault::Share added, history.add(share));
        Q_UNUSED(added)
        return {};
    }, [this] { emit said(tr("It is back."), {}); });
}

} // namespace wb::ui
