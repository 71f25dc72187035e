// The examples of OpenID4VCI 1.0, read where they lie. Some fold long values over lines, "for display purposes only", and some
// stand in an HTTP answer.
#pragma once

#include "core/base/Json.h"
#include "tests/support/TestData.h"

#include <QRegularExpression>

namespace wb::test {

inline QByteArray specExample(const QString &name)
{
    return readFile(testData(QStringLiteral("openid4vci/examples/") + name));
}

// Its JSON; null if it is none.
inline QJsonObject specObject(const QString &name)
{
    QString text = QString::fromUtf8(specExample(name));
    text = text.mid(text.indexOf(QLatin1Char('{')));
    if (const auto object = parseJsonObject(text.toUtf8()))
        return *object;
    // A line that ends inside a value: what is indented below goes on with it.
    text.replace(QRegularExpression(QStringLiteral("(?<=[A-Za-z0-9_~.-])\n *(?=[A-Za-z0-9_~.-])")), QString());
    return parseJsonObject(text.toUtf8()).value_or(QJsonObject());
}

// A token folded over lines.
inline QByteArray specToken(const QString &name)
{
    return specExample(name).replace("\n", "").replace(" ", "").trimmed();
}

} // namespace wb::test
