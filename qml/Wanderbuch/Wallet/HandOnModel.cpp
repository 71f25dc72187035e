#include "qml/Wanderbuch/Wallet/HandOnModel.h"

#include "core/credentials/PresentationBuilder.h"
#include "core/credentials/QrText.h"
#include "core/vault/HolderPresentation.h"
#include "core/vault/PrivateValues.h"
#include "qml/Wanderbuch/Core/Language.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Wallet/BadgePicture.h"
#include "qml/Wanderbuch/Wallet/CredentialPdf.h"
#include "qml/Wanderbuch/Wallet/FileAccess.h"
#include "qml/Wanderbuch/Wallet/HumanText.h"
#include "sync/presentation/ReducedCredential.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QStandardPaths>

namespace wb::ui {

namespace {

const QString pdf = QStringLiteral("pdf");
const QString original = QStringLiteral("original");
const QString badge = QStringLiteral("badge");
const QString disclosure = QStringLiteral("disclosure");
const QString presentation = QStringLiteral("presentation");

// What a camera reads easily from a phone's screen: codes of 85 modules at most, changed one after the other.
constexpr credentials::QrRoom screenRoom{700, 700, 30};

vault::ShareForm shareForm(const QString &form)
{
    return form == pdf ? vault::ShareForm::Pdf : form == badge ? vault::ShareForm::Badge
        : form == disclosure   ? vault::ShareForm::Disclosure
        : form == presentation ? vault::ShareForm::Presentation : vault::ShareForm::Original;
}

} // namespace

HandOnModel::HandOnModel(QObject *parent) : QObject(parent)
{
    onLanguageChange(this, [this] {
        emit changed();
        emit formsChanged();
    });
}

void HandOnModel::setServices(Services *services)
{
    if (m_services == services)
        return;
    m_services = services;
    load();
    emit changed();
}

void HandOnModel::setCredentialId(const QString &id)
{
    if (m_id == id)
        return;
    m_id = id;
    m_raw.clear();
    m_companions.clear();
    m_companionsKnown = false;
    load();
    emit changed();
    emit companionsChanged();
    emit companionsCounted();
}

void HandOnModel::load()
{
    if (!m_services || m_id.isEmpty())
        return;
    auto read = [id = m_id](vault::Session &session) { return vault::CredentialStore(session).get(id); };
    whenDone(m_services->vault().run(read), this, [this, asked = ++m_asked](const Result<vault::CredentialRecord> &record) {
        if (asked != m_asked)
            return;
        if (!record) {
            emit said(tr("It could not be read from the wallet. Unlock the wallet and try again."), false);
            return;
        }
        auto work = [raw = record->raw, clock = &m_services->clock(), trust = m_services->trust(), languages = readingLanguages()] {
            return judge(raw, Holder::SomebodyElse, *clock, trust, languages);
        };
        whenDone(m_worker.run(work), this, [this, asked, raw = record->raw](const Judgement &judgement) {
            if (asked == m_asked)
                take(judgement, raw);
        });
    });
}

void HandOnModel::take(const Judgement &judgement, const QByteArray &raw)
{
    m_raw = raw;
    m_credential = judgement.credential;
    m_shown = judgement.shown;
    m_shown.raw = raw;
    m_claims = claimOptions(raw);
    m_presentable = credentials::canBePresented(raw).has_value();
    const auto codes = credentials::qrTexts(raw, screenRoom);
    m_codes = codes.value_or(QStringList());
    m_neededCodes = codes ? 0 : codes.error().detail.toInt();
    emit changed();
    emit formsChanged(); // not with every change: the forms would be drawn anew while one of them is used
    emit claimsChanged();
}

QVariantList HandOnModel::claims() const
{
    QVariantList claims;
    for (const ClaimOption &claim : m_claims)
        claims << QVariant::fromValue(claim);
    return claims;
}

void HandOnModel::choose(int claim, bool chosen)
{
    if (claim >= 0 && claim < m_claims.size())
        m_claims[claim].chosen = chosen; // the switch shows it already
}

QVariantList HandOnModel::companions() const
{
    QVariantList companions;
    for (const Companion &companion : m_companions)
        companions << QVariant::fromValue(companion);
    return companions;
}

void HandOnModel::lookForCompanions()
{
    if (!ready())
        return;
    auto read = [id = m_id](vault::Session &session) { return companionsOf(session, id); };
    whenDone(m_services->vault().run(read), this, [this, asked = m_asked](const Result<QList<Companion>> &found) {
        if (asked != m_asked)
            return;
        if (!found) {
            emit said(tr("It could not be read from the wallet. Unlock the wallet and try again."), false);
            return;
        }
        m_companions = *found;
        m_companionsKnown = true;
        emit companionsChanged();
        emit companionsCounted();
    });
}

void HandOnModel::accompany(int companion, bool chosen)
{
    if (companion < 0 || companion >= m_companions.size() || (chosen && companionsFull()))
        return;
    m_companions[companion].chosen = chosen; // the switch shows it already
    emit companionsCounted();
}

int HandOnModel::mostCompanions()
{
    return int(credentials::mostPresented) - 1; // beside this one
}

bool HandOnModel::companionsFull() const
{
    return chosenCompanions().size() >= mostCompanions();
}

QStringList HandOnModel::chosenCompanions() const
{
    QStringList ids;
    for (const Companion &companion : m_companions) {
        if (companion.chosen)
            ids << companion.id;
    }
    return ids;
}

void HandOnModel::note(const QString &form)
{
    for (const QString &id : form == presentation ? chosenCompanions() : QStringList())
        m_shares->addFor(id, vault::ShareForm::Presentation, m_recipient);
    QStringList content;
    for (const ClaimOption &claim : std::as_const(m_claims)) {
        if (form == disclosure && claim.chosen)
            content << sync::claimName(claim.path);
    }
    m_shares->add(shareForm(form), m_recipient, content);
}

QVariantList HandOnModel::forms() const
{
    if (!ready())
        return {};
    const HandOnForm page{pdf, tr("A page to print or send (PDF)"), tr("With its seal, what it says and the credential itself: in QR codes, if it is small enough, and attached"),
        QStringLiteral("file-text"), true, false};
    const HandOnForm file{original, tr("The credential itself"), tr("Every byte as the issuer made it: %1, %2").arg(m_shown.fileName, humanSize(m_raw.size())),
        QStringLiteral("file-json"), true, true};
    const HandOnForm signedByHolder{presentation, tr("Signed by you (presentation)"),
        m_presentable ? tr("The credential, alone or with others, with a signature of this wallet's key under it: shows that it comes from you, today, for whoever asked")
                      : tr("Not for this kind of credential: its signature has no place in a presentation. Hand on the credential itself"),
        QStringLiteral("pen-line"), m_presentable, true};
    QVariantList forms{QVariant::fromValue(page), QVariant::fromValue(file)};
    if (m_credential && canBeBaked(*m_credential))
        forms << QVariant::fromValue(HandOnForm{badge, tr("A badge (picture)"),
            tr("A picture with the whole credential baked in, for sites that take Open Badges. Name it .svg or .png"), QStringLiteral("award"), true, false});
    if (!m_claims.isEmpty())
        forms << QVariant::fromValue(HandOnForm{disclosure, tr("Only what you choose"),
            tr("The credential without what you keep back. What is not listed here is always shown"), QStringLiteral("list-checks"), true, true});
    return forms << QVariant::fromValue(signedByHolder);
}

QString HandOnModel::codesNote() const
{
    if (!ready())
        return {};
    if (m_codes.isEmpty())
        return tr("It is too large for codes on a screen: %1 would fill %2 of them. Hand on the file instead.").arg(humanSize(m_raw.size())).arg(m_neededCodes);
    return m_codes.size() == 1 ? tr("This code is the credential itself. Any copy of Wanderbuch checks it, without a network.")
                               : tr("These codes together are the credential itself. Any copy of Wanderbuch checks them, in any order and without a network.");
}

QUrl HandOnModel::suggestedFile(const QString &form) const
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString name = m_shown.fileName.section(QLatin1Char('.'), 0, -2);
    const QString base = name.isEmpty() ? m_shown.fileName : name;
    return QUrl::fromLocalFile(documents.filePath(form == pdf     ? base + QStringLiteral(".pdf")
            : form == badge && m_credential ? base + (badgePictureKind(*m_credential) == BadgePictureKind::Svg ? QStringLiteral(".svg") : QStringLiteral(".png"))
            : form == disclosure   ? base + QStringLiteral(".chosen.jwt")
            : form == presentation ? base + QStringLiteral(".presentation.json")
                                   : m_shown.fileName));
}

