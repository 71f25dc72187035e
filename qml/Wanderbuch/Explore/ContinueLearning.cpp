#include "qml/Wanderbuch/Explore/ContinueLearning.h"

#include "core/packs/Pack.h"
#include "core/vault/Vault.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Explore/CatalogueWords.h"
#include "qml/Wanderbuch/Explore/LearnerNotes.h"

#include <QTimer>

#include <chrono>
#include <utility>

namespace wb::ui {

namespace {

using namespace std::chrono_literals;
constexpr auto mostWaiting = 2s;

bool opensByItself(const vault::Vault::Keys &keys)
{
    return keys.device || keys.keychain;
}

} // namespace

ContinueLearning::ContinueLearning(QObject *parent) : QObject(parent) {}

void ContinueLearning::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    connect(&services->learner(), &Learner::changed, this, &ContinueLearning::follow);
    emit servicesChanged();
    expect();
    follow();
}

void ContinueLearning::expect()
{
    m_expected = !m_services->learner().available() && m_services->settings()->continues() && opensByItself(m_services->vault().keys());
    QTimer::singleShot(mostWaiting, this, [this] { // a keychain that does not answer, say
        if (std::exchange(m_expected, false))
            emit changed();
    });
}

// What there is to continue is known.
void ContinueLearning::settle()
{
    if (m_services->learner().available()) {
        m_expected = false;
        m_services->settings()->setContinues(available() && opensByItself(m_services->vault().keys()));
    }
    emit changed();
}

void ContinueLearning::follow()
{
    m_module = m_services->learner().progress().current;
    const quint64 question = ++m_asked;
    if (m_module.isEmpty()) {
        m_title.clear();
        settle();
        return;
    }
    whenDone(m_services->packs().open(m_module), this, [this, question](const Result<PackShelf::OpenedPack> &pack) {
        if (question != m_asked)
            return;
        if (pack)
            take(*pack);
        else
            m_title.clear(); // the pack is gone: there is nothing to continue here
        settle();
    });
}

void ContinueLearning::take(const PackShelf::OpenedPack &pack)
{
    const ModuleProgress progress = moduleProgress(m_services->learner(), m_module, &pack->pack->manifest());
    m_title = pack->pack->manifest().title();
    m_language = pack->language;
    m_href = progress.href;
    m_seconds = progress.seconds;
    m_left = progress.secondsLeft;
}

QString ContinueLearning::overline() const
{
    return m_left > 0 ? tr("Continue · %1 left").arg(CatalogueWords::minutes(m_left)) : tr("Continue");
}

double ContinueLearning::progress() const
{
    return m_seconds > 0 ? 1 - double(m_left) / m_seconds : 0;
}

QVariantMap ContinueLearning::target() const
{
    return learnTarget(m_module, m_language, m_href);
}

} // namespace wb::ui
