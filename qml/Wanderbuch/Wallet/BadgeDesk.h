// Badge hosts for view models: what waits for a host or for the browser runs on a thread of the desk's own.
#pragma once

#include "core/base/SerialWorker.h"
#include "core/trust/TrustStore.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "sync/badges/Badges.h"

#include <stop_token>

namespace wb::ui {

class BadgeDesk {
public:
    explicit BadgeDesk(const Services &services);
    ~BadgeDesk(); // stops what is under way, and waits for it

    // `work(sync::Badges &, std::stop_token)`, which answers with a Result, judged by the trust data of now.
    template <typename Work> auto run(Work work)
    {
        return m_worker.run([this, work = std::move(work), trust = m_services.trust(), stop = m_stop.get_token()]() mutable {
            m_trust = std::move(trust);
            return work(m_badges, stop);
        });
    }
    // What is under way ends with Cancelled; what came stays.
    void cancel();

private:
    const Services &m_services;
    std::stop_source m_stop;
    trust::TrustStore m_trust; // both touched on the worker only
    sync::Badges m_badges;
    SerialWorker m_worker; // last, so that it ends first
};

} // namespace wb::ui
