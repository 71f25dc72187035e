// A device's library, with providers added and visited in the test's own thread: no engine decides when.
#pragma once

#include "sync/engine/Lane.h"
#include "sync/engine/ProviderRunner.h"
#include "tests/support/FixedClock.h"

#include <QTemporaryDir>

namespace wb::test {

struct RunnerDevice {
    RunnerDevice() { library = sync::Lane::openLibrary(folder.path()).value_or(nullptr); }
    [[nodiscard]] sync::ProviderRunner runner()
    {
        return { { *library, client }, clock, [] { return 0.5; }, folder.filePath(QStringLiteral("trust")) };
    }
    // -1 if it cannot be looked at or added.
    qint64 add(const QString &address)
    {
        const auto preview = runner().preview(address);
        return preview ? runner().add(*preview).value_or(-1) : -1;
    }
    Result<sync::VisitReport> visit(qint64 id)
    {
        auto run = runner().run(id);
        return run ? std::move(run->visit) : tl::unexpected(run.error());
    }

    QTemporaryDir folder;
    std::unique_ptr<storage::Database> library;
    sync::HttpClient client;
    FixedClock clock { QStringLiteral("2026-11-25T12:00:00Z") };
};

} // namespace wb::test
