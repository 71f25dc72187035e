// A device with an engine on it, driven as a page drives it: what the tests of the engine share.
#pragma once

#include "sync/engine/SyncEngine.h"
#include "tests/support/FixedClock.h"
#include "tests/sync/engine/TestSurroundings.h"

#include <QTemporaryDir>
#include <QTest>

namespace wb::test {

// The sources.json of a provider that publishes the DID document of did:web:school.example as trust/did.json.
inline const QByteArray trustSources = "[{\"kind\": \"did\", \"url\": \"https://school.example/.well-known/did.json\", \"file\": "
                                       "\"did.json\", \"fetched\": \"2026-11-01T00:00:00Z\"}]";

template <typename T> T waited(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

struct EngineDevice {
    enum class Engine { Started, Still };

    explicit EngineDevice(Engine begin = Engine::Started)
        : m_begin(begin)
    {
        restart();
    }
    void restart()
    {
        engine.reset(); // one engine a folder
        engine =
            std::make_unique<sync::SyncEngine>(sync::EngineParts { folder.path(), &clock, &surroundings, {}, [] { return 0.5; } });
        if (m_begin == Engine::Started)
            engine->start();
    }
    [[nodiscard]] bool isIdle() const
    {
        return std::ranges::all_of(engine->providers(), [](const auto &one) { return one.activity == sync::Activity::Idle; });
    }
    // Looks at a provider, adds it and waits for the first visit. -1 if any of it fails.
    qint64 add(const QString &text)
    {
        const auto preview = waited(engine->preview(text));
        const auto id = preview ? waited(engine->add(*preview)) : Result<qint64>(-1);
        const auto wasVisited = [&] {
            const auto state = engine->provider(*id);
            return state && state->lastContact.isValid() && isIdle();
        };
        return id && *id >= 0 && QTest::qWaitFor(wasVisited, 30'000) ? *id : -1;
    }
    // Everything that was posted came: a question to the library goes behind what was written before it.
    void settle() const
    {
        (void)waited(engine->offers(QStringLiteral("x")));
        QCoreApplication::processEvents();
    }

    QTemporaryDir folder;
    FixedClock clock { QStringLiteral("2026-11-25T12:00:00Z") };
    TestSurroundings surroundings;
    std::unique_ptr<sync::SyncEngine> engine;

private:
    Engine m_begin;
};

} // namespace wb::test
