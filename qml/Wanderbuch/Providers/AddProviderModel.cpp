#include "qml/Wanderbuch/Providers/AddProviderModel.h"

#include "core/trust/KnownIssuers.h"
#include "qml/Wanderbuch/Controls/QrSymbol.h"
#include "qml/Wanderbuch/Core/Language.h"
#include "qml/Wanderbuch/Core/LanguageName.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Providers/EngineFollower.h"
#include "qml/Wanderbuch/Providers/ProviderWords.h"
#include "sync/engine/SyncEngine.h"
#include "sync/providers/ProviderAddress.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QMimeData>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr qint64 mostPixels = 40'000'000;
constexpr int mostText = 4000; // of a link; an address is far shorter

QImage readImage(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    return size.isValid() && qint64(size.width()) * size.height() <= mostPixels ? reader.read() : QImage();
}

} // namespace

AddProviderModel::AddProviderModel(QObject *parent)
    : QObject(parent)
{
    onLanguageChange(this, [this] { emit changed(); });
}

void AddProviderModel::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    emit servicesChanged();
    whenEngineIsThere(services, this, [this](sync::SyncEngine &engine) {
        m_engine = &engine;
        if (m_phase == Looking && !m_text.isEmpty())
            ask(); // a link that the app was opened with
    });
}

void AddProviderModel::begin(const QString &text)
{
    ++m_asked;
    m_text = text;
    m_preview = {};
    m_problemTitle.clear();
    m_problem.clear();
    m_phase = Looking;
    emit changed();
}

void AddProviderModel::look(const QString &text)
{
    begin(text.trimmed().left(mostText));
    if (m_engine)
        ask();
}

void AddProviderModel::lookFolder(const QUrl &folder)
{
    look(folder.isLocalFile() ? folder.toLocalFile() : folder.toString());
}

void AddProviderModel::ask()
{
    whenDone(m_engine->preview(m_text), this, [this, asked = m_asked](const Result<sync::ProviderPreview> &preview) {
        if (asked != m_asked)
            return;
        if (!preview) {
            const auto problem = providers::isDamagedLink(m_text) ? providers::damagedLink() : providers::addProblem(preview.error());
            fail(problem.title, problem.text);
            return;
        }
        m_preview = *preview;
        m_phase = Found;
        emit changed();
    });
}

void AddProviderModel::lookPicture(const QUrl &file)
{
    begin({});
    const auto read = [path = file.toLocalFile()] { return readQr(readImage(path)); };
    whenDone(m_worker.run(read), this, [this, asked = m_asked](const QStringList &codes) {
        if (asked == m_asked)
            lookAtCodes(codes);
    });
}

void AddProviderModel::lookInImage(const QImage &image)
{
    begin({});
    whenDone(m_worker.run([image] { return readQr(image); }), this, [this, asked = m_asked](const QStringList &codes) {
        if (asked == m_asked)
            lookAtCodes(codes);
    });
}

void AddProviderModel::lookCodes(const QStringList &codes)
{
    if (m_phase == Asking && !codes.isEmpty())
        lookAtCodes(codes);
}

void AddProviderModel::lookAtCodes(const QStringList &codes)
{
    const auto fits = std::ranges::find_if(codes, [](const QString &code) { return sync::readProviderAddress(code).has_value(); });
    if (fits != codes.end())
        look(*fits);
    else if (const auto damaged = std::ranges::find_if(codes, providers::isDamagedLink); damaged != codes.end())
        fail(providers::damagedLink().title, providers::damagedLink().text);
    else if (codes.isEmpty())
        fail(tr("No code in the picture"), tr("Take it again, straight from above and with more light, or type the address."));
    else
        fail(tr("The code leads elsewhere"), tr("It is not the code of a provider. Ask the provider for the right one."));
}

void AddProviderModel::paste()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    if (copied && copied->hasText() && !copied->text().trimmed().isEmpty())
        look(copied->text());
    else if (copied && copied->hasImage())
        lookInImage(copied->imageData().value<QImage>());
    else {
        reset();
        fail(tr("Nothing was copied"), tr("Copy the link or the address of the provider, then come back."));
    }
}

void AddProviderModel::add()
{
    if (m_phase != Found || !m_engine)
        return;
    m_phase = Adding;
    emit changed();
    whenDone(m_engine->add(m_preview), this, [this, asked = m_asked](const Result<qint64> &id) {
        if (id)
            emit added(*id);
        if (asked != m_asked)
            return;
        if (id) {
            reset();
        } else {
            const auto problem = providers::addProblem(id.error());
            fail(problem.title, problem.text);
        }
    });
}

void AddProviderModel::reset()
{
    begin({});
    m_phase = Asking;
    emit changed();
}

void AddProviderModel::fail(const QString &title, const QString &text)
{
    m_phase = Asking;
    m_problemTitle = title;
    m_problem = text;
    emit changed();
}

QString AddProviderModel::shownFingerprint() const
{
    return trust::groupedFingerprint(m_preview.fingerprint);
}

QVariantList AddProviderModel::facts() const
{
    QVariantList facts;
    const auto add = [&facts](const char *icon, const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts.append(QVariantMap { { QStringLiteral("icon"), QLatin1StringView(icon) }, { QStringLiteral("name"), name },
                { QStringLiteral("value"), value } });
    };
    if (m_phase != Found && m_phase != Adding)
        return facts;
    const char *icon = m_preview.place == sync::Place::Web ? "globe"
        : m_preview.place == sync::Place::LocalNetwork     ? "wifi"
                                                           : "folder-open";
    add(icon, providers::kindOf(m_preview.place),
        m_preview.place == sync::Place::Folder ? m_preview.address : providers::address(m_preview.address));
    QStringList languages;
    for (const QString &language : m_preview.languages.mid(0, 12))
        languages.append(languageName(language));
    add("languages", tr("Languages"), languages.join(QStringLiteral(", ")));
    add("map", tr("Region"), m_preview.region);
    add("clock", tr("Last change"), humanDate(m_preview.updated));
    return facts;
}

QString AddProviderModel::caution() const
{
    if (knownAs() != 0)
        return tr("You have this provider already");
    if (!m_preview.isSigned)
        return tr("It does not sign");
    return m_preview.isVouched ? tr("The link vouches for it") : tr("Is it really them?");
}

QString AddProviderModel::cautionDetail() const
{
    if (knownAs() != 0)
        return tr("It signs with the key that you know.");
    if (!m_preview.isSigned)
        return tr("Nobody can tell who made what it offers. All of it will be shown as not verified. Add it only if you know where "
                  "it comes from.");
    return m_preview.isVouched ? tr("Whoever made the link named this very key. From now on only what is signed with it is taken.")
                               : tr("Compare the key with what the provider tells you, on paper, by phone or on its page. From now "
                                    "on only what is signed with it is taken.");
}

QString AddProviderModel::cautionTone() const
{
    if (knownAs() != 0)
        return QStringLiteral("blue");
    return !m_preview.isSigned ? QStringLiteral("warn") : m_preview.isVouched ? QStringLiteral("ok") : QStringLiteral("blue");
}

} // namespace wb::ui
