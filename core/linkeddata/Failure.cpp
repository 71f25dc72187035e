#include "core/linkeddata/Failure.h"

namespace wb::linkeddata {

QString Path::pointer() const
{
    if (!parent)
        return {};
    const QString step = index >= 0 ? QString::number(index)
                                    : QString::fromUtf8(name.data(), qsizetype(name.size()))
                                          .replace(QLatin1Char('~'), QStringLiteral("~0"))
                                          .replace(QLatin1Char('/'), QStringLiteral("~1"));
    return parent->pointer() + QLatin1Char('/') + step;
}

} // namespace wb::linkeddata
