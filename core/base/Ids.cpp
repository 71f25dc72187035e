#include "core/base/Ids.h"

#include <QUuid>

namespace wb {

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace wb
