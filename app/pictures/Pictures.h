// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"
#include "pictures/PictureDialog.h"
#include "saving/SavedView.h"

namespace halls::app {

/// Pictures that are saved, and views that are opened again.
class Pictures : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Pictures)
public:
    explicit Pictures(Frame& frame);

    /// The picture, and beside it the file that opens its view again.
    Status save(const PictureDialog::Wish& wish, const std::filesystem::path& file) const;
    /// A view, or the picture that it was saved with.
    void openView(const std::filesystem::path& file);
    /// Opens the museum in `package` first where another one is open, or none.
    void openView(const SavedView& view) { openView(ReadView{.view = view, .damaged = {}}); }

    /// Who measures: the places of the line, and whoever shows such a line again.
    struct Measures {
        std::function<std::vector<session::MeasuredPoint>()> places;
        std::function<void(const std::vector<session::MeasuredPoint>&)> show;
    };
    void setMeasures(Measures measures) { m_measures = std::move(measures); }

private:
    void askForPicture();
    void askForView();
    void copyView();
    void writeAsked(const PictureDialog::Wish& wish);
    QString captionOf(std::size_t state) const;
    QImage captioned(const QImage& picture, const std::vector<std::size_t>& states) const;
    Result<QImage> asShown(const PictureDialog::Wish& wish) const;
    Result<QImage> bothStates(const PictureDialog::Wish& wish) const;
    void openView(const ReadView& read);
    void show(const ReadView& read);
    void showNow(const ReadView& read);
    bool isShippedMuseum(const Id& museum) const;
    SavedView viewNow() const;

    Frame& m_frame;
    Measures m_measures;
};

} // namespace halls::app
