// The stops of one pathway, as its page draws them.
#pragma once

#include "core/catalogue/Stacking.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace wb::ui {

class RouteModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of PathwayDetail")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged)

public:
    struct StopRow
    {
        QString module;
        QString title;
        QString facts;   // "8 h · quiz"
        QString note;    // "Awarded 3 May · micro-credential", "3 of 6 lessons done"
        QString state;   // "held", "done", "now", "ahead", "other" (the way not taken)
        QString tag;     // "held", "now", "choice", "optional"; may be empty
        QString heading; // before the first module of a choice: "Choose one of these"
        QString digest;  // of the credential, for its seal; empty if none is held
        bool inLibrary = false;
        friend bool operator==(const StopRow &, const StopRow &) = default;
    };
    // What the learner's own record adds to the route.
    struct Standing
    {
        QHash<QString, QString> digests; // credential id -> hex SHA-256
        QHash<QString, QString> notes;   // module -> what is done of it
        QDateTime now;
    };

    explicit RouteModel(QObject *parent = nullptr);

    void setRoute(const catalogue::Route &route, const Standing &standing);
    const QList<StopRow> &stops() const { return m_stops; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    enum Role { ModuleRole = Qt::UserRole, TitleRole, FactsRole, NoteRole, StateRole, TagRole, HeadingRole, DigestRole, InLibraryRole };
    QList<StopRow> m_stops;
};

} // namespace wb::ui
