// SD-JWT VC: flat claims about the learner under the names of OpenID Connect and of the European attestations, with the type in
// `vct`.
#include "core/credentials/Readers.h"

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

constexpr qsizetype longestTitle = 100;

// "https://college.example/weaving_certificate" -> "Weaving certificate"; "urn:eu.europa.ec.eudi:diploma:1" -> "Diploma".
QString wordsOf(const QString &type)
{
    QString last;
    for (const QString &part : type.split(type.contains(S("://")) ? QLatin1Char('/') : QLatin1Char(':'), Qt::SkipEmptyParts)) {
        const bool isVersion = std::none_of(part.begin(), part.end(), [](QChar c) { return c.isLetter(); });
        if (!isVersion)
            last = part;
    }
    QString words = last.left(longestTitle);
    words.replace(QLatin1Char('_'), QLatin1Char(' ')).replace(QLatin1Char('-'), QLatin1Char(' '));
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

} // namespace

void readSdJwt(const JsonNode &root, Credential &credential)
{
    readPlain(root, credential);
    if (root[S("credentialSubject")].exists()) // a W3C credential in the envelope of an SD-JWT
        return;
    const JsonNode type = root[S("vct")];
    if (type.exists())
        credential.types.append(type.text());
    const QString words = wordsOf(type.text());
    if (credential.title.text() == type.text() && !words.isEmpty())
        credential.title = LocalizedText(words);
    if (credential.title.text() == words)
        credential.standardElements.add(StandardElement::Title, credential.title, type.path());
    if (credential.issuer.name.isEmpty()) {
        const JsonNode name = root.first({ S("issuing_authority"), S("issuer_name"), S("awarding_body") });
        credential.issuer.name = name.localized();
        credential.standardElements.add(StandardElement::AwardingBody, credential.issuer.name, name.path());
    }
    if (credential.issuer.country.isEmpty()) {
        const JsonNode country = root[S("issuing_country")];
        credential.issuer.country = country.localized();
        credential.standardElements.add(StandardElement::Country, credential.issuer.country, country.path());
    }
}

} // namespace wb::credentials
