#include "qml/Wanderbuch/Explore/RouteModel.h"

#include "qml/Wanderbuch/Explore/CatalogueWords.h"

#include <algorithm>

namespace wb::ui {

using catalogue::Route;
using catalogue::RouteStop;
using catalogue::StopState;

namespace {

QString stateName(StopState state)
{
    switch (state) {
    case StopState::Held: return QStringLiteral("held");
    case StopState::Finished: return QStringLiteral("done");
    case StopState::Current: return QStringLiteral("now");
    case StopState::NotNeeded: return QStringLiteral("other");
    case StopState::Ahead: break;
    }
    return QStringLiteral("ahead");
}

QString tagOf(const RouteStop &stop)
{
    switch (stop.state) {
    case StopState::Held: return RouteModel::tr("held");
    case StopState::Finished: return RouteModel::tr("done");
    case StopState::Current: return RouteModel::tr("now");
    case StopState::NotNeeded: return RouteModel::tr("other way");
    case StopState::Ahead: break;
    }
    return stop.optional ? RouteModel::tr("optional") : stop.choice >= 0 ? RouteModel::tr("choice") : QString();
}

// An award is often called "<what>: <module>"; beside the module's own title the first half says it.
QString awardName(const RouteStop &stop)
{
    const qsizetype colon = stop.award.name.lastIndexOf(QLatin1String(": ") + stop.title);
    return colon > 0 ? stop.award.name.left(colon) : stop.award.name;
}

QString noteOf(const RouteStop &stop, const RouteModel::Standing &standing)
{
    if (!stop.inLibrary && stop.state != StopState::Held)
        return RouteModel::tr("Not in your library yet. Import the catalogue of its provider to learn it here.");
    if (stop.state == StopState::Held) {
        const QString kind = stop.held.selfAsserted ? CatalogueWords::awardType(QStringLiteral("self-asserted"))
                                                    : CatalogueWords::awardType(stop.award.type);
        return CatalogueWords::joined({RouteModel::tr("Awarded %1").arg(CatalogueWords::day(stop.held.awarded, standing.now)), kind});
    }
    if (QString note = standing.notes.value(stop.module); !note.isEmpty())
        return note;
    const QString name = awardName(stop);
    return name.isEmpty() ? QString() : CatalogueWords::joined({RouteModel::tr("Awards: %1").arg(name), CatalogueWords::awardType(stop.award.type)});
}

QString headingOf(const catalogue::RouteChoice &choice)
{
    const QString title = choice.title.isEmpty() ? RouteModel::tr("Choose %n of these", nullptr, choice.choose) : choice.title;
    return choice.optional ? RouteModel::tr("%1 (optional)").arg(title) : title;
}

} // namespace

RouteModel::RouteModel(QObject *parent) : QAbstractListModel(parent) {}

void RouteModel::setRoute(const Route &route, const Standing &standing)
{
    QList<StopRow> rows;
    int lastChoice = -1;
    for (const RouteStop &stop : route.stops) {
        StopRow row;
        row.module = stop.module;
        row.inLibrary = stop.inLibrary;
        row.title = stop.title.isEmpty() ? (stop.held.title.isEmpty() ? tr("A module of another library") : stop.held.title) : stop.title;
        row.facts = CatalogueWords::joined({CatalogueWords::hours(stop.hours), CatalogueWords::assessment(stop.assessment)});
        row.note = noteOf(stop, standing);
        row.state = stateName(stop.state);
        row.tag = tagOf(stop);
        if (stop.state == StopState::Held)
            row.digest = standing.digests.value(stop.held.credentialId);
        if (stop.choice >= 0 && stop.choice != lastChoice)
            row.heading = headingOf(route.choices.at(stop.choice));
        lastChoice = stop.choice;
        rows.append(row);
    }
    const bool same = std::equal(rows.begin(), rows.end(), m_stops.begin(), m_stops.end(),
        [](const StopRow &a, const StopRow &b) { return a.module == b.module; });
    if (same && !rows.isEmpty()) { // the same route, further on: whoever has the keyboard keeps it
        m_stops = rows;
        emit dataChanged(index(0), index(int(rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_stops = rows;
    endResetModel();
    emit countChanged();
}

int RouteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_stops.size());
}

QVariant RouteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const StopRow &stop = m_stops.at(index.row());
    switch (role) {
    case ModuleRole: return stop.module;
    case TitleRole: return stop.title;
    case FactsRole: return stop.facts;
    case NoteRole: return stop.note;
    case StateRole: return stop.state;
    case TagRole: return stop.tag;
    case HeadingRole: return stop.heading;
    case DigestRole: return stop.digest;
    case InLibraryRole: return stop.inLibrary;
    default: return {};
    }
}

QHash<int, QByteArray> RouteModel::roleNames() const
{
    return {{ModuleRole, "module"}, {TitleRole, "title"}, {FactsRole, "facts"}, {NoteRole, "note"}, {StateRole, "stopState"}, {TagRole, "tag"},
        {HeadingRole, "heading"}, {DigestRole, "digest"}, {InLibraryRole, "inLibrary"}};
}

} // namespace wb::ui
