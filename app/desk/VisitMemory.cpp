// SPDX-License-Identifier: MPL-2.0
#include "desk/VisitMemory.h"

namespace halls::app {
namespace {

const QLatin1String kWelcome("welcome/atStart");
const QLatin1String kDragging("comfort/dragging");
const QLatin1String kPulls("picture");
const QLatin1String kTurns("head");

} // namespace

VisitMemory::VisitMemory(const QString& file) : m_settings(file, QSettings::IniFormat) {}

bool VisitMemory::welcome() const {
    return m_settings.value(kWelcome).toString() != QLatin1String("false");
}

void VisitMemory::setWelcome(bool wanted) {
    m_settings.setValue(kWelcome, wanted);
}

bool VisitMemory::dragPulls() const {
    return m_settings.value(kDragging).toString() == kPulls;
}

void VisitMemory::setDragPulls(bool pulls) {
    m_settings.setValue(kDragging, QString(pulls ? kPulls : kTurns));
}

} // namespace halls::app
