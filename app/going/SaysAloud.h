// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"
#include "voices/Voice.h"

#include <QSettings>

#include <memory>

namespace halls::app {

class Narrator;

/// Says aloud, by the computer's own voices, where one is and what one sees: for who has no screen reader. Off unless
/// somebody sets it. The next words take the place of those that are said; Escape ends them.
///
/// **Ownership** The frame's.
class SaysAloud : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SaysAloud)
public:
    explicit SaysAloud(Frame& frame);
    ~SaysAloud() override;

    bool on() const { return m_on; }
    void setOn(bool on); ///< kept between two visits; once it is on it says where one is

    /// Nothing while it is off. `words`: in the language of the window.
    void say(const QString& words);
    void hush();
    bool speaking() const;

    /// For tests: other voices than the system's.
    void setVoices(Voices voices);

private:
    void addCommand();
    void onChanged(session::Changes changes);
    bool somebodyLeads() const; ///< a tour has its own voice

    Frame& m_frame;
    QSettings m_memory; ///< in the file of the settings
    std::unique_ptr<Narrator> m_narrator;
    QString m_where; ///< that was said last
    bool m_on = false;
    bool m_failed = false; ///< it was told why nothing is heard
};

} // namespace halls::app
