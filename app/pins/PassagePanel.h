// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QSplitter;
class QTabWidget;
class QTextBrowser;
class QUrl;

namespace halls::app {

class QuotationSteps;
class SourceView;

/// The passage behind a pin: what we say, and the source with the exact words marked; behind "How do we know?" the
/// reasons and the works. Of its height the source's words have the most, then ours, then the lists, which are folded
/// while a pin is open. Without a pin: the sources of the package and their passages. A low panel scrolls one thing at
/// a time: the source's words; all of ours where somebody asks for them; or a list.
class PassagePanel : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PassagePanel)
public:
    PassagePanel(SessionLink& link, QWidget* parent);

    /// For people who sit far away: larger letters, and the open pin alone.
    void setAudience(bool audience);
    /// For fingers: larger letters, and nothing that can be selected and dragged away.
    void setTouched();

    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* reading();
    void follow(const QUrl& link);
    void shareOut();
    void shareOutSoon();
    void shareOutLow();
    void showParts();
    void foldAll();
    int above() const;
    void retranslate();
    void showAll();
    void showPin();
    void showSource();
    void fillPassages();
    void fillPins();
    QString ownWords(const Pin& pin) const;
    QString chapterLink(const Pin& pin) const;
    bool factsBehindWords() const;
    QString reasons(const QString& html) const;
    QString sourceFacts(const SourceText& source) const;
    static QString gaps(); ///< what our mark for missing words means
    const SourceText* currentSource() const;
    void openPassage(const QListWidgetItem& item);
    void openPin(const QListWidgetItem& item);

    SessionLink& m_link;
    // Owned by this as its children.
    QLabel* m_title;
    QPushButton* m_close;
    QTextBrowser* m_words;
    QLabel* m_banner;
    QLabel* m_facts;
    QuotationSteps* m_quotations;
    SourceView* m_view;
    QSplitter* m_parts;
    QTabWidget* m_tabs;
    QListWidget* m_passages;
    QListWidget* m_pins;
    QPushButton* m_more;    ///< all of our words, in the place of the source's; only of a low panel
    QPushButton* m_unfold;  ///< the lists, while a pin is open
    bool m_alone = false;   ///< an audience reads, or somebody by touch: no lists
    bool m_touched = false; ///< by touch: nothing for who checks files
    bool m_asked = false;   ///< how we know; it stays so for the visit
    bool m_low = false;     ///< little height: what is told of a source takes a line, one thing scrolls
    bool m_soon = false;    ///< the height is shared out after what is under way
    /// What m_view shows, by value: the museum that it was read from may have been edited meanwhile.
    struct Shown {
        Id source; ///< empty: nothing
        std::string sha;
        bool operator==(const Shown&) const = default;
    };
    Shown m_shown;
};

} // namespace halls::app
