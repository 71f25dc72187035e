#include "platforms/app/DemoDevices.h"

#include "core/base/Clock.h"
#include "core/progress/EventStore.h"
#include "core/vault/Vault.h"
#include "platforms/app/Composition.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Providers/SyncDesk.h"
#include "sync/devices/Devices.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>

namespace wb::app {

namespace {

constexpr int patience = 20000; // milliseconds

template <typename T> Result<T> answer(const QFuture<Result<T>> &future)
{
    QElapsedTimer timer;
    timer.start();
    while (!future.isFinished()) {
        if (timer.elapsed() > patience)
            return failure(ErrorCode::TimedOut, QStringLiteral("an answer"));
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    return future.result();
}

} // namespace

struct DemoDevices::Other {
    Other(const QString &folder, QString called)
        : name(std::move(called))
        , vault({ folder, { progress::migrations() }, &clock, nullptr, 1 })
        , devices(vault)
    {
    }

    QString name;
    SystemClock clock;
    vault::Vault vault;
    sync::Devices devices;
};

DemoDevices::DemoDevices(Composition &composition)
    : m_composition(composition)
    , m_place(composition.services().dataFolder() + QStringLiteral("/demo-stick-of-mine/wanderbuch"))
{
}

DemoDevices::~DemoDevices() = default;

Result<QVariantMap> DemoDevices::phoneInvites()
{
    const QString data = m_composition.services().dataFolder();
    m_phone = std::make_unique<Other>(data + QStringLiteral("/demo-phone"), QStringLiteral("Ada's phone"));
    m_tablet = std::make_unique<Other>(data + QStringLiteral("/demo-tablet"), QStringLiteral("Old tablet"));
    WB_CHECK(answer(m_phone->vault.create()));
    WB_CHECK(answer(m_tablet->vault.create()));
    if (!QDir().mkpath(m_place))
        return failure(ErrorCode::NotWritable, m_place);
    WB_CHECK(answer(m_phone->devices.setUp(sync::placeAddress(m_place), m_phone->name)));
    WB_TRY(m_code, answer(m_phone->devices.invite(false)));
    WB_CHECK(answer(m_phone->devices.leave()));
    return QVariantMap { { QStringLiteral("text"), m_code } };
}

Result<QVariantMap> DemoDevices::ask()
{
    sync::Devices &own = *ui::SyncDesk::of(&m_composition.services())->devices();
    WB_CHECK(answer(own.join(m_code, QStringLiteral("Ada's laptop"))));
    return QVariantMap();
}

Result<QVariantMap> DemoDevices::setUp()
{
    sync::Devices &own = *ui::SyncDesk::of(&m_composition.services())->devices();
    WB_CHECK(answer(own.leave()));
    WB_CHECK(answer(own.setUp(sync::placeAddress(m_place), QStringLiteral("Ada's laptop"))));
    WB_CHECK(answer(own.sync()));
    return QVariantMap();
}

Result<QVariantMap> DemoDevices::phoneAsks()
{
    sync::Devices &own = *ui::SyncDesk::of(&m_composition.services())->devices();
    WB_TRY(const QString code, answer(own.invite(false)));
    WB_CHECK(answer(m_phone->devices.join(code, m_phone->name)));
    WB_TRY(const auto report, answer(own.sync()));
    return report.guestAsks ? Result<QVariantMap>(QVariantMap()) : failure(ErrorCode::NotFound, m_phone->name);
}

Result<void> DemoDevices::admit(Other &other)
{
    sync::Devices &own = *ui::SyncDesk::of(&m_composition.services())->devices();
    WB_TRY(const auto standing, answer(own.standing()));
    WB_CHECK(answer(own.admit(standing.fingerprint)));
    WB_CHECK(answer(own.sync()));
    WB_CHECK(answer(other.devices.sync()));
    WB_CHECK(answer(other.devices.sync()));
    return {};
}

Result<QVariantMap> DemoDevices::letIn()
{
    sync::Devices &own = *ui::SyncDesk::of(&m_composition.services())->devices();
    WB_CHECK(admit(*m_phone));
    WB_TRY(const QString code, answer(own.invite(false)));
    WB_CHECK(answer(m_tablet->devices.join(code, m_tablet->name)));
    WB_CHECK(answer(own.sync()));
    WB_CHECK(admit(*m_tablet));
    WB_CHECK(answer(own.sync()));
    WB_TRY(const auto standing, answer(own.standing()));
    for (const auto &device : standing.devices) {
        if (device.card.name == m_tablet->name)
            WB_CHECK(answer(own.cutOff(device.card.id)));
    }
    WB_CHECK(answer(own.sync()));
    return QVariantMap();
}

Result<QVariantMap> DemoDevices::unplug()
{
    const QString stick = QFileInfo(m_place).path();
    if (!QDir().rename(stick, stick + QStringLiteral("-unplugged")))
        return failure(ErrorCode::NotWritable, stick);
    sync::Devices &own = *ui::SyncDesk::of(&m_composition.services())->devices();
    const auto report = answer(own.sync());
    return report ? failure(ErrorCode::Internal, stick) : Result<QVariantMap>(QVariantMap());
}

Result<QVariantMap> DemoDevices::plugIn()
{
    const QString stick = QFileInfo(m_place).path();
    if (!QDir().rename(stick + QStringLiteral("-unplugged"), stick))
        return failure(ErrorCode::NotWritable, stick);
    sync::Devices &own = *ui::SyncDesk::of(&m_composition.services())->devices();
    WB_CHECK(answer(own.sync()));
    return QVariantMap();
}

Result<QVariantMap> DemoDevices::lock()
{
    vault::Vault &vault = m_composition.services().vault();
    WB_CHECK(answer(vault.setPassphrase(crypto::SecretBytes::copyOf("four words of mine"))));
    WB_CHECK(answer(vault.lock()));
    return QVariantMap();
}

} // namespace wb::app
