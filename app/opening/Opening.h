// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/Opener.h"
#include "feature/Frame.h"

#include <map>

class QMessageBox;
class QToolButton;

namespace halls::app {

class ProgressCard;

/// Opens museums and models: by menu, by drop, again, and with a word on what is missing.
class Opening : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Opening)
public:
    explicit Opening(Frame& frame);

    bool busy() const { return m_opener.busy(); }

private:
    void addCommands();
    void connectOpener();
    void askForPackage();
    void askForModel(const std::filesystem::path& folder = {});
    bool offerModels(const std::filesystem::path& folder);
    void askHowItStands(const loading::BareWish& proposed, const QString& why);
    void onOpened(const Opener::Loaded& loaded, const QString& path);
    void begin(const StartWish& wish);
    void fillRecent(QMenu& menu);
    void open(const std::filesystem::path& named, const StartWish& wish);
    void askForParent(const std::filesystem::path& file, const StartWish& wish);
    void offerUnit();
    void ask(const char* name, const QString& title, const QString& words, const QString& yes,
             const std::function<void(bool yes)>& then);
    void keepUpright(const QString& path, const StartWish& wish);
    void tellRemembered(const loading::BareWish& wish);
    void showMissing(const std::vector<Error>& missing);
    void tellNotes();
    void showNotes();
    void refreshNotes();
    QMessageBox* listBox(const char* name, const QString& title, const QString& words, const QStringList& lines);

    Frame& m_frame;
    Opener m_opener;
    StartWish m_wish;             ///< of what is being opened
    std::filesystem::path m_what; ///< likewise, from the root on
    bool m_remembered = false;    ///< likewise: how it is taken was chosen on another day
    /// What was answered for models that name files above their folder: until the window closes.
    std::map<std::filesystem::path, bool> m_parents;
    ProgressCard* m_progress; ///< owned by the picture
    QToolButton* m_notes;     ///< in the status bar, owned by it: as long as there are notes on the files
};

} // namespace halls::app
