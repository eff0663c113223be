// SPDX-License-Identifier: MPL-2.0
#include "desk/ErrorLine.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace halls::app {
namespace {

ErrorCode codeOf(const QString& word) {
    for (int value = 0; value <= static_cast<int>(ErrorCode::Failed); ++value) {
        const auto code = static_cast<ErrorCode>(value);
        if (word == QLatin1String(codeName(code)))
            return code;
    }
    return ErrorCode::Failed;
}

} // namespace

std::string errorLine(const Error& error) {
    const QJsonObject object{{QStringLiteral("code"), QLatin1String(codeName(error.code))},
                             {QStringLiteral("file"), QString::fromStdString(error.file)},
                             {QStringLiteral("place"), QString::fromStdString(error.place)},
                             {QStringLiteral("detail"), QString::fromStdString(error.detail)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<Error> errorOfLine(const QByteArray& line) {
    const QJsonDocument document = QJsonDocument::fromJson(line);
    const QJsonObject object = document.object();
    if (!object.value(QLatin1String("code")).isString())
        return std::nullopt;
    const auto text = [&](const char* key) { return object.value(QLatin1String(key)).toString().toStdString(); };
    return Error{codeOf(object.value(QLatin1String("code")).toString()), text("file"), text("place"), text("detail")};
}

} // namespace halls::app
