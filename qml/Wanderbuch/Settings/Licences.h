// What the app is made of and under which licence; the full text where it has to come with it.
#pragma once

#include <QObject>
#include <QQmlEngine>

namespace wb::ui {

class Licences : public QObject
{
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    // The text of "wanderbuch", "inter", "source-serif", "noto-sans-arabic", "lucide" or "contexts" (those of all the packages the
    // contexts of linked data come from); empty for any other name.
    Q_INVOKABLE QString text(const QString &name) const;
};

} // namespace wb::ui
