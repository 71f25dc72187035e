#include "qml/Wanderbuch/Wallet/Verdict.h"

#include "core/base/Clock.h"
#include "qml/Wanderbuch/Wallet/HumanText.h"
#include "qml/Wanderbuch/Wallet/ReasonWords.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

namespace wb::ui {

namespace {

constexpr int freshDays = 30; // a list of withdrawn credentials that is older says so in the verdict
constexpr int freshRegisterDays = 180; // issuers change less often than what they withdraw

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

struct Check
{
    QString outcome, reason;
    QDateTime asOf;
    bool is(const char *name) const { return outcome == QLatin1StringView(name); }
};

struct Report
{
    QHash<QString, Check> checks;
    QDateTime issued, expires;
    Check check(const char *name) const { return checks.value(QString::fromLatin1(name)); }
};

int badness(const QString &outcome)
{
    return outcome == QLatin1String("fail") ? 3 : outcome == QLatin1String("unknown") ? 2 : outcome == QLatin1String("pass") ? 1 : 0;
}

Report read(const QJsonObject &json)
{
    Report report;
    report.issued = fromRfc3339(json.value(QLatin1String("issued")).toString());
    report.expires = fromRfc3339(json.value(QLatin1String("expires")).toString());
    for (const auto &value : json.value(QLatin1String("checks")).toArray()) {
        const QJsonObject object = value.toObject();
        const Check check{object.value(QLatin1String("outcome")).toString(), object.value(QLatin1String("reason")).toString(),
                          fromRfc3339(object.value(QLatin1String("asOf")).toString())};
        Check &held = report.checks[object.value(QLatin1String("check")).toString()]; // several of a kind: the worst speaks
        if (held.outcome.isEmpty() || badness(check.outcome) > badness(held.outcome))
            held = check;
    }
    return report;
}

// A reason as core words it, as a sentence; names too long to be read (DIDs, addresses) lose their middle.
QString sentence(QString reason)
{
    if (reason.isEmpty())
        return reason;
    reason = reasonInTheirLanguage(reason);
    static const QRegularExpression moment(QStringLiteral("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z"));
    for (auto match = moment.match(reason); match.hasMatch(); match = moment.match(reason))
        reason.replace(match.capturedStart(), match.capturedLength(), humanDate(fromRfc3339(match.captured())));
    QStringList words = reason.split(QLatin1Char(' '));
    for (QString &word : words)
        word = shortName(word);
    reason = words.join(QLatin1Char(' '));
    reason[0] = reason[0].toUpper();
    return reason.endsWith(QLatin1Char('.')) ? reason : reason + QLatin1Char('.');
}

// "sealed with the certificate of ST=...,O=VELOCERT OU,C=EE": of whom, without the rest of the directory name.
QString sealedBy(const QString &reason)
{
    static const QRegularExpression organization(QStringLiteral("(?:^| |,)O=((?:[^,\\\\]|\\\\.)+)"));
    const QString name = organization.match(reason).captured(1).remove(QLatin1Char('\\'));
    if (!reason.startsWith(QLatin1String("sealed with")) || name.isEmpty())
        return sentence(reason);
    return reason.contains(QLatin1String("does not name the issuer")) ? Words::tr("Sealed with a certificate of %1, which does not name the issuer.").arg(name)
                                                                     : Words::tr("Sealed with a certificate of %1.").arg(name);
}

// Where the lists lie that the issuer names: "app.velocert.com".
QString listHosts(const QString &reason)
{
    static const QRegularExpression host(QStringLiteral("https?://([^/\\s,)]+)"));
    QStringList hosts;
    for (auto matches = host.globalMatch(reason); matches.hasNext();)
        hosts << matches.next().captured(1);
    hosts.removeDuplicates();
    return hosts.join(QStringLiteral(", "));
}

QString spokenOutcome(const QString &outcome)
{
    switch (badness(outcome)) {
    case 3: return Words::tr("Failed");
    case 2: return Words::tr("Not known");
    case 1: return Words::tr("Passed");
    default: return Words::tr("Does not apply");
    }
}

CheckLine line(const QString &title, const QString &detail, const QString &outcome, bool dated = false)
{
    CheckLine made{title, detail, {}, {}, Words::tr("%1: %2. %3").arg(title, spokenOutcome(outcome), detail)};
    switch (badness(outcome)) {
    case 3: made.tone = QStringLiteral("seal"); made.icon = QStringLiteral("x"); break;
    case 2: made.tone = QStringLiteral("warn"); made.icon = QStringLiteral("circle-help"); break;
    case 1:
        made.tone = dated ? QStringLiteral("warn") : QStringLiteral("ok");
        made.icon = dated ? QStringLiteral("clock-alert") : QStringLiteral("check");
        break;
    default: made.tone = QStringLiteral("plain"); made.icon = QStringLiteral("minus"); break;
    }
    return made;
}

// Suspended and nothing worse. Core words it "suspended for now, not revoked"; an issuer's own words may follow "revoked: ".
bool isOnHold(const QString &reason)
{
    static const QRegularExpression revoked(QStringLiteral("(?:^|; |: )revoked"));
    return reason.contains(QLatin1String("suspended")) && !revoked.match(reason).hasMatch();
}

bool isListMissing(const Check &status)
{
    return status.reason.isEmpty() || status.reason.contains(QLatin1String("not held here"));
}

VerdictKind kindOf(const QJsonObject &json, const Report &report, Authorship authorship, const QDateTime &now)
{
    if (json.isEmpty())
        return VerdictKind::NotChecked;
    const Check proof = report.check("proof");
    const Check status = report.check("status");
    if (proof.reason.startsWith(QLatin1String("cannot be read as a credential")))
        return VerdictKind::Unreadable; // a damaged file is not a forgery
    if (proof.is("fail") || report.check("issuer").is("fail"))
        return VerdictKind::NotGenuine;
    if (report.check("holder").is("fail"))
        return VerdictKind::WrongHolder;
    if (status.is("fail"))
        return isOnHold(status.reason) ? VerdictKind::Suspended : VerdictKind::Withdrawn;
    if (!proof.is("pass"))
        return VerdictKind::CouldNotCheck;
    if (report.expires.isValid() && report.expires <= now)
        return VerdictKind::Expired;
    if (report.check("validity").is("fail"))
        return VerdictKind::NotYetValid;
    if (authorship != Authorship::Issuer)
        return authorship == Authorship::Owner ? VerdictKind::OwnRecord : VerdictKind::OwnWord;
    if (status.is("unknown"))
        return VerdictKind::NoList;
    if (status.is("pass") && status.asOf.isValid() && status.asOf.daysTo(now) > freshDays)
        return VerdictKind::StaleList;
    if (json.value(QLatin1String("verdict")).toString() == QLatin1String("undecided"))
        return VerdictKind::CouldNotCheck;
    return report.check("issuer").is("pass") && report.check("trust").is("pass") ? VerdictKind::Genuine : VerdictKind::UnknownIssuer;
}

QString signedText(const Report &report)
{
    return report.check("issuer").is("pass") ? Words::tr("Signed by the issuer and unchanged.") : Words::tr("Signed and unchanged.");
}

// What to bear in mind where nobody here knows the issuer.
QString issuerCaution(const Report &report)
{
    return report.check("trust").is("pass") || report.check("trust").outcome.isEmpty() ? QString() : QLatin1Char(' ') + Words::tr("No register on this device knows the issuer.");
}

QString genuineText(const Report &report)
{
    const Check status = report.check("status");
    const QString signed_ = signedText(report);
    if (status.is("pass") && status.asOf.isValid())
        return Words::tr("%1 Not withdrawn as of %2, the date of the list on this device.").arg(signed_, humanDate(status.asOf));
    if (status.is("pass"))
        return Words::tr("%1 Not withdrawn.").arg(signed_);
    return Words::tr("%1 It names no list by which it could be withdrawn.").arg(signed_);
}

// What a list says, with what the signature says, and the list's date.
QString listText(const Report &report, const QString &said)
{
    const Check status = report.check("status");
    QString text = report.check("proof").is("pass") ? signedText(report) + QLatin1Char(' ') + said : said;
    if (status.asOf.isValid())
        text += QLatin1Char(' ') + Words::tr("So says the list of %1 on this device.").arg(humanDate(status.asOf));
    return text;
}

} // namespace

Verdict verdictOf(const QJsonObject &json, Authorship authorship, const QDateTime &now)
{
    const Report report = read(json);
    Verdict verdict;
    verdict.kind = kindOf(json, report, authorship, now);
    const auto say = [&](const QString &tag, const QString &title, const QString &text, const char *tone) {
        verdict.tag = tag;
        verdict.title = title;
        verdict.text = text;
        verdict.tone = QString::fromLatin1(tone);
    };
    switch (verdict.kind) {
    case VerdictKind::NotChecked: say(Words::tr("Not checked yet"), Words::tr("Not checked yet"), {}, "plain"); break;
    case VerdictKind::Genuine: say(Words::tr("Genuine"), Words::tr("Genuine"), genuineText(report), "ok"); break;
    case VerdictKind::StaleList: {
        const int days = int(report.check("status").asOf.daysTo(now));
        say(Words::tr("Genuine · list %n days old", nullptr, days), Words::tr("Genuine · list %n days old", nullptr, days), genuineText(report) + issuerCaution(report), "warn");
        break;
    }
    case VerdictKind::NoList: {
        const Check status = report.check("status");
        const QDateTime since = status.asOf.isValid() ? status.asOf : report.issued; // the list that is here may have run out
        const QString why = isListMissing(status) ? Words::tr("%1 Whether it was withdrawn since cannot be told: the issuer's list is not on this device.").arg(signedText(report))
                                                  : Words::tr("%1 Whether it was withdrawn since cannot be told. %2").arg(signedText(report), sentence(status.reason));
        say(Words::tr("Genuine · not checked since"),
            since.isValid() ? Words::tr("Genuine · could not be checked since %1").arg(humanDate(since)) : Words::tr("Genuine · not checked since then"),
            why + issuerCaution(report), "warn");
        break;
    }
    case VerdictKind::Expired:
        say(Words::tr("Expired"), Words::tr("Expired"),
            Words::tr("%1 It was valid until %2.").arg(signedText(report), humanDate(report.expires)), "plain");
        break;
    case VerdictKind::NotYetValid:
        say(Words::tr("Not valid yet"), Words::tr("Not valid yet"), Words::tr("Signed and unchanged. %1").arg(sentence(report.check("validity").reason)), "warn");
        break;
    case VerdictKind::Withdrawn:
        say(Words::tr("Withdrawn"), Words::tr("Withdrawn"),
            listText(report, Words::tr("Its issuer took it back.")) + QLatin1Char(' ') + Words::tr("Ask the issuer if you think that is a mistake."), "seal");
        break;
    case VerdictKind::Suspended:
        say(Words::tr("Suspended"), Words::tr("Suspended"),
            listText(report, Words::tr("Its issuer has put it on hold.")) + QLatin1Char(' ') + Words::tr("It may be taken up again: ask the issuer."), "seal");
        break;
    case VerdictKind::WrongHolder:
        say(Words::tr("Not shown by its holder"), Words::tr("Not shown by its holder"),
            Words::tr("The credential may be genuine, but whoever shows it did not sign with the holder's key, or signed for another occasion. Ask the holder to show it anew."), "seal");
        break;
    case VerdictKind::NotGenuine:
        say(Words::tr("Not genuine"), Words::tr("Not genuine"),
            Words::tr("It was changed after it was signed, or the issuer did not sign it. Do not rely on it; ask the issuer for the original."), "seal");
        break;
    case VerdictKind::Unreadable:
        say(Words::tr("Could not be read"), Words::tr("Could not be read"),
            Words::tr("The file is damaged or holds no credential, so nothing in it could be checked. Ask whoever gave it to you for it again."), "warn");
        break;
    case VerdictKind::CouldNotCheck:
        say(Words::tr("Could not be checked"), Words::tr("Could not be checked"),
            Words::tr("Nothing speaks against it and nothing for it. %1").arg(sentence(report.check("proof").reason)), "warn");
        break;
    case VerdictKind::UnknownIssuer:
        say(Words::tr("Genuine · issuer not known"), Words::tr("Genuine · issuer not known here"),
            Words::tr("Signed and unchanged, but anybody can sign under any name. No register on this device knows this issuer: make sure that you do."), "warn");
        break;
    case VerdictKind::OwnWord:
        say(Words::tr("Self-asserted"), Words::tr("Genuine, and self-asserted"),
            Words::tr("Its holder signed it, and it is unchanged. Nobody else has confirmed what it says."), "blue");
        break;
    case VerdictKind::OwnRecord:
        say(Words::tr("My record"), Words::tr("My record: self-asserted"),
            Words::tr("You signed this yourself and it is unchanged. Nobody else has confirmed what it says."), "blue");
        break;
    }
    return verdict;
}

QVariantList checkLines(const QJsonObject &json, Authorship authorship, const QDateTime &now)
{
    const Report report = read(json);
    const bool own = authorship != Authorship::Issuer;
    QVariantList lines;
    const auto add = [&](const CheckLine &made) { lines << QVariant::fromValue(made); };

    const Check proof = report.check("proof");
    if (!proof.outcome.isEmpty()) {
        // Core ends a passed check with what kind of signature it was: "(eddsa-jcs-2022)".
        static const QRegularExpression kind(QStringLiteral("\\(([^()]+)\\)$"));
        const QString type = kind.match(proof.reason).captured(1);
        const QString what = authorship == Authorship::Owner ? Words::tr("Your own key") : type;
        const QString pass = what.isEmpty() ? Words::tr("Checked here just now") : Words::tr("%1, checked here just now").arg(what);
        const QString dated = proof.asOf.isValid() ? QLatin1Char(' ') + Words::tr("Issuer's keys of %1.").arg(humanDate(proof.asOf)) : QString();
        add(line(Words::tr("Signature"), (proof.is("pass") ? pass + (dated.isEmpty() ? QString() : QStringLiteral(".")) : sentence(proof.reason)) + dated, proof.outcome));
    }
    const Check issuer = report.check("issuer");
    const Check trust = report.check("trust");
    if (!own && !(issuer.outcome.isEmpty() && trust.outcome.isEmpty())) {
        QStringList said;
        if (!issuer.reason.isEmpty() && !(issuer.is("not-applicable") && !trust.reason.isEmpty()))
            said << sealedBy(issuer.reason);
        if (!trust.reason.isEmpty() && trust.reason != issuer.reason)
            said << sentence(trust.reason);
        if (trust.asOf.isValid())
            said << Words::tr("Register of %1.").arg(humanDate(trust.asOf));
        add(line(Words::tr("Issuer"), said.join(QLatin1Char(' ')), badness(trust.outcome) > badness(issuer.outcome) ? trust.outcome : issuer.outcome,
            trust.asOf.isValid() && trust.asOf.daysTo(now) > freshRegisterDays));
    }
    const Check validity = report.check("validity");
    if (!validity.outcome.isEmpty()) {
        const bool over = report.expires.isValid() && report.expires <= now;
        const QString detail = over ? Words::tr("Until %1; that is past").arg(humanDate(report.expires))
                             : validity.is("fail") || validity.is("unknown") ? sentence(validity.reason)
                             : report.expires.isValid() ? Words::tr("Valid until %1").arg(humanDate(report.expires))
                                                        : Words::tr("No end date");
        add(line(Words::tr("Dates"), detail, over ? QStringLiteral("fail") : validity.outcome));
    }
    const Check status = report.check("status");
    if (!status.outcome.isEmpty() && !own) {
        const QString dated = status.asOf.isValid() ? Words::tr("List of %1").arg(humanDate(status.asOf)) : QString();
        QString detail;
        if (status.is("pass"))
            detail = dated.isEmpty() ? Words::tr("No") : Words::tr("No. %1").arg(dated);
        else if (status.is("fail"))
            detail = dated.isEmpty() ? sentence(status.reason) : Words::tr("%1 %2").arg(sentence(status.reason), dated);
        else if (status.is("unknown") && isListMissing(status) && !listHosts(status.reason).isEmpty())
            detail = Words::tr("Not known. The list of %1 is not on this device").arg(listHosts(status.reason));
        else if (status.is("unknown"))
            detail = Words::tr("Not known. %1").arg(dated.isEmpty() ? sentence(status.reason) : sentence(status.reason) + QLatin1Char(' ') + dated);
        else
            detail = Words::tr("It names no list by which it could be withdrawn");
        const bool old = status.asOf.isValid() && status.asOf.daysTo(now) > freshDays;
        add(line(Words::tr("Withdrawn?"), detail, status.outcome, old));
    }
    const std::pair<const char *, QString> others[]{
        {"timestamp", Words::tr("Time stamp")}, {"schema", Words::tr("Form of the document")}, {"holder", Words::tr("Holder")}};
    for (const auto &[name, title] : others) {
        const Check check = report.check(name);
        const QString dated = check.asOf.isValid() ? QLatin1Char(' ') + Words::tr("Data of %1.").arg(humanDate(check.asOf)) : QString();
        if (!check.outcome.isEmpty() && !check.is("not-applicable"))
            add(line(title, sentence(check.reason) + dated, check.outcome));
    }
    return lines;
}

QVariantList carriedLines(const QJsonObject &json, const QDateTime &now)
{
    QVariantList lines;
    const auto add = [&](const QJsonObject &report, bool endorsement) {
        const Verdict verdict = verdictOf(report, Authorship::Issuer, now);
        const Check proof = read(report).check("proof");
        const QString issuer = report.value(QLatin1String("issuer")).toObject().value(QLatin1String("name")).toString();
        const QString standing = proof.is("not-applicable") ? Words::tr("Covered by the signature of the whole") : verdict.tag;
        CheckLine made;
        made.title = report.value(QLatin1String("title")).toString();
        if (endorsement)
            made.title = issuer.isEmpty() ? Words::tr("Endorsement") : Words::tr("Endorsed by %1").arg(issuer);
        made.detail = endorsement || issuer.isEmpty() ? standing : Words::tr("%1 · %2").arg(issuer, standing);
        made.tone = proof.is("not-applicable") ? QStringLiteral("plain") : verdict.tone;
        made.icon = made.tone == QLatin1String("ok") ? QStringLiteral("check")
            : made.tone == QLatin1String("seal")     ? QStringLiteral("x")
            : made.tone == QLatin1String("plain")    ? QStringLiteral("minus")
                                                     : QStringLiteral("circle-help");
        made.spoken = Words::tr("%1. %2").arg(made.title, made.detail);
        lines << QVariant::fromValue(made);
    };
    for (const auto &enclosed : json.value(QLatin1String("enclosed")).toArray())
        add(enclosed.toObject(), false);
    for (const auto &endorsement : json.value(QLatin1String("endorsements")).toArray())
        add(endorsement.toObject(), true);
    return lines;
}

} // namespace wb::ui
