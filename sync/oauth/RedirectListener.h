// Where the browser comes back to on a computer: an address on the loopback interface (RFC 8252 section 7.3). Phones come back by a
// link of the app's own instead.
#pragma once

#include "core/base/Result.h"

#include <QUrl>

#include <memory>
#include <stop_token>

class QTcpServer;

namespace wb::sync {

// Used on one thread, which must not be the interface's: wait() waits.
class RedirectListener {
public:
    // Listens on a free port. NotWritable if the system has none to give.
    [[nodiscard]] static Result<RedirectListener> open();
    ~RedirectListener();
    RedirectListener(RedirectListener &&) noexcept;

    [[nodiscard]] QUrl address() const;
    // The address the browser was sent to, with what the server said in it; the page it gets says `farewell`. Anything that is not
    // for us (another path, no state) is turned away and waited on. Cancelled, TimedOut.
    [[nodiscard]] Result<QUrl> wait(const QString &farewell, int milliseconds, std::stop_token stop = {});

private:
    explicit RedirectListener(std::unique_ptr<QTcpServer> server);
    std::unique_ptr<QTcpServer> m_server;
};

} // namespace wb::sync
