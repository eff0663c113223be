// SPDX-License-Identifier: MPL-2.0
#include "kiosk/KioskCounts.h"

#include "base/Log.h"
#include "base/MappedFile.h"

#include <QFile>
#include <QStringList>

#include <fmt/format.h>
#include <utility>

namespace halls::app {
namespace {

constexpr int kSoon = 10'000; ///< milliseconds: a disk of a small machine is not written to for each touch
constexpr const char* kHead = "day,visits,tours,pins,swaps,comparisons\n";

} // namespace

KioskCounts::KioskCounts(std::filesystem::path file) : m_file(std::move(file)), m_soon(this) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &KioskCounts::write);
    read();
    write(); // where that cannot be done, it is told before anybody comes
}

KioskCounts::~KioskCounts() {
    if (m_soon.isActive())
        write();
}

void KioskCounts::read() {
    QFile file(QString::fromStdString(m_file.string()));
    if (!file.exists())
        return;
    m_broken = !file.open(QIODevice::ReadOnly) || file.readLine() != kHead;
    while (!m_broken && !file.atEnd()) {
        const QStringList parts = QString::fromUtf8(file.readLine()).trimmed().split(QLatin1Char(','));
        const QDate day = QDate::fromString(parts.front(), Qt::ISODate);
        m_broken = !day.isValid() || parts.size() != kKinds + 1;
        for (int kind = 0; !m_broken && kind < kKinds; ++kind) {
            bool isNumber = false;
            m_days[day][static_cast<std::size_t>(kind)] = parts[kind + 1].toInt(&isNumber);
            m_broken = !isNumber;
        }
    }
    if (m_broken)
        logWarning("{} is no file of counts of a kiosk: nothing is counted, and it stays as it is", m_file.string());
}

void KioskCounts::count(What what, const QDate& day) {
    if (m_broken)
        return;
    ++m_days[day][what];
    if (!m_soon.isActive())
        m_soon.start();
}

bool KioskCounts::write() {
    m_soon.stop();
    if (m_broken)
        return false;
    std::string text = kHead;
    for (const auto& [day, counts] : m_days)
        text += fmt::format("{},{}\n", day.toString(Qt::ISODate).toStdString(), fmt::join(counts, ","));
    const Status written = writeAtomically(m_file, text);
    if (!written && !std::exchange(m_told, true))
        logWarning("the counts of this kiosk cannot be written: {}", toLine(written.error()));
    return static_cast<bool>(written);
}

} // namespace halls::app
