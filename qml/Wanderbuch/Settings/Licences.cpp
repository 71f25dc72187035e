#include "qml/Wanderbuch/Settings/Licences.h"

#include <QFile>

namespace wb::ui {

QString Licences::text(const QString &name) const
{
    QFile file(name == QLatin1String("contexts") ? QStringLiteral(":/wanderbuch/contexts/licences.txt") : QStringLiteral(":/wanderbuch/licences/%1.txt").arg(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace wb::ui
