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

namespace halls::app {

class QuotationSteps;
class SourceView;

/// The passage behind a pin: what we say, how far to trust it, and the source with the exact words marked.
/// Without a pin: the sources of the package and their passages.
class PassagePanel : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PassagePanel)
public:
    PassagePanel(SessionLink& link, QWidget* parent);

    /// For people who sit far away: larger letters, and the open pin alone.
    void setAudience(bool audience);
    /// For fingers: larger letters, and nothing that can be selected and dragged away.
    void setTouched();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void showAll();
    void showPin();
    void showSource();
    void fillPassages();
    void fillPins();
    QString ownWords(const Pin& pin) const;
    QString chapterLink(const Pin& pin) const;
    QString sourceFacts(const SourceText& source) const;
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
    /// What m_view shows, by value: the museum that it was read from may have been edited meanwhile.
    struct Shown {
        Id source; ///< empty: nothing
        std::string sha;
        bool operator==(const Shown&) const = default;
    };
    Shown m_shown;
};

} // namespace halls::app
