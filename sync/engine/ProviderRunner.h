// Visits a provider by whatever way it was added, and writes down what came of it and when it is due again. Waits; for workers and
// the command line.
#pragma once

#include "sync/engine/EngineValues.h"
#include "sync/engine/Lane.h"
#include "sync/engine/Schedule.h"
#include "sync/providers/HttpSource.h"
#include "sync/providers/ProviderAddress.h"
#include "sync/providers/ProviderSync.h"

#include <functional>

namespace wb::sync {

class ProviderRunner {
public:
    ProviderRunner(
        Lane::Tools tools, const Clock &clock, std::function<double()> random, QString trustFolder, ScheduleSettings settings = {});

    // See SyncEngine::preview() and add().
    [[nodiscard]] Result<ProviderPreview> preview(const QString &text, std::stop_token stop = {});
    [[nodiscard]] Result<qint64> add(const ProviderPreview &preview);

    struct Run {
        Subscription subscription; // as it stands now
        Result<VisitReport> visit;
        Traffic traffic;
    };
    using OnRun = std::function<void(const VisitProgress &, const Traffic &)>;
    // Errors of the visit stand in the run, which is written down; those of the library, and NotFound, are the result's.
    [[nodiscard]] Result<Run> run(qint64 id, std::stop_token stop = {}, const OnRun &progress = {});
    // Takes in what an earlier run brought and did not come to, without the network. When it is due stays as it was.
    [[nodiscard]] Result<Run> takeSpooled(qint64 id, std::stop_token stop = {}, const OnRun &progress = {});

    // By the way a subscription says.
    [[nodiscard]] std::shared_ptr<ProviderSource> sourceOf(const Subscription &subscription, std::stop_token stop) const;

private:
    Lane::Tools m_tools;
    const Clock &m_clock;
    std::function<double()> m_random;
    QString m_trustFolder;
    ScheduleSettings m_settings;
};

[[nodiscard]] Place placeOf(const QString &address);

} // namespace wb::sync
