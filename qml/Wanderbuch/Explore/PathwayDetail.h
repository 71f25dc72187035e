// One pathway with the learner's way along it. Works while the vault is locked: then nothing is held.
#pragma once

#include "qml/Wanderbuch/Core/PackShelf.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Explore/Reading.h"
#include "qml/Wanderbuch/Explore/RouteModel.h"

#include <QVariantList>

namespace wb::ui {

class PathwayDetail : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY servicesChanged REQUIRED)
    Q_PROPERTY(QString pathwayId READ pathwayId WRITE setPathwayId NOTIFY pathwayIdChanged REQUIRED)
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString description READ description NOTIFY changed)
    // Provider, languages and level in one line.
    Q_PROPERTY(QString source READ source NOTIFY changed)
    // Where the learner stands, in one line.
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    // {value, label}: modules, hours, credits, hours to go
    Q_PROPERTY(QVariantList figures READ figures NOTIFY changed)
    Q_PROPERTY(wb::ui::RouteModel *stops READ stops CONSTANT)
    Q_PROPERTY(bool started READ started NOTIFY changed)
    Q_PROPERTY(bool complete READ complete NOTIFY changed)
    Q_PROPERTY(QString stacksTitle READ stacksTitle NOTIFY changed)
    Q_PROPERTY(QString stacksDescription READ stacksDescription NOTIFY changed)
    Q_PROPERTY(QString stacksCredits READ stacksCredits NOTIFY changed)
    // Hexadecimal; the emblem beside what it stacks into is drawn from it.
    Q_PROPERTY(QString stacksDigest READ stacksDigest NOTIFY changed)
    Q_PROPERTY(bool saved READ saved NOTIFY changed)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)
    // "Start", "Continue lesson 3", "Choose how to go on"; empty if there is nothing to do.
    Q_PROPERTY(QString actionText READ actionText NOTIFY changed)
    // Where the action leads (see go() of pages)
    Q_PROPERTY(QVariantMap actionTarget READ actionTarget NOTIFY changed)
    // Instead of leading somewhere, the action asks the learner to choose among the stops.
    Q_PROPERTY(bool choiceIsNext READ choiceIsNext NOTIFY changed)

public:
    explicit PathwayDetail(QObject *parent = nullptr);

    Services *services() const { return m_services; }
    void setServices(Services *services);
    QString pathwayId() const { return m_id; }
    void setPathwayId(const QString &id);

    bool ready() const { return m_loaded.has_value(); }
    QString problem() const { return m_problem; }
    QString title() const;
    QString description() const;
    QString source() const;
    QString summary() const;
    QVariantList figures() const;
    RouteModel *stops() const { return m_stops; }
    bool started() const { return m_route.done > 0; }
    bool complete() const { return m_route.complete(); }
    QString stacksTitle() const;
    QString stacksDescription() const;
    QString stacksCredits() const;
    QString stacksDigest() const;
    bool saved() const;
    bool canSave() const;
    QString actionText() const;
    QVariantMap actionTarget() const;
    bool choiceIsNext() const;

    Q_INVOKABLE void setSaved(bool saved);

signals:
    void servicesChanged();
    void pathwayIdChanged();
    void changed();

private:
    [[nodiscard]] catalogue::PathwayText text() const; // in the language wanted; empty before it is loaded
    void load();
    void plan();
    // The pack of the module to go on with tells which lesson is next.
    void openCurrent();
    const catalogue::RouteStop *currentStop() const;

    Services *m_services = nullptr;
    QString m_id;
    quint64 m_asked = 0;
    std::optional<catalogue::Pathway> m_loaded;
    catalogue::ModuleLookup m_modules;
    catalogue::Route m_route;
    RouteModel *m_stops;
    PackShelf::OpenedPack m_current; // of the current stop; null while it is not open or not here
    QString m_problem;
};

} // namespace wb::ui
