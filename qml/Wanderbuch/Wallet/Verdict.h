// What a verification report means, in words: the one place where verdicts are worded.
#pragma once

#include "qml/Wanderbuch/Wallet/CredentialPresentation.h"

#include <QDateTime>
#include <QJsonObject>

namespace wb::ui {

// Whose word a credential is.
enum class Authorship {
    Issuer, // an issuer about a holder
    Owner,  // the owner of this wallet about themselves
    Holder, // somebody else about themselves
};

enum class VerdictKind {
    NotChecked,    // there is no report yet
    Genuine,
    StaleList,     // genuine, by a list of withdrawn credentials that is old
    NoList,        // genuine when it was issued; no list to tell whether it was withdrawn since
    Expired,
    NotYetValid,
    Withdrawn,
    Suspended,
    NotGenuine,
    Unreadable,
    WrongHolder,   // a presentation that its holder did not sign, or not for this occasion
    CouldNotCheck, // the signature itself could not be judged
    UnknownIssuer, // genuine, by an issuer that nobody here knows
    OwnRecord,     // the owner's own word
    OwnWord,       // somebody else's own word
};

struct Verdict
{
    VerdictKind kind = VerdictKind::NotChecked;
    QString tag;   // for lists: "Genuine", "Genuine · list 40 days old"
    QString title; // for the page
    QString text;  // whole sentences
    QString tone;  // "ok", "warn", "seal", "blue", "plain"
};

// `report` is a VerificationReport as JSON; empty where there is none.
// An old report is read anew: what has expired since is expired.
[[nodiscard]] Verdict verdictOf(const QJsonObject &report, Authorship authorship, const QDateTime &now);

// The checks a person asks about, in the order they ask: signature, issuer, dates, withdrawal, and what else was looked at.
// of CheckLine.
[[nodiscard]] QVariantList checkLines(const QJsonObject &report, Authorship authorship, const QDateTime &now);

// What a learner record holds, and endorsements: title, issuer and verdict of each, in the tone of its verdict. Of CheckLine.
[[nodiscard]] QVariantList carriedLines(const QJsonObject &report, const QDateTime &now);

} // namespace wb::ui
