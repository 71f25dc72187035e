// A certificate authority of the test's own, and what it certifies: rightly, and in the ways that have to be refused.
#pragma once

#include <QDateTime>
#include <QStringList>

#include <memory>

namespace wb::test {

struct Issued { // PEM
    QByteArray certificate;
    QByteArray key;
    // Written as NAME.pem and NAME.key; the lines for nginx.
    [[nodiscard]] QString writtenTo(const QString &folder, const QString &name) const;
};

struct CertificateRequest {
    QStringList names; // "IP:127.0.0.1", "DNS:school.example"
    QDateTime from = QDateTime::currentDateTimeUtc().addDays(-1);
    QDateTime until = QDateTime::currentDateTimeUtc().addDays(30);
};

class TestAuthority {
public:
    explicit TestAuthority(const QByteArray &name = "Test authority");
    ~TestAuthority();

    [[nodiscard]] QByteArray root() const; // PEM
    [[nodiscard]] Issued issue(const CertificateRequest &request) const;
    [[nodiscard]] static Issued selfSigned(const CertificateRequest &request);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace wb::test
