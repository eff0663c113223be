// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "reports/WritingDialog.h"

class QCheckBox;
class QLabel;

namespace halls::app {

/// Asks which tour goes on paper, for whom, and how.
class HandoutDialog : public WritingDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HandoutDialog)
public:
    /// Precondition: the museum has a tour. `tour`: the one that is chosen at first; empty: the first.
    HandoutDialog(SessionLink& link, const QString& program, const Id& tour, QWidget* parent);

    enum class What { Worksheet, Key, Both, Handout };
    What what() const;
    /// Of `mosul-halls tour`, with --handout, --worksheet, --key.
    QStringList words(const QString& file) const override;
    QStringList files(const QString& file) const override;
    /// Where the key to the worksheet in `file` goes: beside it, where no file is yet.
    static QString keyFile(const QString& file);

protected:
    QStringList nameWords() const override;
    QString ending() const override;
    QString written() const override;
    QString notWritten() const override;
    QString partlyWritten() const override;

private:
    void refresh();

    SessionLink& m_link;
    // Owned by this as its children.
    QComboBox* m_tour;
    QComboBox* m_language;
    QComboBox* m_page;
    QComboBox* m_what;
    QLabel* m_help; ///< what is on it
    QCheckBox* m_notes;
};

} // namespace halls::app
