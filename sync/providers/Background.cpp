#include "sync/providers/Background.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace wb::sync {

void stepBack()
{
#ifdef Q_OS_LINUX // of the thread alone: Linux counts so, though POSIX means the process
    constexpr int background = 10;
    const auto thread = id_t(syscall(SYS_gettid));
    if (getpriority(PRIO_PROCESS, thread) < background)
        setpriority(PRIO_PROCESS, thread, background); // if it cannot, it is no worse than before
#endif
}

void stepAside()
{
#ifdef Q_OS_LINUX
    const sched_param none {};
    sched_setscheduler(0, SCHED_IDLE, &none); // 0: this thread
#endif
}

} // namespace wb::sync
