// A learner who has got somewhere, made by the app's own means: modules learnt, a quiz done, credentials received. Only the
// tour uses it, and only in a folder of its own.
#pragma once

#include "core/base/Result.h"

#include <QList>
#include <QVariantMap>

#include <functional>

namespace wb::app {

class Composition;

[[nodiscard]] Result<void> prepareDemoLearner(Composition &composition);

// A badge about one of the sample library's modules (the last part of its id), as that issuer would have awarded it.
[[nodiscard]] Result<QByteArray> demoCredential(Composition &composition, const QString &issuer, const char *module, int daysAgo);

struct DemoStop
{
    QString name;
    QVariantMap target; // what Main.qml's go() takes
    // What has to happen first; its answer is added to the target.
    std::function<Result<QVariantMap>()> before = {};
};
// Every page of the app, in an order a person might walk; the last ones change what the first ones show.
[[nodiscard]] QList<DemoStop> demoStops(Composition &composition);

} // namespace wb::app
