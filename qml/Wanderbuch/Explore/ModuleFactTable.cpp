#include "qml/Wanderbuch/Explore/ModuleFactTable.h"

#include "qml/Wanderbuch/Explore/CatalogueWords.h"

namespace wb::ui {

namespace {

class Table
{
    Q_DECLARE_TR_FUNCTIONS(ModuleFactTable)

public:
    void add(const QString &name, const QString &value)
    {
        m_rows.append(QVariantMap{{QStringLiteral("name"), name}, {QStringLiteral("value"), value.isEmpty() ? tr("Not said") : value},
            {QStringLiteral("said"), !value.isEmpty()}});
    }
    void addIfSaid(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            add(name, value);
    }
    void mandatory(const catalogue::Publication &publication)
    {
        add(tr("Learner"), tr("You. Written in when you finish."));
        add(tr("Title of the award"), CatalogueWords::joined({publication.award.name, CatalogueWords::awardType(publication.award.type)}));
        add(tr("Country or region"), CatalogueWords::region(publication.region));
        add(tr("Awarding body"), publication.award.type == QLatin1StringView("self-asserted") ? tr("You yourself; the course is by %1").arg(publication.provider) : publication.provider);
        add(tr("Date of issuing"), tr("The day you finish"));
        add(tr("Learning outcomes"), publication.outcomes.isEmpty() ? QString() : tr("%n, as listed above", nullptr, int(publication.outcomes.size())));
        add(tr("Workload"), CatalogueWords::joined({CatalogueWords::hours(publication.hours), CatalogueWords::credits(publication.ects)}));
        add(tr("Level"), CatalogueWords::level(publication.eqfLevel));
        add(tr("Type of assessment"), CatalogueWords::assessment(publication.assessment));
        add(tr("Form of participation"), CatalogueWords::participation(publication.participation));
        add(tr("Quality assurance"), publication.qualityAssurance);
    }
    void optional(const catalogue::Publication &publication, int pathways)
    {
        addIfSaid(tr("Prerequisites"), publication.prerequisites);
        addIfSaid(tr("Supervision and identity"), publication.supervision);
        add(tr("Stacking"), pathways > 0 ? tr("Counts towards %n pathway(s)", nullptr, pathways) : tr("Stands alone"));
        addIfSaid(tr("Accessibility"), publication.accessibilitySummary);
        addIfSaid(tr("Cost"), CatalogueWords::cost(publication.cost));
        addIfSaid(tr("Written by"), publication.author);
        const QString published = CatalogueWords::fullDay(QDate::fromString(publication.published.left(10), Qt::ISODate));
        addIfSaid(tr("Version"), CatalogueWords::joined({publication.version, published}));
    }
    QVariantList rows() const { return m_rows; }

private:
    QVariantList m_rows;
};

} // namespace

QVariantList moduleFactTable(const catalogue::Publication &publication, int pathways)
{
    Table table;
    table.mandatory(publication);
    table.optional(publication, pathways);
    return table.rows();
}

} // namespace wb::ui
