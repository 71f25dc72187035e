// Reads and verifies a credential and puts both into words: the heavy work of a credential's page, made for a worker.
#pragma once

#include "core/base/Clock.h"
#include "core/credentials/Credential.h"
#include "core/trust/TrustStore.h"
#include "core/vault/CredentialStore.h"
#include "qml/Wanderbuch/Wallet/CredentialPresentation.h"

#include <memory>
#include <optional>

namespace wb::ui {

// Whose a credential is, which decides how it is spoken of.
enum class Holder { Me, SomebodyElse };

struct Judgement
{
    std::shared_ptr<const credentials::Credential> credential; // null if the bytes could not be read
    QJsonObject report; // trust::VerificationReport as JSON
    std::optional<Error> readError;
    bool selfAsserted = false; // signed by the one it speaks of
    bool own = false;          // and that is the owner of this wallet
    // The key that is provably the issuer's, unless it is the owner's; and whether the owner accepted it before.
    QString issuerFingerprint;
    bool accepted = false;
    bool vouched = false; // somebody else vouches for the issuer
    CredentialPresentation shown;
};

// `trust` is taken as a copy: the owner's keys may be added to the original while this runs elsewhere.
[[nodiscard]] Judgement judge(const QByteArray &bytes, Holder holder, const Clock &clock, const trust::TrustStore &trust, const QStringList &languages);

// The same judgement in other languages.
[[nodiscard]] CredentialPresentation present(const Judgement &judgement, Holder holder, const Clock &clock, const QStringList &languages);

// What the wallet keeps of it. `fileName` names what names nothing itself.
[[nodiscard]] vault::CredentialRecord recordOf(const Judgement &judgement, const QByteArray &bytes, const QString &fileName, const QStringList &languages);

// The languages a person reads, most wanted first: the app's, then the system's.
[[nodiscard]] QStringList readingLanguages();

} // namespace wb::ui
