// A walk through every page as a screen reader and as a keyboard meet it, on a laptop and on a phone: whatever can be used has a role
// and a name, is reached by Tab (or, in a list, by the arrows once Tab has led there), and Tab comes round.
#include "platforms/app/Composition.h"
#include "platforms/app/Tour.h"
#include "qml/Wanderbuch/Controls/UiSetup.h"
#include "qml/Wanderbuch/Core/Services.h"

#include <QAccessible>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;

namespace {

constexpr int mostSteps = 400; // of Tab on one page

QString describe(const QQuickItem *item)
{
    if (!item)
        return QStringLiteral("nothing");
    const QAccessibleInterface *read = QAccessible::queryAccessibleInterface(const_cast<QQuickItem *>(item));
    return QStringLiteral("%1 “%2” (role %3)")
        .arg(QString::fromLatin1(item->metaObject()->className()), read ? read->text(QAccessible::Name) : QString()).arg(read ? int(read->role()) : -1);
}

bool isControl(const QQuickItem *item)
{
    return item->inherits("QQuickAbstractButton") || item->inherits("QQuickTextField") || item->inherits("QQuickTextArea") || item->inherits("QQuickSlider")
        || item->property("silentRole").isValid(); // see Pressable.qml
}

// Rows and cards are built like controls; those that lead nowhere say so.
bool onlySays(const QQuickItem *item)
{
    const QVariant interactive = item->property("interactive"), leads = item->property("leads");
    return interactive.isValid() ? !interactive.toBool() : leads.isValid() && !leads.toBool();
}

// Qt 6.4 keeps back every text of a field for passwords, its name too: there the name of what it stands in is heard.
QString nameOf(const QAccessibleInterface *read)
{
    const QAccessibleInterface *named = read->state().passwordEdit ? read->parent() : read;
    return named ? named->text(QAccessible::Name).trimmed() : QString();
}

bool isSeen(const QQuickItem *item)
{
    if (!item->isVisible() || !item->isEnabled() || item->width() <= 0 || item->height() <= 0)
        return false;
    for (const QQuickItem *at = item; at; at = at->parentItem()) {
        if (qFuzzyIsNull(at->opacity()))
            return false;
    }
    const QRectF place = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
    return QRectF(QPointF(), item->window()->size()).contains(place.center());
}

void collectControls(QQuickItem *item, QList<QQuickItem *> &controls)
{
    if (!item->isVisible())
        return;
    if (isControl(item) && isSeen(item))
        controls.append(item);
    for (QQuickItem *child : item->childItems())
        collectControls(child, controls);
}

// Delegates of a list are reached by its arrows.
bool isReachedThroughList(const QQuickItem *item, const QSet<const QQuickItem *> &reached)
{
    for (const QQuickItem *at = item->parentItem(); at; at = at->parentItem()) {
        if (at->inherits("QQuickItemView")) {
            if (reached.contains(at))
                return true;
            for (const QQuickItem *other : reached) {
                if (at->isAncestorOf(other))
                    return true;
            }
        }
    }
    return false;
}

// What can be used now: all of the window, or the sheet that asks something, over what dims the rest.
QQuickItem *usableNow(const QQuickWindow &window)
{
    QQuickItem *usable = window.contentItem();
    const auto layers = window.contentItem()->childItems();
    for (const QQuickItem *layer : layers) {
        if (!layer->inherits("QQuickOverlay") || !layer->isVisible())
            continue;
        bool dimmed = false;
        const auto items = layer->childItems();
        for (QQuickItem *item : items) {
            const bool sheet = item->inherits("QQuickPopupItem");
            if (item->isVisible() && sheet && dimmed)
                usable = item;
            dimmed = dimmed || (item->isVisible() && !sheet);
        }
    }
    return usable;
}

class Inspection
{
public:
    explicit Inspection(QQuickWindow &window) : m_window(window) {}

    QStringList operator()(const QString &stop)
    {
        m_stop = stop;
        m_problems.clear();
        QList<QQuickItem *> controls;
        collectControls(usableNow(m_window), controls);
        for (QQuickItem *control : std::as_const(controls))
            requireRoleAndName(control);
        readTree(QAccessible::queryAccessibleInterface(&m_window), 0);
        const QSet<const QQuickItem *> reached = walkByTab();
        for (const QPointer<QQuickItem> control : std::as_const(controls)) {
            if (control && isSeen(control) && !onlySays(control) && !reached.contains(control) && !isReachedThroughList(control, reached))
                say(QStringLiteral("Tab does not reach %1").arg(describe(control)));
        }
        return m_problems;
    }

private:
    void say(const QString &problem) { m_problems.append(QStringLiteral("%1: %2").arg(m_stop, problem)); }

    void requireRoleAndName(QQuickItem *item)
    {
        QAccessibleInterface *read = QAccessible::queryAccessibleInterface(item);
        if (!read || read->role() == QAccessible::NoRole || read->role() == QAccessible::Client)
            say(QStringLiteral("%1 has no role").arg(describe(item)));
        else if (nameOf(read).isEmpty())
            say(QStringLiteral("%1 has no name (role %2)").arg(describe(item)).arg(read->role()));
        else if (onlySays(item) && read->role() == QAccessible::Button)
            say(QStringLiteral("a button that leads nowhere: %1").arg(describe(item)));
        else if (isOneOfSeveral(read->role()) && (!read->state().checkable || bool(read->state().checked) != item->property("checked").toBool()))
            say(QStringLiteral("%1 does not tell whether it is chosen").arg(describe(item)));
        else if (const QByteArray kind(item->metaObject()->className()); (kind.startsWith("ChoiceRow") || kind.startsWith("Chip")) && read->role() == QAccessible::Button
            && item->property("role") != QAccessible::Button)
            say(QStringLiteral("%1 is chosen, not pressed").arg(describe(item)));
    }

