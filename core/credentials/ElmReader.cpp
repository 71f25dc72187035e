// European Learning Model 3, the application profile of European Digital Credentials for Learning.
#include "core/credentials/Readers.h"

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostPages = 32;

QString lastPart(const QString &uri)
{
    return uri.section(QLatin1Char('/'), -1).section(QLatin1Char('#'), -1).section(QLatin1Char(':'), -1);
}

QString conceptLanguage(const JsonNode &item)
{
    const QString id = item.id();
    return id.contains(S("/language/")) ? languageTag(lastPart(id)) : QString();
}

// .../authority/country/SVN
LocalizedText countryOf(const JsonNode &agent)
{
    for (const JsonNode &location : agent[S("location")].each()) {
        for (const JsonNode &address : location[S("address")].each()) {
            if (LocalizedText country = elmText(address[S("countryCode")]); !country.isEmpty())
                return country;
        }
        if (LocalizedText region = elmText(location[S("spatialCode")].one()); !region.isEmpty())
            return region;
    }
    for (const S member : {S("eIDASIdentifier"), S("vatIdentifier"), S("registration"), S("taxIdentifier")}) {
        if (LocalizedText country = elmText(agent[member].one()[S("spatial")].one()); !country.isEmpty())
            return country;
    }
    return {};
}

QString countryPath(const JsonNode &agent)
{
    const JsonNode location = agent[S("location")].one();
    return location.exists() ? location.path() : agent.path();
}

void readPages(const JsonNode &display, Credential &credential)
{
    for (const JsonNode &individual : display[S("individualDisplay")].each()) {
        const QString language = conceptLanguage(individual[S("language")].one());
        for (const JsonNode &detail : individual[S("displayDetail")].each()) {
            Picture picture = readElmPicture(detail[S("image")].one());
            picture.language = language;
            if (!picture.isEmpty() && credential.pages.size() < mostPages)
                credential.pages.append(picture);
        }
    }
    if (!credential.pages.isEmpty())
        credential.image = credential.pages.first();
}

void readLanguages(const JsonNode &display, Credential &credential)
{
    const auto add = [&](const QString &language) {
        if (!language.isEmpty() && !credential.languages.contains(language))
            credential.languages.append(language);
    };
    add(conceptLanguage(display[S("primaryLanguage")].one()));
    for (const JsonNode &language : display[S("language")].each())
        add(conceptLanguage(language));
    if (credential.languages.isEmpty()) {
        for (const QString &language : credential.title.languages())
            add(language);
    }
}

LocalizedText nameOf(const JsonNode &agent)
{
    for (const S member : {S("fullName"), S("legalName"), S("prefLabel"), S("altLabel")}) {
        if (LocalizedText name = agent[member].localized(); !name.isEmpty())
            return name;
    }
    const QString given = agent[S("givenName")].localized().text();
    const QString family = agent[S("familyName")].localized().text();
    return LocalizedText(QStringList{given, family}.join(QLatin1Char(' ')).trimmed());
}

} // namespace

LocalizedText elmText(const JsonNode &node)
{
    if (!node.exists())
        return {};
    const JsonNode one = node.one();
    for (const S member : {S("noteLiteral"), S("prefLabel"), S("title"), S("legalName")}) {
        if (LocalizedText text = one[member].localized(); !text.isEmpty())
            return text;
    }
    if (LocalizedText text = node.localized(); !text.isEmpty())
        return text;
    const QString id = one.id();
    return id.startsWith(S("http")) ? LocalizedText(lastPart(id)) : LocalizedText();
}

Picture readElmPicture(const JsonNode &mediaObject)
{
    if (const QString content = mediaObject[S("content")].text(); !content.isEmpty())
        return pictureFromBase64(content);
    return pictureFromUrl(mediaObject[S("contentURL")].one().id());
}

int eqfLevelOf(const JsonNode &node)
{
    const QString text = node.value().isObject() || node.value().isString() ? lastPart(node.id()) : node.text();
    bool isNumber = false;
    const int level = text.toInt(&isNumber);
    return isNumber && level >= 1 && level <= 8 ? level : 0;
}

Party readElmParty(const JsonNode &agent)
{
    Party party;
    party.id = agent.id();
    party.name = nameOf(agent);
    party.country = countryOf(agent);
    party.url = agent[S("homepage")].one()[S("contentURL")].text();
    party.email = agent[S("contactPoint")].one()[S("emailAddress")].one().id();
    if (party.email.startsWith(S("mailto:")))
        party.email.remove(0, 7);
    for (const S member : {S("eIDASIdentifier"), S("registration"), S("vatIdentifier"), S("taxIdentifier"), S("nationalID"), S("identifier")}) {
        for (const JsonNode &identifier : agent[member].each()) {
            const QString notation = identifier[S("notation")].text();
            if (!notation.isEmpty() && !party.identifiers.contains(notation))
                party.identifiers.append(notation);
        }
    }
    if (const QString number = agent[S("studentNumber")].text(); !number.isEmpty())
        party.identifiers.append(number);
    party.image = readElmPicture(agent[S("logo")].one());
    return party;
}

void readElm(const JsonNode &root, Credential &credential)
{
    const JsonNode display = root[S("displayParameter")].one();
    const JsonNode issuer = root[S("issuer")].one();
    const JsonNode subject = root[S("credentialSubject")].one();
    StandardElements &elements = credential.standardElements;
    credential.title = display[S("title")].localized();
    credential.issuer = readElmParty(issuer);
    credential.subject = readElmParty(subject);
    readPages(display, credential);

    elements.add(StandardElement::Learner, credential.subject.name, subject.path());
    if (!credential.subject.identifiers.isEmpty())
        elements.add(StandardElement::Learner, credential.subject.identifiers.first(), subject.path());
    elements.add(StandardElement::Learner, credential.subject.email, subject[S("contactPoint")].path());
    for (const JsonNode &claim : subject[S("hasClaim")].each()) {
        credential.achievements.append(readElmClaim(claim, elements));
        const JsonNode body = claim[S("awardedBy")].one()[S("awardingBody")].one();
        elements.add(StandardElement::Country, countryOf(body), countryPath(body));
    }
    elements.add(StandardElement::AwardingBody, credential.issuer.name, issuer.path());
    elements.add(StandardElement::Country, credential.issuer.country, countryPath(issuer));
    elements.add(StandardElement::FurtherInformation, elmText(root[S("evidence")].one()[S("evidenceStatement")]),
                 root[S("evidence")].one().path());

    if (!credential.achievements.isEmpty()) {
        const Achievement &first = credential.achievements.first();
        credential.description = first.description;
        if (credential.title.isEmpty())
            credential.title = first.title;
    }
    elements.add(StandardElement::Title, credential.title, display[S("title")].path());
    readLanguages(display, credential);
}

} // namespace wb::credentials
