// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"
#include "math/Math.h"
#include "recording/Beside.h"

#include <QImage>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

class QProcess;

namespace halls::app {

/// Frames into a video, by the installed ffmpeg, without a file for each frame: they go through a pipe into pieces of
/// half a minute, each a video of its own, that are joined in the end without being packed anew. What a kill leaves are
/// whole pieces, and a new call goes on behind the last of them; the same frames give the same bytes.
///
///     PieceSink sink(output, {.size = {1280, 720}, .framesPerSecond = 30});
///     if (sink.ready() && sink.begin(about)) {
///         for (int i = sink.first(); i < count; ++i) sink.add(frame(i), i);
///         sink.finish();
///         sink.join(extras);                      // the video has its name from here on
///         sink.remove();
///     }
///
/// Pieces lie in OUTPUT.pieces; nothing that this class did not write is changed or removed, and a file that has the
/// video's name already is not replaced unless that is wished for.
class PieceSink {
public:
    struct Format {
        Size2 size{1280, 720};
        int framesPerSecond = 30;
        int pieceSeconds = 30;
        IfThere ifThere = IfThere::Refuse; ///< of a file that has the video's name
    };
    PieceSink(std::filesystem::path output, const Format& format);
    ~PieceSink();
    PieceSink(const PieceSink&) = delete;
    PieceSink& operator=(const PieceSink&) = delete;

    /// Whether a video could be made at all: asked before hours of drawing.
    Status ready() const;
    /// Makes the folder, or takes over what lies in it. `recording` says in a few lines what is recorded: another one
    /// that is not finished, or anything else that lies there, is an Error, as is another process that records there.
    Status begin(const std::string& recording);
    int first() const { return m_first; }          ///< the first frame that is in no whole piece
    Status add(const QImage& picture, int number); ///< one after the other, from first() on
    Status finish();                               ///< the last piece is whole

    struct Subtitles {
        std::string language; ///< BCP 47
        std::string webVtt;
    };
    struct Chapter {
        double start = 0.0; ///< seconds
        double end = 0.0;
        std::string title;
    };
    struct Extras {
        std::string title;
        std::string language; ///< of title and sound, BCP 47
        std::vector<Chapter> chapters;
        std::vector<Subtitles> subtitles;
        /// Hands on all the sound: kSampleRate, stereo, 16 bits, little-endian. Null: there is none.
        using Write = std::function<bool(const char* bytes, std::size_t count)>;
        std::function<Status(const Write&)> sound;
    };
    Status join(const Extras& extras) const;

    const std::filesystem::path& folder() const { return m_folder; }
    /// Removes what this class wrote, and the folder where nothing else lies in it.
    void remove() const;

private:
    std::filesystem::path pieceOf(int number) const;
    int piecesThere() const;
    bool isOurs(const std::filesystem::path& file) const;
    Status open(int piece);
    Status close();
    Status brokeOff(QProcess& process, const std::filesystem::path& file, const char* what) const;

    std::filesystem::path m_output;
    std::filesystem::path m_folder;
    Format m_format;
    int m_framesInPiece;
    int m_first = 0;
    int m_lock = -1; ///< of this process, on what says what is recorded
    std::unique_ptr<QProcess> m_process;
    std::filesystem::path m_part; ///< that is being written
    int m_piece = -1;             ///< likewise; -1: none
};

} // namespace halls::app
