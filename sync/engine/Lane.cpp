#include "sync/engine/Lane.h"

#include "core/catalogue/LibraryFile.h"
#include "sync/engine/DownloadList.h"
#include "sync/providers/Subscriptions.h"

namespace wb::sync {

Lane::Lane(QString data, HttpSettings http, Pause *pause)
    : m_data(std::move(data))
    , m_http(std::move(http))
    , m_pause(pause)
{
}

Lane::~Lane()
{
    std::ignore = m_worker.run([this] {
        m_client.reset(); // Qt's network objects go on the thread that made them
        m_library.reset();
    });
    m_worker.waitForDone();
}

Result<std::unique_ptr<storage::Database>> Lane::openLibrary(const QString &data)
{
    WB_TRY(auto library, catalogue::openLibrary(data));
    WB_CHECK(Subscriptions::prepare(*library));
    WB_CHECK(DownloadList::prepare(*library));
    return library;
}

Result<Lane::Tools> Lane::open()
{
    if (!m_library) {
        WB_TRY(m_library, openLibrary(m_data));
    }
    if (!m_client)
        m_client = std::make_unique<HttpClient>(m_http);
    return Tools { *m_library, *m_client, m_http, m_pause };
}

} // namespace wb::sync
