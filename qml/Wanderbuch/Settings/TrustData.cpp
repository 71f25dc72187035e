#include "qml/Wanderbuch/Settings/TrustData.h"

#include "core/trust/KnownIssuers.h"
#include "qml/Wanderbuch/Core/LocalText.h"
#include "qml/Wanderbuch/Core/TrustKeeper.h"
#include "qml/Wanderbuch/Core/WhenDone.h"

namespace wb::ui {

void TrustData::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    connect(&services->trustKeeper(), &TrustKeeper::changed, this, &TrustData::changed);
    emit changed();
}

QVariantList TrustData::bundles() const
{
    QVariantList rows;
    if (!m_services)
        return rows;
    for (const auto &bundle : m_services->trustKeeper().bundles()) {
        const QString signer = m_services->trust().publisherName(bundle.signer).value_or(bundle.signer);
        const bool inFull = bundle.standing == trust::Standing::Vouched;
        const QString title = bundle.error ? tr("A damaged file") : signer.isEmpty() ? tr("Not signed by anybody known") : signer;
        const QString what = bundle.error ? tr("It is not used. Ask for it again.")
            : inFull                      ? tr("Registers, keys and lists count")
                                          : tr("Only lists of withdrawn credentials count, which their issuers signed");
        const QString detail = bundle.created.isValid() ? tr("%1 · %2").arg(humanDate(bundle.created), what) : what;
        rows << QVariantMap { { QStringLiteral("title"), title }, { QStringLiteral("detail"), detail },
            { QStringLiteral("tone"), inFull && !bundle.error ? QStringLiteral("ok") : QStringLiteral("warn") } };
    }
    return rows;
}

QVariantList TrustData::issuers() const
{
    QVariantList rows;
    if (!m_services)
        return rows;
    for (const auto &issuer : m_services->trust().knownIssuers().all())
        rows << QVariantMap { { QStringLiteral("id"), issuer.id }, { QStringLiteral("name"), issuer.name },
            { QStringLiteral("detail"),
                tr("Accepted on %1 · %2").arg(humanDate(issuer.firstSeen), trust::groupedFingerprint(issuer.fingerprint)) } };
    return rows;
}

void TrustData::add(const QUrl &file)
{
    if (!m_services)
        return;
    whenDone(m_services->trustKeeper().add(file.toLocalFile()), this, [this](const Result<trust::BundleReport> &added) {
        m_problem.clear();
        if (added) {
            emit said(tr("Trust data of %1 is used from now on.").arg(humanDate(added->created)));
        } else {
            switch (added.error().code) {
            case ErrorCode::BadSignature:
                m_problem =
                    tr("The file was changed after it was signed, so nothing of it is used. Get it again from whoever made it.");
                break;
            case ErrorCode::NotReadable:
                m_problem = tr("The file could not be opened. Look whether it is still there and whether you may read it.");
                break;
            case ErrorCode::NotWritable:
                m_problem = tr("It could not be kept. Look whether the disk is full, then add it again.");
                break;
            case ErrorCode::SchemaTooNew:
                m_problem = tr("It was made by a newer Wanderbuch. Install the newest version, then add it again.");
                break;
            case ErrorCode::TooLarge:
                m_problem = tr("It is larger than 64 MB, more than trust data ever is. Look whether it is the right file.");
                break;
            default: m_problem = tr("This is no trust bundle. Look for a file that ends in .wbtrust."); break;
            }
        }
        emit changed();
    });
}

void TrustData::forgetIssuer(const QString &id)
{
    if (m_services)
        whenDone(m_services->trustKeeper().forget(id), this, [](const Result<void> &) {}); // the list says how it went
}

} // namespace wb::ui
