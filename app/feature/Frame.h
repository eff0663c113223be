// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/Commands.h"
#include "commands/Tools.h"
#include "desk/SessionLink.h"
#include "desk/StartWish.h"
#include "feature/PanelDock.h"

#include <QImage>
#include <QObject>

#include <filesystem>
#include <functional>
#include <vector>

class QWidget;

namespace halls::app {

class Languages;
class SettingsStore;
class Viewport;
class Workplace;

/// What a feature is given, and all that it knows of the window around it: the picture, the session, the table of
/// commands, the stack of tools, and ways to say something. Features know the frame and never each other.
///
///     Measuring::Measuring(Frame& frame) {
///         frame.commands.add({{.id = "measure", …}});
///         frame.tools.add({.id = "measuring", .layer = Layer::Hand, …});
///     }
///
/// **Ownership** Borrows what it names; lives as long as the window. **Threads** The window's.
class Frame : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Frame)
public:
    struct Given {
        Workplace& workplace;
        SettingsStore& store;
        Languages& languages;
        SessionLink& link;
        QWidget& window; ///< parent of dialogs
        Viewport& picture;
    };
    explicit Frame(const Given& given);
    ~Frame() override;

    Workplace& workplace;
    SettingsStore& store;
    Languages& languages;
    SessionLink& link;
    QWidget& window;
    Viewport& picture;
    Commands commands;
    Tools tools;

    const session::Session* session() const { return link.session(); }
    bool museumOpen() const { return session() != nullptr; }
    bool packageOpen() const { return museumOpen() && session()->loaded().package.has_value(); }

    /// A short word to the visitor, over the picture; what is longer than a message (PlainWords) is cut.
    void tell(const QString& words);
    /// What was told does not hold any more: it goes, if it is still there.
    void takeBack(const QString& words);
    /// The sentence of an error with its cause, likewise.
    void tell(const Error& error);
    /// A dialog with file, place, cause and what to do; `then` when it was closed. `name`: of what could not be saved,
    /// where it is not the file's own.
    void showProblem(const Error& error, const std::function<void()>& then = {}, const QString& name = {});

    /// Opens a museum, a model or whatever else a feature takes: features are asked from the last to the first, which
    /// opens whatever can be opened; the one that says true has it.
    void takeFiles(std::function<bool(const std::filesystem::path& file)> taker);
    bool give(const std::filesystem::path& file);
    /// How a museum is opened; set by the feature that opens.
    using Opening = std::function<void(const std::filesystem::path& what, const StartWish& wish)>;
    void setOpening(Opening opening, std::function<bool()> busy);
    bool opening() const { return m_busy && m_busy(); } ///< something is under way
    void open(const std::filesystem::path& packageOrModel, const StartWish& wish = {});

    /// Before the museum that is open goes, because another is opened or the window is closed, features are asked; one
    /// that says false keeps it.
    void askBeforeLeaving(std::function<bool()> mayLeave);
    bool mayLeave() const;

    // What the window finds here when all features are made.
    void addPanel(PanelDock* panel);
    const std::vector<PanelDock*>& panels() const { return m_panels; }
    bool frontIsKept() const; ///< a panel in which one works is shown: no other comes before it
    void addStatus(QWidget* widget);
    const std::vector<QWidget*>& statusWidgets() const { return m_status; }

    /// An audience looks: the picture alone, all over the screen, in letters for those who sit far away.
    void setAudience(bool audience);
    bool audience() const { return m_audience; }

    /// A state as seen from a camera; a null image where it cannot be had now, or may not be seen yet.
    QImage photograph(const Camera& camera, std::size_t state, QSize size) const;

Q_SIGNALS:
    void told(const QString& words);
    void toldOnce(const QString& words); ///< over the picture alone: it stands elsewhere in the window too
    void takenBack(const QString& words);
    void toldQuietly(const QString& words); ///< for the one at the keyboard, not for an audience
    void museumOpened(const halls::app::StartWish& wish);
    void audienceChanged(bool audience);
    void leaving(); ///< another museum is there and takes the place of this one: what is not kept yet is kept now
    void closing(); ///< the window: what is not kept yet is kept now

private:
    std::vector<std::function<bool(const std::filesystem::path&)>> m_takers;
    Opening m_opening;
    std::function<bool()> m_busy;
    std::vector<std::function<bool()>> m_leaving;
    std::vector<PanelDock*> m_panels;
    std::vector<QWidget*> m_status;
    bool m_audience = false;
};

/// What is open; a museum of one's own with its folder: a copy has the title of what it was made of.
QString titleOfOpen(const Frame& frame);

} // namespace halls::app