    static bool isOneOfSeveral(QAccessible::Role role) { return role == QAccessible::CheckBox || role == QAccessible::RadioButton; }

    // Who comes to a page hears where they are. Some stops of the tour leave the focus in a scope that nothing has taken yet.
    void requireNamedFocus()
    {
        const QQuickItem *item = m_window.activeFocusItem();
        const QAccessibleInterface *read = QAccessible::queryAccessibleInterface(m_window.activeFocusItem());
        if (item && !item->isFocusScope() && (!read || nameOf(read).isEmpty()))
            say(QStringLiteral("the page opens with the focus in what has no name: %1").arg(describe(item)));
    }

    // Whoever tabs sees where they are: it is shown, and nothing it stands in has scrolled it away.
    void requireInSight(QQuickItem *item)
    {
        const auto isInSight = [item] {
            const QPointF middle(item->width() / 2, item->height() / 2);
            for (const QQuickItem *around = item->parentItem(); around; around = around->parentItem()) {
                const bool fits = item->width() <= around->width() && item->height() <= around->height();
                if (around->clip() && fits && !around->contains(item->mapToItem(around, middle)))
                    return false;
            }
            return true;
        };
        if (!QTest::qWaitFor(isInSight, 1000))
            say(QStringLiteral("Tab leads to what is out of sight: %1").arg(describe(item)));
        if (const QVariant shown = item->property("visualFocus"); shown.isValid() && !shown.toBool())
            say(QStringLiteral("Tab leads to what does not show it: %1").arg(describe(item)));
    }

    // What a screen reader finds by itself: whatever it may press or write into says what it is.
    void readTree(QAccessibleInterface *at, int depth)
    {
        if (!at || !at->isValid() || depth > 64 || at->state().invisible)
            return;
        if (at->state().focusable && at->role() != QAccessible::Window && nameOf(at).isEmpty()
            && (at->role() == QAccessible::Button || at->role() == QAccessible::EditableText || at->role() == QAccessible::CheckBox
                || at->role() == QAccessible::RadioButton || at->role() == QAccessible::Slider || at->role() == QAccessible::PageTab))
            say(QStringLiteral("the tree holds a control without a name: role %1").arg(at->role()));
        for (int i = 0; i < at->childCount(); ++i)
            readTree(at->child(i), depth + 1);
    }

    QSet<const QQuickItem *> walkByTab()
    {
        QSet<const QQuickItem *> reached;
        requireNamedFocus();
        QTest::keyClick(&m_window, Qt::Key_Tab);
        const QPointer<QQuickItem> first = m_window.activeFocusItem();
        if (!first) {
            say(QStringLiteral("Tab leads nowhere"));
            return reached;
        }
        QPointer<QQuickItem> now = first;
        for (int step = 0; step < mostSteps; ++step) {
            reached.insert(now);
            requireRoleAndName(now);
            requireInSight(now);
            const QPointer<QQuickItem> before = now;
            QTest::keyClick(&m_window, Qt::Key_Tab);
            now = m_window.activeFocusItem();
            if (!now || now == before) {
                say(QStringLiteral("Tab is stuck at %1").arg(describe(before)));
                return reached;
            }
            if (reached.contains(now))
                return reached;
        }
        say(QStringLiteral("Tab does not come round within %1 steps; it began at %2 and stands at %3").arg(mostSteps).arg(describe(first), describe(now)));
        return reached;
    }

    QQuickWindow &m_window;
    QString m_stop;
    QStringList m_problems;
};

} // namespace

class TestTourAccessibility final : public QObject
{
    Q_OBJECT

private slots:
    void everyPage_data()
    {
        QTest::addColumn<QString>("look");
        QTest::newRow("laptop") << QStringLiteral("laptop-light");
        QTest::newRow("phone") << QStringLiteral("phone-light");
    }

    void everyPage()
    {
        QFETCH(const QString, look);
        if (!QAccessible::isActive())
            QSKIP("no accessibility bus answers here: nothing reads the pages");
        const QTemporaryDir folder;
        auto composition = app::Composition::create({folder.path(), app::Composition::defaultPaths().share});
        QVERIFY(composition);
        (*composition)->start();
        QQmlEngine engine;
        ui::setUpEngine(engine);
        (*composition)->attach(engine);
        QQmlComponent main(&engine, QUrl(QStringLiteral("qrc:/qt/qml/Wanderbuch/App/Main.qml")));
        const std::unique_ptr<QObject> root(
            main.createWithInitialProperties({{QStringLiteral("services"), QVariant::fromValue(&(*composition)->services())}}));
        auto *window = qobject_cast<QQuickWindow *>(root.get());
        QVERIFY2(window, qPrintable(main.errorString()));
        window->requestActivate();
        QVERIFY(QTest::qWaitForWindowExposed(window));
        app::Tour tour(*window, **composition, {}, look);
        int stops = 0;
        tour.setInspection([inspect = Inspection(*window), &stops](const QString &stop) mutable {
            ++stops;
            return inspect(stop);
        });
        const bool fine = tour.walk();
        QVERIFY(stops >= 24);
        QVERIFY2(fine, "see the problems above");
    }
};

int main(int argc, char **argv)
{
    qputenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QGuiApplication::setApplicationName(QStringLiteral("wanderbuch"));
    QGuiApplication app(argc, argv);
    // The bus that screen readers listen on has to be there before Qt looks for it.
    (void)QDBusConnection::sessionBus().call(QDBusMessage::createMethodCall(
        QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"), QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress")));
    (void)QTest::qWaitFor([] { return QAccessible::isActive(); }, 5000);
    TestTourAccessibility test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_tour_accessibility.moc"
