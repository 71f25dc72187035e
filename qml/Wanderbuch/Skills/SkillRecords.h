// The small things the Skills page shows, as QML reads them.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QVariantList>

namespace wb::ui {

// Where a skill comes from: something the person can open.
struct SkillOrigin
{
    Q_GADGET
    Q_PROPERTY(bool credential MEMBER credential CONSTANT) // false: a finished module
    Q_PROPERTY(QString id MEMBER id CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(int level MEMBER level CONSTANT) // EQF level, 0 if not said
    Q_PROPERTY(bool selfAsserted MEMBER selfAsserted CONSTANT)

public:
    bool credential = false;
    QString id, title;
    int level = 0;
    bool selfAsserted = false;
};

// A pathway, how much of it is done, and the way there as a RouteLine draws it.
struct SkillGoal
{
    Q_GADGET
    QML_VALUE_TYPE(skillGoal)
    Q_PROPERTY(QString id MEMBER id CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(int done MEMBER done CONSTANT)
    Q_PROPERTY(int needed MEMBER needed CONSTANT)
    Q_PROPERTY(QStringList states MEMBER states CONSTANT)

public:
    QString id, title;
    int done = 0, needed = 0;
    QStringList states; // "held", "now", "ahead"
};

// The gap that is closed soonest on the way to the goal.
struct ClosestGap
{
    Q_GADGET
    QML_VALUE_TYPE(closestGap)
    Q_PROPERTY(bool exists MEMBER exists CONSTANT)
    Q_PROPERTY(QString skill MEMBER skill CONSTANT)
    Q_PROPERTY(int heldLevel MEMBER heldLevel CONSTANT)
    Q_PROPERTY(int wantedLevel MEMBER wantedLevel CONSTANT)
    Q_PROPERTY(QString moduleId MEMBER moduleId CONSTANT) // empty: no module here closes it
    Q_PROPERTY(QString moduleTitle MEMBER moduleTitle CONSTANT)
    Q_PROPERTY(double hours MEMBER hours CONSTANT)

public:
    bool exists = false;
    QString skill;
    int heldLevel = 0, wantedLevel = 0;
    QString moduleId, moduleTitle;
    double hours = 0;
};

} // namespace wb::ui
