// A walk through every page of the app, as a learner who has got somewhere: for the self-test and for pictures.
#pragma once

#include <QImage>
#include <QQuickWindow>
#include <QStringList>

#include <functional>

namespace wb::app {

class Composition;
struct DemoStop;

class Tour
{
public:
    // With a folder, a picture of every stop is saved there: <size>-<theme>-<stop>.png.
    Tour(QQuickWindow &window, Composition &composition, QString pictureFolder, QString look);
    // "laptop-light", "laptop-dark", "phone-light", "phone-dark"
    [[nodiscard]] static QStringList looks();

    // What else to look at on each stop once it has settled: answers with what is wrong there.
    void setInspection(std::function<QStringList(const QString &stop)> inspect) { m_inspect = std::move(inspect); }

    // Prints what it visits. False if a page did not open, did not settle, or the engine warned about anything.
    bool walk();

private:
    struct Look
    {
        QString name;
        QSize size;
        QString theme;
    };
    bool visit(const DemoStop &stop, const Look &look);
    bool settle();

    QQuickWindow &m_window;
    Composition &m_composition;
    QString m_folder;
    QString m_look;
    QImage m_last; // the window as it was when it had settled
    std::function<QStringList(const QString &)> m_inspect;
    QStringList m_problems;
};

} // namespace wb::app
