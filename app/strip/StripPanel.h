// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QImage>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <map>

class QComboBox;
class QListWidget;
class QListWidgetItem;

namespace halls::app {

/// Small pictures of the museum's named views, or of the steps of a tour; a click or Enter goes there. They are drawn
/// while the panel is seen and nothing else moves, those in sight first, one at a time. States under the museum's
/// notice stay covered until it was read.
class StripPanel : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StripPanel)
public:
    /// A state as seen from a camera; null: it cannot be had now.
    using Photograph = std::function<QImage(const Camera& camera, std::size_t state, QSize size)>;
    StripPanel(SessionLink& link, Photograph photograph, QWidget* parent);

    static constexpr QSize kPicture{152, 86};            ///< logical pixels
    static constexpr int kHasPicture = Qt::UserRole + 4; ///< role of an item: it is no cover

Q_SIGNALS:
    void stepAsked(const halls::Id& tour, std::size_t step);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void rebuild(); ///< what can be chosen, and the list
    void fill();
    void add(const QString& key, const QString& title);
    void drawOne();
    QListWidgetItem* nextWithout() const; ///< in sight, without a picture; null: there is none
    QImage pictureOf(const QListWidgetItem& item) const;
    QImage ofView(const Id& view) const;
    QImage ofStep(const Id& tour, std::size_t step) const;
    bool covered(const Id& state) const; ///< the notice comes first
    void choose(const QListWidgetItem& item);

    SessionLink& m_link;
    Photograph m_photograph;
    QTimer m_idle;
    std::map<QString, QImage> m_pictures; ///< by state and view, or tour and step
    Id m_state;                           ///< in which the views are shown
    std::size_t m_noticeRead = 0;         ///< of so many states
    bool m_filling = false;
    // Owned by this as its children.
    QComboBox* m_what;
    QListWidget* m_list;
};

} // namespace halls::app
