// One module in one of its editions: what it teaches, its lessons, what it counts towards, who stands for it. Works while the
// vault is locked and without the pack: then lessons cannot be opened and the publisher's signature has not been checked.
#pragma once

#include "core/catalogue/Library.h"
#include "qml/Wanderbuch/Core/PackFetcher.h"
#include "qml/Wanderbuch/Core/PackShelf.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Explore/LearnerNotes.h"
#include "qml/Wanderbuch/Explore/Reading.h"

#include <QVariantList>

namespace wb::ui {

class ModuleDetail : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY servicesChanged REQUIRED)
    Q_PROPERTY(QString moduleId READ moduleId WRITE setModuleId NOTIFY asked REQUIRED)
    // BCP 47; the edition to show. Empty: the one that suits the person best.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY asked)
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString editionLanguage READ editionLanguage NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed)
    Q_PROPERTY(QString description READ description NOTIFY changed)
    Q_PROPERTY(QString source READ source NOTIFY changed)
    // What the learner has of it: "Held", "3 of 7 steps done"; empty if nothing. And the tone of its tag.
    Q_PROPERTY(QString standing READ standing NOTIFY changed)
    Q_PROPERTY(QString standingTone READ standingTone NOTIFY changed)
    Q_PROPERTY(QVariantList figures READ figures NOTIFY changed)   // {value, label}
    Q_PROPERTY(QVariantList editions READ editions NOTIFY changed) // {language, name}
    Q_PROPERTY(QStringList outcomes READ outcomes NOTIFY changed)
    Q_PROPERTY(QVariantList steps READ steps NOTIFY changed) // {title, minutes, href, quiz, done, current}
    Q_PROPERTY(QString stepsText READ stepsText NOTIFY changed)
    Q_PROPERTY(QStringList skills READ skills NOTIFY changed)
    Q_PROPERTY(QVariantList pathways READ pathways NOTIFY changed) // {identifier, title, detail}
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed)       // {name, value, said}
    Q_PROPERTY(QString publisher READ publisher NOTIFY changed)
    Q_PROPERTY(QString publisherTrust READ publisherTrust NOTIFY changed)
    Q_PROPERTY(QString publisherTone READ publisherTone NOTIFY changed)
    Q_PROPERTY(QString licence READ licence NOTIFY changed)
    Q_PROPERTY(bool packHere READ packHere NOTIFY changed)
    // Of a pack that is not here and can be brought: "offered", "waiting", "running", "failed"; empty otherwise.
    Q_PROPERTY(QString fetchStage READ fetchStage NOTIFY changed)
    Q_PROPERTY(QString fetchText READ fetchText NOTIFY changed) // how far it is, what it waits for, what went wrong
    Q_PROPERTY(double fetchProgress READ fetchProgress NOTIFY changed) // 0 to 1
    Q_PROPERTY(bool saved READ saved NOTIFY changed)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)
    Q_PROPERTY(QString actionText READ actionText NOTIFY changed)
    Q_PROPERTY(QVariantMap actionTarget READ actionTarget NOTIFY changed)

public:
    explicit ModuleDetail(QObject *parent = nullptr);

    Services *services() const { return m_services; }
    void setServices(Services *services);
    QString moduleId() const { return m_id; }
    void setModuleId(const QString &id);
    QString language() const { return m_language; }
    void setLanguage(const QString &language);

    bool ready() const { return m_module.has_value(); }
    QString problem() const { return m_problem; }
    QString editionLanguage() const { return edition().language; }
    QString title() const { return edition().title; }
    QString subtitle() const { return edition().subtitle; }
    QString description() const { return edition().description; }
    QString source() const;
    QString standing() const;
    QString standingTone() const;
    QVariantList figures() const;
    QVariantList editions() const;
    QStringList outcomes() const { return edition().outcomes; }
    QVariantList steps() const;
    QString stepsText() const;
    QStringList skills() const;
    QVariantList pathways() const;
    QVariantList facts() const;
    QString publisher() const;
    QString publisherTrust() const;
    QString publisherTone() const;
    QString licence() const;
    bool packHere() const;
    QString fetchStage() const;
    QString fetchText() const;
    double fetchProgress() const { return fetchState().progress; }
    bool saved() const;
    bool canSave() const;
    QString actionText() const;
    QVariantMap actionTarget() const;

    Q_INVOKABLE void setSaved(bool saved);
    Q_INVOKABLE void fetch();
    Q_INVOKABLE void stopFetching();

signals:
    void servicesChanged();
    void asked();
    void changed();

private:
    void load();
    void chooseEdition();
    void openPack();
    const catalogue::Publication &edition() const;
    ModuleProgress progress() const;
    PackFetcher::State fetchState() const;

    Services *m_services = nullptr;
    QString m_id, m_language, m_problem;
    quint64 m_asked = 0;
    std::optional<catalogue::Module> m_module;
    qsizetype m_edition = 0;
    catalogue::Routes m_pathways;
    PackShelf::OpenedPack m_pack; // null while it is not open or not here
};

} // namespace wb::ui
