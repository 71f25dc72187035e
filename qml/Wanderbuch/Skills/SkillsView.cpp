#include "qml/Wanderbuch/Skills/SkillsView.h"

#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Skills/SkillsSource.h"

namespace wb::ui {

namespace {

template<typename T>
QVariantList variants(const QList<T> &values)
{
    QVariantList list;
    for (const T &value : values)
        list.append(QVariant::fromValue(value));
    return list;
}

} // namespace

SkillsView::SkillsView(QObject *parent) : QObject(parent) {}

void SkillsView::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    m_source = new SkillsSource(*services, this);
    connect(m_source, &SkillsSource::loaded, this, &SkillsView::take);
    connect(m_source, &SkillsSource::locked, this, &SkillsView::showLocked);
    emit servicesChanged();
}

void SkillsView::chooseGoal(const QString &id)
{
    if (m_source)
        m_source->chooseGoal(id);
    m_input.goal = id; // shown at once; it is remembered meanwhile
    take(m_input);
}

void SkillsView::take(SkillsInput input)
{
    m_input = std::move(input);
    const quint64 question = ++m_asked;
    whenDone(m_worker.run([given = m_input] { return digestSkills(given); }), this, [this, question](const SkillsDigest &digest) {
        if (question == m_asked)
            show(digest);
    });
}

void SkillsView::showLocked()
{
    ++m_asked;
    m_input = {};
    show({});
    m_available = false;
    emit changed();
}

void SkillsView::show(SkillsDigest digest)
{
    m_digest = std::move(digest);
    m_available = true;
    m_loading = false;
    m_axes = variants(m_digest.axes);
    m_values = variants(m_digest.values);
    m_goals = variants(m_digest.goals);
    m_counts = variants(m_digest.counts);
    m_skills.setSkills(m_digest.skills);
    emit changed();
}

} // namespace wb::ui
