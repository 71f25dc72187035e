#include "qml/Wanderbuch/Wallet/CredentialWriter.h"

#include "core/crypto/Digest.h"
#include "qml/Wanderbuch/Theme/SvgPalette.h"
#include "qml/Wanderbuch/Wallet/HumanText.h"
#include "qml/Wanderbuch/Wallet/RawText.h"

#include <QBuffer>
#include <QImageReader>
#include <QLocale>
#include <QRegularExpression>

namespace wb::ui {

namespace {

constexpr int largestSide = 4096;
constexpr int deepest = 4;        // achievements within achievements that are shown
constexpr int fewestForDone = 8;  // elements of the eleven from which a credential counts as well described

QString bold(const QString &name)
{
    return QStringLiteral("<b>%1</b>").arg(name.toHtmlEscaped());
}

void addFact(QVariantList &facts, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        facts << QVariant::fromValue(Fact{label, value, true});
}

QStringList skillNames(const QList<credentials::Skill> &skills, const QStringList &languages)
{
    QStringList names;
    for (const auto &skill : skills) {
        const QString name = skill.name.text(languages).trimmed();
        if (!name.isEmpty() && !names.contains(name))
            names << name;
    }
    return names;
}

// "5 ECTS, PT45H" -> "5 ECTS, 45 hours"; "2026-01-12" -> "12 January 2026". Other words stay as the issuer wrote them.
QString readable(QString value)
{
    static const QRegularExpression date(QStringLiteral("\\A\\d{4}-\\d\\d-\\d\\d\\z"));
    static const QRegularExpression duration(QStringLiteral("\\bP(?=[\\dT])(?:\\d+[YMWD])*(?:T(?:\\d+[HMS])+)?(?![\\w])"));
    if (date.match(value).hasMatch())
        return humanDate(QDate::fromString(value, Qt::ISODate).startOfDay());
    if (const auto match = duration.match(value); match.hasMatch())
        value.replace(match.capturedStart(), match.capturedLength(), humanDuration(match.captured()));
    return value;
}

QString hostOf(const QString &url)
{
    QString shown = url;
    for (const auto scheme : {QLatin1StringView("https://"), QLatin1StringView("http://")}) {
        if (shown.startsWith(scheme))
            shown = shown.mid(scheme.size());
    }
    return shown.endsWith(QLatin1Char('/')) ? shown.chopped(1) : shown;
}

} // namespace

CredentialWriter::CredentialWriter(const credentials::Credential &credential, QStringList languages, bool mine, bool selfAsserted)
    : m_credential(credential), m_languages(std::move(languages)), m_mine(mine), m_selfAsserted(selfAsserted)
{
}

CredentialPresentation CredentialWriter::write() const
{
    CredentialPresentation shown;
    shown.ready = true;
    shown.digest = QString::fromLatin1(crypto::sha256(m_credential.raw).toHex());
    writeHead(shown);
    writeElements(shown);
    for (const QString &language : m_credential.languages)
        shown.languages << QVariant::fromValue(ReadingLanguage{language, languageName(language)});
    for (const QString &wanted : m_languages) {
        if (shown.language.isEmpty() && m_credential.languages.contains(wanted))
            shown.language = wanted;
    }
    if (shown.language.isEmpty())
        shown.language = m_credential.languages.value(0);
    shown.description = say(m_credential.description);
    for (const auto &achievement : m_credential.achievements)
        writeAchievement(shown.parts, achievement, 0);
    writePictures(shown);
    writePeople(shown);
    writeRaw(shown);
    return shown;
}

QString CredentialWriter::title() const
{
    const QString title = say(m_credential.title);
    return title.isEmpty() ? tr("Credential without a title") : title;
}

QString CredentialWriter::issuerName() const
{
    const QString name = say(m_credential.issuer.name);
    return name.isEmpty() ? shortName(m_credential.issuer.id) : name;
}

QString CredentialWriter::awardingBody() const
{
    return m_credential.achievements.isEmpty() ? QString() : say(m_credential.achievements.first().awardedBy.name);
}

QString CredentialWriter::kind() const
{
    if (m_selfAsserted)
        return tr("My record");
    using credentials::CredentialFormat;
    switch (m_credential.format) {
    case CredentialFormat::EuropeanDigitalCredential: return tr("European Digital Credential");
    case CredentialFormat::OpenBadge30:
    case CredentialFormat::OpenBadge20: return tr("Open Badge");
    case CredentialFormat::ComprehensiveLearnerRecord20: return tr("Learner record");
    case CredentialFormat::Presentation: return tr("Presentation");
    default: return tr("Credential");
    }
}

void CredentialWriter::writeHead(CredentialPresentation &shown) const
{
    shown.kind = kind();
    shown.title = title();
    const QString issuer = issuerName();
    const QString body = awardingBody();
    const QString holder = say(m_credential.subject.name);
    const QString date = humanDate(m_credential.issued.isValid() ? m_credential.issued : m_credential.validFrom);
    const bool twoHouses = !body.isEmpty() && body != issuer;
    const auto line = [&](auto name) { // the same sentence with and without mark-up
        if (m_selfAsserted)
            return tr("your own record, signed by you");
        if (m_mine)
            return twoHouses ? tr("awarded to you by %1, issued by %2").arg(name(body), name(issuer)) : tr("awarded to you by %1").arg(name(issuer));
        if (holder.isEmpty())
            return twoHouses ? tr("awarded by %1, issued by %2").arg(name(body), name(issuer)) : tr("awarded by %1").arg(name(issuer));
        return twoHouses ? tr("awarded to %1 by %2, issued by %3").arg(name(holder), name(body), name(issuer))
                         : tr("awarded to %1 by %2").arg(name(holder), name(issuer));
    };
    shown.awardedLine = line(bold);
    shown.awardedOnLine = date.isEmpty() ? shown.awardedLine : tr("%1 on %2").arg(shown.awardedLine, date);
    const QString plain = line([](const QString &name) { return name; });
    shown.awardedSpoken = date.isEmpty() ? plain : tr("%1 on %2").arg(plain, date);
    shown.holderLine = m_selfAsserted ? tr("%1, in their own words").arg(holder.isEmpty() ? issuer : holder)
        : holder.isEmpty() ? plain : tr("%1, awarded by %2").arg(holder, issuer);

    const credentials::Achievement first = m_credential.achievements.value(0);
    QStringList facts{date};
    if (first.eqfLevel > 0)
        shown.tags << tr("EQF %1").arg(first.eqfLevel);
    QStringList load;
    if (!first.workload.isEmpty())
        load << humanDuration(first.workload);
    if (first.credits > 0) {
        const QString framework = say(first.creditFramework);
        load << tr("%1 %2").arg(QLocale().toString(first.credits), framework.isEmpty() ? tr("credits") : framework);
    }
    if (!load.isEmpty())
        shown.tags << load.join(QStringLiteral(" · "));
    facts += shown.tags;
    if (!first.assessments.isEmpty()) {
        const QString type = say(first.assessments.first().type);
        if (!type.isEmpty())
            shown.tags << type;
    }
    facts.removeAll(QString());
    shown.dateLine = facts.join(QStringLiteral(" · "));
}

void CredentialWriter::writeElements(CredentialPresentation &shown) const
{
    const auto missing = m_credential.standardElements.missing();
    const auto present = m_credential.standardElements.present();
    int mandatory = 0;
    for (const auto &element : present) {
        mandatory += credentials::isMandatory(element.element);
        shown.elements << QVariant::fromValue(Fact{standardElementLabel(element.element), readable(say(element.value)), true});
    }
    QStringList names;
    for (const auto element : missing) {
        const QString label = standardElementLabel(element);
        names << QLocale().toLower(label.left(1)) + label.mid(1);
        shown.elements << QVariant::fromValue(Fact{label, {}, false});
    }
    const qsizetype all = mandatory + missing.size();
    const QString count = tr("%1 of %2 present.").arg(mandatory).arg(all);
    shown.elementsDetail = missing.isEmpty() ? tr("All %1 are present.").arg(all)
                                             : tr("%1 Missing: %2").arg(count, names.join(QStringLiteral(", ")));
    shown.elementsTone = mandatory >= fewestForDone ? QStringLiteral("ok") : QStringLiteral("plain");
}

void CredentialWriter::writePictures(CredentialPresentation &shown) const
{
    QList<credentials::Picture> chosen;
    for (const auto &page : m_credential.pages) {
        if (page.language.isEmpty() || page.language == shown.language)
            chosen << page;
    }
    if (chosen.isEmpty() && !m_credential.pages.isEmpty()) { // none in this language: the first language's
        const QString language = m_credential.pages.first().language;
        for (const auto &page : m_credential.pages) {
            if (page.language == language)
                chosen << page;
        }
    }
    if (chosen.isEmpty()) {
        chosen << m_credential.image;
        for (const auto &achievement : m_credential.achievements)
            chosen << achievement.image;
    }
    QList<QByteArray> seen;
    for (const auto &picture : std::as_const(chosen)) {
        if (picture.bytes.isEmpty() || seen.contains(picture.bytes))
            continue;
        seen << picture.bytes;
        const QImage image = decodePicture(picture);
        if (image.isNull())
            continue;
        const QString caption = say(picture.caption);
        const QString name = caption.isEmpty() ? tr("Page %1 of “%2”").arg(shown.pictures.size() + 1).arg(shown.title) : caption;
        shown.pictures << QVariant::fromValue(PageImage{image, name});
    }
}

void CredentialWriter::writePeople(CredentialPresentation &shown) const
{
    const auto add = [&](const QString &role, const credentials::Party &party, const QString &note) {
        QString name = say(party.name);
        if (name.isEmpty())
            name = party.id;
        if (name.isEmpty())
            return;
        PersonLine line{role, name, note, {}, decodePicture(party.image)};
        addFact(line.facts, tr("Country"), say(party.country));
        addFact(line.facts, tr("Website"), hostOf(party.url));
        addFact(line.facts, tr("E-mail"), party.email);
        addFact(line.facts, tr("Registered as"), party.identifiers.join(QStringLiteral(", ")));
        addFact(line.facts, tr("Identifier"), party.id == name ? QString() : party.id);
        shown.people << QVariant::fromValue(line);
    };
    const QString body = awardingBody();
    if (!body.isEmpty() && body != issuerName())
        add(tr("Awarded by"), m_credential.achievements.first().awardedBy, {});
    add(m_selfAsserted ? tr("Signed by") : tr("Issued by"), m_credential.issuer,
        m_selfAsserted ? tr("This is your own key. It says that this record is yours and unchanged, nothing more.") : QString());
    add(tr("Held by"), m_credential.subject, {});
}

void CredentialWriter::writeAchievement(QVariantList &parts, const credentials::Achievement &achievement, int depth) const
{
    if (depth >= deepest)
        return;
    CredentialSection section;
    if (achievement.kind == QLatin1String("LearningActivity"))
        section.kind = tr("Activity");
    else if (achievement.kind == QLatin1String("LearningEntitlement"))
        section.kind = tr("Entitlement");
    else if (achievement.kind == QLatin1String("LearningAssessment"))
        section.kind = tr("Assessment");
    else
        section.kind = depth == 0 ? tr("Achievement") : tr("Part of it");
    section.title = say(achievement.title);
    section.text = say(achievement.description);
    if (section.text == say(m_credential.description) && depth == 0 && !section.text.isEmpty())
        section.text.clear(); // said above
    if (achievement.eqfLevel > 0)
        addFact(section.facts, tr("Level"), tr("EQF level %1").arg(achievement.eqfLevel));
    addFact(section.facts, tr("National level"), say(achievement.nationalLevel));
    addFact(section.facts, tr("Workload"), humanDuration(achievement.workload));
    if (achievement.credits > 0) {
        addFact(section.facts, tr("Credits"), tr("%1 %2").arg(QLocale().toString(achievement.credits), say(achievement.creditFramework)).trimmed());
    }
    addFact(section.facts, tr("Form of participation"), say(achievement.participation));
    QStringList languages;
    for (const QString &language : achievement.languages)
        languages << languageName(language);
    addFact(section.facts, tr("Taught in"), languages.join(QStringLiteral(", ")));
    const QString from = humanDate(achievement.started);
    const QString to = humanDate(achievement.ended);
    addFact(section.facts, tr("When"), from.isEmpty() || from == to || to.isEmpty() ? (to.isEmpty() ? from : to) : tr("%1 to %2").arg(from, to));
    addFact(section.facts, tr("Criteria"), say(achievement.criteria));
    addFact(section.facts, tr("Prerequisites"), say(achievement.prerequisites));
    addFact(section.facts, tr("Quality assurance"), say(achievement.qualityAssurance));
    for (const auto &outcome : achievement.outcomes) {
        section.outcomes << QVariant::fromValue(
            OutcomeLine{say(outcome.title), say(outcome.description), skillNames(outcome.skills, m_languages)});
    }
    section.skills = skillNames(achievement.skills, m_languages);
    if (!section.title.isEmpty() || !section.text.isEmpty() || !section.facts.isEmpty() || !section.outcomes.isEmpty() || !section.skills.isEmpty())
        parts << QVariant::fromValue(section);
    for (const auto &one : achievement.assessments)
        parts << QVariant::fromValue(assessment(one));
    for (const auto &part : achievement.parts)
        writeAchievement(parts, part, depth + 1);
}

CredentialSection CredentialWriter::assessment(const credentials::Assessment &assessment) const
{
    CredentialSection section;
    section.kind = tr("Assessment");
    section.title = say(assessment.title);
    addFact(section.facts, tr("Grade"), say(assessment.grade));
    addFact(section.facts, tr("Grading scheme"), say(assessment.gradingScheme));
    addFact(section.facts, tr("Type"), say(assessment.type));
    addFact(section.facts, tr("Form"), say(assessment.mode));
    addFact(section.facts, tr("Supervision"), say(assessment.supervision));
    addFact(section.facts, tr("Assessed by"), say(assessment.assessedBy));
    addFact(section.facts, tr("Date"), humanDate(assessment.date));
    return section;
}

void CredentialWriter::writeRaw(CredentialPresentation &shown) const
{
    using credentials::Securing;
    const RawText raw = rawTextFor(m_credential.raw);
    shown.rawText = raw.text;
    shown.raw = m_credential.raw;
    const QString size = humanSize(m_credential.raw.size());
    shown.rawNote = raw.shortened ? tr("%1. Long pieces are cut short here; copies hold every byte.").arg(size)
                                  : tr("%1, byte for byte as it came.").arg(size);
    QString name = shown.title;
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != QLatin1Char(' ') && c != QLatin1Char('-'))
            c = QLatin1Char(' ');
    }
    const bool compact = m_credential.securing == Securing::Jwt || m_credential.securing == Securing::SdJwt;
    const QString ending = !raw.isJson || compact ? QStringLiteral(".jwt")
                         : m_credential.format == credentials::CredentialFormat::EuropeanDigitalCredential ? QStringLiteral(".jsonld")
                                                                                                           : QStringLiteral(".json");
    shown.fileName = name.simplified().left(80) + ending;
}

