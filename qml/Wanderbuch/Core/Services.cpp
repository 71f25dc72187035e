#include "qml/Wanderbuch/Core/Services.h"

#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/TrustKeeper.h"

namespace wb::ui {

Services::Services(Parts parts, QObject *parent) : QObject(parent), m_parts(std::move(parts)) {}

const trust::TrustStore &Services::trust() const
{
    return m_parts.trust->store();
}

QObject *Services::learnerObject() const
{
    return m_parts.learner;
}

} // namespace wb::ui
