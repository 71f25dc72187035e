// JSON from strangers is read strictly, and its canonical form is the one of RFC 8785.
#include "core/base/Json.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QTest>

using namespace wb;

class TestJson : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatTwoReadersCouldReadDifferently_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("duplicate name") << QByteArray(R"({"a":1,"a":2})") << ErrorCode::MalformedJson;
        QTest::newRow("duplicate name, escaped") << QByteArray(R"({"a":1,"\u0061":2})") << ErrorCode::MalformedJson;
        QTest::newRow("duplicate below") << QByteArray(R"([{"x":{"a":[],"a":{}}}])") << ErrorCode::MalformedJson;
        QByteArray many("{");
        for (int i = 0; i < 40; ++i)
            many += "\"n" + QByteArray::number(i) + "\":[{\"n" + QByteArray::number(i) + "\":0}],";
        QTest::newRow("duplicate among few") << many.first(many.indexOf("\"n9")) + R"("n3":0})" << ErrorCode::MalformedJson;
        QTest::newRow("duplicate among many") << many + R"("n3":0})" << ErrorCode::MalformedJson;
        QTest::newRow("duplicate of a late one, escaped") << many + R"("\u006e38":0})" << ErrorCode::MalformedJson;
        QTest::newRow("lone high surrogate") << QByteArray(R"(["\ud800"])") << ErrorCode::MalformedJson;
        QTest::newRow("lone low surrogate") << QByteArray(R"(["\udc00x"])") << ErrorCode::MalformedJson;
        QTest::newRow("high surrogate, then text") << QByteArray(R"(["\ud800x"])") << ErrorCode::MalformedJson;
        QTest::newRow("two values") << QByteArray("1,2") << ErrorCode::MalformedJson;
        QTest::newRow("closed early") << QByteArray("1],[2") << ErrorCode::MalformedJson;
        QTest::newRow("empty") << QByteArray() << ErrorCode::MalformedJson;
        QTest::newRow("not UTF-8") << QByteArray("\"\xff\"") << ErrorCode::MalformedJson;
        QTest::newRow("too deep") << QByteArray(65, '[') + QByteArray(65, ']') << ErrorCode::TooLarge;
        // Qt drops the mark, so that the second name would take the first one's place unseen.
        QTest::newRow("byte order mark before a name") << QByteArray("{\"\xEF\xBB\xBF" "a\":1,\"a\":2}") << ErrorCode::MalformedJson;
        QTest::newRow("escaped byte order mark") << QByteArray("[\"\\ufeff" "a\"]") << ErrorCode::MalformedJson;
        QTest::newRow("line break in a string") << QByteArray("[\"a\nb\"]") << ErrorCode::MalformedJson;
        QTest::newRow("NUL after an escape") << QByteArray("[\"a\\n\0\"]", 8) << ErrorCode::MalformedJson;
        QTest::newRow("far too deep") << QByteArray(200000, '[') << ErrorCode::TooLarge;
    }
    void refusesWhatTwoReadersCouldReadDifferently()
    {
        QFETCH(QByteArray, text);
        const auto value = parseJson(text);
        QVERIFY(!value);
        QTEST(value.error().code, "code");
    }

    void readsWhatIJsonAllows()
    {
        QVERIFY(parseJson(QByteArray(64, '[') + QByteArray(64, ']')));
        QCOMPARE(parseJson(R"("\ud83c\udf92")")->toString(), QString::fromUtf8("🎒"));
        QCOMPARE(parseJson(R"({"a":{"k":1},"b":{"k":1}, "k":[{"k":1},{"k":2}]})")->toObject().size(), 3);
        QByteArray many("{");
        for (int i = 0; i < 40; ++i)
            many += "\"n" + QByteArray::number(i) + "\":{\"n\":\"n1\"},";
        QCOMPARE(parseJson(many + R"("\u006e40":1})")->toObject().size(), 41);
        QCOMPARE(parseJson(R"({"a":1,"a\ufeff":2})")->toObject().size(), 2);
        QCOMPARE(parseJson(" 12 ")->toInt(), 12);
        QCOMPARE(parseJson("\xEF\xBB\xBF{}")->type(), QJsonValue::Object);
    }

    void refusesTooMuch() { QCOMPARE(parseJson("[1,2,3]", {.bytes = 6}).error().code, ErrorCode::TooLarge); }

    void canonicalSuite_data()
    {
        WB_REQUIRE_TESTDATA("rfc8785-jcs");
        QTest::addColumn<QString>("name");
        for (const QString &name : QDir(test::testData(QStringLiteral("rfc8785-jcs/input"))).entryList(QDir::Files))
            QTest::newRow(qPrintable(name)) << name;
    }
    void canonicalSuite()
    {
        QFETCH(QString, name);
        const QString root = test::testData(QStringLiteral("rfc8785-jcs"));
        const auto value = parseJson(test::readFile(root + QStringLiteral("/input/") + name));
        QVERIFY(value);
        QCOMPARE(canonicalJson(*value).value(), test::readFile(root + QStringLiteral("/output/") + name));
    }

    void canonicalNumbersSuite()
    {
        WB_REQUIRE_TESTDATA("rfc8785-jcs");
        const auto lines = test::readFile(test::testData(QStringLiteral("rfc8785-jcs/es6testfile-10000.txt"))).split('\n');
        int checked = 0;
        for (const QByteArray &line : lines) {
            const qsizetype comma = line.indexOf(',');
            if (comma < 0)
                continue;
            const double number = std::bit_cast<double>(line.first(comma).toULongLong(nullptr, 16));
            QCOMPARE(canonicalNumber(number), line.sliced(comma + 1).trimmed());
            ++checked;
        }
        QCOMPARE(checked, 10000);
    }

    void localizedTextPrefersTheAskedLanguage()
    {
        const auto value = parseJson(R"({"de":"Mappe","en":["Portfolio"],"it":""})").value();
        QCOMPARE(localizedText(value, {QStringLiteral("de")}), QStringLiteral("Mappe"));
        QCOMPARE(localizedText(value, {QStringLiteral("fr")}), QStringLiteral("Portfolio"));
        QCOMPARE(localizedText(QStringLiteral("plain")), QStringLiteral("plain"));
        QVERIFY(localizedText(QJsonValue()).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestJson)
#include "tst_base_json.moc"
