#include "qml/Wanderbuch/Learn/PackImages.h"
#include "tests/qml/Learn/LearnFixture.h"
#include "tests/support/QuickTestMain.h"

#include <QQmlContext>

namespace {

// Pictures from the packs of the services that are there now.
class CurrentImages final : public QQuickImageProvider
{
public:
    explicit CurrentImages(wb::test::LearnFixture &fixture)
        : QQuickImageProvider(QQuickImageProvider::Image, QQuickImageProvider::ForceAsynchronousImageLoading), m_fixture(fixture)
    {
    }
    QImage requestImage(const QString &id, QSize *size, const QSize &requested) override
    {
        return wb::ui::PackImages(m_fixture.packs()).requestImage(id, size, requested);
    }

private:
    wb::test::LearnFixture &m_fixture;
};

} // namespace

class LearnSetup : public QObject
{
    Q_OBJECT

public slots:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        wb::test::trapWarnings();
        wb::ui::setUpEngine(*engine);
        if (!m_fixture)
            m_fixture = std::make_unique<wb::test::LearnFixture>();
        engine->addImageProvider(QStringLiteral("wbpack"), new CurrentImages(*m_fixture));
        engine->rootContext()->setContextProperty(QStringLiteral("fixture"), m_fixture.get());
    }
    void cleanupTestCase() { m_fixture.reset(); }

private:
    std::unique_ptr<wb::test::LearnFixture> m_fixture;
};

WB_QUICK_TEST_MAIN("learn", LearnSetup)
#include "tst_learn_pages.moc"
