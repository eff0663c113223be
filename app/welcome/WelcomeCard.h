// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/HeldDown.h"

#include <QFrame>
#include <QPointer>

#include <functional>
#include <map>
#include <vector>

class QAbstractButton;
class QBoxLayout;
class QCheckBox;
class QLabel;
class QPushButton;

namespace halls::app {

/// What a visitor can begin with, in which language, and three hints. Lies over the picture; what it asks for is told,
/// and done by the feature.
///
/// A key of a button counts when it is let go: what opens then does not get the rest of a key that is held.
class WelcomeCard : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WelcomeCard)
public:
    struct Offers {
        QString title;      ///< of the museum
        QString about;      ///< in a sentence or two: what happened there, and what it is that one sees; may be empty
        bool tours = false; ///< it has some
        bool states = false;
        bool atStart = true; ///< it comes at each start
    };
    explicit WelcomeCard(QWidget* over);

    void show(const Offers& offers);
    void showLanguage(const QString& current);

Q_SIGNALS:
    void tourAsked();
    void walkAsked();
    void compareAsked();
    void languageChosen(const QString& tag);
    void atStartChanged(bool wanted);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Hint {
        const char* icon;
        QLabel* picture;
        QLabel* words;
    };
    QPushButton* addButton(const char* name, QBoxLayout& row);
    void build();
    void addHint(const char* icon);
    void drawHints();
    void retranslate();
    struct Parts {
        bool title = true;
        bool hints = true;
        bool about = true;
    };
    int heightAt(int wide, Parts parts) const;
    QSize sizeIn(QSize picture);
    void goOn(QAbstractButton& from, int step);
    void letGo(int key);

    HeldDown m_held;
    QPointer<QAbstractButton> m_pressed; ///< by a key that is not let go yet
    int m_key = 0;
    Offers m_offers;
    // Owned by this as its children, rows by the column.
    QLabel* m_title;
    QLabel* m_about;
    std::map<QString, QPushButton*> m_languages; ///< by tag
    QBoxLayout* m_choices = nullptr;
    QPushButton* m_tour = nullptr;
    QPushButton* m_walk = nullptr;
    QPushButton* m_compare = nullptr;
    QWidget* m_hintBox;
    QBoxLayout* m_hintRow; ///< in its box
    std::vector<Hint> m_hints;
    QCheckBox* m_never;
    QBoxLayout* m_foot = nullptr;
    std::vector<QAbstractButton*> m_order; ///< as Tab and arrows go round them
};

} // namespace halls::app
