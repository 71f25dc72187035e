#include "qml/Wanderbuch/Wallet/BadgeDesk.h"

#include "qml/Wanderbuch/Wallet/Judgement.h"

namespace wb::ui {

BadgeDesk::BadgeDesk(const Services &services)
    : m_services(services)
    , m_badges(services.vault(), services.clock(), m_trust, readingLanguages())
{
}

BadgeDesk::~BadgeDesk()
{
    cancel();
}

void BadgeDesk::cancel()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
}

} // namespace wb::ui
