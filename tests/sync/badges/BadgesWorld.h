// A vault with an account at a host of badges.
#pragma once

#include "core/base/Ids.h"
#include "core/base/Json.h"
#include "core/credentials/OpenBadgeBuilder.h"
#include "platforms/common/BundledContexts.h"
#include "sync/badges/Badges.h"
#include "tests/support/LoopbackServer.h"
#include "tests/support/TestVault.h"

#include <QJsonDocument>

namespace wb::test {

class BadgesWorld {
public:
    TestVault home;
    std::unique_ptr<vault::Vault> vault = home.open();
    trust::TrustStore trust;
    const crypto::Ed25519KeyPair key = crypto::Ed25519KeyPair::generate();

    BadgesWorld()
    {
        QVERIFY(vault->create().result());
        const auto contexts = platforms::bundledContexts();
        QVERIFY(contexts);
        trust.setContexts(*contexts);
    }
    [[nodiscard]] std::unique_ptr<sync::Badges> badges()
    {
        return std::make_unique<sync::Badges>(*vault, home.clock, trust, QStringList());
    }
    // A badge that holds, signed by `key`.
    [[nodiscard]] QByteArray badge(const QString &title) const
    {
        credentials::FinishedModule module;
        module.id = QStringLiteral("urn:x-test:module:") + title.toLower();
        module.title.insert(QStringLiteral("en"), title);
        module.description.insert(QStringLiteral("en"), QStringLiteral("What was learnt"));
        return credentials::buildOpenBadge(
            module, key, { QStringLiteral("Ada"), newUuid(), home.clock.nowUtc(), QStringLiteral("en") })
            .value_or(QByteArray());
    }
    // An account as connect() leaves it.
    [[nodiscard]] QString account(const LoopbackServer &server)
    {
        sync::BadgeAccount account;
        account.host.base = server.url(QStringLiteral("/ims/ob/v3p0/"));
        account.host.name = QStringLiteral("Scripted host");
        account.host.server.token = server.url(QStringLiteral("/token"));
        account.host.refresh = account.host.server.token;
        account.client = { QStringLiteral("me"), QStringLiteral("secret"), false };
        account.token = { QStringLiteral("at-0"), QStringLiteral("rt-0"), home.clock.nowUtc().addSecs(3600), {} };
        account.reach = { true, true };
        const auto id = TestVault::in(*vault, [account](vault::Session &session) -> Result<QString> {
            WB_CHECK(storage::migrate(session.database, sync::badgesMigrations()));
            return sync::BadgeStore(session).put(account);
        });
        return id.value_or(QString());
    }
};

} // namespace wb::test
