// SPDX-License-Identifier: MPL-2.0
#include "paper/Brighten.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace halls::app {
namespace {

constexpr double kMiddle = 0.18;    ///< linear, of the tone that half of a well exposed picture is below
constexpr double kBright = 0.80;    ///< what one pixel of fifty may reach
constexpr double kLeastShare = 0.6; ///< of what the middle tone asks for, whatever burns out: a lamp, a window
constexpr double kMostGain = 12.0;
constexpr double kLeastGain = 1.3; ///< less is not seen on paper
constexpr int kLeastRange = 64;    ///< tones that are stretched at least: an even wall stays one

double linear(double srgb) {
    return srgb <= 0.04045 ? srgb / 12.92 : std::pow((srgb + 0.055) / 1.055, 2.4);
}

double encoded(double linear) {
    return linear <= 0.0031308 ? linear * 12.92 : 1.055 * std::pow(linear, 1.0 / 2.4) - 0.055;
}

std::array<qsizetype, 256> tonesOf(const QImage& image) {
    std::array<qsizetype, 256> tones{};
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x)
            ++tones[static_cast<std::size_t>(qGray(line[x]))];
    }
    return tones;
}

/// The tone, 0 to 255, that a share of the pixels is not above.
int toneAt(const std::array<qsizetype, 256>& tones, qsizetype all, double share) {
    qsizetype below = 0;
    for (std::size_t tone = 0; tone < tones.size(); ++tone) {
        below += tones[tone];
        if (static_cast<double>(below) >= share * static_cast<double>(all))
            return static_cast<int>(tone);
    }
    return 255;
}

} // namespace

std::optional<QImage> brightenedForPaper(const QImage& picture) {
    if (picture.isNull())
        return std::nullopt;
    QImage image = picture.convertToFormat(QImage::Format_RGB32);
    const std::array<qsizetype, 256> tones = tonesOf(image);
    const qsizetype all = qsizetype{image.width()} * image.height();
    const double middle = linear(std::max(toneAt(tones, all, 0.5), 1) / 255.0);
    const double bright = linear(std::max(toneAt(tones, all, 0.98), 1) / 255.0);
    const double gain =
        std::min({kMiddle / middle, std::max(kBright / bright, kLeastShare * kMiddle / middle), kMostGain});
    if (gain < kLeastGain)
        return std::nullopt;
    std::array<int, 256> lifted{};
    for (std::size_t tone = 0; tone < lifted.size(); ++tone) {
        // Bends towards white, so that what was bright keeps its drawing.
        const double light = gain * linear(static_cast<double>(tone) / 255.0);
        const double bent = light <= 0.6 ? light : 0.6 + 0.4 * (1.0 - std::exp(-(light - 0.6) / 0.4));
        lifted[tone] = std::clamp(static_cast<int>(std::lround(255.0 * encoded(bent))), 0, 255);
    }
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = line[x];
            line[x] =
                qRgb(lifted[static_cast<std::size_t>(qRed(pixel))], lifted[static_cast<std::size_t>(qGreen(pixel))],
                     lifted[static_cast<std::size_t>(qBlue(pixel))]);
        }
    }
    return image;
}

QImage lightenedForCopier(const QImage& picture) {
    if (picture.isNull())
        return picture;
    QImage image = brightenedForPaper(picture).value_or(picture).convertToFormat(QImage::Format_RGB32);
    const std::array<qsizetype, 256> tones = tonesOf(image);
    const qsizetype all = qsizetype{image.width()} * image.height();
    const int dark = toneAt(tones, all, 0.01);
    const int light = std::max(toneAt(tones, all, 0.98), dark + kLeastRange);
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int over = std::clamp(qGray(line[x]), dark, light) - dark;
            const int tone = kDarkestCopied + over * (255 - kDarkestCopied) / (light - dark);
            line[x] = qRgb(tone, tone, tone);
        }
    }
    return image;
}

} // namespace halls::app
