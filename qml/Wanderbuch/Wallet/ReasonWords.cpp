#include "qml/Wanderbuch/Wallet/ReasonWords.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <vector>

namespace wb::ui {

namespace {

// As core words them; what differs from case to case is numbered. Where several fit, the first one counts.
constexpr const char *wordings[] = {
    QT_TRANSLATE_NOOP("Reason", "nobody trusted here knows this issuer"),
    QT_TRANSLATE_NOOP("Reason", "keeps to the data model of verifiable credentials"),
    QT_TRANSLATE_NOOP("Reason", "keeps to the data model of Open Badges 2.0"),
    QT_TRANSLATE_NOOP("Reason", "keeps to the schema of %1; single values stand for lists, as JSON-LD allows, first at %2"),
    QT_TRANSLATE_NOOP("Reason", "keeps to the schema of endorsements"),
    QT_TRANSLATE_NOOP("Reason", "keeps to the schema of learner records (CLR 2.0)"),
    QT_TRANSLATE_NOOP("Reason", "keeps to the schema of %1"),
    QT_TRANSLATE_NOOP("Reason", "the key is the issuer's: %1"),
    QT_TRANSLATE_NOOP("Reason", "the key is not one of the issuer's: %1"),
    QT_TRANSLATE_NOOP("Reason", "the key is not held here: %1"),
    QT_TRANSLATE_NOOP("Reason", "the key is not for this purpose: %1"),
    QT_TRANSLATE_NOOP("Reason", "signed by %1; whether that is a key of %2 cannot be told here"),
    QT_TRANSLATE_NOOP("Reason", "nothing proves who issued it"),
    QT_TRANSLATE_NOOP("Reason", "nothing proves who presents it"),
    QT_TRANSLATE_NOOP("Reason", "nobody is known to have signed it (%1)"),
    QT_TRANSLATE_NOOP("Reason", "a presentation has no issuer of its own"),
    QT_TRANSLATE_NOOP("Reason", "the presentation itself is not signed; what it holds is checked"),
    QT_TRANSLATE_NOOP("Reason", "credential %1: %2"),
    QT_TRANSLATE_NOOP("Reason", "cannot be read as a credential: %1"),
    QT_TRANSLATE_NOOP("Reason", "this is no credential"),
    QT_TRANSLATE_NOOP("Reason", "neither JSON nor a signed token"),
    QT_TRANSLATE_NOOP("Reason", "there is no badge in this picture"),
    QT_TRANSLATE_NOOP("Reason", "not signed"),
    QT_TRANSLATE_NOOP("Reason", "not a W3C credential"),
    QT_TRANSLATE_NOOP("Reason", "no signature of its own: that of the whole covers what it says"),
    QT_TRANSLATE_NOOP("Reason", "the signature fits the document and the key of the certificate (%1)"),
    QT_TRANSLATE_NOOP("Reason", "the signature fits the document and the key, and every disclosure belongs to it (%1)"),
    QT_TRANSLATE_NOOP("Reason", "the signature fits the document and the key (%1)"),
    QT_TRANSLATE_NOOP("Reason", "the signature fits a key that only the badge itself brings: %1"),
    QT_TRANSLATE_NOOP("Reason", "the signature does not fit: the document was changed, or another key made it"),
    QT_TRANSLATE_NOOP("Reason", "the signature is by another key than the issuer's"),
    QT_TRANSLATE_NOOP("Reason", "the proof was made for another purpose than %1"),
    QT_TRANSLATE_NOOP("Reason", "proof type not supported yet: %1"),
    QT_TRANSLATE_NOOP("Reason", "format not supported yet: %1"),
    QT_TRANSLATE_NOOP("Reason", "a keyed hash (%1) is no signature of an issuer"),
    QT_TRANSLATE_NOOP("Reason", "the document has no canonical form: %1"),
    QT_TRANSLATE_NOOP("Reason", "a context is not held here: %1"),
    QT_TRANSLATE_NOOP("Reason", "type that no context defines: %1"),
    QT_TRANSLATE_NOOP("Reason", "a hosted badge is not signed: it can only be checked at its address, which is not asked: %1"),
    QT_TRANSLATE_NOOP("Reason", "the badge itself says that it was revoked"),
    QT_TRANSLATE_NOOP("Reason", "the badge names no key, and its issuer's profile is not held here"),
    QT_TRANSLATE_NOOP("Reason", "the badge says that it is signed, and it is not"),
    QT_TRANSLATE_NOOP("Reason", "no end date"),
    QT_TRANSLATE_NOOP("Reason", "valid until %1"),
    QT_TRANSLATE_NOOP("Reason", "not valid before %1"),
    QT_TRANSLATE_NOOP("Reason", "the credential expired on %1"),
    QT_TRANSLATE_NOOP("Reason", "the presentation expired on %1"),
    QT_TRANSLATE_NOOP("Reason", "a date cannot be read: %1"),
    QT_TRANSLATE_NOOP("Reason", "the certificate has ended since (%1)"),
    QT_TRANSLATE_NOOP("Reason", "the issuer names no place where it could be taken back"),
    QT_TRANSLATE_NOOP("Reason", "the status list the issuer names is not held here: %1"),
    QT_TRANSLATE_NOOP("Reason", "the status list the issuer names is not held here"),
    QT_TRANSLATE_NOOP("Reason", "the issuer's profile, which would name its revocation list, is not held here"),
    QT_TRANSLATE_NOOP("Reason", "a kind of status that is not known here: %1"),
    QT_TRANSLATE_NOOP("Reason", "the credential does not say where its status list is"),
    QT_TRANSLATE_NOOP("Reason", "not revoked (the list itself carries no signature)"),
    QT_TRANSLATE_NOOP("Reason", "not revoked"),
    QT_TRANSLATE_NOOP("Reason", "not suspended"),
    QT_TRANSLATE_NOOP("Reason", "suspended for now, not revoked"),
    QT_TRANSLATE_NOOP("Reason", "the issuer has a newer copy of it"),
    QT_TRANSLATE_NOOP("Reason", "no newer copy is announced"),
    QT_TRANSLATE_NOOP("Reason", "the issuer's message: %1"),
    QT_TRANSLATE_NOOP("Reason", "the issuer's message number %1, which it does not explain"),
    QT_TRANSLATE_NOOP("Reason", "the list cannot be read: %1"),
    QT_TRANSLATE_NOOP("Reason", "the list does not reach that far: %1"),
    QT_TRANSLATE_NOOP("Reason", "the list expired on %1"),
    QT_TRANSLATE_NOOP("Reason", "the list is from the future: %1"),
    QT_TRANSLATE_NOOP("Reason", "the list is not valid before %1"),
    QT_TRANSLATE_NOOP("Reason", "the list is by %1 and not by the issuer, so it cannot decide; it says: %2"),
    QT_TRANSLATE_NOOP("Reason", "the list is by %1 and not by the issuer, so it cannot decide; %2"),
    QT_TRANSLATE_NOOP("Reason", "the list is by %1 and not by the issuer"),
    QT_TRANSLATE_NOOP("Reason", "the list is not signed, and nobody trusted here says that it is the issuer's"),
    QT_TRANSLATE_NOOP("Reason", "the list is of another kind than the credential says"),
    QT_TRANSLATE_NOOP("Reason", "the list is made for another address"),
    QT_TRANSLATE_NOOP("Reason", "the list's own signature could not be checked: %1"),
    QT_TRANSLATE_NOOP("Reason", "the list's own signature is wrong: %1"),
    QT_TRANSLATE_NOOP("Reason", "the list is not proven to be its issuer's: %1"),
    QT_TRANSLATE_NOOP("Reason", "nobody is named who signed the list"),
    QT_TRANSLATE_NOOP("Reason", "the schema it names is not held here: %1"),
    QT_TRANSLATE_NOOP("Reason", "there is no issuer"),
    QT_TRANSLATE_NOOP("Reason", "there is no credentialSubject"),
    QT_TRANSLATE_NOOP("Reason", "the issuer is not named by one URL"),
    QT_TRANSLATE_NOOP("Reason", "%1: is missing"),
    QT_TRANSLATE_NOOP("Reason", "%1: is no object"),
    QT_TRANSLATE_NOOP("Reason", "%1: is no address"),
    QT_TRANSLATE_NOOP("Reason", "%1: is not foreseen here"),
    QT_TRANSLATE_NOOP("Reason", "no time stamp is attached"),
    QT_TRANSLATE_NOOP("Reason", "a time stamp proves that the signature was there at %1"),
    QT_TRANSLATE_NOOP("Reason", "a time stamp, for whose authority nobody here vouches, says that the signature was there at %1"),
    QT_TRANSLATE_NOOP("Reason", "a time stamp cannot be judged (%1)"),
    QT_TRANSLATE_NOOP("Reason", "a time stamp does not fit (%1)"),
    QT_TRANSLATE_NOOP("Reason", "signed at the latest %1, by the time stamp of %2, whom no authority held here vouches for"),
    QT_TRANSLATE_NOOP("Reason", "signed at the latest %1, by the time stamp of %2"),
    QT_TRANSLATE_NOOP("Reason", "attached and not evaluated: %1"),
    QT_TRANSLATE_NOOP("Reason", "nobody presented it: it is the credential itself, bound to its holder's key"),
    QT_TRANSLATE_NOOP("Reason", "nobody presented it: it is the credential itself"),
    QT_TRANSLATE_NOOP("Reason", "no holder's key is named"),
    QT_TRANSLATE_NOOP("Reason", "signed with the holder's key, for this occasion"),
    QT_TRANSLATE_NOOP("Reason", "signed with the holder's key; when and for whom was not asked"),
    QT_TRANSLATE_NOOP("Reason", "signed with another key than the holder's"),
    QT_TRANSLATE_NOOP("Reason", "the credential is bound to no key"),
    QT_TRANSLATE_NOOP("Reason", "the credential is bound to another key"),
    QT_TRANSLATE_NOOP("Reason", "no EU trusted list is held here, so the certificate is not vouched for"),
    QT_TRANSLATE_NOOP("Reason", "no authority held here vouches for the certificate"),
    QT_TRANSLATE_NOOP("Reason", "the certificate is vouched for by %1"),
    QT_TRANSLATE_NOOP("Reason", "the certificate is not for signing"),
    QT_TRANSLATE_NOOP("Reason", "not withdrawn as of %1, as its authority said"),
    QT_TRANSLATE_NOOP("Reason", "the certificate of %1 was withdrawn on %2, and nothing held here proves that the seal was made before"),
    QT_TRANSLATE_NOOP("Reason", "the certificate of %1 was withdrawn on %2, after the seal was made"),
    QT_TRANSLATE_NOOP("Reason", "the signer's certificate was valid at the signing time %1, which only the signer claims"),
    QT_TRANSLATE_NOOP("Reason", "the signer's certificate is valid now; no signing time is given"),
    QT_TRANSLATE_NOOP("Reason", "the signer's certificate (%1 to %2) was not valid at the signing time %3"),
    QT_TRANSLATE_NOOP("Reason", "self-asserted: issuer and learner are the same"),
    QT_TRANSLATE_NOOP("Reason", "self-asserted: made with your own key"),
    QT_TRANSLATE_NOOP("Reason", "seen first on %1 and accepted by you as %2; nobody else vouches for this issuer (fingerprint %3)"),
    QT_TRANSLATE_NOOP("Reason", "%1 is trusted by this version of Wanderbuch"),
    QT_TRANSLATE_NOOP("Reason", "%1 listed it as %2 until %3"),
    QT_TRANSLATE_NOOP("Reason", "listed by %1"),
};
constexpr int deepest = 3; // a reason within a reason

struct Pattern
{
    const char *source;
    QRegularExpression expression;
};

struct Known
{
    QHash<QString, const char *> whole;
    std::vector<Pattern> patterns;
};

const Known &known()
{
    static const Known all = [] {
        static const QRegularExpression place(QStringLiteral("\\\\%\\d"));
        Known known;
        for (const char *source : wordings) {
            const QString text = QString::fromUtf8(source);
            if (!text.contains(QLatin1Char('%'))) {
                known.whole.insert(text, source);
                continue;
            }
            const QString pattern = QRegularExpression::escape(text).replace(place, QStringLiteral("(.+?)"));
            known.patterns.push_back({source, QRegularExpression(QRegularExpression::anchoredPattern(pattern))});
        }
        return known;
    }();
    return all;
}

QString translated(const char *source)
{
    return QCoreApplication::translate("Reason", source);
}

QString inWords(const QString &reason, int depth)
{
    if (const char *source = known().whole.value(reason))
        return translated(source);
    if (depth == deepest)
        return reason;
    for (const Pattern &pattern : known().patterns) {
        const auto match = pattern.expression.match(reason);
        if (!match.hasMatch())
            continue;
        const QString text = translated(pattern.source);
        std::vector<QString> parts;
        for (int i = 1; i <= match.lastCapturedIndex(); ++i)
            parts.push_back(inWords(match.captured(i), depth + 1));
        return parts.size() == 1 ? text.arg(parts[0]) : parts.size() == 2 ? text.arg(parts[0], parts[1]) : text.arg(parts[0], parts[1], parts[2]);
    }
    QStringList sayings = reason.split(QStringLiteral("; "));
    if (sayings.size() < 2)
        return reason;
    for (QString &saying : sayings)
        saying = inWords(saying, depth + 1);
    return sayings.join(QStringLiteral("; "));
}

} // namespace

QString reasonInTheirLanguage(const QString &reason)
{
    return inWords(reason, 0);
}

} // namespace wb::ui
