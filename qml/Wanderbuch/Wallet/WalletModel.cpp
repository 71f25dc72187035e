#include "qml/Wanderbuch/Wallet/WalletModel.h"

#include "qml/Wanderbuch/Core/Language.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Wallet/DocumentInFile.h"
#include "qml/Wanderbuch/Wallet/ExchangeLink.h"
#include "qml/Wanderbuch/Wallet/FileAccess.h"
#include "qml/Wanderbuch/Wallet/HumanText.h"
#include "qml/Wanderbuch/Wallet/ImportWords.h"
#include "qml/Wanderbuch/Wallet/Judgement.h"
#include "qml/Wanderbuch/Wallet/Verdict.h"

#include <QFileInfo>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr int expiringDays = 90;
constexpr int unjudgedAtATime = 20;
constexpr int longestTagBesideLevel = 16; // characters; beside a longer one the date alone has room

const QString all = QStringLiteral("all");
const QString awarded = QStringLiteral("awarded");
const QString ownRecords = QStringLiteral("own");
const QString expiring = QStringLiteral("expiring");

bool isOwn(const vault::CredentialRecord &record)
{
    return record.kind == vault::CredentialKind::SelfAsserted;
}

} // namespace

// A file on its way in.
struct WalletModel::Incoming
{
    QString name;
    std::optional<Error> error;
    QString why; // instead of what the error says by itself
    vault::CredentialRecord record;
};

// What became of it.
struct WalletModel::Outcome
{
    enum Kind { Added, AlreadyThere, Failed } kind = Failed;
    QString name, title, id, reason;
};

WalletModel::WalletModel(QObject *parent) : RowModel(parent)
{
    onLanguageChange(this, [this] {
        emit changed();
        if (!m_rows.isEmpty())
            emit dataChanged(index(0), index(int(m_rows.size()) - 1));
    });
}

void WalletModel::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    connect(&services->learner(), &Learner::changed, this, &WalletModel::refresh);
    refresh();
}

bool WalletModel::ready() const
{
    return m_services && m_services->learner().available();
}

int WalletModel::total() const
{
    return ready() ? int(m_services->learner().credentials().size()) : 0;
}

void WalletModel::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    refresh();
}

void WalletModel::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    refresh();
}

QVariantList WalletModel::filters() const
{
    const auto entry = [](const QString &id, const QString &name) {
        return QVariantMap{{QStringLiteral("id"), id}, {QStringLiteral("name"), name}};
    };
    return {entry(all, tr("All %1").arg(total())), entry(awarded, tr("Awarded")), entry(ownRecords, tr("My record")), entry(expiring, tr("Expiring"))};
}

int WalletModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant WalletModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const vault::CredentialRecord &record = m_rows[index.row()];
    const bool own = isOwn(record);
    const QDateTime now = m_services->clock().nowUtc();
    switch (role) {
    case IdRole: return record.id;
    case TitleRole: return record.title;
    case IssuerRole: return own ? tr("Your own record") : record.issuerName;
    case DigestRole: return record.digest;
    default: break;
    }
    const Verdict verdict = verdictOf(record.lastReport, own ? Authorship::Owner : Authorship::Issuer, now);
    QStringList when;
    if (verdict.kind == VerdictKind::Expired && record.issued.isValid() && record.issued.date().year() != record.expires.date().year())
        when << tr("%1 to %2").arg(record.issued.date().year()).arg(record.expires.date().year());
    else
        when << shortDate(record.issued);
    if (record.eqfLevel > 0 && verdict.tag.size() <= longestTagBesideLevel && verdict.kind != VerdictKind::Expired)
        when << tr("EQF %1").arg(record.eqfLevel);
    when.removeAll(QString());
    switch (role) {
    case VerdictRole: return verdict.tag;
    case ToneRole: return verdict.tone;
    case WhenRole: return when.join(QStringLiteral(" · "));
    case SpokenRole: {
        const QString issuer = own ? tr("Your own record") : record.issuerName;
        return tr("%1. %2. %3. %4").arg(record.title, issuer, verdict.tag, when.join(QStringLiteral(", ")));
    }
    default: return {};
    }
}

QHash<int, QByteArray> WalletModel::roleNames() const
{
    return {{IdRole, "credentialId"}, {TitleRole, "title"}, {IssuerRole, "issuer"}, {DigestRole, "digest"},
            {VerdictRole, "verdict"}, {ToneRole, "verdictTone"}, {WhenRole, "when"}, {SpokenRole, "spoken"}};
}

