// SPDX-License-Identifier: MPL-2.0
#include "kiosk/PinPad.h"

#include "base/Secret.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace halls::app {
namespace {

constexpr int kKey = 76;            ///< logical pixels: a finger
constexpr int kClosesAfter = 20000; ///< milliseconds
constexpr int kLockedFor = 30000;   ///< milliseconds
constexpr int kTries = 3;
constexpr int kMaxDigits = 12;

QPushButton* key(const QString& text, QWidget* parent) {
    auto* button = new QPushButton(text, parent); // owned by the parent
    button->setFixedSize(kKey, kKey);
    button->setFocusPolicy(Qt::NoFocus);
    return button;
}

} // namespace

PinPad::PinPad(QByteArray sealed, double haste, QWidget* over)
    : QFrame(over), m_sealed(std::move(sealed)), m_closing(this), m_locked(this), m_shown(new QLabel(this)) {
    setObjectName(QStringLiteral("pinPad"));
    setFocusPolicy(Qt::StrongFocus);
    m_shown->setObjectName(QStringLiteral("pinShown"));
    m_shown->setAlignment(Qt::AlignCenter);
    m_shown->setWordWrap(true);
    m_shown->setMinimumHeight(64);
    auto* grid = new QGridLayout(this); // owned by this
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
    auto* enterKey = key(QStringLiteral("OK"), this);
    connect(m_back, &QPushButton::clicked, this, &PinPad::erase);
    connect(zero, &QPushButton::clicked, this, [this] { digit(0); });
    connect(enterKey, &QPushButton::clicked, this, &PinPad::enter);
    grid->addWidget(m_back, 4, 0);
    grid->addWidget(zero, 4, 1);
    grid->addWidget(enterKey, 4, 2);
    for (auto [timer, milliseconds] : {std::pair(&m_closing, kClosesAfter), std::pair(&m_locked, kLockedFor)}) {
        timer->setSingleShot(true);
        timer->setInterval(static_cast<int>(milliseconds / haste));
    }
    connect(&m_closing, &QTimer::timeout, this, &PinPad::end);
    connect(&m_locked, &QTimer::timeout, this, &PinPad::refresh);
    hide();
}

void PinPad::begin() {
    m_typed.clear();
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
    if (!m_locked.isActive() && m_typed.size() < kMaxDigits)
        m_typed += QString::number(value);
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
    if (m_locked.isActive() || m_typed.isEmpty())
        return;
    const bool right = fitsSecret(m_typed.toStdString(), m_sealed.toStdString());
    m_typed.clear();
    if (right) {
        m_wrong = 0;
        end();
        Q_EMIT opened();
        return;
    }
    if (++m_wrong % kTries == 0)
        m_locked.start();
    refresh();
}

void PinPad::refresh() {
    if (m_locked.isActive())
        m_shown->setText(tr("Wrong three times. Please wait half a minute."));
    else
        m_shown->setText(m_typed.isEmpty() ? tr("Staff PIN") : QString(m_typed.size(), QChar(0x25CF)));
    m_back->setAccessibleName(tr("Take the last digit back, or close"));
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
