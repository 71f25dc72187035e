// The Skills page's state: gathered when the vault opens, and again whenever the learner, the library or the language changes.
#pragma once

#include "core/base/SerialWorker.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Skills/SkillList.h"
#include "qml/Wanderbuch/Skills/SkillsDigest.h"

namespace wb::ui {

class SkillsSource;

class SkillsView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY servicesChanged)
    // The vault is open; otherwise there is nothing to show but the way to open it.
    Q_PROPERTY(bool available READ available NOTIFY changed)
    // Nothing was shown yet.
    Q_PROPERTY(bool loading READ loading NOTIFY changed)
    Q_PROPERTY(bool empty READ empty NOTIFY changed)
    Q_PROPERTY(int credentialCount READ credentialCount NOTIFY changed)
    Q_PROPERTY(int moduleCount READ moduleCount NOTIFY changed)
    Q_PROPERTY(wb::ui::SkillList *skills READ skills CONSTANT)
    // Of SkillAxis: for the picture (at most 8), and for the list beside it (all)
    Q_PROPERTY(QVariantList axes READ axes NOTIFY changed)
    Q_PROPERTY(QVariantList values READ values NOTIFY changed)
    Q_PROPERTY(int rings READ rings NOTIFY changed)
    // Of SkillGoal: every pathway; those already begun
    Q_PROPERTY(QVariantList goals READ goals NOTIFY changed)
    Q_PROPERTY(QVariantList counts READ counts NOTIFY changed)
    // The pathway to compare with; its id is empty if there is none.
    Q_PROPERTY(wb::ui::SkillGoal goal READ goal NOTIFY changed)
    Q_PROPERTY(wb::ui::ClosestGap gap READ gap NOTIFY changed)

public:
    explicit SkillsView(QObject *parent = nullptr);

    Services *services() const { return m_services; }
    void setServices(Services *services);

    bool available() const { return m_available; }
    bool loading() const { return m_loading; }
    bool empty() const { return m_digest.skills.isEmpty(); }
    int credentialCount() const { return m_digest.credentials; }
    int moduleCount() const { return m_digest.modules; }
    SkillList *skills() { return &m_skills; }
    QVariantList axes() const { return m_axes; }
    QVariantList values() const { return m_values; }
    int rings() const { return m_digest.rings; }
    QVariantList goals() const { return m_goals; }
    QVariantList counts() const { return m_counts; }
    SkillGoal goal() const { return m_digest.goal; }
    ClosestGap gap() const { return m_digest.gap; }

    // Compares with the pathway `id`; empty: with none.
    Q_INVOKABLE void chooseGoal(const QString &id);

    // Works `input` out aside and shows it; an answer that was overtaken is dropped.
    void take(SkillsInput input);

signals:
    void servicesChanged();
    void changed();

private:
    void show(SkillsDigest digest);
    void showLocked();

    Services *m_services = nullptr;
    SkillsSource *m_source = nullptr;
    bool m_available = false;
    bool m_loading = true;
    quint64 m_asked = 0; // the number of the latest question; older answers are stale
    SkillsInput m_input;
    SkillsDigest m_digest;
    QVariantList m_axes, m_values, m_goals, m_counts;
    SkillList m_skills;
    SerialWorker m_worker;
};

} // namespace wb::ui
