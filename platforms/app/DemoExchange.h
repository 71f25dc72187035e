// For the tour: what issuers, verifiers and badge hosts would have brought. No server takes part: what came lies in the vault as
// the app itself would have put it there, and a verifier's link holds its whole request.
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QVariantMap>

namespace wb::app {

class Composition;

class DemoExchange {
public:
    explicit DemoExchange(Composition &composition);

    // Asks for one of the learner's badges.
    [[nodiscard]] static QString request();
    // A link that is damaged.
    [[nodiscard]] static QString damagedOffer();
    // Two credentials of an issuer wait for a decision, a third one is promised.
    [[nodiscard]] Result<QVariantMap> arrive();
    // The learner decided, and what was promised is given up.
    [[nodiscard]] Result<QVariantMap> decide();
    // Two hosts of badges, one of which wants somebody to log in; two badges came.
    [[nodiscard]] Result<QVariantMap> connect();
    // They are left again, so that nobody asks them.
    [[nodiscard]] Result<QVariantMap> leave();

private:
    Composition &m_composition;
};

} // namespace wb::app
