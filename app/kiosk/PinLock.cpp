// SPDX-License-Identifier: MPL-2.0
#include "kiosk/PinLock.h"

#include "desk/SettingsStore.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace halls::app {
namespace {

constexpr int kFree = 3;        ///< the third wrong one is the first that locks
constexpr int kFirst = 30;      ///< seconds
constexpr int kMostDoubled = 5; ///< times

} // namespace

PinLock::PinLock(SettingsStore& store, double haste) : m_store(store), m_haste(haste) {}

int PinLock::secondsAfter(int wrong) {
    return wrong < kFree ? 0 : kFirst << std::min(wrong - kFree, kMostDoubled);
}

void PinLock::wrong() {
    SettingsStore::PinTries tries = m_store.pinTries();
    tries.wrong = std::clamp(tries.wrong, 0, 1'000'000) + 1;
    const double seconds = secondsAfter(tries.wrong) / m_haste;
    tries.lockedUntil = QDateTime::currentMSecsSinceEpoch() + static_cast<qint64>(std::ceil(seconds * 1000.0));
    m_store.setPinTries(tries);
}

void PinLock::right() {
    m_store.setPinTries({});
}

int PinLock::triesLeft() const {
    return std::max(0, kFree - m_store.pinTries().wrong);
}

qint64 PinLock::left() const {
    const SettingsStore::PinTries tries = m_store.pinTries();
    // Not longer than the lock itself: a clock that was set back must not lock the staff out for years.
    const auto most = static_cast<qint64>(std::ceil(secondsAfter(tries.wrong) * 1000.0 / m_haste));
    return std::clamp<qint64>(tries.lockedUntil - QDateTime::currentMSecsSinceEpoch(), 0, most);
}

} // namespace halls::app
