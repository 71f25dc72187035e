#include "sync/issuance/IssuanceCandidate.h"

#include "core/credentials/CredentialReader.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Jwk.h"
#include "core/trust/DidResolver.h"
#include "core/trust/Verifier.h"
#include "core/vault/NewRecord.h"

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

} // namespace

IssuanceCandidate examine(const QByteArray &raw, const QString &fallbackTitle, const trust::TrustStore &trust, const Clock &clock,
    const QStringList &languages)
{
    IssuanceCandidate candidate;
    const trust::Verifier verifier(clock, trust);
    const auto document = credentials::openDocument(raw);
    if (document) {
        candidate.credential = credentials::readCredential(*document, raw);
        candidate.report = verifier.verify(*document, candidate.credential);
        candidate.keyId = holderKeyOf(*document, candidate.credential);
    } else {
        candidate.report = verifier.verify(raw);
    }
    candidate.record = vault::newRecord(
        raw, document ? &candidate.credential : nullptr, candidate.report.toJson(languages), { languages, fallbackTitle });
    candidate.record.digest = QString::fromLatin1(crypto::sha256(raw).toHex());
    return candidate;
}

} // namespace wb::issuance
