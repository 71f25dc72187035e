#include "qml/Wanderbuch/Wallet/Clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>

#include <memory>

namespace wb::ui {

namespace {
constexpr int secretLives = 60'000; // ms
}

Clipboard::Clipboard(QObject *parent) : QObject(parent)
{
    m_forget.setSingleShot(true);
    m_forget.setInterval(secretLives);
    connect(&m_forget, &QTimer::timeout, this, &Clipboard::forgetSecret);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &Clipboard::changed);
}

Clipboard::~Clipboard()
{
    if (!m_secret.isEmpty() && QGuiApplication::clipboard())
        forgetSecret();
}

bool Clipboard::hasText() const
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return data && data->hasText();
}

bool Clipboard::hasImage() const
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return data && data->hasImage();
}

QVariant Clipboard::image() const
{
    return QGuiApplication::clipboard()->image();
}

QString Clipboard::text() const
{
    return QGuiApplication::clipboard()->text();
}

void Clipboard::copy(const QString &text)
{
    m_secret.clear();
    QGuiApplication::clipboard()->setText(text);
}

void Clipboard::copySecret(const QString &secret)
{
    m_secret = secret;
    auto data = std::make_unique<QMimeData>();
    data->setText(secret);
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret"); // clipboard histories leave it out
    QGuiApplication::clipboard()->setMimeData(data.release());
    m_forget.start();
}

void Clipboard::forgetSecret()
{
    if (!m_secret.isEmpty() && QGuiApplication::clipboard()->text() == m_secret)
        QGuiApplication::clipboard()->clear();
    m_secret.clear();
}

} // namespace wb::ui
