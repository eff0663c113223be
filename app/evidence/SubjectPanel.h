// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QImage>
#include <QWidget>

#include <functional>
#include <map>

class QTextBrowser;
class QUrl;

namespace halls::app {

class ChapterPage;

/// What stands before the visitor: the hall, or the exhibit that was clicked. First what it is, what became of it and
/// how it is drawn, in plain words; its states, its record, and where the sources do not agree. Behind "How do we
/// know?", which stays open for the visit, how far to trust each, and by which works. Or a chapter, which is of no
/// place.
class SubjectPanel : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SubjectPanel)
public:
    SubjectPanel(SessionLink& link, QWidget* parent);

    /// Who draws a state (by its index) as seen by a camera; a null image: not now.
    using Photographer = std::function<QImage(const Camera& camera, std::size_t state, QSize size)>;
    void setPhotographer(Photographer photographer) { m_photographer = std::move(photographer); }

    /// For people who sit far away: larger letters.
    void setAudience(bool audience);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void showSubject();
    void takePictures(const Exhibit& exhibit);
    QString picture(const Exhibit& exhibit, std::size_t state) const;
    void follow(const QUrl& link);
    QString objects(const Hall& hall) const;
    QString hallPage(const Hall& hall) const;
    QString partPage(const Hall& hall, const Id& partId) const;
    QString exhibitPage(const Exhibit& exhibit) const;
    QString lead(const QString& first, const QString& second) const;
    QString becameOf(const Exhibit& exhibit) const;
    QString reasons(const QString& html) const;
    QString known(const Knowledge& knowledge, const Subject& subject) const;
    QString knownIn(const State& state, const Knowledge& knowledge, const Subject& subject) const;
    QString record(const Exhibit& exhibit) const;
    QString claims(const Id& about) const;

    SessionLink& m_link;
    Photographer m_photographer;
    bool m_reasons = false;                         ///< the visitor has asked how we know, and not closed it since
    std::map<std::pair<Id, Id>, QImage> m_pictures; ///< by exhibit and state; of this museum
    // Owned by this as its children.
    QTextBrowser* m_page;
    ChapterPage* m_chapter; ///< in place of the page while a chapter is read
};

} // namespace halls::app
