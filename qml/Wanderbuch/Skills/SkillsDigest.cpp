#include "qml/Wanderbuch/Skills/SkillsDigest.h"

#include "core/catalogue/Fold.h"

#include <QSet>

#include <algorithm>

namespace wb::ui {

using namespace wb::catalogue;

namespace {

QString keyOf(const QString &uri, const QString &name)
{
    return uri.isEmpty() ? folded(name) : uri;
}

bool isDone(const LearnerProgress &progress, const QString &module)
{
    return progress.finished.contains(module) || progress.held.contains(module);
}

SkillGoal goalOf(const Pathway &pathway, const SkillsInput &input)
{
    const Route route = planRoute(pathway, input.modules, input.progress);
    SkillGoal goal{pathway.identifier, pathway.textIn(input.languages).title, route.done, route.needed, {}};
    for (const QString &module : neededModules(pathway, input.modules, input.progress))
        goal.states.append(isDone(input.progress, module) ? QStringLiteral("held") : QStringLiteral("ahead"));
    if (const qsizetype next = goal.states.indexOf(QStringLiteral("ahead")); next >= 0)
        goal.states[next] = QStringLiteral("now");
    return goal;
}

QList<ModuleFacts> finishedModules(const SkillsInput &input)
{
    QStringList ids(input.progress.finished.begin(), input.progress.finished.end());
    ids.sort(); // a set has no order, a page needs one
    QList<ModuleFacts> finished;
    for (const QString &id : std::as_const(ids)) {
        if (const auto module = input.modules.constFind(id); module != input.modules.constEnd())
            finished.append(*module);
    }
    return finished;
}

// A module and the credential that stands for it are one origin: the credential.
QList<SkillOrigin> originsOf(const HeldSkill &skill, const LearnerProgress &progress)
{
    QSet<QString> credentials;
    for (const SkillSource &source : skill.sources) {
        if (source.kind == SkillSource::Kind::Credential)
            credentials.insert(source.id);
    }
    QList<SkillOrigin> origins;
    for (const SkillSource &source : skill.sources) {
        const bool module = source.kind == SkillSource::Kind::Module;
        if (module && credentials.contains(progress.held.value(source.id).credentialId))
            continue;
        origins.append({!module, source.id, source.title, source.level, source.selfAsserted});
    }
    return origins;
}

// For each skill the pathways in which a module that is done teaches it.
QHash<QString, QStringList> pathwaysBySkill(const SkillsInput &input)
{
    QHash<QString, QStringList> titles;
    for (const Pathway &pathway : input.pathways) {
        const QString title = pathway.textIn(input.languages).title;
        for (const QString &module : neededModules(pathway, input.modules, input.progress)) {
            if (!isDone(input.progress, module))
                continue;
            for (const Skill &skill : input.modules.value(module).skills) {
                QStringList &list = titles[keyOf(skill.uri, skill.name)];
                if (!list.contains(title))
                    list.append(title);
            }
        }
    }
    return titles;
}

// At most 8 of the goal's skills, so that every module of the route is there as long as there is room.
QSet<QString> fairShare(const Pathway &pathway, const SkillsInput &input, const QString &closest)
{
    QSet<QString> chosen;
    if (!closest.isEmpty())
        chosen.insert(closest);
    const QStringList modules = neededModules(pathway, input.modules, input.progress);
    bool more = true;
    for (qsizetype round = 0; more; ++round) {
        more = false;
        for (const QString &module : modules) {
            const QList<Skill> skills = input.modules.value(module).skills;
            if (round >= skills.size())
                continue;
            more = true;
            if (chosen.size() >= maximumAxes)
                return chosen;
            chosen.insert(keyOf(skills.at(round).uri, skills.at(round).name));
        }
    }
    return chosen;
}

class Axes
{
public:
    explicit Axes(const QList<HeldSkill> &held)
    {
        for (const HeldSkill &skill : held)
            m_levels.insert(keyOf(skill.uri, skill.name), skill.level);
    }
    SkillAxis wanted(const Skill &skill, const QString &closest) const
    {
        const QString key = keyOf(skill.uri, skill.name);
        return {skillTitle(skill.name), m_levels.contains(key), m_levels.value(key), true, skill.level, key == closest};
    }
    static SkillAxis own(const HeldSkill &skill) { return {skillTitle(skill.name), true, skill.level, false, 0, false}; }

private:
    QHash<QString, int> m_levels;
};

void compareWith(const Pathway &pathway, const SkillsInput &input, const QList<HeldSkill> &held, SkillsDigest &digest)
{
    const QList<SkillGap> gaps = skillGaps(pathway, input.modules, input.progress, held);
    QString closest;
    if (!gaps.isEmpty()) {
        const SkillGap &gap = gaps.first();
        const QString module = gap.modules.value(0);
        closest = keyOf(gap.uri, gap.name);
        digest.gap = {true, skillTitle(gap.name), gap.held, gap.wanted, module, input.modules.value(module).title, gap.hours};
    }
    const QSet<QString> chosen = fairShare(pathway, input, closest);
    const Axes axes(held);
    for (const Skill &skill : skillsOf(pathway, input.modules, input.progress)) {
        const SkillAxis axis = axes.wanted(skill, closest);
        digest.values.append(axis);
        if (chosen.contains(keyOf(skill.uri, skill.name)))
            digest.axes.append(axis);
    }
}

void addOwn(const QList<HeldSkill> &held, SkillsDigest &digest)
{
    QSet<QString> shown;
    for (const SkillAxis &axis : std::as_const(digest.axes))
        shown.insert(axis.label);
    for (const HeldSkill &skill : held) {
        if (digest.axes.size() >= maximumAxes)
            return;
        if (!shown.contains(skillTitle(skill.name)))
            digest.axes.append(Axes::own(skill));
    }
}

void chooseGoal(const SkillsInput &input, SkillsDigest &digest)
{
    const auto find = [&](const QString &id) {
        return std::find_if(digest.goals.constBegin(), digest.goals.constEnd(), [&](const SkillGoal &goal) { return goal.id == id; });
    };
    if (input.goal) {
        if (const auto chosen = find(*input.goal); chosen != digest.goals.constEnd())
            digest.goal = *chosen;
        return;
    }
    const auto unfinished = [](const SkillGoal &goal) { return goal.done < goal.needed; };
    if (const auto begun = std::find_if(digest.counts.constBegin(), digest.counts.constEnd(), unfinished); begun != digest.counts.constEnd())
        digest.goal = *begun;
    else if (!digest.goals.isEmpty())
        digest.goal = digest.goals.first();
}

} // namespace

QString skillTitle(const QString &name)
{
    return name.isEmpty() ? name : name.left(1).toUpper() + name.mid(1);
}

SkillsDigest digestSkills(const SkillsInput &input)
{
    SkillsDigest digest;
    digest.credentials = int(input.credentials.size());
    digest.modules = int(input.progress.finished.size());

    const QList<HeldSkill> held = gatherSkills(finishedModules(input), input.credentials);
    const QHash<QString, QStringList> pathways = pathwaysBySkill(input);
    for (const HeldSkill &skill : held)
        digest.skills.append({skillTitle(skill.name), skill.level, originsOf(skill, input.progress), pathways.value(keyOf(skill.uri, skill.name))});

    for (const Pathway &pathway : input.pathways)
        digest.goals.append(goalOf(pathway, input));
    for (const Contribution &contribution : contributions(input.pathways, input.modules, input.progress)) {
        for (const SkillGoal &goal : std::as_const(digest.goals)) {
            if (goal.id == contribution.pathway)
                digest.counts.append(goal);
        }
    }
    chooseGoal(input, digest);
    for (const Pathway &pathway : input.pathways) {
        if (pathway.identifier == digest.goal.id)
            compareWith(pathway, input, held, digest);
    }
    addOwn(held, digest);
    if (digest.values.isEmpty())
        digest.values = digest.axes;
    for (const SkillAxis &axis : std::as_const(digest.axes))
        digest.rings = qMax(digest.rings, qMax(axis.heldLevel, axis.wantedLevel));
    return digest;
}

} // namespace wb::ui
