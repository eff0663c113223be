// SPDX-License-Identifier: MPL-2.0
#include "desk/SettingsStore.h"

#include "desk/Languages.h"

#include <QFile>
#include <QLocale>

#include <sys/stat.h>

namespace halls::app {
namespace {

constexpr qsizetype kRecentFiles = 8;

QString userFile() {
    const QSettings user(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("mosul-halls"),
                         QStringLiteral("mosul-halls"));
    return user.fileName();
}

QString systemLanguage() {
    const QString tag = QLocale::system().name().section(QLatin1Char('_'), 0, 0);
    return Languages::offered().contains(tag) ? tag : QStringLiteral("en");
}

/// Files that are made while one lives can be read by their owner alone.
class OwnersOnly {
public:
    OwnersOnly() : m_before(umask(S_IRWXG | S_IRWXO)) {}
    ~OwnersOnly() { umask(m_before); }
    OwnersOnly(const OwnersOnly&) = delete;
    OwnersOnly& operator=(const OwnersOnly&) = delete;

private:
    mode_t m_before;
};

} // namespace

SettingsStore::SettingsStore(const QString& file)
    : m_settings(file.isEmpty() ? userFile() : file, QSettings::IniFormat) {}

session::Settings SettingsStore::comfort() const {
    session::Settings settings;
    const auto number = [&](const char* key, float otherwise) {
        bool isNumber = false;
        const float value = m_settings.value(QLatin1String(key)).toString().toFloat(&isNumber);
        return isNumber ? value : otherwise;
    };
    const auto flag = [&](const char* key, bool otherwise) {
        return m_settings.value(QLatin1String(key), otherwise).toBool();
    };
    settings.eyeHeight = number("comfort/eyeHeight", settings.eyeHeight);
    settings.walkSpeed = number("comfort/walkSpeed", settings.walkSpeed);
    settings.lookSensitivity = number("comfort/lookSensitivity", settings.lookSensitivity);
    settings.invertLook = flag("comfort/invertLook", settings.invertLook);
    settings.verticalFov = radiansOf(number("comfort/verticalFov", degreesOf(settings.verticalFov)));
    settings.snapTurn = radiansOf(number("comfort/snapTurn", degreesOf(settings.snapTurn)));
    settings.reduceMotion = flag("comfort/reduceMotion", settings.reduceMotion);
    settings.exposure = number("comfort/exposure", settings.exposure);
    settings.pinsShown = flag("comfort/pinsShown", settings.pinsShown);
    settings.notice = flag("notice/wanted", true);
    settings.language = m_settings.value(QLatin1String("language/texts"), systemLanguage()).toString().toStdString();
    return session::withinLimits(settings);
}

void SettingsStore::setComfort(const session::Settings& settings) {
    const auto keep = [&](const char* key, float value) {
        m_settings.setValue(QLatin1String(key), QString::number(qreal{value}, 'g', 7));
    };
    keep("comfort/eyeHeight", settings.eyeHeight);
    keep("comfort/walkSpeed", settings.walkSpeed);
    keep("comfort/lookSensitivity", settings.lookSensitivity);
    m_settings.setValue(QLatin1String("comfort/invertLook"), settings.invertLook);
    keep("comfort/verticalFov", degreesOf(settings.verticalFov));
    keep("comfort/snapTurn", degreesOf(settings.snapTurn));
    m_settings.setValue(QLatin1String("comfort/reduceMotion"), settings.reduceMotion);
    keep("comfort/exposure", settings.exposure);
    m_settings.setValue(QLatin1String("comfort/pinsShown"), settings.pinsShown);
    m_settings.setValue(QLatin1String("notice/wanted"), settings.notice);
    m_settings.setValue(QLatin1String("language/texts"), QString::fromStdString(settings.language));
}

QString SettingsStore::interfaceLanguage() const {
    const QString kept = m_settings.value(QLatin1String("language/interface")).toString();
    return Languages::offered().contains(kept) ? kept : systemLanguage();
}

void SettingsStore::setInterfaceLanguage(const QString& tag) {
    m_settings.setValue(QLatin1String("language/interface"), tag);
}

void SettingsStore::setWindow(const QByteArray& geometry, const QByteArray& panels) {
    m_settings.setValue(QLatin1String("window/geometry"), geometry);
    m_settings.setValue(QLatin1String("window/panels"), panels);
}

QStringList SettingsStore::recent() const {
    QStringList paths = m_settings.value(QLatin1String("recent")).toStringList();
    paths.removeIf([](const QString& path) { return !path.startsWith(QLatin1Char('/')); }); // of where, nobody knows
    return paths;
}

void SettingsStore::addRecent(const QString& path) {
    QStringList paths = recent();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings.setValue(QLatin1String("recent"), QStringList(paths.mid(0, kRecentFiles)));
}

void SettingsStore::clearRecent() {
    m_settings.remove(QLatin1String("recent"));
    m_settings.remove(QLatin1String("models"));
    m_settings.remove(QLatin1String("lessons"));
}

bool SettingsStore::tourFullScreen() const {
    return m_settings.value(QLatin1String("show/fullScreen"), true).toBool();
}

void SettingsStore::setTourFullScreen(bool full) {
    m_settings.setValue(QLatin1String("show/fullScreen"), full);
}

bool SettingsStore::readToursAloud() const {
    return m_settings.value(QLatin1String("tours/readAloud"), false).toBool();
}

void SettingsStore::setReadToursAloud(bool wanted) {
    m_settings.setValue(QLatin1String("tours/readAloud"), wanted);
}

bool SettingsStore::tourCaptions() const {
    return m_settings.value(QLatin1String("tours/captions"), true).toBool();
}

void SettingsStore::setTourCaptions(bool shown) {
    m_settings.setValue(QLatin1String("tours/captions"), shown);
}

SettingsStore::TourPlace SettingsStore::tourPlace() const {
    return {m_settings.value(QLatin1String("tour/package")).toString(),
            m_settings.value(QLatin1String("tour/id")).toString(),
            m_settings.value(QLatin1String("tour/step")).toInt()};
}

void SettingsStore::setTourPlace(const TourPlace& place) {
    if (place.tour.isEmpty()) {
        m_settings.remove(QLatin1String("tour"));
    } else {
        m_settings.setValue(QLatin1String("tour/package"), place.package);
        m_settings.setValue(QLatin1String("tour/id"), place.tour);
        m_settings.setValue(QLatin1String("tour/step"), place.step);
    }
    m_settings.sync(); // a power cut asks nobody
}

QByteArray SettingsStore::staffPin() const {
    return m_settings.value(QLatin1String("kiosk/pin")).toByteArray();
}

bool SettingsStore::setStaffPin(const QByteArray& sealed) {
    if (sealed.isEmpty())
        m_settings.remove(QLatin1String("kiosk/pin"));
    else
        m_settings.setValue(QLatin1String("kiosk/pin"), sealed);
    keepAlone(); // before it is written, too
    {
        const OwnersOnly created;
        m_settings.sync();
    }
    return m_settings.status() == QSettings::NoError && (sealed.isEmpty() || keepAlone() != Kept::Open);
}

SettingsStore::Kept SettingsStore::keepAlone() {
    constexpr QFile::Permissions kOthers =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QFile kept(file());
    if (!kept.exists() || (kept.permissions() & kOthers) == 0)
        return Kept::Alone;
    return kept.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ? Kept::Corrected : Kept::Open;
}

SettingsStore::PinTries SettingsStore::pinTries() const {
    return {m_settings.value(QLatin1String("kiosk/wrongPins")).toInt(),
            m_settings.value(QLatin1String("kiosk/lockedUntil")).toLongLong()};
}

void SettingsStore::setPinTries(const PinTries& tries) {
    if (tries.wrong == 0) {
        m_settings.remove(QLatin1String("kiosk/wrongPins"));
        m_settings.remove(QLatin1String("kiosk/lockedUntil"));
    } else {
        m_settings.setValue(QLatin1String("kiosk/wrongPins"), tries.wrong);
        m_settings.setValue(QLatin1String("kiosk/lockedUntil"), tries.lockedUntil);
    }
    m_settings.sync(); // who pulls the plug gains nothing
}

} // namespace halls::app
