#include "qml/Wanderbuch/Core/Language.h"
#include "tests/qml/Devices/DevicesWorld.h"
#include "tests/support/QuickTestMain.h"

#include <QQmlContext>
#include <QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Wanderbuch_ProvidersPlugin)
Q_IMPORT_QML_PLUGIN(Wanderbuch_CorePlugin)

// Gives the Quick tests two devices of one person, each with services over a vault of its own: `world`.
class DevicesSetup : public QObject {
    Q_OBJECT
    Q_PROPERTY(wb::ui::Services *services READ services NOTIFY renewed) // of the laptop
    Q_PROPERTY(wb::ui::Services *phone READ phone NOTIFY renewed)

public:
    wb::ui::Services *services() { return m_laptop->services.get(); }
    wb::ui::Services *phone() { return m_phone->services.get(); }
    Q_INVOKABLE void renew()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_laptop = std::make_unique<wb::test::DevicesWorld>("words");
        m_phone = std::make_unique<wb::test::DevicesWorld>();
        emit renewed();
    }
    Q_INVOKABLE bool setUp()
    {
        return m_laptop->devices->setUp(place(), QStringLiteral("Laptop")).result() && m_laptop->devices->sync().result();
    }
    Q_INVOKABLE bool sync() { return m_laptop->devices->sync().result().has_value(); }
    Q_INVOKABLE bool pair()
    {
        wb::sync::Devices &host = *m_laptop->devices, &guest = *m_phone->devices;
        const auto shown =
            guest.join(host.invite(false).result().value(), QStringLiteral("Phone of a person with a long name")).result();
        return shown && host.sync().result() && host.admit(*shown).result() && host.sync().result() && guest.sync().result()
            && host.sync().result();
    }
    Q_INVOKABLE QString phoneJoins(const QString &code)
    {
        return m_phone->devices->join(code, QStringLiteral("Phone")).result().value();
    }
    Q_INVOKABLE QString phoneAsks() { return phoneJoins(code()); }
    Q_INVOKABLE QString code() { return m_laptop->devices->invite(false).result().value(); }
    Q_INVOKABLE void lock() { m_laptop->vault->lock(); }
    Q_INVOKABLE int devices() { return int(m_laptop->devices->standing().result()->devices.size()); }
    Q_INVOKABLE bool othersCutOff()
    {
        const auto standing = m_laptop->devices->standing().result();
        return std::ranges::all_of(standing->devices, [](const auto &device) { return device.isThis || device.cutOff; });
    }

signals:
    void renewed();

public slots:
    void applicationAvailable() { renew(); }
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        wb::test::trapWarnings();
        wb::ui::setUpEngine(*engine);
        engine->rootContext()->setContextProperty(QStringLiteral("world"), this);
    }
    void cleanupTestCase()
    {
        m_laptop.reset();
        m_phone.reset();
    }

private:
    wb::sync::PlaceAddress place() const { return wb::sync::placeAddress(m_folder->filePath(QStringLiteral("place"))); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<wb::test::DevicesWorld> m_laptop, m_phone;
};

WB_QUICK_TEST_MAIN("devices", DevicesSetup)
#include "tst_devices.moc"
