#include "sync/records/Consent.h"

#include "core/base/Encoding.h"
#include "core/crypto/Ed25519KeyPair.h"
#include "core/crypto/Hmac.h"
#include "core/trust/DidResolver.h"
#include "core/vault/PrivateValues.h"

#include <QJsonArray>

namespace wb::sync {

namespace {

using L1 = QLatin1StringView;

const QString prefix = QStringLiteral("records.consent/");
const QString secretName = QStringLiteral("records.pseudonym-secret");
constexpr qsizetype longestName = 200;
constexpr qsizetype longestHistory = 100;
constexpr qsizetype secretSize = 32;
constexpr qsizetype pseudonymSize = 18; // bytes of the HMAC: 24 characters

QString actorName(ActorChoice choice)
{
    switch (choice) {
    case ActorChoice::Name: return QStringLiteral("name");
    case ActorChoice::Did: return QStringLiteral("did");
    case ActorChoice::Pseudonym: break;
    }
    return QStringLiteral("pseudonym");
}

ActorChoice actorChoice(const QString &name)
{
    return name == L1("did") ? ActorChoice::Did : name == L1("name") ? ActorChoice::Name : ActorChoice::Pseudonym;
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? toRfc3339(time) : QString();
}

Consent fromJson(const QString &provider, const QJsonObject &json)
{
    const auto time = [&json](L1 name) { return fromRfc3339(json.value(name).toString()); };
    return { provider, time(L1("granted")), time(L1("withdrawn")), time(L1("from")),
        actorChoice(json.value(L1("actor")).toString()), json.value(L1("name")).toString() };
}

Result<void> write(vault::Session &session, const Consent &consent, QJsonArray history)
{
    while (history.size() > longestHistory)
        history.removeFirst();
    return vault::PrivateValues(session).setValue(prefix + consent.provider,
        QJsonObject { { L1("granted"), timeText(consent.granted) }, { L1("withdrawn"), timeText(consent.withdrawn) },
            { L1("from"), timeText(consent.from) }, { L1("actor"), actorName(consent.actor) }, { L1("name"), consent.name },
            { L1("history"), history } });
}

// Made at the first use; with the vault it comes to the person's other devices.
Result<QByteArray> pseudonymSecret(vault::Session &session)
{
    vault::PrivateValues values(session);
    WB_TRY(const QJsonValue stored, values.value(secretName));
    if (stored.isString())
        return fromBase64Url(stored.toString());
    const auto secret = crypto::SecretBytes::random(secretSize);
    WB_CHECK(values.setValue(secretName, toBase64Url(secret.view())));
    return secret.view().toByteArray();
}

} // namespace

Result<Consent> Consents::of(const QString &provider) const
{
    WB_TRY(const QJsonValue stored, vault::PrivateValues(m_session).value(prefix + provider));
    return fromJson(provider, stored.toObject());
}

Result<QList<Consent>> Consents::all() const
{
    WB_TRY(const QStringList names, vault::PrivateValues(m_session).names(prefix));
    QList<Consent> found;
    for (const QString &name : names) {
        WB_TRY(const Consent consent, of(name.mid(prefix.size())));
        found.append(consent);
    }
    return found;
}

Result<Consent> Consents::grant(const QString &provider, const ConsentChoice &choice)
{
    const auto name = choice.name.trimmed();
    if (provider.isEmpty() || name.size() > longestName || (choice.actor == ActorChoice::Name && name.isEmpty()))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("consent: provider or name"));
    WB_TRY(const QJsonValue stored, vault::PrivateValues(m_session).value(prefix + provider));
    auto consent = fromJson(provider, stored.toObject());
    auto history = stored.toObject().value(L1("history")).toArray();
    const auto now = m_session.clock.nowUtc();
    if (!consent.holds())
        consent = { provider, now, {}, now, {}, {} };
    if (choice.earlierToo)
        consent.from = {};
    consent.actor = choice.actor;
    consent.name = choice.actor == ActorChoice::Name ? name : QString();
    history.append(QJsonObject {
        { L1("granted"), toRfc3339(now) }, { L1("actor"), actorName(consent.actor) }, { L1("from"), timeText(consent.from) } });
    WB_CHECK(write(m_session, consent, history));
    return consent;
}

Result<void> Consents::withdraw(const QString &provider)
{
    WB_TRY(const QJsonValue stored, vault::PrivateValues(m_session).value(prefix + provider));
    auto consent = fromJson(provider, stored.toObject());
    if (!consent.holds())
        return {};
    consent.withdrawn = m_session.clock.nowUtc();
    auto history = stored.toObject().value(L1("history")).toArray();
    history.append(QJsonObject { { L1("withdrawn"), toRfc3339(consent.withdrawn) } });
    return write(m_session, consent, history);
}

Result<progress::XapiActor> Consents::actor(const Consent &consent) const
{
    if (consent.actor == ActorChoice::Did) {
        WB_TRY(const auto key, vault::learnerKey(m_session));
        return progress::XapiActor { QStringLiteral("https://w3id.org/did"), trust::didKey(key.publicKey()), {} };
    }
    WB_TRY(QByteArray secret, pseudonymSecret(m_session));
    const auto mark = crypto::hmacSha256(secret, "wanderbuch xapi actor 1\n" + consent.provider.toUtf8());
    crypto::wipe(secret);
    // Whose names these are: the provider's own, each is good there only.
    return progress::XapiActor { consent.provider, toBase64Url(mark.left(pseudonymSize)), consent.name };
}

} // namespace wb::sync
