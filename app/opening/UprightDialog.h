// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "loading/BareWish.h"
#include "model/Model.h"

#include <QDialog>

class QComboBox;

namespace halls::app {

class ScaleView;

/// Asks how a single model is to be taken: in which unit its lengths are and which of its axes points up, where its
/// file says neither, or wrongly; it is shown beside a person meanwhile.
class UprightDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UprightDialog)
public:
    struct Asked {
        std::filesystem::path file; ///< of which only the name is looked at
        loading::BareWish wish;     ///< what is chosen at first
        QString why;                ///< a sentence; empty: somebody asked for it
    };
    /// `model` has to live as long as this. Deletes itself when closed.
    UprightDialog(const model::Model& model, const Asked& asked, QWidget* parent);

    loading::BareWish wish() const;

Q_SIGNALS:
    void wished();

private:
    void nameUnits();
    void showSize();

    const model::Model& m_model;
    loading::BareWish m_wish;
    bool m_stated; ///< the file's format says its unit
    // Owned by this as its children.
    ScaleView* m_scale;
    QComboBox* m_unit; ///< data: metres
    QComboBox* m_up;   ///< data: BareWish::Up
};

} // namespace halls::app