QString standardElementLabel(credentials::StandardElement element)
{
    using credentials::StandardElement;
    switch (element) {
    case StandardElement::Learner: return CredentialWriter::tr("Learner");
    case StandardElement::Title: return CredentialWriter::tr("Title");
    case StandardElement::Country: return CredentialWriter::tr("Country of the issuer");
    case StandardElement::AwardingBody: return CredentialWriter::tr("Awarding body");
    case StandardElement::DateOfIssue: return CredentialWriter::tr("Date of issue");
    case StandardElement::LearningOutcomes: return CredentialWriter::tr("Learning outcomes");
    case StandardElement::Workload: return CredentialWriter::tr("Workload");
    case StandardElement::Level: return CredentialWriter::tr("Level");
    case StandardElement::AssessmentType: return CredentialWriter::tr("Type of assessment");
    case StandardElement::Participation: return CredentialWriter::tr("Form of participation");
    case StandardElement::QualityAssurance: return CredentialWriter::tr("Quality assurance");
    case StandardElement::Prerequisites: return CredentialWriter::tr("Prerequisites");
    case StandardElement::Supervision: return CredentialWriter::tr("Supervision of the assessment");
    case StandardElement::Grade: return CredentialWriter::tr("Grade");
    case StandardElement::Integration: return CredentialWriter::tr("Counts towards");
    case StandardElement::FurtherInformation: return CredentialWriter::tr("Further information");
    }
    return {};
}

QImage decodePicture(const credentials::Picture &picture)
{
    if (picture.bytes.isEmpty())
        return {};
    if (picture.mediaType == QLatin1String("image/svg+xml"))
        return renderSvg(picture.bytes, QSize(800, 800));
    QBuffer buffer;
    buffer.setData(picture.bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > largestSide || size.height() > largestSide)
        return {};
    return reader.read();
}

} // namespace wb::ui
