// The radar picture: whatever the words, the size and the text scale, labels stay apart, inside and whole.
#include "qml/Wanderbuch/Skills/RadarLayout.h"
#include "qml/Wanderbuch/Theme/Fonts.h"

#include <QFont>
#include <QTest>

using namespace wb::ui;

namespace {

// ESCO's own labels, the longest of a field first, and one word that fits nowhere.
const QStringList &words()
{
    static const QStringList all = QStringLiteral(
        "Consider social impact of actions on service users|Create prototype of user experience solutions|"
        "Apply procedures and regulations for eco-labelling|Use sustainable materials and components|"
        "Circular economy|Nutzungsrechteeinräumungsvereinbarungen verhandeln|ICT accessibility standards|Virtual reality|Costing")
        .split(QLatin1Char('|'));
    return all;
}

QFontMetricsF metricsFor(double textScale)
{
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(qRound(12 * textScale));
    font.setWeight(QFont::DemiBold);
    return QFontMetricsF(font);
}

} // namespace

class TestSkillsRadar : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { loadFonts(); }

    void labelsStayApartAndInside_data()
    {
        QTest::addColumn<int>("axes");
        QTest::addColumn<qreal>("width");
        QTest::addColumn<double>("textScale");
        for (int axes = 3; axes <= 8; ++axes) {
            for (const qreal width : {280.0, 350.0, 520.0, 620.0}) {
                for (const double scale : {1.0, 1.3, 1.6, 2.0})
                    QTest::addRow("%d axes, %.0f px, text %.1f", axes, width, scale) << axes << width << scale;
            }
        }
    }
    void labelsStayApartAndInside()
    {
        QFETCH(int, axes);
        QFETCH(qreal, width);
        QFETCH(double, textScale);
        const QFontMetricsF metrics = metricsFor(textScale);
        for (qsizetype first = 0; first < words().size(); ++first) {
            QStringList labels;
            for (int i = 0; i < axes; ++i)
                labels.append(words().at((first + i) % words().size()));
            for (const bool mirrored : {false, true}) {
                const RadarLayout layout = layoutRadar(width, labels, metrics, 170, mirrored);
                QCOMPARE(layout.labels.size(), labels.size());
                QVERIFY2(layout.radius >= 60, "still large enough to be read");
                for (qsizetype i = 0; i < layout.labels.size(); ++i) {
                    const RadarLabel &label = layout.labels.at(i);
                    QVERIFY2(QRectF(0, 0, width, layout.height + 1).contains(label.rect), qPrintable(labels.at(i)));
                    QCOMPARE(label.lines.join(QLatin1Char(' ')), layout.numbered ? QString::number(i + 1) : labels.at(i));
                    for (const QString &line : label.lines)
                        QVERIFY(metrics.horizontalAdvance(line) <= label.rect.width() + 0.5);
                    for (qsizetype j = 0; j < i; ++j)
                        QVERIFY2(!label.rect.intersects(layout.labels.at(j).rect), qPrintable(labels.at(i) + labels.at(j)));
                    // Nor does a label lie on the picture.
                    QVERIFY(!label.rect.contains(layout.tip(i)));
                    QVERIFY(!label.rect.contains(layout.centre));
                }
            }
        }
    }

    void wordsAreShownWhereThereIsRoom()
    {
        const QStringList labels = words().mid(6) + QStringList{QStringLiteral("Pricing"), QStringLiteral("Client talk")};
        QVERIFY(!layoutRadar(350, labels, metricsFor(1.0), 118).numbered);
        QVERIFY(layoutRadar(350, words().first(8), metricsFor(2.0), 118).numbered);
    }

    void mirroredPictureRunsTheOtherWay()
    {
        const QStringList labels{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")};
        const RadarLayout plain = layoutRadar(350, labels, metricsFor(1.0), 118);
        const RadarLayout mirrored = layoutRadar(350, labels, metricsFor(1.0), 118, true);
        QVERIFY(plain.tip(1).x() > plain.centre.x());
        QVERIFY(mirrored.tip(1).x() < mirrored.centre.x());
        QCOMPARE(plain.tip(0), mirrored.tip(0));
    }

    void fewerThanThreeAxesAreNoPicture()
    {
        QVERIFY(layoutRadar(350, {QStringLiteral("a"), QStringLiteral("b")}, metricsFor(1.0), 118).labels.isEmpty());
    }

    void linesAreEven()
    {
        const QFontMetricsF metrics = metricsFor(1.0);
        const QStringList lines = wrapLabel(QStringLiteral("Deliver visual presentation of data"), metrics, 190, 3);
        QCOMPARE(lines.size(), 2);
        QVERIFY(qAbs(metrics.horizontalAdvance(lines.first()) - metrics.horizontalAdvance(lines.last())) < 60);
        QVERIFY(wrapLabel(QStringLiteral("Nutzungsrechteeinräumung"), metrics, 60, 3).isEmpty());
    }
};

QTEST_MAIN(TestSkillsRadar)
#include "tst_skills_radar.moc"
