// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "editing/ScanSize.h"
#include "io/Scan.h"

#include <QDialog>
#include <QTimer>

#include <thread>

class QCheckBox;
class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;

namespace halls::app {

class ScaleView;
class UnitChoice;

class SettingsStore;

/// Asks what somebody's own scan shows, when and by whom it was made, in which unit it is, and where the copy of the
/// museum is to lie. The scan is read meanwhile and shown at its size beside a person; a unit is proposed, none chosen.
class ScanDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScanDialog)
public:
    /// `ownFolder`: of the museum that is open where it may be changed itself; empty: a copy is made. Deletes itself
    /// when closed.
    ScanDialog(const SessionLink& link, loading::Loader& loader, const SettingsStore& store, const QString& model,
               const QString& ownFolder, QWidget* parent);

    io::Scan scan() const;
    std::filesystem::path folder() const;
    /// What is wrong with what was entered; empty: nothing.
    QString problem() const;

Q_SIGNALS:
    void wished();

private:
    void fillSubjects();
    QLayout* fields();
    QWidget* sizeRow();
    void read();
    void take(const Result<ScanShape>& shape);
    const model::Format* format() const; ///< of the file that is named; null: its ending is not known
    void followFormat();
    ScanSize::Asked asked() const;
    void showSize();
    void browse();
    void browseFolder();
    void refresh();

    const SessionLink& m_link;
    loading::Loader& m_loader;
    const SettingsStore& m_store; ///< remembers folders
    QString m_ownFolder;
    QTimer m_pause;                   ///< before what is typed is read
    std::optional<ScanShape> m_shape; ///< of the file that is named, once it was read
    QString m_unreadable;             ///< why it could not be
    bool m_reading = false;
    bool m_unitStated = false; ///< the file's format says a unit
    // Owned by this as its children.
    QLineEdit* m_file;
    QComboBox* m_subject; ///< data: hall id, or "/" and an exhibit id
    QComboBox* m_fate;
    QComboBox* m_base;
    QLineEdit* m_title;
    QLineEdit* m_date;
    QLineEdit* m_maker;
    UnitChoice* m_unit;
    ScaleView* m_scale;
    QLabel* m_size;
    QPushButton* m_offer;
    QCheckBox* m_zUp;
    QLineEdit* m_folder;
    QLabel* m_told;
    QPushButton* m_add;
    std::jthread m_reader; ///< last: it ends before what it tells goes
};

} // namespace halls::app
