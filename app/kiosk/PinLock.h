// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtGlobal>

namespace halls::app {

class SettingsStore;

/// How long no PIN is taken after wrong ones: nothing for the first two, 30 seconds from the third on, and twice as
/// long after each further one, up to 16 minutes. Kept in the settings: who switches the machine off and on waits as
/// long.
///
/// **Ownership** Borrows the settings.
class PinLock {
public:
    /// `haste`: how many times faster its clock runs, for tests.
    PinLock(SettingsStore& store, double haste);

    void wrong();          ///< a wrong PIN was typed
    void right();          ///< all is forgotten
    int triesLeft() const; ///< wrong ones until it locks; 0: each further one does
    qint64 left() const;   ///< milliseconds of ours that none is taken; 0: one may be typed

    static int secondsAfter(int wrong); ///< of the lock, after so many wrong ones

private:
    SettingsStore& m_store;
    double m_haste;
};

} // namespace halls::app
