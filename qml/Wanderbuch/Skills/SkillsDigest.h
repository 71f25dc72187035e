// Everything the Skills page shows, worked out from what the person did and what the library offers. Pure.
#pragma once

#include "core/catalogue/SkillsPicture.h"
#include "qml/Wanderbuch/Skills/SkillAxis.h"
#include "qml/Wanderbuch/Skills/SkillRecords.h"

namespace wb::ui {

struct SkillsInput
{
    QList<catalogue::Pathway> pathways;
    catalogue::ModuleLookup modules;
    catalogue::LearnerProgress progress;
    QList<catalogue::CredentialSkills> credentials; // every held credential, also those that name no skill
    QStringList languages;                          // for the pathways' titles, the person's first
    // The pathway to compare with. Unset: the unfinished one that most counts towards, else the library's first. Empty: none.
    std::optional<QString> goal;
};

struct SkillRecord
{
    QString name;
    int level = 0; // EQF level, 0 if not said
    QList<SkillOrigin> origins;
    QStringList pathways; // titles of those it counts towards
};

struct SkillsDigest
{
    int credentials = 0, modules = 0;
    QList<SkillRecord> skills;  // strongest first
    QList<SkillGoal> goals;     // every pathway of the library
    QList<SkillGoal> counts;    // those already begun, nearest to the end first
    SkillGoal goal;             // id is empty: none
    ClosestGap gap;
    QList<SkillAxis> axes;      // for the picture: at most 8, the goal's skills in the order of the route, then the person's own
    QList<SkillAxis> values;    // for the list beside it: all of the goal's skills; without a goal the same as axes
    int rings = 6;              // the level of the outer ring
};

inline constexpr int maximumAxes = 8;

[[nodiscard]] SkillsDigest digestSkills(const SkillsInput &input);

// "circular economy" -> "Circular economy": ESCO writes its labels in small letters.
[[nodiscard]] QString skillTitle(const QString &name);

} // namespace wb::ui
