#include "core/credentials/Envelope.h"

#include "core/base/Encoding.h"
#include "core/credentials/JsonNode.h"

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

constexpr qsizetype longestMediaType = 200;

QStringList typesOf(const QJsonObject &object)
{
    return JsonNode { QJsonValue(object) }.types();
}

} // namespace

bool isEnvelope(const QJsonObject &object)
{
    const QStringList types = typesOf(object);
    return types.contains(S("EnvelopedVerifiableCredential")) || types.contains(S("EnvelopedVerifiablePresentation"));
}

Result<EnvelopeContent> openEnvelope(const QJsonObject &envelope)
{
    const QString url = envelope.value(S("id")).toString();
    const qsizetype comma = url.indexOf(QLatin1Char(','));
    if (!url.startsWith(S("data:"), Qt::CaseInsensitive) || comma < 0 || comma > longestMediaType)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("an envelope without content"));
    QStringList parameters = url.mid(5, comma - 5).split(QLatin1Char(';'));
    EnvelopeContent content;
    content.mediaType = parameters.takeFirst().trimmed().toLower();
    content.isPresentation = typesOf(envelope).contains(S("EnvelopedVerifiablePresentation"));
    if (!content.mediaType.contains(S("jwt")))
        return failure(ErrorCode::UnsupportedFormat, QStringLiteral("format not supported yet: ") + content.mediaType);
    const QString text = url.mid(comma + 1);
    if (!parameters.isEmpty() && parameters.last().trimmed().compare(S("base64"), Qt::CaseInsensitive) == 0) {
        WB_TRY(content.bytes, fromBase64(text));
    } else {
        content.bytes = QByteArray::fromPercentEncoding(text.toUtf8());
    }
    const QString kind = content.mediaType.section(QLatin1Char('/'), 1).left(2);
    if ((kind == S("vc") && content.isPresentation) || (kind == S("vp") && !content.isPresentation))
        return failure(ErrorCode::MalformedDocument, QStringLiteral("the envelope says something else than its media type"));
    return content;
}

} // namespace wb::credentials
