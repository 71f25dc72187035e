#include "qml/Wanderbuch/Wallet/CredentialView.h"

#include "core/trust/KnownIssuers.h"

#include <QDir>
#include <QStandardPaths>

namespace wb::ui {

QString CredentialView::groupedFingerprint() const
{
    return m_shown.issuerFingerprint.isEmpty() ? QString() : trust::groupedFingerprint(m_shown.issuerFingerprint);
}

void CredentialView::show(CredentialPresentation shown)
{
    m_shown = std::move(shown);
    emit changed();
}

void CredentialView::setLanguage(const QString &language)
{
    if (language != m_shown.language)
        emit languageWanted(language);
}

QUrl CredentialView::suggestedFile() const
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return QUrl::fromLocalFile(documents.filePath(m_shown.fileName));
}

} // namespace wb::ui
