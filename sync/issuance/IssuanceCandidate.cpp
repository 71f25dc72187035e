#include "sync/issuance/IssuanceCandidate.h"

#include "core/credentials/CredentialReader.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Jwk.h"
#include "core/trust/DidResolver.h"
#include "core/trust/Verifier.h"

namespace wb::issuance {

namespace {

using S = QLatin1StringView;

// The key that the credential names as its holder's: `cnf` (RFC 7800) of a token, or a subject whose name holds its key.
QString holderKeyOf(const credentials::CredentialDocument &document, const credentials::Credential &credential)
{
    QJsonObject confirmation = document.claims.value(S("cnf")).toObject();
    if (confirmation.isEmpty())
        confirmation = document.document.value(S("cnf")).toObject();
    if (confirmation.contains(S("jwk"))) {
        const auto key = crypto::fromJwk(confirmation.value(S("jwk")).toObject());
        return key ? crypto::jwkThumbprint(*key) : QString();
    }
    const QString named = confirmation.contains(S("kid")) ? confirmation.value(S("kid")).toString() : credential.subject.id;
    const auto resolved = trust::DidResolver().resolve(named, QStringLiteral("authentication"));
    return resolved ? crypto::jwkThumbprint(resolved->key) : QString();
}

QString searchText(const credentials::Credential &credential)
{
    QStringList words;
    for (const auto &achievement : credential.achievements) {
        words << achievement.title.texts().values() << achievement.awardedBy.name.texts().values();
        for (const auto &outcome : achievement.outcomes) {
            words << outcome.title.texts().values();
            for (const auto &skill : outcome.skills)
                words << skill.name.texts().values();
        }
        for (const auto &skill : achievement.skills)
            words << skill.name.texts().values();
    }
    words.removeDuplicates();
    return words.join(QLatin1Char('\n'));
}

void describe(const credentials::Credential &credential, const QStringList &languages, vault::CredentialRecord &record)
{
    record.format = QString(credentials::formatName(credential.format));
    if (const QString title = credential.title.text(languages); !title.isEmpty())
        record.title = title;
    record.issuerId = credential.issuer.id;
    record.issuerName = credential.issuer.name.text(languages);
    record.subjectName = credential.subject.name.text(languages);
    record.issued = credential.issued.isValid() ? credential.issued : credential.validFrom;
    record.expires = credential.expires;
    for (const auto &achievement : credential.achievements)
        record.eqfLevel = qMax(record.eqfLevel, achievement.eqfLevel);
    record.searchText = searchText(credential);
}

} // namespace

IssuanceCandidate examine(const QByteArray &raw, const QString &fallbackTitle, const trust::TrustStore &trust, const Clock &clock,
    const QStringList &languages)
{
    IssuanceCandidate candidate;
    candidate.record.raw = raw;
    candidate.record.digest = QString::fromLatin1(crypto::sha256(raw).toHex());
    candidate.record.title = fallbackTitle;
    candidate.record.format = QString(credentials::formatName(credentials::CredentialFormat::Unknown));
    const trust::Verifier verifier(clock, trust);
    if (const auto document = credentials::openDocument(raw)) {
        candidate.credential = credentials::readCredential(*document, raw);
        candidate.report = verifier.verify(*document, candidate.credential);
        candidate.keyId = holderKeyOf(*document, candidate.credential);
        describe(candidate.credential, languages, candidate.record);
    } else {
        candidate.report = verifier.verify(raw);
    }
    candidate.record.lastReport = candidate.report.toJson(languages);
    return candidate;
}

} // namespace wb::issuance
