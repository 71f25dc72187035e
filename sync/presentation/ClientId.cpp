#include "sync/presentation/ClientId.h"

#include <algorithm>
#include <array>

namespace wb::sync {

namespace {

using S = QLatin1StringView;

constexpr qsizetype longestId = 2000;

constexpr std::array prefixes { std::pair { S("redirect_uri"), ClientIdPrefix::RedirectUri },
    std::pair { S("decentralized_identifier"), ClientIdPrefix::DecentralizedIdentifier },
    std::pair { S("verifier_attestation"), ClientIdPrefix::VerifierAttestation },
    std::pair { S("x509_san_dns"), ClientIdPrefix::X509SanDns }, std::pair { S("x509_hash"), ClientIdPrefix::X509Hash } };

} // namespace

Result<ClientId> readClientId(const QString &text)
{
    if (text.isEmpty() || text.size() > longestId)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("no client_id, or one of more than 2,000 characters"));
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    if (colon < 0)
        return ClientId { ClientIdPrefix::PreRegistered, text, text };
    const QString prefix = text.left(colon);
    const auto known = std::find_if(prefixes.begin(), prefixes.end(), [&](const auto &one) { return one.first == prefix; });
    if (known == prefixes.end())
        return failure(ErrorCode::UnsupportedFormat, QStringLiteral("verifiers that name themselves by '%1'").arg(prefix.left(60)));
    if (colon + 1 == text.size())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a client_id of nothing but its prefix"));
    return ClientId { known->second, text, text.mid(colon + 1) };
}

} // namespace wb::sync
