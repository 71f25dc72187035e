// Requests to show credentials: the text of a code, a request object, and what is read out of either.
#include "core/base/Json.h"
#include "core/credentials/dcql/DcqlEvaluation.h"
#include "sync/presentation/PresentationRequest.h"
#include "sync/presentation/RequestLink.h"
#include "sync/presentation/RequestObject.h"
#include "tests/fuzz/Input.h"

namespace {

using namespace wb;
using namespace wb::sync;

// Some credential of every format, for queries to be held against.
QList<credentials::HeldCredential> wallet(const QJsonObject &claims)
{
    QList<credentials::HeldCredential> held;
    for (const auto format :
        { credentials::QueryFormat::SdJwtVc, credentials::QueryFormat::JwtVcJson, credentials::QueryFormat::LdpVc }) {
        credentials::HeldCredential one;
        one.id = QString::number(held.size());
        one.format = format;
        one.claims = claims;
        one.boundTo = credentials::BoundTo::Holder;
        held.append(one);
    }
    return held;
}

void readParameters(const QJsonObject &parameters)
{
    const auto client = readClientId(parameters.value(QLatin1StringView("client_id")).toString());
    if (!client)
        return;
    const VerifierIdentity verifier { *client, IdentityProof::Address, {}, {}, {}, {}, parameters };
    const auto request = readPresentationRequest(parameters, verifier, { {}, { QStringLiteral("x") } });
    if (!request)
        return;
    fuzz::require(request->target.scheme() == QLatin1StringView("https") && verifier.mayAnswerTo(request->target)
        && !request->nonce.isEmpty());
    const auto evaluation = credentials::evaluateDcql(request->query, wallet(parameters));
    fuzz::require(!evaluation.isSatisfiable() || evaluation.check(evaluation.least()).has_value());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    if (const auto link = readRequestLink(QString::fromUtf8(bytes)))
        readParameters(link->parameters);
    if (const auto object = readRequestObject(bytes)) {
        (void)checkRequestTimes(object->claims, QDateTime::fromSecsSinceEpoch(1'764'000'000, Qt::UTC));
        readParameters(object->claims);
    }
    if (const auto json = parseJsonObject(bytes)) {
        readParameters(*json);
        if (const auto query = credentials::readDcqlQuery(*json)) {
            const auto evaluation = credentials::evaluateDcql(*query, wallet(*json));
            fuzz::require(!evaluation.isSatisfiable() || evaluation.check(evaluation.least()).has_value());
        }
        (void)credentials::everyClaim(*json);
    }
    return 0;
}