void WalletModel::refresh()
{
    const int asked = ++m_asked;
    if (!ready()) {
        m_query.clear();
        m_removedId.clear();
        m_hiddenId.clear();
        m_judged.clear();
        m_purged = false;
        show({});
        return;
    }
    if (!std::exchange(m_purged, true)) // what was taken out before the wallet was last closed is past undoing
        m_services->vault().run([](vault::Session &session) { return vault::CredentialStore(session).purgeRemoved(); });
    const auto &held = m_services->learner().credentials();
    if (std::none_of(held.begin(), held.end(), [this](const auto &record) { return record.id == m_hiddenId; }))
        m_hiddenId.clear(); // the list knows by itself
    if (m_query.trimmed().isEmpty()) {
        show(m_services->learner().credentials());
        judgeUnjudged();
        return;
    }
    emit changed();
    whenDone(m_services->vault()
        .run([words = m_query](vault::Session &session) { return vault::CredentialStore(session).search(words); }), this, [this, asked](const Result<QList<vault::CredentialRecord>> &found) {
            if (asked == m_asked && found)
                show(*found);
        });
}

void WalletModel::show(const QList<vault::CredentialRecord> &records)
{
    QList<vault::CredentialRecord> rows;
    for (const auto &record : records) {
        if (fits(record))
            rows << record;
    }
    if (const auto question = std::pair(m_query, m_filter); question == m_answered) {
        exchange(m_rows, rows, &vault::CredentialRecord::id);
    } else { // another list begins at its top
        beginResetModel();
        m_rows = rows;
        m_answered = question;
        endResetModel();
    }
    emit changed();
}

bool WalletModel::fits(const vault::CredentialRecord &record) const
{
    if (record.id == m_hiddenId)
        return false;
    if (m_filter == awarded)
        return !isOwn(record);
    if (m_filter == ownRecords)
        return isOwn(record);
    if (m_filter == expiring) {
        const QDateTime now = m_services->clock().nowUtc();
        return record.expires.isValid() && record.expires > now && now.daysTo(record.expires) <= expiringDays;
    }
    return true;
}

// Records that came in without a report, from elsewhere than an import, get one.
void WalletModel::judgeUnjudged()
{
    QStringList ids;
    for (const auto &record : m_services->learner().credentials()) {
        if (record.lastReport.isEmpty() && !m_judged.contains(record.id) && ids.size() < unjudgedAtATime)
            ids << record.id;
    }
    if (ids.isEmpty())
        return;
    for (const QString &id : std::as_const(ids))
        m_judged.insert(id);
    auto read = [ids](vault::Session &session) -> Result<QHash<QString, QByteArray>> {
        QHash<QString, QByteArray> raw;
        for (const QString &id : ids) {
            if (const auto record = vault::CredentialStore(session).get(id))
                raw.insert(id, record->raw);
        }
        return raw;
    };
    whenDone(m_services->vault().run(read), this, [this](const Result<QHash<QString, QByteArray>> &raw) {
        if (!raw)
            return;
        auto work = [raw = *raw, clock = &m_services->clock(), trust = m_services->trust(), languages = readingLanguages()] {
            QHash<QString, QJsonObject> reports;
            for (auto entry = raw.begin(); entry != raw.end(); ++entry)
                reports.insert(entry.key(), judge(entry.value(), Holder::Me, *clock, trust, languages).report);
            return reports;
        };
        whenDone(m_worker.run(work), this, [this](const QHash<QString, QJsonObject> &reports) {
            auto write = [reports](vault::Session &session) -> Result<void> {
                for (auto entry = reports.begin(); entry != reports.end(); ++entry)
                    WB_CHECK(vault::CredentialStore(session).setReport(entry.key(), entry.value()));
                return {};
            };
            whenDone(m_services->vault().run(write), this, [this](const Result<void> &written) {
                if (written)
                    m_services->learner().reload();
            });
        });
    });
}

void WalletModel::addFiles(const QList<QUrl> &files)
{
    import([files, clock = &m_services->clock(), trust = m_services->trust(), languages = readingLanguages()] {
        QList<Incoming> incoming;
        credentials::QrCollector collector; // pictures of codes may be parts of one credential
        QString lastPicture;
        for (const QUrl &file : expandFolders(files)) {
            Incoming one{QFileInfo(file.toLocalFile()).fileName(), {}, {}, {}};
            if (one.name.isEmpty())
                one.name = file.toString();
            const auto bytes = readFile(file);
            const auto document = bytes ? documentIn(*bytes, collector) : Result<FoundDocument>(tl::unexpected<Error>(bytes.error()));
            if (!document) {
                one.error = document.error();
            } else if (document->bytes.isEmpty()) {
                lastPicture = one.name;
                continue;
            } else {
                const Judgement judgement = judge(document->bytes, Holder::Me, *clock, trust, languages);
                if (judgement.readError && !isCredentialOfAnotherKind(document->bytes))
                    one.error = judgement.readError;
                else
                    one.record = recordOf(judgement, document->bytes, QFileInfo(one.name).completeBaseName(), languages);
                collector.clear();
            }
            incoming << one;
        }
        if (!collector.missing().isEmpty()) {
            const QString why = tr("%1 of its %2 codes are in these pictures. Add pictures of all of them together.").arg(collector.collected()).arg(collector.parts());
            incoming << Incoming{lastPicture, Error{ErrorCode::NotFound, {}}, why, {}};
        }
        return incoming;
    });
}

