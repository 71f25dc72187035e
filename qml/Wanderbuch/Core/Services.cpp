#include "qml/Wanderbuch/Core/Services.h"

#include "qml/Wanderbuch/Core/Learner.h"

namespace wb::ui {

Services::Services(Parts parts, QObject *parent) : QObject(parent), m_parts(std::move(parts)) {}

QObject *Services::learnerObject() const
{
    return m_parts.learner;
}

} // namespace wb::ui
