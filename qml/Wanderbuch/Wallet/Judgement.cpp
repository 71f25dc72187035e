#include "qml/Wanderbuch/Wallet/Judgement.h"

#include "core/credentials/CredentialReader.h"
#include "core/crypto/Digest.h"
#include "core/trust/Verifier.h"
#include "core/vault/NewRecord.h"
#include "qml/Wanderbuch/Wallet/CredentialWriter.h"
#include "qml/Wanderbuch/Wallet/HumanText.h"
#include "qml/Wanderbuch/Wallet/RawText.h"
#include "qml/Wanderbuch/Wallet/Verdict.h"

#include <QLocale>

#include <algorithm>

namespace wb::ui {

namespace {

// What an envelope holds, where it holds one thing and says nothing itself.
std::shared_ptr<const credentials::Credential> contentOf(const credentials::Credential &credential)
{
    if (credential.isPresentation && credential.title.isEmpty() && !credential.enclosed.isEmpty()) {
        if (const auto inner = credentials::readCredential(credential.enclosed.first()); inner && !inner->isPresentation) {
            auto content = std::make_shared<credentials::Credential>(*inner);
            content->raw = credential.raw; // the seal and the document are those of the envelope
            return content;
        }
    }
    return std::make_shared<credentials::Credential>(credential);
}

CredentialPresentation unreadable(const QByteArray &bytes)
{
    CredentialPresentation shown;
    shown.ready = true;
    shown.digest = QString::fromLatin1(crypto::sha256(bytes).toHex());
    shown.title = CredentialWriter::tr("A document of another kind");
    shown.kind = CredentialWriter::tr("Kept as it came");
    shown.raw = bytes;
    shown.rawText = rawTextFor(bytes).text;
    shown.rawNote = CredentialWriter::tr("%1, byte for byte as it came.").arg(humanSize(bytes.size()));
    shown.fileName = QStringLiteral("credential");
    return shown;
}

} // namespace

Judgement judge(const QByteArray &bytes, Holder holder, const Clock &clock, const trust::TrustStore &trust, const QStringList &languages)
{
    Judgement judgement;
    const trust::Verifier verifier(clock, trust);
    const auto document = credentials::openDocument(bytes);
    if (document) {
        const auto credential = credentials::readCredential(*document, bytes);
        const auto report = verifier.verify(*document, credential);
        judgement.report = report.toJson(languages);
        judgement.credential = contentOf(credential);
        const auto &content = *judgement.credential;
        judgement.own = trust.isOwnDid(content.issuer.id);
        judgement.selfAsserted = judgement.own || vault::isSelfAsserted(content);
        const auto known = trust.knownIssuers().byId(content.issuer.id);
        judgement.issuerFingerprint = judgement.selfAsserted ? QString() : report.issuerFingerprint;
        judgement.accepted = known && known->fingerprint == report.issuerFingerprint;
        judgement.vouched = !judgement.accepted && std::ranges::any_of(report.checks, [](const trust::Check &check) {
            return check.kind == trust::CheckKind::Trust && check.outcome == trust::Outcome::Pass;
        });
    } else {
        judgement.readError = document.error();
        judgement.report = verifier.verify(bytes).toJson(languages);
    }
    judgement.shown = present(judgement, holder, clock, languages);
    if (!judgement.credential)
        judgement.shown.raw = bytes;
    return judgement;
}

CredentialPresentation present(const Judgement &judgement, Holder holder, const Clock &clock, const QStringList &languages)
{
    const bool mine = holder == Holder::Me;
    CredentialPresentation shown = judgement.credential
        ? CredentialWriter(*judgement.credential, languages, mine, mine && judgement.selfAsserted).write()
        : unreadable(judgement.shown.raw);
    const Authorship authorship = !judgement.selfAsserted ? Authorship::Issuer : mine ? Authorship::Owner : Authorship::Holder;
    const QDateTime now = clock.nowUtc();
    const Verdict verdict = verdictOf(judgement.report, authorship, now);
    shown.verdictTitle = verdict.title;
    shown.verdictText = verdict.text;
    shown.verdictTone = verdict.tone;
    shown.checks = checkLines(judgement.report, authorship, now);
    shown.carried = carriedLines(judgement.report, now);
    if (judgement.credential && !judgement.issuerFingerprint.isEmpty() && !judgement.vouched) {
        shown.acquaintance = judgement.accepted ? QStringLiteral("known") : QStringLiteral("offer");
        shown.issuerId = judgement.credential->issuer.id;
        shown.issuerName = judgement.credential->issuer.name.text(languages);
        shown.issuerFingerprint = judgement.issuerFingerprint;
    }
    return shown;
}

vault::CredentialRecord recordOf(const Judgement &judgement, const QByteArray &bytes, const QString &fileName, const QStringList &languages)
{
    if (!judgement.credential)
        return vault::newRecord(bytes, nullptr, judgement.report, {languages, fileName});
    const CredentialWriter writer(*judgement.credential, languages, true, judgement.selfAsserted);
    vault::CredentialRecord record =
        vault::newRecord(bytes, judgement.credential.get(), judgement.report, {languages, writer.title(), judgement.own});
    record.issuerName = writer.issuerName();
    record.searchText += QLatin1Char('\n') + writer.kind();
    return record;
}

QStringList readingLanguages()
{
    QStringList languages;
    for (const QString &tag : QStringList{QLocale().bcp47Name()} + QLocale::system().uiLanguages()) {
        const QString language = tag.section(QLatin1Char('-'), 0, 0).toLower();
        if (!language.isEmpty() && language != QLatin1String("c") && !languages.contains(language))
            languages << language;
    }
    return languages;
}

} // namespace wb::ui
