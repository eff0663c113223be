// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDate>
#include <QObject>
#include <QTimer>

#include <array>
#include <filesystem>
#include <map>

namespace halls::app {

/// How much a kiosk is used, as numbers for each day in a CSV file on its own disk: no times of day, no order, nothing
/// of who came. Only where somebody asked for it.
///
/// A file that is there is gone on with; a line of it that is none of ours is an error, and then nothing is counted and
/// nothing overwritten.
class KioskCounts : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskCounts)
public:
    enum What { Visits, Tours, Pins, Swaps, Comparisons, kKinds };

    explicit KioskCounts(std::filesystem::path file);
    ~KioskCounts() override; ///< what was counted is written

    void count(What what, const QDate& day = QDate::currentDate());
    bool write();                            ///< false: could not; told once in the log
    bool broken() const { return m_broken; } ///< the file there is not one of ours

private:
    void read();

    std::filesystem::path m_file;
    std::map<QDate, std::array<int, kKinds>> m_days;
    QTimer m_soon;
    bool m_broken = false;
    bool m_told = false;
};

} // namespace halls::app
