// A credential and the verdict on it, in words for people: made on a worker, shown as it is.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantList>

namespace wb::ui {

// One check in words. Tones: "ok", "warn", "seal" (failed), "plain".
struct CheckLine
{
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString tone MEMBER tone)
    Q_PROPERTY(QString icon MEMBER icon)
    Q_PROPERTY(QString spoken MEMBER spoken) // the whole line, as a screen reader says it
public:
    QString title, detail, tone, icon, spoken;
};

struct Fact
{
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString value MEMBER value)
    Q_PROPERTY(bool present MEMBER present)
public:
    QString label, value;
    bool present = true;
};

struct ReadingLanguage
{
    Q_GADGET
    Q_PROPERTY(QString code MEMBER code)
    Q_PROPERTY(QString name MEMBER name)
public:
    QString code, name;
};

// A picture inside the credential.
struct PageImage
{
    Q_GADGET
    Q_PROPERTY(QImage image MEMBER image)
    Q_PROPERTY(QString name MEMBER name)
public:
    QImage image;
    QString name;
};

struct OutcomeLine
{
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QStringList skills MEMBER skills)
public:
    QString title, text;
    QStringList skills;
};

// An achievement, activity, assessment or qualification.
struct CredentialSection
{
    Q_GADGET
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QVariantList facts MEMBER facts)
    Q_PROPERTY(QVariantList outcomes MEMBER outcomes)
    Q_PROPERTY(QStringList skills MEMBER skills)
public:
    QString kind, title, text;
    QVariantList facts;    // of Fact
    QVariantList outcomes; // of OutcomeLine
    QStringList skills;
};

// The holder, the issuer, who awarded it.
struct PersonLine
{
    Q_GADGET
    Q_PROPERTY(QString role MEMBER role)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(QVariantList facts MEMBER facts)
    Q_PROPERTY(QImage logo MEMBER logo)
public:
    QString role, name, note;
    QVariantList facts; // of Fact
    QImage logo;
};

struct CredentialPresentation
{
    bool ready = false;
    QString digest; // hexadecimal SHA-256 of the exact bytes
    QString kind, title;
    QString awardedLine, awardedOnLine; // with <b> round the names, which are escaped
    QString awardedSpoken, dateLine, holderLine;
    QStringList tags;
    QString verdictTitle, verdictText, verdictTone;
    QVariantList checks;   // of CheckLine
    QVariantList elements; // of Fact: the European standard elements
    QString elementsDetail, elementsTone;
    QVariantList languages; // of ReadingLanguage
    QString language;
    QString description;
    QVariantList parts;    // of CredentialSection
    QVariantList pictures; // of PageImage
    QVariantList people;   // of PersonLine
    QVariantList carried;  // of CheckLine: what a learner record holds and what others endorse, each with its own verdict
    // Whether the issuer can be accepted by its key: "offer", "known" (accepted before) or empty
    QString acquaintance;
    QString issuerId, issuerName, issuerFingerprint;
    QString rawText;   // the document, indented, long pictures in it cut short
    QString rawNote, fileName;
    QByteArray raw;    // every byte, as it came
};

} // namespace wb::ui
