// What the learner is in the middle of, and what is done: the list on the Learn page, latest first; and the week's time.
#pragma once

#include "qml/Wanderbuch/Core/PackShelf.h"
#include "qml/Wanderbuch/Core/RowModel.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Learn/Course.h"

#include <QQmlEngine>
#include <QQmlParserStatus>
#include <QUrl>
#include <QVariantList>

namespace wb::ui {

class LearnShelf : public wb::ui::RowModel, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    Q_PROPERTY(wb::ui::Services *services MEMBER m_services REQUIRED)
    Q_PROPERTY(Status status READ status NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString firstId READ firstId NOTIFY changed)
    Q_PROPERTY(QString firstLanguage READ firstLanguage NOTIFY changed)
    Q_PROPERTY(QVariantList week READ week NOTIFY changed) // the days of this week, of {name, seconds, today}
    Q_PROPERTY(QString weekText READ weekText NOTIFY changed)

public:
    enum Status { Loading, Ready, Locked };
    Q_ENUM(Status)
    enum Role {
        ModuleIdRole = Qt::UserRole + 1, LanguageRole, TitleRole, DetailRole, NoteRole, FractionRole, FinishedRole, SectionRole,
        NextHrefRole, NextQuizRole, DigestRole,
    };

    explicit LearnShelf(QObject *parent = nullptr);

    Status status() const { return m_status; }
    int count() const { return int(m_rows.size()); }
    QString firstId() const { return m_rows.value(0).moduleId; }
    QString firstLanguage() const { return m_rows.value(0).language; }
    QVariantList week() const;
    QString weekText() const;

    // Reads the learner's state again; positions and time come without a signal.
    Q_INVOKABLE void refresh();
    // Takes in a pack file; ends with added() or failed().
    Q_INVOKABLE void add(const QUrl &file);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void classBegin() override {}
    void componentComplete() override;

signals:
    void changed();
    void added(const QString &moduleId, const QString &language);
    void failed(const QString &title, const QString &text);

private:
    struct Row
    {
        QString moduleId, language, title, detail, note, nextHref, digest;
        double fraction = 0;
        bool finished = false, nextQuiz = false;
        QDateTime when;
        friend bool operator==(const Row &, const Row &) = default;
    };

    void show(const QList<PackShelf::OpenedPack> &packs);
    Row rowFor(const Course &course) const;
    void setRows(const QList<Row> &rows);

    Services *m_services = nullptr;
    QList<Row> m_rows;
    Status m_status = Loading;
    int m_generation = 0;
};

} // namespace wb::ui
