#include "qml/Wanderbuch/Learn/Course.h"

#include "core/packs/Manifest.h"

#include <algorithm>

namespace wb::ui {

int Course::indexOf(const QString &href) const
{
    const auto found = std::find_if(steps.cbegin(), steps.cend(), [&](const CourseStep &step) { return step.href == href; });
    return found == steps.cend() ? -1 : int(found - steps.cbegin());
}

int Course::lessonCount() const
{
    return int(std::count_if(steps.cbegin(), steps.cend(), [](const CourseStep &step) { return !step.quiz; }));
}

int Course::lessonNumber(int step) const
{
    if (step < 0 || step >= steps.size() || steps[step].quiz)
        return 0;
    return int(std::count_if(steps.cbegin(), steps.cbegin() + step + 1, [](const CourseStep &one) { return !one.quiz; }));
}

QStringList Course::hrefs() const
{
    QStringList hrefs;
    for (const CourseStep &step : steps)
        hrefs.append(step.href);
    return hrefs;
}

progress::ModuleOutline Course::outline() const
{
    progress::ModuleOutline outline;
    for (const CourseStep &step : steps) {
        (step.quiz ? outline.quizzes : outline.lessons).append(step.href);
        outline.order.append(step.href);
    }
    return outline;
}

QSet<QString> Course::done(const progress::ModuleState &state) const
{
    QSet<QString> hrefs;
    for (const CourseStep &step : steps) {
        if (step.quiz ? state.quizzes.value(step.href).isPassed() : state.lessons.value(step.href).completed.isValid())
            hrefs.insert(step.href);
    }
    return hrefs;
}

int Course::secondsLeft(const progress::ModuleState &state) const
{
    const QSet<QString> finished = done(state);
    int seconds = 0;
    for (const CourseStep &step : steps)
        seconds += finished.contains(step.href) ? 0 : step.seconds;
    return seconds;
}

Course courseOf(const packs::Manifest &manifest)
{
    Course course;
    course.moduleId = manifest.identifier();
    course.language = manifest.languages().value(0);
    course.title = manifest.title();
    course.subtitle = manifest.subtitle();
    course.description = manifest.description();
    course.awardName = manifest.learning().awardName;
    course.outcomes = manifest.learning().outcomes;
    for (const packs::Resource &resource : manifest.readingOrder()) {
        const bool quiz = resource.path.endsWith(QLatin1String(".gift"), Qt::CaseInsensitive);
        course.steps.append({resource.href, resource.title, resource.duration, quiz});
    }
    return course;
}

} // namespace wb::ui
