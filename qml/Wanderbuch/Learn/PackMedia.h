// Sound or film of a pack, played in place: each block is compared with its digest before a byte of it is played.
// Only in builds with Qt Multimedia.
#pragma once

#include <QAudioOutput>
#include <QMediaPlayer>
#include <QQmlEngine>

#include <memory>

namespace wb::ui {

class LessonReader;

class PackMedia : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::LessonReader *reader MEMBER m_reader REQUIRED)
    Q_PROPERTY(QString path MEMBER m_path REQUIRED)
    // A VideoOutput, for film.
    Q_PROPERTY(QObject *videoOutput READ videoOutput WRITE setVideoOutput NOTIFY changed)
    // Milliseconds.
    Q_PROPERTY(double position READ position NOTIFY changed)
    Q_PROPERTY(double duration READ duration NOTIFY changed)
    Q_PROPERTY(bool playing READ isPlaying NOTIFY changed)
    // This device cannot play it.
    Q_PROPERTY(bool failed READ hasFailed NOTIFY changed)

public:
    explicit PackMedia(QObject *parent = nullptr);
    ~PackMedia() override;

    QObject *videoOutput() const { return m_player.videoOutput(); }
    void setVideoOutput(QObject *output);
    double position() const { return double(m_player.position()); }
    double duration() const { return double(m_player.duration()); }
    bool isPlaying() const { return m_player.playbackState() == QMediaPlayer::PlayingState; }
    bool hasFailed() const { return m_failed; }

    // Opens the resource at the first call: nothing is read before somebody wants to hear it.
    Q_INVOKABLE void play();
    Q_INVOKABLE void pause();
    Q_INVOKABLE void seek(double milliseconds);

signals:
    void changed();

private:
    bool load();

    LessonReader *m_reader = nullptr;
    QString m_path;
    bool m_failed = false;
    std::unique_ptr<QIODevice> m_device; // outlives the player
    QAudioOutput m_audio;
    QMediaPlayer m_player;
};

} // namespace wb::ui