QFuture<Result<QByteArray>> HandOnModel::make(const QString &form, const QString &fileName)
{
    if (form == badge && m_credential) {
        const auto kind = fileName.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive) ? BadgePictureKind::Svg : BadgePictureKind::Png;
        return m_worker.run([credential = m_credential, kind] { return badgePicture(*credential, kind); });
    }
    if (form == presentation) {
        return m_services->vault().run([ids = QStringList{m_id} + chosenCompanions(), challenge = m_challenge.trimmed(),
                                        domain = m_domain.trimmed()](vault::Session &session) {
            return vault::presentationOf(session, ids, challenge, domain);
        });
    }
    if (form == disclosure) {
        return m_services->vault().run([raw = m_raw, claims = m_claims, challenge = m_challenge.trimmed(), domain = m_domain.trimmed()](
                                           vault::Session &session) -> Result<QByteArray> {
            WB_TRY(const auto key, vault::learnerKey(session));
            return discloseClaims(raw, claims, key, challenge, domain, session.clock);
        });
    }
    return m_worker.run([form, raw = m_raw, shown = m_shown, now = m_services->clock().nowUtc()]() -> Result<QByteArray> {
        if (form != pdf)
            return raw;
        WB_TRY(const PdfSheet sheet, credentialPdf(shown, now));
        return sheet.pdf;
    });
}

