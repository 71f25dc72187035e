// A credential as its page shows it. Filled by a page's view model; empty until `ready`.
#pragma once

#include "qml/Wanderbuch/Wallet/CredentialPresentation.h"

#include <QQmlEngine>
#include <QUrl>

namespace wb::ui {

class CredentialView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the page's view model")
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(QString digest READ digest NOTIFY changed)
    Q_PROPERTY(QString kind READ kind NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString awardedLine READ awardedLine NOTIFY changed)
    Q_PROPERTY(QString awardedOnLine READ awardedOnLine NOTIFY changed)
    Q_PROPERTY(QString awardedSpoken READ awardedSpoken NOTIFY changed)
    Q_PROPERTY(QString dateLine READ dateLine NOTIFY changed)
    Q_PROPERTY(QString holderLine READ holderLine NOTIFY changed)
    Q_PROPERTY(QStringList tags READ tags NOTIFY changed)
    Q_PROPERTY(QString verdictTitle READ verdictTitle NOTIFY changed)
    Q_PROPERTY(QString verdictText READ verdictText NOTIFY changed)
    Q_PROPERTY(QString verdictTone READ verdictTone NOTIFY changed)
    Q_PROPERTY(QVariantList checks READ checks NOTIFY changed)
    Q_PROPERTY(QVariantList elements READ elements NOTIFY changed)
    Q_PROPERTY(QString elementsDetail READ elementsDetail NOTIFY changed)
    Q_PROPERTY(QString elementsTone READ elementsTone NOTIFY changed)
    Q_PROPERTY(QVariantList languages READ languages NOTIFY changed)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    Q_PROPERTY(QString description READ description NOTIFY changed)
    Q_PROPERTY(QVariantList parts READ parts NOTIFY changed)
    Q_PROPERTY(QVariantList pictures READ pictures NOTIFY changed)
    Q_PROPERTY(QVariantList people READ people NOTIFY changed)
    Q_PROPERTY(QVariantList carried READ carried NOTIFY changed)
    Q_PROPERTY(QString acquaintance READ acquaintance NOTIFY changed)
    Q_PROPERTY(QString issuerName READ issuerName NOTIFY changed)
    // In groups of four, for reading aloud
    Q_PROPERTY(QString issuerFingerprint READ groupedFingerprint NOTIFY changed)
    Q_PROPERTY(QString rawText READ rawText NOTIFY changed)
    Q_PROPERTY(QString rawNote READ rawNote NOTIFY changed)
    // Where a copy goes if nobody says otherwise
    Q_PROPERTY(QUrl suggestedFile READ suggestedFile NOTIFY changed)

public:
    using QObject::QObject;

    void show(CredentialPresentation shown);
    void clear() { show({}); }
    // Asks whoever fills this view for another language.
    void setLanguage(const QString &language);

    bool ready() const { return m_shown.ready; }
    QString digest() const { return m_shown.digest; }
    QString kind() const { return m_shown.kind; }
    QString title() const { return m_shown.title; }
    QString awardedLine() const { return m_shown.awardedLine; }
    QString awardedOnLine() const { return m_shown.awardedOnLine; }
    QString awardedSpoken() const { return m_shown.awardedSpoken; }
    QString dateLine() const { return m_shown.dateLine; }
    QString holderLine() const { return m_shown.holderLine; }
    QStringList tags() const { return m_shown.tags; }
    QString verdictTitle() const { return m_shown.verdictTitle; }
    QString verdictText() const { return m_shown.verdictText; }
    QString verdictTone() const { return m_shown.verdictTone; }
    QVariantList checks() const { return m_shown.checks; }
    QVariantList elements() const { return m_shown.elements; }
    QString elementsDetail() const { return m_shown.elementsDetail; }
    QString elementsTone() const { return m_shown.elementsTone; }
    QVariantList languages() const { return m_shown.languages; }
    QString language() const { return m_shown.language; }
    QString description() const { return m_shown.description; }
    QVariantList parts() const { return m_shown.parts; }
    QVariantList pictures() const { return m_shown.pictures; }
    QVariantList people() const { return m_shown.people; }
    QVariantList carried() const { return m_shown.carried; }
    QString acquaintance() const { return m_shown.acquaintance; }
    QString issuerId() const { return m_shown.issuerId; }
    QString issuerName() const { return m_shown.issuerName; }
    QString issuerFingerprint() const { return m_shown.issuerFingerprint; }
    QString groupedFingerprint() const;
    QString rawText() const { return m_shown.rawText; }
    QString rawNote() const { return m_shown.rawNote; }
    QUrl suggestedFile() const;

signals:
    void changed();
    void languageWanted(const QString &language);

private:
    CredentialPresentation m_shown;
};

} // namespace wb::ui
