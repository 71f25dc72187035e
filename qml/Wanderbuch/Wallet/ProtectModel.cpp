#include "qml/Wanderbuch/Wallet/ProtectModel.h"

#include "core/vault/Vault.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Wallet/FileAccess.h"
#include "qml/Wanderbuch/Wallet/HumanText.h"
#include "qml/Wanderbuch/Wallet/PassphraseStrength.h"

#include <QDir>
#include <QLocale>
#include <QRandomGenerator>
#include <QStandardPaths>

namespace wb::ui {

namespace {

// What somebody with the file and a rack of machines manages against Argon2id at half a second a try.
constexpr double guessesPerSecond = 10'000;
constexpr double enoughBits = 35;
constexpr double goodBits = 50;
constexpr double excellentBits = 64;
constexpr int shortest = 8;

} // namespace

ProtectModel::ProtectModel(QObject *parent) : QObject(parent) {}

ProtectModel::~ProtectModel()
{
    for (QString &group : m_groups)
        group.fill(QLatin1Char('0'));
}

void ProtectModel::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    m_keychainAvailable = services->vault().hasKeychain();
    m_useKeychain = services->vault().keys().keychain;
    emit changed();
}

void ProtectModel::weigh(const QString &passphrase)
{
    m_bits = passphraseBits(passphrase);
    m_length = passphrase.size();
    emit weighed();
}

QString ProtectModel::strengthWord() const
{
    if (m_length == 0)
        return {};
    if (m_length < shortest)
        return tr("Too short");
    if (m_bits < enoughBits)
        return tr("Too easy to guess");
    return m_bits < goodBits ? tr("Fair") : m_bits < excellentBits ? tr("Good") : tr("Strong");
}

QString ProtectModel::strengthDetail() const
{
    if (m_length == 0)
        return {};
    if (m_length < shortest)
        return tr("At least %n characters, better four or five words.", nullptr, shortest);
    const QString worth = tr("About %1 bits.").arg(int(m_bits));
    const QString time = humanSpan(secondsToGuess(m_bits, guessesPerSecond));
    const QString guess = tr("Somebody who has this device's disk and strong machines would need %1.").arg(time);
    return m_bits < enoughBits ? tr("%1 %2 Add a word that does not belong.").arg(worth, guess) : tr("%1 %2").arg(worth, guess);
}

QString ProtectModel::strengthTone() const
{
    return !strongEnough() ? QStringLiteral("seal") : m_bits < goodBits ? QStringLiteral("warn") : QStringLiteral("ok");
}

double ProtectModel::strengthShare() const
{
    return std::min(1.0, m_bits / (excellentBits + 8));
}

bool ProtectModel::strongEnough() const
{
    return m_length >= shortest && m_bits >= enoughBits;
}

void ProtectModel::setUseKeychain(bool use)
{
    if (std::exchange(m_useKeychain, use) != use)
        emit changed();
}

QUrl ProtectModel::codeFile() const
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return QUrl::fromLocalFile(documents.filePath(tr("Wanderbuch recovery code") + QStringLiteral(".txt")));
}

void ProtectModel::setPassphrase(const QString &passphrase)
{
    if (!m_services || m_busy || m_step != QLatin1String("passphrase"))
        return;
    m_busy = true;
    say({});
    whenDone(m_services->vault().setPassphrase(crypto::SecretBytes::fromBytes(passphrase.toUtf8())), this, [this](const Result<void> &set) {
        if (set)
            return makeCode();
        m_busy = false;
        say(set.error().code == ErrorCode::Locked ? tr("The wallet was locked meanwhile. Unlock it, then start again.")
                                                  : tr("It could not be written. Look whether the disk is full, then try again."));
    });
}

void ProtectModel::makeCode()
{
    auto &vault = m_services->vault();
    if (m_keychainAvailable && m_useKeychain != vault.keys().keychain) {
        whenDone(vault.setKeychain(m_useKeychain), this, [this](const Result<void> &done) {
            if (!done) // the passphrase stands; only the convenience is missing
                setUseKeychain(false);
        });
    }
    whenDone(vault.newRecoveryCode(), this, [this](const Result<QString> &code) { takeCode(code); });
}

void ProtectModel::takeCode(const Result<QString> &code)
{
    m_busy = false;
    if (!code)
        return say(tr("The passphrase is set, but no recovery code could be made. Make one in Settings."));
    m_groups = code->split(QLatin1Char('-'));
    m_asked = int(QRandomGenerator::global()->bounded(m_groups.size()));
    say({});
    go(QStringLiteral("code"));
}

void ProtectModel::saveCode(const QUrl &file)
{
    const QString text = tr("Wanderbuch: recovery code") + QStringLiteral("\n\n    ") + m_groups.join(QLatin1Char('-')) + QStringLiteral("\n\n")
        + tr("Made on %1. It opens your wallet on the device it was made on, or a backup of it.\nKeep it apart from that device. A newer code makes this one useless.")
              .arg(humanDate(m_services->clock().nowUtc()))
        + QLatin1Char('\n');
    const auto written = writeFile(file, text.toUtf8(), FileRights::OwnerOnly);
    emit codeSaved(written ? tr("Saved. Move it to a place that is not this device.")
                           : tr("The file could not be written there. Choose another folder."));
}

void ProtectModel::codeKept()
{
    go(QStringLiteral("confirm"));
}

void ProtectModel::showCodeAgain()
{
    say({});
    go(QStringLiteral("code"));
}

void ProtectModel::confirm(const QString &group)
{
    QString typed = group.trimmed().toUpper();
    typed.replace(QLatin1Char('O'), QLatin1Char('0')).replace(QLatin1Char('I'), QLatin1Char('1')).replace(QLatin1Char('L'), QLatin1Char('1'));
    if (typed != m_groups.value(m_asked))
        return say(tr("That is not group %1. Compare it with your copy, or look at the code again.").arg(m_asked + 1));
    m_groups.clear();
    say({});
    go(QStringLiteral("done"));
}

void ProtectModel::go(const QString &step)
{
    if (std::exchange(m_step, step) != step)
        emit stepChanged();
}

void ProtectModel::say(const QString &message)
{
    m_message = message;
    emit changed();
}

} // namespace wb::ui
