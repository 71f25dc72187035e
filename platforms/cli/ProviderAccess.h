// Providers as the commands see them: the library with its subscriptions, a way to the network, and how one is told.
#pragma once

#include "platforms/cli/Context.h"
#include "sync/engine/ProviderRunner.h"

namespace wb::cli {

class ProviderAccess {
public:
    [[nodiscard]] static Result<std::unique_ptr<ProviderAccess>> open(const Context &context);

    [[nodiscard]] sync::ProviderRunner &runner() { return *m_runner; }
    [[nodiscard]] sync::Subscriptions subscriptions() { return sync::Subscriptions(*m_library); }
    // By number, DID, address or name. NotFound if there is none, InvalidArgument if there are several.
    [[nodiscard]] Result<sync::Subscription> find(const QString &text);

private:
    std::unique_ptr<storage::Database> m_library;
    std::unique_ptr<sync::HttpClient> m_client;
    std::unique_ptr<sync::ProviderRunner> m_runner;
};

[[nodiscard]] QJsonObject previewJson(const sync::ProviderPreview &preview);
[[nodiscard]] QString previewText(const sync::ProviderPreview &preview);
[[nodiscard]] QJsonObject providerJson(const sync::Subscription &provider);
[[nodiscard]] QString providerText(const sync::Subscription &provider);
// What a visit came to; an error stands in it too.
[[nodiscard]] QJsonObject runJson(const sync::ProviderRunner::Run &run);
[[nodiscard]] QString runText(const sync::ProviderRunner::Run &run);

} // namespace wb::cli
