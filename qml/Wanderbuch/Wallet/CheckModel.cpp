#include "qml/Wanderbuch/Wallet/CheckModel.h"

#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/TrustKeeper.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Wallet/ExchangeLink.h"
#include "qml/Wanderbuch/Wallet/FileAccess.h"
#include "qml/Wanderbuch/Wallet/ImportWords.h"

#include <algorithm>

namespace wb::ui {

CheckModel::CheckModel(QObject *parent) : QObject(parent)
{
    connect(&m_view, &CredentialView::languageWanted, this, &CheckModel::showIn);
}

void CheckModel::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    connect(&services->learner(), &Learner::changed, this, &CheckModel::changed);
    connect(&services->trustKeeper(), &TrustKeeper::changed, this, &CheckModel::judgeAgain);
    emit changed();
}

bool CheckModel::alreadyHeld() const
{
    if (!m_services || m_state != QLatin1String("shown"))
        return false;
    const auto &held = m_services->learner().credentials();
    return std::any_of(held.begin(), held.end(), [&](const auto &record) { return record.digest == m_view.digest(); });
}

bool CheckModel::canKeep() const
{
    return m_services && m_judgement.credential && m_state == QLatin1String("shown")
        && m_services->vault().state() == vault::Vault::State::Unlocked && !alreadyHeld();
}

template<typename Source>
void CheckModel::check(Source source)
{
    if (!m_services)
        return;
    go(QStringLiteral("busy"));
    auto work = [source, collector = m_collector, clock = &m_services->clock(), trust = m_services->trust(), languages = readingLanguages()]() mutable {
        Checked checked{source(collector), collector, {}};
        if (checked.document && !checked.document->bytes.isEmpty())
            checked.judgement = judge(checked.document->bytes, Holder::SomebodyElse, *clock, trust, languages);
        return checked;
    };
    whenDone(m_worker.run(work), this, [this, asked = ++m_asked](const Checked &checked) {
        if (asked == m_asked)
            take(checked);
    });
}

void CheckModel::checkFile(const QUrl &file)
{
    check([file](credentials::QrCollector &collector) -> Result<FoundDocument> {
        WB_TRY(const QByteArray bytes, readFile(file));
        return documentIn(bytes, collector);
    });
}

void CheckModel::checkText(const QString &text)
{
    const QString pasted = text.trimmed();
    if (isExchangeLink(pasted)) {
        emit linkGiven(pasted);
        return;
    }
    if (pasted.startsWith(QLatin1String("WB1:"))) // the text of a code, as another reader shows it
        check([pasted](credentials::QrCollector &collector) { return documentIn(QStringList{pasted}, collector); });
    else
        check([bytes = pasted.toUtf8()](credentials::QrCollector &) -> Result<FoundDocument> { return FoundDocument{bytes}; });
}

void CheckModel::checkImage(const QVariant &image)
{
    check([picture = image.value<QImage>()](credentials::QrCollector &collector) { return documentIn(picture, collector); });
}

bool CheckModel::checkCodes(const QStringList &codes)
{
    if (m_state == QLatin1String("busy"))
        return false;
    if (const auto link = std::ranges::find_if(codes, isExchangeLink); link != codes.end()) {
        emit linkGiven(*link);
        return true;
    }
    credentials::QrCollector probe = m_collector; // a camera sees the same code again and again
    bool isNew = false;
    for (const QString &code : codes) {
        const auto step = probe.add(code);
        isNew |= step && *step != credentials::QrCollector::Step::Repeated;
    }
    if (isNew)
        check([codes](credentials::QrCollector &collector) { return documentIn(codes, collector); });
    return isNew;
}

void CheckModel::forgetCodes()
{
    m_collector.clear();
    emit changed();
}

QString CheckModel::codesMissing() const
{
    QStringList numbers;
    for (const int number : m_collector.missing())
        numbers << QString::number(number);
    return numbers.join(QStringLiteral(", "));
}

void CheckModel::take(const Checked &checked)
{
    m_collector = checked.collector;
    if (!checked.document)
        return fail(checked.document.error());
    if (checked.document->bytes.isEmpty())
        return go(QStringLiteral("start")); // more codes are wanted
    m_collector.clear();
    if (const QString text = QString::fromUtf8(checked.document->bytes.left(64 * 1024)); checked.judgement.readError && isExchangeLink(text)) {
        go(QStringLiteral("start")); // a picture or file with a code of an issuer or a verifier
        emit linkGiven(text.trimmed());
        return;
    }
    if (checked.judgement.readError)
        return fail(*checked.judgement.readError);
    m_raw = checked.document->bytes;
    m_judgement = checked.judgement;
    m_view.show(m_judgement.shown);
    go(QStringLiteral("shown"));
}

// Whom one trusts has changed: what is shown may end otherwise.
void CheckModel::judgeAgain()
{
    if (m_state != QLatin1String("shown"))
        return;
    auto work = [raw = m_raw, clock = &m_services->clock(), trust = m_services->trust(), languages = readingLanguages()] {
        return judge(raw, Holder::SomebodyElse, *clock, trust, languages);
    };
    whenDone(m_worker.run(work), this, [this, asked = ++m_asked](const Judgement &judgement) {
        if (asked != m_asked)
            return;
        m_judgement = judgement;
        m_view.show(judgement.shown);
    });
}

void CheckModel::fail(const Error &error)
{
    m_judgement = {};
    m_raw.clear();
    m_view.clear();
    go(QStringLiteral("start"), tr("Could not be checked"), importProblem(error));
}

void CheckModel::showIn(const QString &language)
{
    if (!m_judgement.credential)
        return;
    auto work = [judgement = m_judgement, clock = &m_services->clock(), languages = QStringList{language} + readingLanguages()] {
        return present(judgement, Holder::SomebodyElse, *clock, languages);
    };
    whenDone(m_worker.run(work), this, [this, asked = ++m_asked](const CredentialPresentation &shown) {
        if (asked == m_asked)
            m_view.show(shown);
    });
}

void CheckModel::keep()
{
    if (!canKeep())
        return;
    const auto record = recordOf(m_judgement, m_raw, m_view.title(), readingLanguages());
    whenDone(m_services->vault()
        .run([record](vault::Session &session) { return vault::CredentialStore(session).add(record); }), this, [this](const Result<vault::CredentialRecord> &added) {
            if (!added) {
                emit saved(importProblem(added.error()));
                return;
            }
            m_services->learner().reload();
            emit kept(added->id, tr("Kept in your wallet."));
        });
}

void CheckModel::save(const QUrl &file)
{
    whenDone(m_worker.run([file, raw = m_raw] { return writeFile(file, raw); }), this, [this](const Result<void> &written) {
        emit saved(written ? tr("A copy is saved.") : tr("The copy could not be written there. Choose another folder."));
    });
}

void CheckModel::clear()
{
    ++m_asked;
    m_judgement = {};
    m_raw.clear();
    m_view.clear();
    m_collector.clear();
    go(QStringLiteral("start"));
}

void CheckModel::go(const QString &state, const QString &title, const QString &text)
{
    m_state = state;
    m_title = title;
    m_text = text;
    emit changed();
}

} // namespace wb::ui
