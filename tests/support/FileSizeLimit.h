// A disk that is full at a byte of one's choice: no file of this process grows beyond it (RLIMIT_FSIZE).
#pragma once

#include <QtGlobal>

#include <signal.h>
#include <sys/resource.h>

namespace wb::test {

class FileSizeLimit {
public:
    explicit FileSizeLimit(qint64 bytes)
    {
        signal(SIGXFSZ, SIG_IGN); // an error in place of the end
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit { rlim_t(bytes), m_before.rlim_max };
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before {};
};

} // namespace wb::test
