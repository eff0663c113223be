// SPDX-License-Identifier: MPL-2.0
#include "touring/ShowMemory.h"

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kMaxAim = 240; ///< minutes

} // namespace

bool ShowMemory::noticeFirst() const {
    return m_settings.value(QLatin1String("show/noticeFirst"), false).toBool();
}

void ShowMemory::setNoticeFirst(bool first) {
    m_settings.setValue(QLatin1String("show/noticeFirst"), first);
}

ShowMemory::Screens ShowMemory::screens() const {
    return {.audience = m_settings.value(QLatin1String("show/audience")).toBool(),
            .presenter = m_settings.value(QLatin1String("show/presenter")).toBool()};
}

void ShowMemory::setScreens(const Screens& screens) {
    m_settings.setValue(QLatin1String("show/audience"), screens.audience);
    m_settings.setValue(QLatin1String("show/presenter"), screens.presenter);
    m_settings.sync(); // a power cut asks nobody
}

int ShowMemory::aim() const {
    return std::clamp(m_settings.value(QLatin1String("show/aim")).toInt(), 0, kMaxAim);
}

void ShowMemory::setAim(int minutes) {
    m_settings.setValue(QLatin1String("show/aim"), std::clamp(minutes, 0, kMaxAim));
}

} // namespace halls::app
