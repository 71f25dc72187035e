#include "qml/Wanderbuch/Wallet/RawText.h"

#include "core/base/Json.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QStringDecoder>

namespace wb::ui {

namespace {

constexpr qsizetype longestString = 400;
constexpr qsizetype mostShown = 256 * 1024;

QJsonValue cut(const QJsonValue &value, bool &shortened)
{
    if (value.isArray()) {
        QJsonArray short_;
        for (const auto &item : value.toArray())
            short_.append(cut(item, shortened));
        return short_;
    }
    if (value.isObject()) {
        QJsonObject short_;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            short_.insert(member.key(), cut(member.value(), shortened));
        return short_;
    }
    const QString text = value.toString();
    if (text.size() <= longestString)
        return value;
    // A signed payload is often a document in a string: that is what one wants to see.
    if (text.startsWith(QLatin1Char('{'))) {
        if (const auto inner = parseJsonObject(text.toUtf8()))
            return cut(*inner, shortened);
    }
    shortened = true;
    return QCoreApplication::translate("RawText", "%1… (%2 characters)").arg(text.left(60), QLocale().toString(text.size()));
}

} // namespace

RawText rawTextFor(const QByteArray &raw)
{
    RawText shown;
    if (const auto json = parseJson(raw); json && (json->isObject() || json->isArray())) {
        shown.isJson = true;
        const QJsonValue value = cut(*json, shown.shortened);
        const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
        shown.text = QString::fromUtf8(document.toJson(QJsonDocument::Indented));
    } else {
        QStringDecoder utf8(QStringDecoder::Utf8);
        shown.text = utf8(raw);
        if (utf8.hasError() || shown.text.contains(QChar(0)))
            shown.text = QString::fromLatin1(raw.left(mostShown / 3).toHex(' '));
    }
    if (shown.text.size() > mostShown) {
        shown.text.truncate(mostShown);
        shown.shortened = true;
    }
    return shown;
}

} // namespace wb::ui
