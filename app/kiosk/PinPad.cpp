// SPDX-License-Identifier: MPL-2.0
#include "kiosk/PinPad.h"

#include "base/Secret.h"
#include "look/PlainWidgets.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kClosesAfter = 20000; ///< milliseconds
constexpr int kSecond = 1000;       ///< milliseconds between two looks at the lock
constexpr int kMaxDigits = 12;

QPushButton* key(const QString& text, QWidget* parent) {
    auto* button = new QPushButton(text, parent); // owned by the parent
    button->setFocusPolicy(Qt::NoFocus);
    return button;
}

} // namespace

PinPad::PinPad(QByteArray sealed, SettingsStore& store, double haste, QWidget* over)
    : QFrame(over), m_sealed(std::move(sealed)), m_lock(store, haste), m_closing(this), m_locked(this),
      m_shown(plainLabel(this)) {
    setObjectName(QStringLiteral("pinPad"));
    setFocusPolicy(Qt::StrongFocus);
    m_shown->setObjectName(QStringLiteral("pinShown"));
    m_shown->setAlignment(Qt::AlignCenter);
    m_shown->setWordWrap(true);
    setLayoutDirection(Qt::LeftToRight); // as on telephones, in any language
    auto* grid = new QGridLayout(this);  // owned by this
    grid->setContentsMargins(20, 16, 20, 20);
    grid->setSpacing(10);
    grid->addWidget(m_shown, 0, 0, 1, 3);
    for (int value = 1; value <= 9; ++value) {
        auto* button = key(QString::number(value), this);
        connect(button, &QPushButton::clicked, this, [this, value] { digit(value); });
        grid->addWidget(button, 1 + (value - 1) / 3, (value - 1) % 3);
    }
    m_back = key(QStringLiteral("⌫"), this);
    auto* zero = key(QStringLiteral("0"), this);
    m_enter = key(QStringLiteral("✓"), this);
    connect(m_back, &QPushButton::clicked, this, &PinPad::erase);
    connect(zero, &QPushButton::clicked, this, [this] { digit(0); });
    connect(m_enter, &QPushButton::clicked, this, &PinPad::enter);
    grid->addWidget(m_back, 4, 0);
    grid->addWidget(zero, 4, 1);
    grid->addWidget(m_enter, 4, 2);
    m_cancel = new QPushButton(this); // owned by this
    m_cancel->setObjectName(QStringLiteral("pinCancel"));
    m_cancel->setFocusPolicy(Qt::NoFocus);
    grid->addWidget(m_cancel, 5, 0, 1, 3);
    connect(m_cancel, &QPushButton::clicked, this, &PinPad::end);
    m_closing.setSingleShot(true);
    m_closing.setInterval(static_cast<int>(kClosesAfter / haste));
    m_locked.setInterval(std::max(1, static_cast<int>(kSecond / haste)));
    connect(&m_closing, &QTimer::timeout, this, &PinPad::end);
    connect(&m_locked, &QTimer::timeout, this, &PinPad::refresh);
    hide();
}

void PinPad::begin() {
    m_typed.clear();
    m_wrong = false;
    refresh();
    show();
    raise();
    setFocus();
    m_closing.start();
}

void PinPad::end() {
    m_typed.clear();
    m_closing.stop();
    hide();
    parentWidget()->setFocus();
}

void PinPad::digit(int value) {
    m_closing.start();
    if (m_lock.left() == 0 && m_typed.size() < kMaxDigits)
        m_typed += QString::number(value);
    m_wrong = false;
    refresh();
}

void PinPad::erase() {
    m_closing.start();
    if (m_typed.isEmpty())
        end();
    m_typed.chop(1);
    refresh();
}

void PinPad::enter() {
    m_closing.start();
    if (m_lock.left() > 0 || m_typed.isEmpty())
        return;
    const bool right = fitsSecret(m_typed.toStdString(), m_sealed.toStdString());
    m_typed.clear();
    if (right) {
        m_lock.right();
        end();
        Q_EMIT opened();
        return;
    }
    m_lock.wrong();
    m_wrong = true;
    refresh();
}

void PinPad::refresh() {
    const qint64 left = m_lock.left();
    if (left > 0) {
        const qint64 seconds = (left + kSecond - 1) / kSecond;
        m_shown->setText(
            tr("Too many wrong PINs. Please wait: %1", "minutes:seconds")
                .arg(QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'))));
        if (!m_locked.isActive())
            m_locked.start();
    } else {
        m_locked.stop();
        m_shown->setText(!m_typed.isEmpty() ? QString(m_typed.size(), QChar(0x25CF))
                         : !m_wrong         ? tr("Staff PIN")
                         : m_lock.triesLeft() > 1
                             ? tr("This is not the PIN.")
                             : tr("This is not the PIN. After another wrong one you have to wait."));
    }
    m_cancel->setText(tr("Cancel"));
    m_back->setAccessibleName(tr("Take the last digit back, or close"));
    m_enter->setAccessibleName(tr("This is the PIN"));
}

void PinPad::keyPressEvent(QKeyEvent* event) {
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9)
        digit(event->key() - Qt::Key_0);
    else if (event->key() == Qt::Key_Backspace)
        erase();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        enter();
    else if (event->key() == Qt::Key_Escape)
        end();
    event->accept();
}

void PinPad::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace halls::app
