// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "saving/SavedView.h"

#include <QCoreApplication>
#include <QString>

class QWidget;

namespace halls::app {

/// What is said of a view that cannot be shown, or not all of it, in three lines: what is wrong, what was done all the
/// same, what helps.
class ViewNotice {
    Q_DECLARE_TR_FUNCTIONS(ViewNotice)
public:
    /// A file that cannot be read, or is no view.
    static ViewNotice ofFile(const std::filesystem::path& file, const Error& error);
    /// A picture without the file that was saved with it.
    static ViewNotice ofPicture(const std::filesystem::path& picture);
    static ViewNotice ofOtherMuseum(const SavedView& view);
    static ViewNotice ofNoMuseum(const SavedView& view);
    /// Shown, but for what the file or the museum has not. `link`: where it is shown.
    static ViewNotice ofGaps(const SessionLink& link, const std::vector<std::string>& damaged, const Missing& missing);

    void show(QWidget* parent) const;

private:
    static QString part(const std::string& name);

    QString m_what; ///< HTML, as the others
    QString m_done;
    QString m_advice;
};

} // namespace halls::app
