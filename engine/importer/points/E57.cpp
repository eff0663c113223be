// SPDX-License-Identifier: MPL-2.0
#include "importer/points/E57.h"

#include "importer/points/E57Points.h"
#include "importer/points/PointColours.h"
#include "importer/shape/Origin.h"
#include "importer/shape/PointCloud.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <pugixml.hpp>

namespace halls::importer {
namespace {

using namespace e57;

/// A number of the XML; what is empty or absent is `otherwise`, as the standard leaves such elements and attributes
/// out.
template <class Number>
Number numberOr(const char* text, Number otherwise) {
    const std::string_view words(text);
    const std::size_t first = words.find_first_not_of(" \t\r\n+");
    Number value{};
    if (first == std::string_view::npos ||
        std::from_chars(words.data() + first, words.data() + words.size(), value).ec != std::errc())
        return otherwise;
    return value;
}

double numberOf(const pugi::xml_node& node, double otherwise = 0.0) {
    return numberOr(node.child_value(), otherwise);
}

Meaning meaningOf(std::string_view name) {
    struct Known {
        std::string_view name;
        Meaning meaning;
    };
    static constexpr std::array kKnown{
        Known{"cartesianX", Meaning::X},
        Known{"cartesianY", Meaning::Y},
        Known{"cartesianZ", Meaning::Z},
        Known{"sphericalRange", Meaning::Range},
        Known{"sphericalAzimuth", Meaning::Azimuth},
        Known{"sphericalElevation", Meaning::Elevation},
        Known{"colorRed", Meaning::Red},
        Known{"colorGreen", Meaning::Green},
        Known{"colorBlue", Meaning::Blue},
        Known{"intensity", Meaning::Intensity},
        Known{"cartesianInvalidState", Meaning::Invalid},
        Known{"sphericalInvalidState", Meaning::Invalid},
    };
    const auto found = std::ranges::find(kKnown, name, &Known::name);
    return found == kKnown.end() ? Meaning::Skipped : found->meaning;
}

/// Bits that tell `most - least + 1` values apart.
unsigned bitsFor(std::int64_t least, std::int64_t most) {
    unsigned bits = 0;
    for (std::uint64_t range = static_cast<std::uint64_t>(most) - static_cast<std::uint64_t>(least); range > 0;
         range >>= 1U)
        ++bits;
    return bits;
}

/// From what a value of a field is to be 0 and 1: limits of colour and intensity.
struct Range {
    double least = 0.0;
    double most = 0.0;
    float unit(double value) const {
        return most > least ? static_cast<float>(std::clamp((value - least) / (most - least), 0.0, 1.0)) : 0.0F;
    }
};

/// Where a scanner stood (ASTM E2807-11 8.4.6: rotation first, then translation).
struct Pose {
    glm::dquat rotation{1.0, 0.0, 0.0, 0.0};
    DVec3 translation{0.0};

    DVec3 placed(DVec3 point) const { return rotation * point + translation; }
};

Pose poseOf(const pugi::xml_node& scan) {
    Pose pose;
    const pugi::xml_node json = scan.child("pose");
    if (const pugi::xml_node turned = json.child("rotation")) {
        const glm::dquat given(numberOf(turned.child("w")), numberOf(turned.child("x")), numberOf(turned.child("y")),
                               numberOf(turned.child("z")));
        const double length = glm::length(given);
        if (std::isfinite(length) && length > 1e-9)
            pose.rotation = given / length;
    }
    if (const pugi::xml_node moved = json.child("translation"))
        pose.translation = {numberOf(moved.child("x")), numberOf(moved.child("y")), numberOf(moved.child("z"))};
    return pose;
}

DVec3 fromSpherical(double range, double azimuth, double elevation) {
    return {range * std::cos(elevation) * std::cos(azimuth), range * std::cos(elevation) * std::sin(azimuth),
            range * std::sin(elevation)};
}

std::uint8_t byteOf(float unit) {
    return static_cast<std::uint8_t>(std::lround(unit * 255.0F));
}

class Reader {
public:
    Reader(const Pages& pages, const Job& job) : m_pages(pages), m_job(job) {}

    Result<RawScene> read() {
        std::vector<std::byte> text;
        m_pages.read(m_pages.xmlStart(), m_pages.xmlSize(), text);
        pugi::xml_document document;
        const pugi::xml_parse_result parsed =
            document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
        if (!parsed)
            return damaged(fmt::format("XML, byte {}", parsed.offset), parsed.description());
        const pugi::xml_node root = document.child("e57Root");
        if (!root)
            return damaged("XML", "it has no e57Root");
        std::size_t number = 0;
        for (const pugi::xml_node& scan : root.child("data3D").children("vectorChild")) {
            if (Status status = readScan(scan, fmt::format("scan {}", ++number)); !status)
                return status.error();
        }
        if (root.child("images2D").child("vectorChild"))
            m_job.note("left out: the pictures in the E57 file");
        RawScene scene;
        if (Status status = addPointClouds(scene, std::move(m_clouds), m_job); !status)
            return status.error();
        return scene;
    }

private:
    Error damaged(std::string place, std::string detail) const {
        return m_job.error(ErrorCode::Damaged, std::move(place), std::move(detail));
    }

