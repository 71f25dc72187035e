// Adding a provider: what somebody typed, pasted, scanned or chose is looked at; who it is and by which key is shown; then its key
// is pinned and it is in the list. Nothing is kept before that.
#pragma once

#include "core/base/SerialWorker.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "sync/engine/EngineValues.h"

#include <QPointer>
#include <QUrl>
#include <QVariantList>

#include <optional>

class QImage;

namespace wb::sync {
class SyncEngine;
}

namespace wb::ui {

class AddProviderModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY servicesChanged REQUIRED)
    Q_PROPERTY(Phase phase READ phase NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed) // nothing is being waited for
    // What is looked at, as it was given.
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString problemTitle READ problemTitle NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    // Of the one that was found, as it says of itself.
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString description READ description NOTIFY changed)
    Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY changed) // hex, for the seal; empty: it does not sign
    Q_PROPERTY(QString shownFingerprint READ shownFingerprint NOTIFY changed)
    Q_PROPERTY(QString did READ did NOTIFY changed)
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed) // {icon, name, value}
    // How sure one can be that it is who it says, and what to do about it.
    Q_PROPERTY(QString caution READ caution NOTIFY changed)
    Q_PROPERTY(QString cautionDetail READ cautionDetail NOTIFY changed)
    Q_PROPERTY(QString cautionTone READ cautionTone NOTIFY changed)
    Q_PROPERTY(int knownAs READ knownAs NOTIFY changed) // id of the provider that it is already, else 0

public:
    enum Phase { Asking, Looking, Found, Adding };
    Q_ENUM(Phase)

    explicit AddProviderModel(QObject *parent = nullptr);

    [[nodiscard]] Services *services() const { return m_services; }
    void setServices(Services *services);
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isReady() const { return m_phase != Looking && m_phase != Adding; }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QString problemTitle() const { return m_problemTitle; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString name() const { return m_preview.name; }
    [[nodiscard]] QString description() const { return m_preview.description; }
    [[nodiscard]] QString fingerprint() const { return m_preview.fingerprint; }
    [[nodiscard]] QString shownFingerprint() const;
    [[nodiscard]] QString did() const { return m_preview.isSigned ? m_preview.did : QString(); }
    [[nodiscard]] QVariantList facts() const;
    [[nodiscard]] QString caution() const;
    [[nodiscard]] QString cautionDetail() const;
    [[nodiscard]] QString cautionTone() const;
    [[nodiscard]] int knownAs() const { return int(m_preview.knownAs); }

    // An address, a link, or a folder's path. A later call makes an earlier one forgotten.
    Q_INVOKABLE void look(const QString &text);
    Q_INVOKABLE void lookFolder(const QUrl &folder);
    // A picture with the QR code of a provider's link or address in it.
    Q_INVOKABLE void lookPicture(const QUrl &file);
    // What a camera saw, frame by frame; only while nothing is looked at.
    Q_INVOKABLE void lookCodes(const QStringList &codes);
    // What was copied: text, or a picture with a code.
    Q_INVOKABLE void paste();
    // Pins the key that is shown; added() follows, or a problem.
    Q_INVOKABLE void add();
    // Back to the question; what is being looked at is forgotten.
    Q_INVOKABLE void reset();

signals:
    void servicesChanged();
    void changed();
    void added(qint64 id);

private:
    void begin(const QString &text);
    void ask();
    void lookInImage(const QImage &image);
    void lookAtCodes(const QStringList &codes);
    void fail(const QString &title, const QString &text);

    Services *m_services = nullptr;
    QPointer<sync::SyncEngine> m_engine;
    Phase m_phase = Asking;
    QString m_text, m_problemTitle, m_problem;
    sync::ProviderPreview m_preview;
    int m_asked = 0; // answers to earlier questions are not wanted any more
    SerialWorker m_worker;
};

} // namespace wb::ui
