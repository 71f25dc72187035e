#include "platforms/app/LaterStarts.h"

#include "platforms/app/Composition.h"
#include "sync/handover/Handover.h"
#include "sync/links/LinkKind.h"

#include <QFileInfo>
#include <QQuickWindow>

namespace wb::app {

namespace {

constexpr auto activationVariable = "XDG_ACTIVATION_TOKEN"; // of the Wayland protocol xdg-activation

// Names of files as they are from anywhere.
QStringList fromAnywhere(const QStringList &given)
{
    QStringList all;
    for (const QString &one : given)
        all.append(sync::linkKind(one) == sync::LinkKind::None ? QFileInfo(one).absoluteFilePath() : one);
    return all;
}

} // namespace

Result<bool> isOnlyOne(sync::Handover &handover, const QStringList &given)
{
    auto only = handover.begin({ fromAnywhere(given), qEnvironmentVariable(activationVariable) });
    if (!only && (only.error().code == ErrorCode::NotWritable || only.error().code == ErrorCode::UnsafePath))
        return true;
    return only;
}

void followLaterStarts(sync::Handover &handover, Composition &composition, QQuickWindow &window)
{
    QObject::connect(&handover, &sync::Handover::received, &window, [&composition, &window](const sync::HandedOver &what) {
        composition.open(window, what.given);
        if (!what.activation.isEmpty())
            qputenv(activationVariable, what.activation.toLatin1()); // where Qt looks for it
        if (window.visibility() == QWindow::Minimized)
            window.showNormal();
        window.raise();
        window.requestActivate();
    });
    (void)handover.listen(); // without it later starts say that this one does not answer
}

} // namespace wb::app
