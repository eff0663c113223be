// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "session/Settings.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace halls::app {

/// What is kept between two visits, in the user's configuration folder. A value that was damaged by hand is as if it
/// were not there.
class SettingsStore {
public:
    /// `file`: an INI file; empty: the user's own.
    explicit SettingsStore(const QString& file = {});

    session::Settings comfort() const; ///< with the language of the museum's texts; by default the system's
    void setComfort(const session::Settings& settings);

    /// BCP 47 tag of the interface's language; by default the system's where there is a translation, else English.
    QString interfaceLanguage() const;
    void setInterfaceLanguage(const QString& tag);

    QByteArray geometry() const { return m_settings.value(QLatin1String("window/geometry")).toByteArray(); }
    QByteArray panels() const { return m_settings.value(QLatin1String("window/panels")).toByteArray(); }
    void setWindow(const QByteArray& geometry, const QByteArray& panels);

    QStringList recent() const; ///< absolute paths, newest first
    void addRecent(const QString& path);
    void clearRecent(); ///< and how models were taken (desk/ModelMemory.h): those are paths too

    bool readToursAloud() const; ///< steps without a sound file are spoken; by default not
    void setReadToursAloud(bool wanted);
    bool tourCaptions() const; ///< by default shown
    void setTourCaptions(bool shown);

    /// A tour that runs: kept at each step, so that one that was cut off can go on.
    struct TourPlace {
        QString package;
        QString tour;
        int step = 0;
    };
    TourPlace tourPlace() const; ///< empty: none was cut off
    void setTourPlace(const TourPlace& place);

    bool tourFullScreen() const; ///< a tour begins with the picture alone, all over the screen
    void setTourFullScreen(bool full);

    /// What proves the staff PIN of a kiosk (base/Secret.h); empty: none is set.
    QByteArray staffPin() const;
    bool setStaffPin(const QByteArray& sealed); ///< false: it could not be written, or others can read it

    /// Whether nobody but its owner can read the file of the PIN.
    enum class Kept { Alone, Corrected, Open };
    /// Takes the rights of all others away where they had any; Open: that could not be done.
    Kept keepAlone();

    /// Wrong PINs since the last right one, and until when none is taken (milliseconds since 1970): a restart forgets
    /// neither.
    struct PinTries {
        int wrong = 0;
        qint64 lockedUntil = 0;
    };
    PinTries pinTries() const;
    void setPinTries(const PinTries& tries);

    QString file() const { return m_settings.fileName(); }

private:
    QSettings m_settings;
};

} // namespace halls::app
