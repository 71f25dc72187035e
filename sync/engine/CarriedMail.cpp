#include "sync/engine/CarriedMail.h"

#include "core/base/Clock.h"
#include "core/base/Encoding.h"
#include "core/crypto/Digest.h"
#include "core/storage/Transaction.h"
#include "sync/engine/Lane.h"
#include "sync/engine/OutgoingFolder.h"
#include "sync/engine/ProviderRunner.h"
#include "sync/providers/Subscriptions.h"

#include <QDir>

namespace wb::sync {

namespace {

QString digestOf(const QByteArray &bytes)
{
    return toHex(crypto::sha256(bytes));
}

QUrl mailPlace(const Subscription &provider)
{
    QUrl place(provider.endpoints.value(QLatin1StringView(mailEndpoint)), QUrl::StrictMode);
    if (!place.path().endsWith(QLatin1Char('/')))
        place.setPath(place.path() + QLatin1Char('/'));
    return provider.offered || place.host().isEmpty() ? QUrl() : place;
}

// Nobody is there to log in for somebody else's file: that the server says no is its own failure.
Error asFailure(const HttpResponse &answer)
{
    Error error = errorOf(answer);
    if (error.code == ErrorCode::NotAuthorized)
        error.code = ErrorCode::RequestRefused;
    return error;
}

Result<void> put(
    HttpClient &client, const Subscription &provider, const QString &name, const QByteArray &bytes, std::stop_token stop)
{
    HttpRequest request;
    request.url = mailPlace(provider).resolved(QUrl(name)); // letters, digits, dots and dashes
    request.method = "PUT";
    request.body = bytes;
    request.reach = placeOf(provider.address) == Place::Folder ? Reach::strangers() : Reach::ofProvider(QUrl(provider.address));
    request.setHeader("Content-Type", "application/octet-stream");
    request.setHeader("If-None-Match", "*");
    WB_TRY(const auto answer, client.send(request, stop));
    const bool isThere = answer.status == 412; // somebody else had carried it
    return answer.isSuccess() || isThere ? Result<void>() : tl::unexpected(asFailure(answer));
}

} // namespace

Result<qint64> CarriedMail::heldBytes()
{
    WB_TRY(const auto providers, Subscriptions(m_library).all());
    qint64 held = 0;
    for (const Subscription &provider : providers) {
        WB_TRY(const auto files, OutgoingFolder(m_data, provider.did).waiting());
        for (const OutgoingFile &file : files)
            held += file.bytes;
    }
    return held;
}

Result<int> CarriedMail::collect(const QString &stick, qint64 room, const Clock &clock)
{
    WB_TRY(const auto providers, Subscriptions(m_library).all());
    WB_TRY(const qint64 before, heldBytes());
    int came = 0;
    for (const Subscription &provider : providers) {
        WB_TRY(const qint64 held, heldBytes());
        OutgoingFolder here(m_data, provider.did);
        WB_TRY(
            const int some, here.collect(OutgoingFolder(stick, provider.did), std::min(mostBytes - held, room - (held - before))));
        came += some;
    }
    WB_CHECK(noteHeld(clock.nowUtc()));
    return came;
}

Result<int> CarriedMail::clear(const QString &stick)
{
    WB_TRY(const auto providers, Subscriptions(m_library).all());
    WB_TRY(auto arrived, m_library.prepare(QStringLiteral("SELECT sha256 FROM carried_arrived WHERE name = ?")));
    int gone = 0;
    for (const Subscription &provider : providers) {
        OutgoingFolder there(stick, provider.did);
        WB_TRY(const auto files, there.waiting());
        for (const OutgoingFile &file : files) {
            arrived.reset();
            WB_TRY(const bool isKnown, arrived.bind(1, file.name).step());
            const auto bytes = isKnown ? there.read(file.name) : Result<QByteArray>(QByteArray());
            if (isKnown && bytes && digestOf(*bytes) == arrived.text(0))
                gone += there.remove(file.name).has_value(); // a stick that cannot be written keeps it
        }
    }
    return gone;
}

Result<int> CarriedMail::waiting()
{
    WB_TRY(const auto providers, Subscriptions(m_library).all());
    qsizetype count = 0;
    for (const Subscription &provider : providers) {
        if (mailPlace(provider).isEmpty())
            continue;
        WB_TRY(const auto files, OutgoingFolder(m_data, provider.did).waiting());
        count += files.size();
    }
    return int(count);
}

Result<int> CarriedMail::deliver(HttpClient &client, const Clock &clock, std::stop_token stop)
{
    WB_TRY(const auto providers, Subscriptions(m_library).all());
    std::optional<Error> first;
    int went = 0;
    for (const Subscription &provider : providers) {
        OutgoingFolder here(m_data, provider.did);
        WB_TRY(const auto files, mailPlace(provider).isEmpty() ? QList<OutgoingFile>() : here.waiting());
        for (const OutgoingFile &file : files) {
            WB_TRY(const QByteArray bytes, here.read(file.name));
            if (const auto sent = put(client, provider, file.name, bytes, stop); !sent) {
                if (sent.error().code == ErrorCode::Cancelled)
                    return tl::unexpected(sent.error());
                first = first.value_or(sent.error());
                break; // the next one would not fare better there
            }
            WB_TRY(auto note, m_library.prepare(QStringLiteral("INSERT OR REPLACE INTO carried_arrived VALUES (?, ?, ?)")));
            WB_CHECK(note.bindAll(file.name, digestOf(bytes), toRfc3339(clock.nowUtc())).run());
            WB_CHECK(here.remove(file.name));
            ++went;
        }
    }
    return first ? Result<int>(tl::unexpected(*first)) : went;
}

Result<QDateTime> CarriedMail::heldSince(const QString &folder, const QString &name)
{
    WB_TRY(auto row, m_library.prepare(QStringLiteral("SELECT since FROM carried_held WHERE folder = ? AND name = ?")));
    WB_TRY(const bool isNoted, row.bindAll(folder, name).step());
    return isNoted ? fromRfc3339(row.text(0)) : QDateTime();
}

Result<void> CarriedMail::noteHeld(const QDateTime &now)
{
    WB_TRY(auto transaction, storage::Transaction::begin(m_library));
    // The clock was ahead when that was written.
    WB_TRY(auto ahead, m_library.prepare(QStringLiteral("UPDATE carried_held SET since = ?1 WHERE since > ?1")));
    WB_CHECK(ahead.bindAll(toRfc3339(now)).run());
    WB_TRY(auto note, m_library.prepare(QStringLiteral("INSERT OR IGNORE INTO carried_held VALUES (?, ?, ?)")));
    QSet<std::pair<QString, QString>> here;
    for (const OutgoingFolder &folder : OutgoingFolder::allBelow(m_data)) {
        WB_TRY(const auto files, folder.waiting());
        for (const OutgoingFile &file : files) {
            WB_CHECK(note.bindAll(folder.name(), file.name, toRfc3339(now)).run());
            here.insert({ folder.name(), file.name });
        }
    }
    // One that went and comes again begins anew.
    WB_TRY(auto rows, m_library.prepare(QStringLiteral("SELECT folder, name FROM carried_held")));
    WB_TRY(const auto held, rows.collect([&] { return std::pair(rows.text(0), rows.text(1)); }));
    WB_TRY(auto forget, m_library.prepare(QStringLiteral("DELETE FROM carried_held WHERE folder = ? AND name = ?")));
    for (const auto &one : held) {
        if (!here.contains(one))
            WB_CHECK(forget.bindAll(one.first, one.second).run());
    }
    return transaction.commit();
}

Result<bool> CarriedMail::isOverdue(const Clock &clock)
{
    const QDateTime eldest = clock.nowUtc().addDays(-mostDays);
    for (const OutgoingFolder &folder : OutgoingFolder::allBelow(m_data)) {
        WB_TRY(const auto files, folder.waiting());
        for (const OutgoingFile &file : files) {
            WB_TRY(const QDateTime since, heldSince(folder.name(), file.name));
            if (!since.isValid() || since <= eldest)
                return true;
        }
    }
    return false;
}

Result<QSet<QString>> CarriedMail::takenBack(const OutgoingWriters &writers)
{
    WB_TRY(auto rows, m_library.prepare(QStringLiteral("SELECT name_sha256 FROM carried_taken_back")));
    WB_TRY(const QStringList noted, rows.collect([&] { return rows.text(0); }));
    const QSet<QString> before(noted.begin(), noted.end());
    const auto authors = authorshipsOf(writers);
    if (!authors || writers.isEmpty())
        return before;
    QSet<QString> now;
    for (auto file = authors->begin(); file != authors->end(); ++file) {
        if (file.value() == Authorship::TakenBack)
            now.insert(digestOf(file.key().toUtf8()));
    }
    if (now == before)
        return now;
    WB_TRY(auto transaction, storage::Transaction::begin(m_library));
    WB_CHECK(m_library.execute(QStringLiteral("DELETE FROM carried_taken_back")));
    WB_TRY(auto note, m_library.prepare(QStringLiteral("INSERT INTO carried_taken_back VALUES (?)")));
    for (const QString &name : now) {
        note.reset();
        WB_CHECK(note.bind(1, name).run());
    }
    WB_CHECK(transaction.commit());
    return now;
}

void CarriedMail::dropTakenBack(const QString &root, const OutgoingWriters &writers)
{
    const auto names = takenBack(writers);
    if (!names || names->isEmpty())
        return;
    for (OutgoingFolder &folder : OutgoingFolder::allBelow(root)) {
        const auto files = folder.waiting();
        for (const OutgoingFile &file : files ? *files : QList<OutgoingFile>()) {
            if (names->contains(digestOf(file.name.toUtf8())))
                std::ignore = folder.remove(file.name); // a stick that cannot be written keeps it
        }
    }
}

Result<int> CarriedMail::letGo(const Clock &clock, const OutgoingWriters &writers)
{
    const QDateTime now = clock.nowUtc();
    WB_CHECK(noteHeld(now));
    const auto authors = authorshipsOf(writers);
    if (!authors)
        return 0; // nobody can tell now what is the person's own
    int gone = 0;
    for (OutgoingFolder &folder : OutgoingFolder::allBelow(m_data)) {
        WB_TRY(const auto files, folder.waiting());
        for (const OutgoingFile &file : files) {
            WB_TRY(const QDateTime since, heldSince(folder.name(), file.name));
            if (!since.isValid() || since > now.addDays(-mostDays))
                continue;
            if (authors->value(file.name, Authorship::Other) == Authorship::Own)
                continue;
            WB_CHECK(folder.remove(file.name));
            ++gone;
        }
    }
    WB_CHECK(noteHeld(now));
    return gone;
}

Result<QList<StrandedFile>> CarriedMail::stranded(const QString &did, const Clock &clock, const OutgoingWriters &writers)
{
    const OutgoingFolder folder(m_data, did);
    const QDateTime eldest = clock.nowUtc().addDays(-mostDays);
    QList<StrandedFile> files;
    WB_TRY(const Authorships authors, authorshipsOf(writers));
    WB_TRY(const auto waiting, folder.waiting());
    for (const OutgoingFile &file : waiting) {
        WB_TRY(const QDateTime since, heldSince(folder.name(), file.name));
        if (!since.isValid() || since > eldest)
            continue;
        if (authors.contains(file.name))
            files.append({ file.name, since });
    }
    return files;
}

Result<void> CarriedMail::discard(const QString &did, const QStringList &names)
{
    OutgoingFolder folder(m_data, did);
    for (const QString &name : names)
        WB_CHECK(folder.remove(name));
    return {};
}

CarriedMailDuty::CarriedMailDuty(QString data, HttpSettings http, const Clock &clock)
    : m_data(std::move(data))
    , m_http(std::move(http))
    , m_clock(clock)
{
}

bool CarriedMailDuty::isWanted()
{
    if (OutgoingFolder::countBelow(m_data) == 0)
        return false;
    const auto library = Lane::openLibrary(m_data);
    if (!library)
        return false;
    CarriedMail mail(m_data, **library);
    m_hasPlaces = mail.waiting().value_or(0) > 0;
    return m_hasPlaces || mail.isOverdue(m_clock).value_or(false);
}

void CarriedMailDuty::addWriter(std::shared_ptr<OutgoingWriter> writer)
{
    const QMutexLocker lock(&m_mutex);
    m_writers.append(std::move(writer));
}

OutgoingWriters CarriedMailDuty::writers()
{
    const QMutexLocker lock(&m_mutex);
    return m_writers;
}

Result<DutyReport> CarriedMailDuty::run(std::stop_token stop)
{
    WB_TRY(const auto library, Lane::openLibrary(m_data));
    CarriedMail mail(m_data, *library);
    HttpClient client(m_http);
    mail.dropTakenBack(m_data, writers());
    const auto went = mail.deliver(client, m_clock, stop);
    if (!went && went.error().code == ErrorCode::Cancelled)
        return tl::unexpected(went.error());
    // After it was tried once more. What it costs to keep something for longer is little: a failure here stays without a word.
    std::ignore = mail.letGo(m_clock, writers());
    if (!went)
        return tl::unexpected(went.error());
    WB_TRY(const int left, mail.waiting());
    return DutyReport { *went, left, {} };
}

} // namespace wb::sync
