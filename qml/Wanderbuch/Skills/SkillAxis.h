// One axis of the skills picture: a skill, the level that can be shown and the level a goal asks for.
#pragma once

#include <QObject>
#include <QString>

namespace wb::ui {

struct SkillAxis
{
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(bool held MEMBER held CONSTANT)
    Q_PROPERTY(int heldLevel MEMBER heldLevel CONSTANT)
    Q_PROPERTY(bool wanted MEMBER wanted CONSTANT)
    Q_PROPERTY(int wantedLevel MEMBER wantedLevel CONSTANT)
    Q_PROPERTY(bool closest MEMBER closest CONSTANT)

public:
    QString label;
    bool held = false;
    int heldLevel = 0; // EQF level, 0 if it is held at no stated level
    bool wanted = false;
    int wantedLevel = 0;
    bool closest = false; // the gap that is closed soonest

    // How far out the shapes reach on this axis: what has no stated level still shows, on the first ring.
    [[nodiscard]] int heldRing() const { return held ? qMax(1, heldLevel) : 0; }
    [[nodiscard]] int wantedRing() const { return wanted ? qMax(1, wantedLevel) : 0; }

    friend bool operator==(const SkillAxis &, const SkillAxis &) = default;
};

} // namespace wb::ui
