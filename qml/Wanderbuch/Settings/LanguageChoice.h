// The languages the app can speak, for choosing one.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

namespace wb::ui {

class LanguageChoice : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    // Of {tag, name}; the name is the language's own.
    Q_PROPERTY(QVariantList languages READ languages CONSTANT)
    // The name of the language that following the system gives.
    Q_PROPERTY(QString systemName READ systemName CONSTANT)

public:
    using QObject::QObject;

    QVariantList languages() const;
    QString systemName() const;
    // "Deutsch" for "de".
    Q_INVOKABLE QString nameOf(const QString &tag) const;
};

} // namespace wb::ui
