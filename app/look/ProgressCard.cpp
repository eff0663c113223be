// SPDX-License-Identifier: MPL-2.0
#include "look/ProgressCard.h"

#include "look/OverPicture.h"
#include "look/PlainWidgets.h"
#include "words/PlainWords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace halls::app {
namespace {

constexpr int kSteps = 1000;         ///< of the progress bar
constexpr qsizetype kNameShown = 60; ///< letters

} // namespace

ProgressCard::ProgressCard(QWidget* over)
    : QFrame(over), m_text(plainLabel(this)), m_bar(new QProgressBar(this)), m_cancel(new QPushButton(this)) {
    setObjectName(QStringLiteral("progressCard"));
    m_cancel->setObjectName(QStringLiteral("cancelOpening"));
    m_bar->setRange(0, kSteps);
    m_bar->setTextVisible(false);
    auto* row = new QHBoxLayout(); // owned by the column
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(20, 16, 20, 16);
    column->addWidget(m_text);
    column->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressCard::cancelAsked);
    retranslate();
    hide();
    OverPicture::of(*over).add(this, {.hold = OverPicture::Hold::Middle, .rank = 4, .size = [this](QSize picture) {
                                          return QSize(std::min(460, picture.width() - 40), sizeHint().height());
                                      }});
}

void ProgressCard::begin(const QString& name) {
    m_name = PlainWords::shortenedPath(name, kNameShown);
    m_preparing = false;
    m_bar->setValue(0);
    retranslate();
    show();
    raise();
}

void ProgressCard::setProgress(float done) {
    m_bar->setValue(static_cast<int>(std::lround(std::clamp(done, 0.0F, 1.0F) * static_cast<float>(kSteps))));
}

void ProgressCard::setPreparing() {
    m_preparing = true;
    retranslate();
    show();
    raise();
}

void ProgressCard::end() {
    hide();
}

void ProgressCard::retranslate() {
    m_text->setText(m_preparing ? tr("Preparing the picture…") : tr("Opening %1…").arg(m_name));
    m_bar->setAccessibleName(m_text->text());
    m_cancel->setText(tr("Cancel"));
    m_cancel->setVisible(!m_preparing);
}

void ProgressCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace halls::app
