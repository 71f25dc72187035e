#include "qml/Wanderbuch/Learn/PackMedia.h"

#include "core/packs/Pack.h"
#include "qml/Wanderbuch/Core/PackShelf.h"
#include "qml/Wanderbuch/Learn/LessonReader.h"

#include <QUrl>

namespace wb::ui {

PackMedia::PackMedia(QObject *parent) : QObject(parent)
{
    m_player.setAudioOutput(&m_audio);
    connect(&m_player, &QMediaPlayer::positionChanged, this, &PackMedia::changed);
    connect(&m_player, &QMediaPlayer::durationChanged, this, &PackMedia::changed);
    connect(&m_player, &QMediaPlayer::playbackStateChanged, this, &PackMedia::changed);
    connect(&m_player, &QMediaPlayer::errorOccurred, this, [this] {
        m_failed = true;
        emit changed();
    });
}

PackMedia::~PackMedia()
{
    m_player.stop();
    m_player.setSourceDevice(nullptr);
}

void PackMedia::setVideoOutput(QObject *output)
{
    m_player.setVideoOutput(output);
    emit changed();
}

bool PackMedia::load()
{
    if (m_device || m_failed)
        return m_device != nullptr;
    const PackShelf::OpenedPack opened = m_reader ? m_reader->pack() : nullptr;
    auto device = opened ? opened->pack->openResource(m_path) : failure(ErrorCode::NotFound);
    m_failed = !device;
    if (m_failed) {
        emit changed();
        return false;
    }
    m_device = std::move(*device);
    m_player.setSourceDevice(m_device.get(), QUrl(QStringLiteral("pack:/") + m_path));
    return true;
}

void PackMedia::play()
{
    if (load())
        m_player.play();
}

void PackMedia::pause()
{
    m_player.pause();
}

void PackMedia::seek(double milliseconds)
{
    if (load())
        m_player.setPosition(qRound64(std::clamp(milliseconds, 0.0, std::max(0.0, duration()))));
}

} // namespace wb::ui