template<typename Use>
void HandOnModel::makeAnd(const QString &form, const QString &fileName, Use use)
{
    if (!ready() || m_busy)
        return;
    m_busy = true;
    emit changed();
    whenDone(make(form, fileName), this, [this, form, use](const Result<QByteArray> &made) {
        m_busy = false;
        emit changed();
        if (made)
            use(*made);
        else if (made.error().code == ErrorCode::Locked)
            emit said(tr("The wallet is locked. Unlock it, then hand the credential on."), false);
        else if (made.error().code == ErrorCode::InvalidArgument && form == disclosure)
            emit said(tr("This wallet's key cannot sign it: the credential belongs to another key, or challenge and domain are not both given."), false);
        else if (made.error().code == ErrorCode::InvalidArgument)
            emit said(tr("What you were asked with is too long. Take it over exactly as it was given to you."), false);
        else
            emit said(tr("It could not be made. Hand on the credential itself."), false);
    });
}

void HandOnModel::save(const QString &form, const QUrl &file)
{
    makeAnd(form, file.fileName(), [this, form, file](const QByteArray &bytes) {
        whenDone(m_worker.run([file, bytes] { return writeFile(file, bytes); }), this, [this, form, file](const Result<void> &written) {
            if (!written) {
                emit said(tr("It could not be written there. Choose another folder."), false);
                return;
            }
            note(form);
            emit said(tr("Saved as %1.").arg(file.fileName()), true);
        });
    });
}

void HandOnModel::copy(const QString &form)
{
    makeAnd(form, {}, [this, form](const QByteArray &bytes) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(bytes));
        note(form);
        emit said(tr("Copied. Paste it where it is asked for."), true);
    });
}

void HandOnModel::notePut(const QString &host)
{
    m_shares->add(vault::ShareForm::Original, host.left(vault::ShareHistory::longestRecipient));
}

void HandOnModel::noteShown()
{
    if (ready() && !m_codes.isEmpty())
        m_shares->add(vault::ShareForm::Shown, m_recipient);
}

} // namespace wb::ui
