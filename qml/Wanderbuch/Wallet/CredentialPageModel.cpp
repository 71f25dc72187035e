#include "qml/Wanderbuch/Wallet/CredentialPageModel.h"

#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/TrustKeeper.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Wallet/FileAccess.h"

namespace wb::ui {

CredentialPageModel::CredentialPageModel(QObject *parent) : QObject(parent)
{
    connect(&m_view, &CredentialView::languageWanted, this, &CredentialPageModel::showIn);
}

void CredentialPageModel::setServices(Services *services)
{
    if (m_services == services)
        return;
    m_services = services;
    if (services)
        connect(&services->trustKeeper(), &TrustKeeper::changed, this, &CredentialPageModel::load);
    load();
    emit changed();
}

void CredentialPageModel::setCredentialId(const QString &id)
{
    if (m_id == id)
        return;
    m_id = id;
    load();
    emit changed();
}

void CredentialPageModel::load()
{
    if (!m_services || m_id.isEmpty())
        return;
    const int asked = ++m_asked;
    auto read = [id = m_id](vault::Session &session) { return vault::CredentialStore(session).get(id); };
    whenDone(m_services->vault().run(read), this, [this, asked](const Result<vault::CredentialRecord> &record) {
        if (asked != m_asked)
            return;
        if (record) {
            take(*record);
            return;
        }
        m_view.clear();
        m_message = record.error().code == ErrorCode::NotFound ? tr("This credential is not in your wallet any more.")
            : record.error().code == ErrorCode::Locked         ? tr("The wallet is locked. Unlock it to see this credential.")
                                                               : tr("It could not be read from the wallet. Restore your last backup in Settings if this stays so.");
        emit changed();
    });
}

void CredentialPageModel::take(const vault::CredentialRecord &record)
{
    m_raw = record.raw;
    const bool own = record.kind == vault::CredentialKind::SelfAsserted;
    auto work = [raw = record.raw, own, title = record.title, clock = &m_services->clock(), trust = m_services->trust(), languages = readingLanguages()] {
        Judgement judgement = judge(raw, Holder::Me, *clock, trust, languages);
        if (own && judgement.credential && !judgement.selfAsserted) { // the wallet knows its owner's records
            judgement.selfAsserted = true;
            judgement.shown = present(judgement, Holder::Me, *clock, languages);
        }
        if (!judgement.credential)
            judgement.shown.title = title;
        return judgement;
    };
    whenDone(m_worker.run(work), this, [this, asked = m_asked, id = record.id, before = record.lastReport](const Judgement &judgement) {
        if (asked != m_asked)
            return;
        m_judgement = judgement;
        m_message.clear();
        m_view.show(judgement.shown);
        emit changed();
        if (judgement.report == before)
            return;
        whenDone(m_services->vault()
            .run([id, report = judgement.report](vault::Session &session) { return vault::CredentialStore(session).setReport(id, report); }), &m_services->learner(), [learner = &m_services->learner()](const Result<void> &kept) {
                if (kept)
                    learner->reload(); // lists tell the same verdict
            });
    });
}

void CredentialPageModel::showIn(const QString &language)
{
    if (!m_judgement.credential)
        return;
    auto work = [judgement = m_judgement, clock = &m_services->clock(), languages = QStringList{language} + readingLanguages()] {
        return present(judgement, Holder::Me, *clock, languages);
    };
    whenDone(m_worker.run(work), this, [this, asked = ++m_asked](const CredentialPresentation &shown) {
        if (asked == m_asked)
            m_view.show(shown);
    });
}

void CredentialPageModel::save(const QUrl &file)
{
    whenDone(m_worker.run([file, raw = m_raw] { return writeFile(file, raw); }), this, [this](const Result<void> &written) {
        emit saved(written ? tr("A copy is saved.") : tr("The copy could not be written there. Choose another folder."));
    });
}

} // namespace wb::ui
