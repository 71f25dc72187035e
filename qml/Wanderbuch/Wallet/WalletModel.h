// The credentials one holds, as a list one can question; taking new ones in and taking out, with a way back.
#pragma once

#include "core/base/SerialWorker.h"
#include "core/vault/CredentialStore.h"
#include "qml/Wanderbuch/Core/RowModel.h"
#include "qml/Wanderbuch/Core/Services.h"

#include <QSet>
#include <QUrl>

#include <utility>

namespace wb::ui {

class WalletModel : public wb::ui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY changed REQUIRED)
    // Loaded; until then the list says nothing about what is held
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(int total READ total NOTIFY changed)
    Q_PROPERTY(QString firstId READ firstId NOTIFY changed)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed)
    // "all", "awarded", "own", "expiring"
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY changed)
    // of {id, name}
    Q_PROPERTY(QVariantList filters READ filters NOTIFY changed)
    Q_PROPERTY(QString messageTitle READ messageTitle NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    // What became of the files of the last import: of {title, detail, tone, icon, id}
    Q_PROPERTY(QVariantList report READ report NOTIFY reportChanged)
    Q_PROPERTY(QString reportTitle READ reportTitle NOTIFY reportChanged)
    // The one whose page is open beside the list
    Q_PROPERTY(QString selectedId MEMBER m_selectedId NOTIFY selectedIdChanged)

public:
    enum Role { IdRole = Qt::UserRole + 1, TitleRole, IssuerRole, DigestRole, VerdictRole, ToneRole, WhenRole, SpokenRole };

    explicit WalletModel(QObject *parent = nullptr);

    Services *services() const { return m_services; }
    void setServices(Services *services);
    bool ready() const;
    bool busy() const { return m_busy; }
    int total() const;
    QString firstId() const { return m_rows.isEmpty() ? QString() : m_rows.first().id; }
    QString query() const { return m_query; }
    void setQuery(const QString &query);
    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    QVariantList filters() const;
    QString messageTitle() const { return m_title; }
    QString message() const { return m_text; }
    QVariantList report() const { return m_report; }
    QString reportTitle() const { return m_reportTitle; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void addFiles(const QList<QUrl> &files);
    Q_INVOKABLE void addText(const QString &text);
    Q_INVOKABLE void remove(const QString &id);
    Q_INVOKABLE void undoRemove();

signals:
    void changed();
    void selectedIdChanged();
    void reportChanged();
    // There is a report worth reading: more than one file, or one that was not taken.
    void imported();
    // Exactly one was added: its page may be shown.
    void addedOne(const QString &id);
    // Something to tell, with the word for taking it back, if it can be.
    // Not a credential, but a link of an issuer or a verifier
    void linkGiven(const QString &link);
    void said(const QString &message, const QString &undo);

private:
    struct Incoming;
    struct Outcome;
    void refresh();
    void search();
    void show(const QList<vault::CredentialRecord> &records);
    bool fits(const vault::CredentialRecord &record) const;
    void judgeUnjudged();
    void import(std::function<QList<Incoming>()> read);
    void store(const QList<Incoming> &incoming);
    void tell(const QList<Outcome> &outcomes);

    Services *m_services = nullptr;
    QList<vault::CredentialRecord> m_rows;
    QString m_query, m_filter = QStringLiteral("all");
    std::pair<QString, QString> m_answered = {{}, m_filter}; // query and filter that the rows stand for
    QString m_title, m_text;
    QVariantList m_report;
    QString m_reportTitle;
    QString m_selectedId;
    QString m_removedId; // can be brought back
    QString m_hiddenId;  // taken out, and still in the list that was loaded before
    QSet<QString> m_judged; // asked about already, so that one that cannot be judged is not asked for ever
    bool m_busy = false;
    bool m_purged = false;
    int m_asked = 0;
    SerialWorker m_worker;
};

} // namespace wb::ui
