// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "editing/ConflictDialog.h"
#include "editing/EditedTours.h"
#include "editing/KeysRest.h"
#include "editing/UnwrittenDialog.h"
#include "feature/Frame.h"
#include "io/EditLock.h"
#include "io/Scan.h"
#include "museum/RecordedWalk.h"

class QPushButton;

namespace halls::app {

class AlignLayer;
class Editing;
class TourEditor;

/// Changing a museum: undo, somebody's own scan as a state, and tours.
class EditMuseum : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditMuseum)
public:
    explicit EditMuseum(Frame& frame);

    Editing& editing() { return *m_editing; }
    bool aligning() const;
    /// A copy of the museum with the scan as a further state, opened at the same place, to be aligned.
    Status addScan(const io::Scan& scan, const std::filesystem::path& folder);
    void addDraft(const RecordedWalk& walk); ///< a tour made of it, to be edited
    void backToEditor();                     ///< from a preview
    /// How somebody's own museum is given to others. `folder`: of the museum.
    void give(const std::filesystem::path& folder);

Q_SIGNALS:
    void previewAsked(const halls::Id& tour, std::size_t step);

private:
    void connectEditing();
    void addPanel();
    void addCommands();
    void tellSaved();
    void showUnwritten();
    bool waitsForACopy() const; ///< what was changed last
    void undo();
    void redo();
    /// Asks where what was typed cannot be written. False: the visitor stays.
    bool mayLeave();
    /// What is to be done about a change that could not be written: the question that fits.
    void waitForSaving();
    void askAboutUnwritten();
    UnwrittenDialog::Unwritten unwrittenNow(UnwrittenDialog::When when);
    /// Empty: nothing more is to be said here, else why it failed.
    QString tryAgain(UnwrittenDialog::When when);
    QString saveElsewhere(const std::filesystem::path& folder, UnwrittenDialog::When when);
    QString sentenceOf(const Error& error) const;
    void tellFailed(const Error& error);
    void askAboutConflict(ConflictDialog::Asked asked);
    void decide(ConflictDialog::Answer answer, const std::vector<io::Conflict>& shown);
    void keepBoth();
    void takeTheirs();
    void tellOtherEditor();
    void askForCopy(const std::function<void()>& then);
    QString whyNotChanged() const; ///< a sentence
    Status copyTo(const std::filesystem::path& folder, const std::function<void()>& then);
    void reopen(const std::filesystem::path& folder, const std::function<void()>& then);
    void toggleEditor();
    void askForScan();
    void describeScan(const QString& model);
    bool takeModel(const std::filesystem::path& file);
    void toggleAligning();

    Frame& m_frame;
    Editing* m_editing;          ///< owned by this
    AlignLayer* m_align;         ///< owned by the picture
    TourEditor* m_editor;        ///< owned by its panel
    QPushButton* m_unwritten;    ///< owned by the window
    PanelDock* m_dock = nullptr; ///< owned by the window
    KeysRest m_keys;
    EditedTours m_tours;
    std::optional<ErrorCode> m_told; ///< why nothing can be written, as it was told: once, then by the button
    bool m_copyRefused = false;      ///< for what is typed
    bool m_asking = false;           ///< what fails now is told by the question
};

} // namespace halls::app
