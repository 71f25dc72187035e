// Devices of one person with real vaults, and a place that can be made to misbehave.
#pragma once

#include "sync/devices/DeviceGroup.h"
#include "tests/support/FixedClock.h"

#include <QMap>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>

namespace wb::test {

// What goes wrong on the way, in parts of a thousand.
struct Faults {
    int lostRequest = 0; // nothing was done
    int lostAnswer = 0; // it was done, and nobody heard of it
    int repeated = 0; // the server keeps a file a second time, under another name
    int late = 0; // a file of another device shows up many listings later
    // A person pulls the plug when an own file is written; counted down, 0 is off.
    int writesUntilStop = 0;
};

// One device's view of a place.
class FaultyPlace final : public sync::BatchPlace {
public:
    struct Memory { // outlives the place, which is opened for each sync
        QSet<QString> own;
        QHash<QString, int> hiddenFor; // listings
        QRandomGenerator random;
        int requests = 0;
        int listings = 0;
    };
    FaultyPlace(std::unique_ptr<sync::BatchPlace> place, const Faults &faults, Memory &memory)
        : m_place(std::move(place))
        , m_faults(faults)
        , m_memory(memory)
    {
    }

    Result<void> prepare(std::stop_token stop) override;
    Result<QList<sync::PlaceFile>> list(std::stop_token stop) override;
    Result<QByteArray> read(const QString &name, std::stop_token stop) override;
    Result<void> write(const QString &name, const QByteArray &bytes, std::stop_token stop) override;
    Result<void> remove(const QString &name, std::stop_token stop) override;
    Result<void> upload(
        const QString &name, const QString &file, std::stop_token stop, const sync::TransferProgress &progress) override;
    Result<void> download(
        const QString &name, const QString &file, std::stop_token stop, const sync::TransferProgress &progress) override;

private:
    bool chance(int thousandths) { return thousandths > 0 && int(m_memory.random.bounded(1000)) < thousandths; }

    std::unique_ptr<sync::BatchPlace> m_place;
    const Faults &m_faults;
    Memory &m_memory;
};

class Device {
public:
    Device(QString name, sync::PlaceAddress place, quint32 seed = 1);

    FixedClock clock;
    Faults faults;
    FaultyPlace::Memory memory;
    sync::BatchPolicy policy;

    [[nodiscard]] vault::Vault &vault() { return *m_vault; }
    [[nodiscard]] sync::DeviceGroup &group() { return *m_group; }
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("vault")); }
    [[nodiscard]] const sync::PlaceAddress &place() const { return m_place; }
    // As after the end of the program: only what is on the disk is left.
    void restart();
    void close();
    // The id that the others know it by.
    [[nodiscard]] QString id();

    template <typename Work> auto in(Work work) { return m_vault->run(std::move(work)).takeResult(); }
    // Every synced table, row by row, in one order.
    [[nodiscard]] QStringList dump();
    [[nodiscard]] qint64 count(const QString &table);

private:
    void open();

    QString m_name;
    sync::PlaceAddress m_place;
    QTemporaryDir m_folder;
    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<sync::DeviceGroup> m_group;
};

// The whole pairing, with the person's part in it. False if anything failed; the test has its failure then.
[[nodiscard]] bool pair(Device &host, Device &guest);
// Syncs all, in turn, until none has anything to receive or to send.
[[nodiscard]] bool settle(const QList<Device *> &devices);

// One thing that a person does, chosen by the generator: true if it was something that can be done here now. Keeps the UUIDs of
// events.
[[nodiscard]] Result<bool> doSomething(vault::Session &session, QRandomGenerator &random, QSet<QString> &events);

} // namespace wb::test
