// Puts what a credential says into words, in the language one reads. Pure: the same credential, the same words.
#pragma once

#include "core/credentials/Credential.h"
#include "qml/Wanderbuch/Wallet/CredentialPresentation.h"

#include <QCoreApplication>

namespace wb::ui {

class CredentialWriter
{
    Q_DECLARE_TR_FUNCTIONS(CredentialWriter)

public:
    // `languages`, most wanted first, decide which of a credential's own texts are taken. `mine`: it is the owner's ("awarded to you").
    CredentialWriter(const credentials::Credential &credential, QStringList languages, bool mine, bool selfAsserted);

    // Everything but the verdict and the checks.
    [[nodiscard]] CredentialPresentation write() const;

    // For lists: "3 May 2026 · EQF 5"
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString issuerName() const;
    [[nodiscard]] QString kind() const;

private:
    void writeHead(CredentialPresentation &shown) const;
    void writeElements(CredentialPresentation &shown) const;
    void writePictures(CredentialPresentation &shown) const;
    void writePeople(CredentialPresentation &shown) const;
    void writeRaw(CredentialPresentation &shown) const;
    void writeAchievement(QVariantList &parts, const credentials::Achievement &achievement, int depth) const;
    CredentialSection assessment(const credentials::Assessment &assessment) const;
    QString say(const credentials::LocalizedText &text) const { return text.text(m_languages).trimmed(); }
    QString awardingBody() const;

    const credentials::Credential &m_credential;
    QStringList m_languages;
    bool m_mine;
    bool m_selfAsserted;
};

// What an element of the European standard is called: "Learning outcomes", "Form of participation".
[[nodiscard]] QString standardElementLabel(credentials::StandardElement element);

// A picture from inside a credential, decoded; null if it cannot be read or is larger than 4,096 pixels a side.
[[nodiscard]] QImage decodePicture(const credentials::Picture &picture);

} // namespace wb::ui
