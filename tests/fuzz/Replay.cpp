// Runs a fuzz target over files, each argument a file or a folder; what is absent is passed over. For compilers without libFuzzer.
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

namespace {

constexpr qint64 longestInput = 1024 * 1024;

bool run(const QString &path)
{
    QFile file(path);
    if (file.size() > longestInput || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray bytes = file.readAll();
    LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<size_t>(bytes.size()));
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    int count = 0;
    for (int i = 1; i < argc; ++i) {
        const QString path = QString::fromLocal8Bit(argv[i]);
        if (QFileInfo(path).isFile())
            count += run(path) ? 1 : 0;
        QDirIterator files(path, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            count += run(files.next()) ? 1 : 0;
    }
    QTextStream(stdout) << count << " inputs\n";
    return 0;
}