    Status readScan(const pugi::xml_node& scan, const std::string& place) {
        const pugi::xml_node points = scan.child("points");
        const auto count = numberOr<std::uint64_t>(points.attribute("recordCount").value(), 0);
        if (!points || count == 0)
            return Done{};
        m_total += count;
        if (m_total > m_job.options.maxVertices)
            return m_job.error(ErrorCode::TooLarge, place,
                               fmt::format("{} points; at most {} are read", m_total, m_job.options.maxVertices));
        Result<std::vector<Field>> fields = fieldsOf(points.child("prototype"), place);
        if (!fields)
            return fields.error();
        const auto at = m_pages.logicalOf(numberOr<std::uint64_t>(points.attribute("fileOffset").value(), 0));
        if (!at)
            return damaged(place, "its points lie outside of the file");
        Result<Columns> columns = readPoints(m_pages, *at, count, fields.value(), m_job);
        if (!columns)
            return columns.error();
        m_clouds.push_back(cloudOf(columns.value(), scan, place));
        const std::size_t read = longest(columns.value());
        if (read < count)
            m_job.note(fmt::format("{} of {} points of {} are not in the file", count - read, count, place));
        return Done{};
    }

    static std::size_t longest(const Columns& columns) {
        return std::max(columns[static_cast<std::size_t>(Meaning::X)].size(),
                        columns[static_cast<std::size_t>(Meaning::Range)].size());
    }

    Result<std::vector<Field>> fieldsOf(const pugi::xml_node& prototype, const std::string& place) {
        std::vector<Field> fields;
        m_ranges = {};
        for (const pugi::xml_node& node : prototype.children()) {
            Field field;
            field.meaning = meaningOf(node.name());
            const std::string_view type = node.attribute("type").value();
            constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
            constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
            Range range{numberOr(node.attribute("minimum").value(), 0.0),
                        numberOr(node.attribute("maximum").value(), 1.0)};
            if (type == "Float") {
                const bool single = node.attribute("precision").value() == std::string_view("single");
                field.kind = single ? Field::Kind::Single : Field::Kind::Double;
            } else if (type == "Integer" || type == "ScaledInteger") {
                field.kind = Field::Kind::Integer;
                field.least = numberOr(node.attribute("minimum").value(), kLeast);
                const auto most = numberOr(node.attribute("maximum").value(), kMost);
                if (most < field.least)
                    return damaged(place, fmt::format("the limits of {} are upside down", node.name()));
                field.bits = bitsFor(field.least, most);
                if (type == "ScaledInteger") {
                    field.scale = numberOr(node.attribute("scale").value(), 1.0);
                    field.offset = numberOr(node.attribute("offset").value(), 0.0);
                }
                range = {static_cast<double>(field.least) * field.scale + field.offset,
                         static_cast<double>(most) * field.scale + field.offset};
            } else {
                return m_job.error(ErrorCode::Unsupported, place,
                                   fmt::format("points have a field {} of type {}, which is not read",
                                               std::string(node.name()).substr(0, 60), type.substr(0, 30)));
            }
            if (field.meaning != Meaning::Skipped)
                m_ranges[static_cast<std::size_t>(field.meaning)] = range;
            fields.push_back(field);
        }
        if (!hasPlaces(fields))
            return m_job.error(ErrorCode::Unsupported, place, "the points have no coordinates that are read");
        return fields;
    }

    static bool hasPlaces(const std::vector<Field>& fields) {
        const auto all = [&fields](std::initializer_list<Meaning> meanings) {
            return std::ranges::all_of(
                meanings, [&](Meaning meaning) { return std::ranges::count(fields, meaning, &Field::meaning) == 1; });
        };
        return all({Meaning::X, Meaning::Y, Meaning::Z}) || all({Meaning::Range, Meaning::Azimuth, Meaning::Elevation});
    }

    /// What the scan says of its limits goes before those of the fields.
    Range rangeOf(const pugi::xml_node& limits, const char* name, Meaning meaning) const {
        const Range field = m_ranges[static_cast<std::size_t>(meaning)];
        const pugi::xml_node least = limits.child((std::string(name) + "Minimum").c_str());
        const pugi::xml_node most = limits.child((std::string(name) + "Maximum").c_str());
        return most ? Range{numberOf(least), numberOf(most)} : field;
    }

