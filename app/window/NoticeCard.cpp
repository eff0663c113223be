// SPDX-License-Identifier: MPL-2.0
#include "window/NoticeCard.h"

#include "commands/HeldDown.h"
#include "look/FlowLayout.h"
#include "look/OverPicture.h"
#include "look/PlainWidgets.h"
#include "look/Theme.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kWidest = 1100;           ///< logical pixels of a line that is read well
constexpr double kBackRow = 1.0 / 34.0; ///< of the picture's height: letters that the back row reads
constexpr int kSmallest = 13;           ///< pixels of a letter
constexpr int kLargest = 96;            ///< likewise
constexpr int kAround = 24;             ///< logical pixels of the picture that stay free on both sides together

} // namespace

NoticeCard::NoticeCard(Notice& notice, const Says& says, QWidget* over)
    : QFrame(over), m_notice(notice), m_title(plainLabel(says.about, this)), m_words(plainLabel(says.text, this)),
      m_alone(plainLabel(this)), m_keys(plainLabel(this)), m_goOn(new QPushButton(this)), m_stay(new QPushButton(this)),
      m_refusal(NoticeRefusal::of(notice).to()) {
    setObjectName(QStringLiteral("noticeCard"));
    m_title->setObjectName(QStringLiteral("noticeAbout"));
    m_words->setObjectName(QStringLiteral("noticeWords"));
    m_alone->setObjectName(QStringLiteral("noticeAlone"));
    m_keys->setObjectName(QStringLiteral("noticeKeys"));
    m_goOn->setObjectName(QStringLiteral("goOn"));
    m_stay->setObjectName(QStringLiteral("stay"));
    auto* buttons = new FlowLayout(); // owned by the column
    for (QPushButton* each : {m_goOn, m_stay}) {
        each->setFocusPolicy(Qt::TabFocus); // the keys of the show answer wherever the keyboard is
        buttons->addWidget(each);
    }
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(28, 18, 28, 18);
    for (QLabel* each : {m_title, m_words, m_alone, m_keys}) {
        each->setWordWrap(true);
        column->addWidget(each);
    }
    column->addLayout(buttons);
    m_alone->hide();
    m_keys->setVisible(notice.led());
    connect(m_goOn, &QPushButton::clicked, &m_notice, &Notice::give);
    connect(m_stay, &QPushButton::clicked, &m_notice, &Notice::refuse);
    connect(&m_notice, &Notice::answered, this, [this] {
        hide();
        deleteLater();
    });
    connect(&m_notice, &Notice::givesAfter, this, [this](int milliseconds) {
        m_alone->setVisible(milliseconds > 0);
        updateGeometry();
    });
    // Before that of the keys that are held: those are told first.
    QApplication::instance()->installEventFilter(this);
    m_held = new HeldDown(this);
    retranslate();
    setAccessibleName(says.about);
    setAccessibleDescription(says.text);
    OverPicture::of(*over).add(this, {.hold = OverPicture::Hold::Middle, .rank = -1, .size = [this](QSize picture) {
                                          return fitted(picture);
                                      }});
    show();
    raise();
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

/// As large as the back row wants it, smaller where all the words would not fit.
QSize NoticeCard::fitted(QSize picture) {
    const int wide = std::min(picture.width() - kAround, std::max(kWidest, picture.width() * 2 / 3));
    const int most = picture.height() - kAround;
    setFixedWidth(wide);
    const double wanted = parentWidget()->height() * kBackRow * overPictureScale();
    for (int size = std::clamp(static_cast<int>(wanted), kSmallest, kLargest);; --size) {
        QFont font = m_words->font();
        font.setPixelSize(size);
        for (QWidget* each :
             {static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_alone), static_cast<QWidget*>(m_keys),
              static_cast<QWidget*>(m_goOn), static_cast<QWidget*>(m_stay)})
            each->setFont(font);
        font.setBold(true);
        m_title->setFont(font);
        layout()->activate();
        const int high = heightForWidth(wide);
        if (high <= most || size <= kSmallest)
            return {wide, std::min(high, most)};
    }
}

NoticeCard::Answer NoticeCard::answerOf(const QKeyEvent& key) const {
    if ((key.modifiers() & ~Qt::KeypadModifier) != 0)
        return Answer::None;
    switch (key.key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F5:
        return m_stay->hasFocus() && key.key() != Qt::Key_PageDown ? Answer::Refuse : Answer::GoOn;
    case Qt::Key_PageUp:
    case Qt::Key_Left:
    case Qt::Key_Up:
        return m_refusal == NoticeRefusal::To::Nowhere ? Answer::SayNowhere : Answer::Refuse;
    case Qt::Key_Escape: // of a tour: it may be held to end it
        return m_notice.led() ? Answer::None : Answer::Refuse;
    default:
        return Answer::None;
    }
}

/// A press that a program made is one at any time.
bool NoticeCard::isTooSoon(const QKeyEvent& key) const {
    return key.timestamp() != 0 && (!m_seen.isValid() || m_seen.elapsed() < kUnread);
}

void NoticeCard::paintEvent(QPaintEvent* event) {
    if (!m_seen.isValid())
        m_seen.start();
    QFrame::paintEvent(event);
}

bool NoticeCard::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    const bool isKey = type == QEvent::KeyPress || type == QEvent::ShortcutOverride;
    if (!isKey || !m_notice.pending() || QApplication::activeModalWidget() != nullptr)
        return QFrame::eventFilter(watched, event);
    const Answer answer = answerOf(static_cast<const QKeyEvent&>(*event));
    if (answer == Answer::None)
        return QFrame::eventFilter(watched, event);
    event->accept();
    const auto& key = static_cast<const QKeyEvent&>(*event);
    const bool counts = !m_held->repeated() && !(answer == Answer::GoOn && isTooSoon(key));
    if (type == QEvent::KeyPress && counts) // the key that led here may be held still
        act(answer);
    return true;
}

void NoticeCard::act(Answer answer) {
    if (answer == Answer::GoOn) {
        m_notice.give();
    } else if (answer == Answer::Refuse) {
        m_notice.refuse();
    } else if (answer == Answer::SayNowhere) {
        m_keys->setText(tr("No step comes before this one. Hold Escape for a second to end the tour."));
        updateGeometry();
        QAccessibleEvent told(m_keys, QAccessible::Alert);
        QAccessible::updateAccessibility(&told);
    }
}

/// What the button that refuses does, with the clicker's key for it.
QString NoticeCard::refusalWords() const {
    switch (m_refusal) {
    case NoticeRefusal::To::Stay:
        break;
    case NoticeRefusal::To::StepBefore:
        return tr("To the step before it (Page Up)");
    case NoticeRefusal::To::NothingBegun:
        return tr("Do not begin (Page Up)");
    case NoticeRefusal::To::Nowhere:
        return tr("End the tour (hold Escape)");
    }
    return tr("Stay here (Page Up)");
}

void NoticeCard::retranslate() {
    m_goOn->setText(tr("Go on (Page Down)"));
    m_stay->setText(refusalWords());
    m_keys->setText(tr("F5 goes on too. Escape, held for a second, ends the tour."));
    m_alone->setText(tr("The tour plays by itself: it goes on when this could be read."));
}

void NoticeCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace halls::app
