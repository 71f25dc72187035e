#include "core/proofs/JadesExtras.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/TimeStamp.h"

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostMembers = 64;
constexpr qsizetype mostStamps = 16;
constexpr qsizetype mostCertificates = 12; // with x5c no more than a path is built from

// xVals (section 5.3.5.1): [{"x509Cert": {"val": base64 DER}}, ...].
void addCertificates(const QJsonValue &values, QList<crypto::Certificate> &certificates)
{
    for (const QJsonValue value : values.toArray()) {
        if (certificates.size() >= mostCertificates)
            return;
        const auto der = fromBase64(value.toObject().value(S("x509Cert")).toObject().value(S("val")).toString());
        if (const auto certificate = der ? crypto::Certificate::fromDer(*der) : failure(ErrorCode::MalformedEncoding))
            certificates.append(*certificate);
    }
}

QJsonObject elementOf(const QJsonValue &value)
{
    if (!value.isString())
        return value.toObject();
    const auto json = fromBase64Url(value.toString());
    return json ? parseJsonObject(*json).value_or(QJsonObject()) : QJsonObject();
}

StampResult judge(const QString &part, const QJsonObject &token, const std::optional<QByteArray> &message)
{
    StampResult result;
    result.part = part;
    if (!message) {
        result.reason = QStringLiteral("what it is over has to be canonicalised first, which is not supported yet");
        return result;
    }
    // An absent or RFC 3161 type, DER in base64 (section 5.4.3.3).
    const QString type = token.value(S("type")).toString();
    const QString encoding = token.value(S("encoding")).toString();
    if ((!type.isEmpty() && !type.contains(S("3161"))) || (!encoding.isEmpty() && !encoding.endsWith(S("/DER")))) {
        result.reason = QStringLiteral("a kind of time stamp that is not supported yet");
        return result;
    }
    const auto der = fromBase64(token.value(S("val")).toString());
    const auto stamp = der ? crypto::verifyTimeStamp(*der, *message) : tl::unexpected<Error>(der.error());
    if (!stamp) {
        const ProofResult failed = fromError(stamp.error(), {});
        result.outcome = failed.outcome;
        result.reason = failed.reason;
        return result;
    }
    result.outcome = Outcome::Pass;
    result.time = stamp->time;
    result.authority = stamp->authority;
    result.intermediates = stamp->others;
    return result;
}

// A tstContainer (section 5.4.3.3).
void judgeAll(
    const QString &part, const QJsonValue &container, const std::optional<QByteArray> &message, QList<StampResult> &results)
{
    const QJsonArray tokens = container.toObject().value(S("tstTokens")).toArray();
    if (tokens.isEmpty() && results.size() < mostStamps) {
        StampResult empty;
        empty.outcome = Outcome::Fail;
        empty.part = part;
        empty.reason = QStringLiteral("there is no time stamp in it");
        results.append(empty);
    }
    for (const QJsonValue token : tokens) {
        if (results.size() >= mostStamps)
            return;
        results.append(judge(part, token.toObject(), message));
    }
}

} // namespace

JadesExtras readExtras(const QJsonObject &header)
{
    JadesExtras extras;
    bool encoded = true;
    for (const QJsonValue value : header.value(S("etsiU")).toArray()) {
        const QJsonObject element = elementOf(value);
        encoded = encoded && value.isString();
        if (element.isEmpty())
            extras.unevaluated.append(QStringLiteral("etsiU"));
        for (auto it = element.begin(); it != element.end(); ++it) {
            extras.members.append({ .name = it.key(), .value = it.value(), .at = extras.text.size(), .encoded = encoded });
            if (it.key() == S("xVals"))
                addCertificates(it.value(), extras.certificates);
            else if (it.key() != S("sigTst") && it.key() != S("arcTst"))
                extras.unevaluated.append(it.key());
        }
        extras.text += value.toString().toLatin1();
        if (extras.members.size() >= mostMembers)
            break;
    }
    extras.unevaluated.removeDuplicates();
    return extras;
}

QList<StampResult> evaluateStamps(const Jws &jws, const JwsSignature &signature, const JadesExtras &extras)
{
    QList<StampResult> results;
    const QByteArray signatureValue = toBase64Url(signature.signature).toLatin1();
    if (signature.protectedHeader.contains(S("adoTst")))
        judgeAll(QStringLiteral("adoTst"), signature.protectedHeader.value(S("adoTst")), jws.payloadText, results);
    for (const JadesExtra &extra : extras.members) {
        if (extra.name == S("sigTst"))
            judgeAll(extra.name, extra.value, signatureValue, results);
        if (extra.name != S("arcTst") || results.size() >= mostStamps)
            continue;
        std::optional<QByteArray> message;
        const QString scope = extra.value.toObject().value(S("timeStamped")).toString(); // absent: all
        if (extra.encoded && (scope.isEmpty() || scope == S("all")))
            message = jws.payloadText + '.' + signature.protectedText + '.' + signatureValue + '.' + extras.text.first(extra.at);
        judgeAll(extra.name, extra.value, message, results);
    }
    return results;
}

} // namespace wb::proofs
