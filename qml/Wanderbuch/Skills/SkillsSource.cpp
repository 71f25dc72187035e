#include "qml/Wanderbuch/Skills/SkillsSource.h"

#include "core/catalogue/Library.h"
#include "core/vault/PrivateValues.h"
#include "qml/Wanderbuch/Core/Language.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Skills/CredentialSkillsReader.h"

namespace wb::ui {

namespace {

constexpr qsizetype credentialsAtOnce = 20; // bounds what is in memory, and how long others wait for the vault

QString goalName()
{
    return QStringLiteral("skills-goal");
}

} // namespace

SkillsSource::SkillsSource(Services &services, QObject *parent) : QObject(parent), m_services(services)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &SkillsSource::refresh);
    const auto soon = [this] { m_soon.start(); };
    connect(&services.learner(), &Learner::changed, this, soon);
    connect(&services.library(), &catalogue::Library::changed, this, soon);
    connect(services.settings(), &AppSettings::changed, this, [this] {
        if (languages() != m_languages)
            m_soon.start();
    });
    m_soon.start();
}

QStringList SkillsSource::languages() const
{
    return Language::wanted(*m_services.settings());
}

void SkillsSource::chooseGoal(const QString &id)
{
    m_services.vault().run([id](vault::Session &session) { return vault::PrivateValues(session).setValue(goalName(), id); });
    m_soon.start();
}

void SkillsSource::refresh()
{
    const quint64 question = ++m_asked;
    const Learner &learner = m_services.learner();
    if (!learner.available()) {
        m_known.clear();
        if (!learner.isLoading())
            emit locked();
        return;
    }
    if (languages() != m_languages) {
        m_languages = languages();
        m_known.clear(); // their skills are named in another language now
    }
    m_input = {};
    m_input.languages = m_languages;
    m_input.progress = learner.progress();
    readCredentials(question);
}

void SkillsSource::readCredentials(quint64 question)
{
    QStringList unread;
    for (const vault::CredentialRecord &record : m_services.learner().credentials()) {
        if (!m_known.contains(record.id) && unread.size() < credentialsAtOnce)
            unread.append(record.id);
    }
    if (unread.isEmpty()) {
        readGoal(question);
        return;
    }
    const auto fetch = [unread](vault::Session &session) -> Result<QList<vault::CredentialRecord>> {
        QList<vault::CredentialRecord> records;
        for (const QString &id : unread) {
            // One that was removed meanwhile is simply not there any more.
            const auto record = vault::CredentialStore(session).get(id);
            records.append(record ? *record : vault::CredentialRecord{.id = id});
        }
        return records;
    };
    whenDone(m_services.vault().run(fetch), this, [this, question](const Result<QList<vault::CredentialRecord>> &records) {
        if (question != m_asked || !records)
            return;
        const auto read = [all = *records, languages = m_languages] {
            QList<catalogue::CredentialSkills> skills;
            for (const vault::CredentialRecord &record : all)
                skills.append(readCredentialSkills(record, languages));
            return skills;
        };
        whenDone(m_worker.run(read), this, [this, question](const QList<catalogue::CredentialSkills> &skills) {
            if (question != m_asked)
                return;
            for (const catalogue::CredentialSkills &credential : skills)
                m_known.insert(credential.credentialId, credential);
            readCredentials(question);
        });
    });
}

void SkillsSource::readGoal(quint64 question)
{
    for (const vault::CredentialRecord &record : m_services.learner().credentials())
        m_input.credentials.append(m_known.value(record.id));
    const auto read = [](vault::Session &session) { return vault::PrivateValues(session).value(goalName()); };
    whenDone(m_services.vault().run(read), this, [this, question](const Result<QJsonValue> &goal) {
        if (question != m_asked)
            return;
        if (goal && goal->isString())
            m_input.goal = goal->toString();
        readLibrary(question);
    });
}

void SkillsSource::readLibrary(quint64 question)
{
    whenDone(m_services.library().pathways(m_languages), this, [this, question](const Result<catalogue::Routes> &routes) {
        if (question != m_asked)
            return;
        if (routes) {
            m_input.pathways = routes->pathways;
            m_input.modules = routes->modules;
        }
        QSet<QString> others = m_input.progress.finished;
        for (auto held = m_input.progress.held.cbegin(); held != m_input.progress.held.cend(); ++held)
            others.insert(held.key());
        const auto facts = m_services.library().facts(QStringList(others.begin(), others.end()), m_languages);
        whenDone(facts, this, [this, question](const Result<catalogue::ModuleLookup> &found) {
            if (question != m_asked)
                return;
            if (found)
                m_input.modules.insert(*found);
            emit loaded(m_input);
        });
    });
}

} // namespace wb::ui