void WalletModel::addText(const QString &text)
{
    if (isExchangeLink(text)) {
        emit linkGiven(text.trimmed());
        return;
    }
    import([bytes = text.trimmed().toUtf8(), name = tr("What you pasted"), clock = &m_services->clock(), trust = m_services->trust(),
            languages = readingLanguages()] {
        const Judgement judgement = judge(bytes, Holder::Me, *clock, trust, languages);
        return QList<Incoming>{{name, judgement.readError, {}, recordOf(judgement, bytes, name, languages)}};
    });
}

void WalletModel::import(std::function<QList<Incoming>()> read)
{
    if (!ready() || m_busy)
        return;
    m_busy = true;
    emit changed();
    whenDone(m_worker.run(std::move(read)), this, [this](const QList<Incoming> &incoming) { store(incoming); });
}

void WalletModel::store(const QList<Incoming> &incoming)
{
    auto write = [incoming](vault::Session &session) -> Result<QList<Outcome>> {
        QList<Outcome> outcomes;
        for (const Incoming &one : incoming) {
            Outcome outcome{Outcome::Failed, one.name, one.record.title, {}, {}};
            if (one.error) {
                outcome.reason = one.why.isEmpty() ? importProblem(*one.error) : one.why;
            } else if (const auto added = vault::CredentialStore(session).add(one.record)) {
                outcome.kind = Outcome::Added;
                outcome.id = added->id;
            } else if (added.error().code == ErrorCode::AlreadyExists) {
                outcome.kind = Outcome::AlreadyThere;
                outcome.id = added.error().detail;
            } else {
                outcome.reason = importProblem(added.error());
            }
            outcomes << outcome;
        }
        return outcomes;
    };
    whenDone(m_services->vault().run(write), this, [this, incoming](const Result<QList<Outcome>> &outcomes) {
        m_busy = false;
        if (outcomes) {
            tell(*outcomes);
            return;
        }
        QList<Outcome> failed;
        for (const Incoming &one : incoming)
            failed << Outcome{Outcome::Failed, one.name, {}, {}, importProblem(outcomes.error())};
        tell(failed);
    });
}

void WalletModel::tell(const QList<Outcome> &outcomes)
{
    int added = 0;
    m_report.clear();
    for (const Outcome &outcome : outcomes) {
        added += outcome.kind == Outcome::Added;
        const bool taken = outcome.kind != Outcome::Failed;
        const QString detail = outcome.kind == Outcome::Added ? tr("Added")
            : outcome.kind == Outcome::AlreadyThere           ? tr("Already there: the same credential, byte for byte")
                                                              : tr("Not added. %1").arg(outcome.reason);
        m_report << QVariantMap{{QStringLiteral("title"), taken ? outcome.title : outcome.name},
                                {QStringLiteral("detail"), taken && outcome.title != outcome.name ? tr("%1 · %2").arg(detail, outcome.name) : detail},
                                {QStringLiteral("tone"), QString::fromLatin1(outcome.kind == Outcome::Added ? "ok" : taken ? "plain" : "warn")},
                                {QStringLiteral("icon"), QString::fromLatin1(outcome.kind == Outcome::Added ? "check" : taken ? "minus" : "triangle-alert")},
                                {QStringLiteral("id"), outcome.id}};
    }
    m_reportTitle = added > 0 ? tr("%n credentials added", nullptr, added) : outcomes.isEmpty() ? tr("Nothing to add") : tr("Nothing was added");
    emit reportChanged();
    if (added > 0)
        m_services->learner().reload();
    emit changed();
    if (outcomes.size() == 1 && added == 1)
        emit addedOne(outcomes.first().id);
    else
        emit imported();
    if (outcomes.size() == 1 && added == 1)
        emit said(tr("Added to your wallet."), {});
}

void WalletModel::remove(const QString &id)
{
    if (!ready())
        return;
    whenDone(m_services->vault()
        .run([id](vault::Session &session) { return vault::CredentialStore(session).remove(id); }), this, [this, id](const Result<void> &removed) {
            if (!removed) {
                emit said(tr("It could not be removed. Try again."), {});
                return;
            }
            m_removedId = m_hiddenId = id;
            refresh();
            m_services->learner().reload();
            emit said(tr("Removed from your wallet."), tr("Undo"));
        });
}

void WalletModel::undoRemove()
{
    if (m_removedId.isEmpty())
        return;
    whenDone(m_services->vault()
        .run([id = m_removedId](vault::Session &session) { return vault::CredentialStore(session).restore(id); }), this, [this](const Result<void> &restored) {
            m_removedId.clear();
            m_hiddenId.clear();
            if (!restored) {
                emit said(tr("It could not be brought back. Add the file again."), {});
                return;
            }
            refresh();
            m_services->learner().reload();
            emit said(tr("It is back."), {});
        });
}

} // namespace wb::ui
