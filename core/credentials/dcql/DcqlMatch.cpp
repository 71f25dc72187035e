#include "core/credentials/dcql/DcqlMatch.h"

#include "core/base/Encoding.h"

#include <algorithm>
#include <optional>

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

bool typeFits(const CredentialQuery &query, const HeldCredential &held)
{
    const auto isHeld = [&](const QString &type) { return held.types.contains(type); };
    if (held.format == QueryFormat::SdJwtVc)
        return query.vctValues.isEmpty() || std::any_of(query.vctValues.begin(), query.vctValues.end(), isHeld);
    return query.typeValues.isEmpty() || std::any_of(query.typeValues.begin(), query.typeValues.end(), [&](const QStringList &all) {
        return std::all_of(all.begin(), all.end(), isHeld);
    });
}

bool bindingFits(const CredentialQuery &query, const HeldCredential &held)
{
    if (!query.holderBinding)
        return true;
    // An SD-JWT is bound by its own `cnf`; a W3C credential that names nobody is shown by whoever signs the presentation.
    return held.boundTo == BoundTo::Holder || (held.boundTo == BoundTo::Nobody && held.format != QueryFormat::SdJwtVc);
}

Certified certifiedBy(const TrustedAuthority &authority, const HeldCredential &held, const AuthorityLookup &lookup)
{
    if (authority.type != S("aki"))
        return lookup ? lookup(authority, held) : Certified::Unknown;
    const bool named = std::any_of(held.authorityKeyIds.begin(), held.authorityKeyIds.end(),
        [&](const QByteArray &id) { return authority.values.contains(toBase64Url(id)); });
    return named ? Certified::Yes : Certified::No;
}

Certified certified(const CredentialQuery &query, const HeldCredential &held, const AuthorityLookup &lookup)
{
    if (query.authorities.isEmpty())
        return Certified::NotAsked;
    Certified best = Certified::No;
    for (const TrustedAuthority &authority : query.authorities) {
        const Certified one = certifiedBy(authority, held, lookup);
        if (one == Certified::Yes)
            return one;
        if (one == Certified::Unknown)
            best = one;
    }
    return best;
}

std::optional<QList<SelectedClaim>> askedClaims(const ClaimsQuery &query, const HeldCredential &held)
{
    auto selected = selectClaims(held.claims, query.path);
    if (!selected)
        return std::nullopt;
    if (!query.values.isEmpty())
        selected->removeIf([&](const SelectedClaim &claim) { return !query.values.contains(claim.value); });
    if (selected->isEmpty())
        return std::nullopt;
    return *selected;
}

std::optional<QList<SelectedClaim>> askedClaims(
    const CredentialQuery &query, const QList<qsizetype> &set, const HeldCredential &held)
{
    QList<SelectedClaim> all;
    for (const qsizetype number : set) {
        const auto claims = askedClaims(query.claims.at(number), held);
        if (!claims)
            return std::nullopt;
        all += *claims;
    }
    return all;
}

std::optional<QList<SelectedClaim>> askedClaims(const CredentialQuery &query, const HeldCredential &held)
{
    if (query.claimSets.isEmpty()) {
        QList<qsizetype> all;
        for (qsizetype i = 0; i < query.claims.size(); ++i)
            all.append(i);
        return askedClaims(query, all, held);
    }
    for (const QList<qsizetype> &set : query.claimSets) {
        if (auto claims = askedClaims(query, set, held))
            return claims;
    }
    return std::nullopt;
}

} // namespace

CredentialMatch matchCredential(const CredentialQuery &query, const HeldCredential &held, const AuthorityLookup &lookup)
{
    CredentialMatch match { held.id, Mismatch::None, {}, Certified::NotAsked };
    const auto no = [&](Mismatch why) {
        match.mismatch = why;
        return match;
    };
    if (query.format == QueryFormat::Other || query.format != held.format)
        return no(Mismatch::Format);
    if (!typeFits(query, held))
        return no(Mismatch::Type);
    const auto asked = askedClaims(query, held);
    if (!asked)
        return no(Mismatch::Claims);
    match.asked = *asked;
    match.certified = certified(query, held, lookup);
    if (match.certified == Certified::No)
        return no(Mismatch::Authority);
    if (!bindingFits(query, held))
        return no(Mismatch::HolderBinding);
    return match;
}

} // namespace wb::credentials
