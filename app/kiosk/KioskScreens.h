// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <vector>

class QScreen;
class QWidget;

namespace halls::app {

/// Keeps a kiosk on its screen and all over it, with or without a window manager, and the other screens dark or showing
/// the same. Screens may come, go and change their size while it runs.
///
/// **Ownership** Borrows the kiosk; owns the windows on the other screens.
class KioskScreens : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskScreens)
public:
    enum class Others { Blank, Mirror, Leave };

    /// `wanted`: the name of a screen ("HDMI-1"), or its number from 1; empty, or none that is there: the first.
    KioskScreens(QWidget& kiosk, QString wanted, Others others);
    ~KioskScreens() override;

    QScreen* own() const;
    bool wantedIsThere() const;
    static QString names(); ///< of all screens, with their numbers: "1 eDP-1, 2 HDMI-1"
    void arrange();

private:
    QScreen* named() const; ///< null: not there
    void cover();
    void mirror();

    QWidget& m_kiosk;
    QString m_wanted;
    Others m_others;
    std::vector<std::unique_ptr<QWidget>> m_covers;
    QTimer m_mirroring; ///< until the next picture is taken
};

} // namespace halls::app