    PointCloud cloudOf(const Columns& columns, const pugi::xml_node& scan, const std::string& place) {
        const auto column = [&columns](Meaning meaning) -> const std::vector<double>& {
            return columns[static_cast<std::size_t>(meaning)];
        };
        PointCloud cloud;
        cloud.name = scan.child_value("name");
        cloud.upAxis = PointCloud::Up::Z;
        const Pose pose = poseOf(scan);
        const bool cartesian = !column(Meaning::X).empty();
        const std::size_t count = longest(columns);
        const auto colour = colourReader(columns, scan);
        std::size_t broken = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const DVec3 own = cartesian ? DVec3(column(Meaning::X)[i], column(Meaning::Y)[i], column(Meaning::Z)[i])
                                        : fromSpherical(column(Meaning::Range)[i], column(Meaning::Azimuth)[i],
                                                        column(Meaning::Elevation)[i]);
            const DVec3 placed = pose.placed(own);
            const bool valid = column(Meaning::Invalid).empty() || column(Meaning::Invalid)[i] == 0.0;
            if (!valid || !Extent::sensible(placed)) {
                ++broken;
                continue;
            }
            cloud.positions.push_back(placed);
            if (colour)
                cloud.colours.push_back(colour(i));
        }
        if (broken > 0)
            m_job.note(fmt::format("left out: {} points of {} without a place", broken, place));
        return cloud;
    }

    static double mostOf(const std::vector<double>& values) {
        double most = 0.0;
        for (const double value : values)
            most = std::max(most, std::isfinite(value) ? value : 0.0);
        return most;
    }

    /// Limits as they are said, or `own` where most values lie beyond them, or they are those of a type of 32 bits.
    static Range fitting(Range said, const std::vector<double>& values, Range own) {
        constexpr double kWidest = 1e8;
        const double width = said.most - said.least;
        const bool one = said.most == said.least; // a field that has one value everywhere
        if (one || (width > 0.0 && width < kWidest && std::ranges::all_of(values, [&](double value) {
                        return !(value < said.least - width) && !(value > said.most + width);
                    })))
            return said;
        return own;
    }

    /// The colour of a point, sRGB; empty where the scan has neither colours nor intensities.
    std::function<Rgba8(std::size_t)> colourReader(const Columns& columns, const pugi::xml_node& scan) const {
        const auto& red = columns[static_cast<std::size_t>(Meaning::Red)];
        const auto& green = columns[static_cast<std::size_t>(Meaning::Green)];
        const auto& blue = columns[static_cast<std::size_t>(Meaning::Blue)];
        const auto& intensity = columns[static_cast<std::size_t>(Meaning::Intensity)];
        const auto black = [](const std::vector<double>& values) {
            return std::ranges::all_of(values, [](double value) { return value == 0.0; });
        };
        const bool unset = !intensity.empty() && black(red) && black(green) && black(blue);
        if (!red.empty() && !green.empty() && !blue.empty() && !unset) {
            const pugi::xml_node limits = scan.child("colorLimits");
            const double most = std::max({mostOf(red), mostOf(green), mostOf(blue)});
            const Range own{0.0, most > 255.0 ? 65535.0 : most > 1.0 ? 255.0 : 1.0}; // where the file says none of use
            return [&red, &green, &blue, r = fitting(rangeOf(limits, "colorRed", Meaning::Red), red, own),
                    g = fitting(rangeOf(limits, "colorGreen", Meaning::Green), green, own),
                    b = fitting(rangeOf(limits, "colorBlue", Meaning::Blue), blue, own)](std::size_t i) {
                return Rgba8{byteOf(r.unit(red[i])), byteOf(g.unit(green[i])), byteOf(b.unit(blue[i])), 255};
            };
        }
        if (intensity.empty())
            return {};
        GreyRange all;
        for (const double value : intensity)
            all.include(value);
        const Range range = fitting(rangeOf(scan.child("intensityLimits"), "intensity", Meaning::Intensity), intensity,
                                    {all.least, all.most});
        if (!(range.most > range.least)) // they tell nothing apart
            return {};
        return [&intensity, range](std::size_t i) {
            const std::uint8_t grey = byteOf(range.unit(intensity[i]));
            return Rgba8{grey, grey, grey, 255};
        };
    }

    const Pages& m_pages;
    const Job& m_job;
    std::array<Range, kMeanings> m_ranges{}; ///< of the scan that is being read
    std::vector<PointCloud> m_clouds;
    std::uint64_t m_total = 0;
};

} // namespace

Result<RawScene> readE57(std::span<const std::byte> bytes, const Job& job) {
    const Result<Pages> pages = Pages::of(bytes, job);
    if (!pages)
        return pages.error();
    return Reader(pages.value(), job).read();
}

} // namespace halls::importer
