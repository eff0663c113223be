// SPDX-License-Identifier: MPL-2.0
#pragma once

// The domain as pure data, just as the package's files word it (scenes/schema/). Who reads and writes it: io.
// Things name each other by id, never by pointer, so that a missing one is found and told, not followed.

#include "math/Aabb.h"
#include "math/Camera.h"
#include "museum/Alignment.h"
#include "museum/Evidence.h"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace halls {

/// What became of an exhibit, per state.
enum class Fate {
    Present,
    Evacuated,
    Looted,
    Destroyed,
    Damaged,
    FragmentsHeld,
    Survived,
    Missing,
    Unknown,
    NotRecorded, ///< nothing was recorded of it then: what is drawn is taken over from another state, and counts
                 ///< nowhere
};
inline constexpr std::array kFates{Fate::Present,   Fate::Survived, Fate::Evacuated, Fate::Damaged, Fate::FragmentsHeld,
                                   Fate::Destroyed, Fate::Looted,   Fate::Missing,   Fate::Unknown, Fate::NotRecorded};

enum class DatePrecision { Day, Month, Year, Unknown };

/// A dated condition of the whole museum: "before", "after-2017".
struct State {
    Id id;
    LocalText title;
    std::string from; ///< ISO 8601, as exact as `precision` says; empty: not known
    std::string to;   ///< end of the interval; empty: a single date
    DatePrecision precision = DatePrecision::Unknown;
    LocalText text;
    std::vector<Id> sources;
    LocalText pictureNote; ///< on every picture of it; empty: the program's own words, by the evidence of its form
    bool operator==(const State&) const = default;
};

/// `asset:` path or path within the package, as written; io resolves it.
using FileRef = std::string;

struct Lightmap {
    FileRef file;
    /// Exhibit id -> scale (x, y) and offset (z, w) that take its second UV set into the hall's atlas.
    std::map<Id, Vec4> tiles;
    bool operator==(const Lightmap&) const = default;
};

struct Probe {
    FileRef file;        ///< equirectangular, linear radiance
    Vec3 position{0.0F}; ///< where it was seen from
    bool operator==(const Probe&) const = default;
};

/// A part of a hall whose evidence is another than the hall's own: a hole in the floor, a rebuilt wall.
struct HallPart {
    Id id; ///< what the names of the model's nodes begin with; of several parts that fit, the longest name
    LocalText title;
    LocalText text;
    Knowledge evidence;
    bool operator==(const HallPart&) const = default;
};

/// How a hall is in one state.
struct HallState {
    FileRef model;                      ///< empty: no model for this state; the hall's evidence text is shown instead
    FileRef collision;                  ///< empty: the model itself stands in the way
    std::optional<Alignment> alignment; ///< the model is somebody's own scan, laid onto the hall by this
    std::optional<Lightmap> lightmap;
    std::vector<Probe> probes;
    float exposure = 0.0F;    ///< stops, added to the viewer's own
    bool notRecorded = false; ///< nothing was recorded of it then: what is drawn is taken over from another state
    LocalText text;
    Knowledge evidence;
    std::vector<HallPart> parts;

    /// The part that a node of the model belongs to; null: to the hall itself.
    const HallPart* partOf(std::string_view nodeName) const;
    bool operator==(const HallState&) const = default;
};

/// Ways to move; the package says per hall which are allowed.
enum class Mode { Walk, Look, Orbit, Plan };

struct Hall {
    Id id;
    LocalText title;
    LocalText text;
    Aabb bounds;               ///< who is inside is in this hall; of several the smallest wins
    std::vector<Aabb> annexes; ///< side rooms that belong to it, with the way into them
    std::vector<Mode> modes;
    std::optional<std::vector<Id>> sees; ///< halls that can be seen from inside this one; none: all
    std::map<Id, HallState> states;      ///< by state id

    /// Whether a point is within the bounds or an annex.
    bool holds(Vec3 point) const;
    /// The bounds and the annexes in one box.
    Aabb extent() const;
    bool operator==(const Hall&) const = default;
};

struct Measurement {
    std::string what; ///< "height"
    float metres = 0.0F;
    EvidenceClass confidence = EvidenceClass::Unknown;
    std::vector<Id> sources;
    LocalText note;
    bool operator==(const Measurement&) const = default;
};

enum class Made { Original, Cast, PartOriginal, Unknown };

/// After Object ID, the international standard for describing cultural objects (ICOM).
struct ObjectRecord {
    LocalText type;
    LocalText period;
    LocalText material;
    std::vector<Measurement> measurements;
    Made made = Made::Unknown;
    LocalText findSpot;
    std::vector<std::string> numbers; ///< museum and excavation numbers
    LocalText note;
    std::vector<Id> sources; ///< for what it is
    bool operator==(const ObjectRecord&) const = default;
};

struct Placement {
    Vec3 position{0.0F}; ///< of the model's origin, metres
    float yaw = 0.0F;    ///< radians about +Y; 0: the model's +Z looks south (+Z)
    float scale = 1.0F;
    Mat4 matrix() const;
    bool operator==(const Placement&) const = default;
};

enum class ExhibitCollision { Box, Mesh, None };

/// How an exhibit is in one state.
struct ExhibitState {
    Fate fate = Fate::Unknown;
    FileRef model; ///< empty: nothing is drawn
    Placement placement;
    std::optional<Alignment> alignment; ///< the model is somebody's own scan; goes before `placement`
    ExhibitCollision collision = ExhibitCollision::Box;
    LocalText text;
    Knowledge evidence;
    bool operator==(const ExhibitState&) const = default;
};

struct Exhibit {
    Id id;
    Id hall;
    LocalText title;
    ObjectRecord record;
    std::map<Id, ExhibitState> states; ///< by state id
    bool operator==(const Exhibit&) const = default;
};

struct View {
    Id id;
    LocalText title;
    Id hall;
    Pose pose;
    float verticalFov = radiansOf(65.0F);
    Id exhibit;             ///< what it shows; may be empty
    std::vector<Id> states; ///< in which there is something to see from it; empty: in all
    bool operator==(const View&) const = default;

    bool isOf(const Id& state) const;
};

/// That a statement is held to be the best founded.
struct Judgement {
    LocalText why;    ///< goes on from "because"
    LocalText by;     ///< who judged
    std::string date; ///< ISO 8601, a day
    bool operator==(const Judgement&) const = default;
};

/// One of several statements that do not agree. None is hidden because of a judgement.
struct Statement {
    LocalText text;
    std::vector<Id> sources;
    LocalText speaker;   ///< who said so, where the source reports somebody's words
    std::string passage; ///< "seed#P06", or empty
    std::optional<Judgement> judged;
    bool operator==(const Statement&) const = default;
};

struct Claim {
    Id id;
    LocalText topic;
    std::vector<Id> about; ///< halls and exhibits
    std::vector<Statement> statements;
    bool operator==(const Claim&) const = default;
};

/// One thing that is known beside the states.
struct ChapterEntry {
    std::string date; ///< ISO 8601, as exact as it is known; may be empty
    LocalText text;
    Evidence evidence;
    bool operator==(const ChapterEntry&) const = default;
};

/// What is known of no state: what happened before and since.
struct Chapter {
    Id id;
    LocalText title;
    LocalText text;
    std::vector<ChapterEntry> entries;
    bool operator==(const Chapter&) const = default;
};

/// A part of a source text, code points [start, end).
struct Passage {
    Id id;
    std::size_t start = 0;
    std::size_t end = 0;
    std::string label; ///< "meta", "museum", "halls", "artefacts", "context"
    std::string also;  ///< a second label, or empty
    LocalText about;   ///< what it says, in our own words
    bool operator==(const Passage&) const = default;
};

/// Words are missing at code point `at`. Shown as a mark, never filled.
struct Lacuna {
    Id id;
    std::size_t at = 0;
    bool certain = true;
    LocalText note;
    bool operator==(const Lacuna&) const = default;
};

/// A paragraph break that was lost at code point `at`: no word is missing.
struct LostBreak {
    Id id;
    std::size_t at = 0;
    bool operator==(const LostBreak&) const = default;
};

/// A text that may be quoted, with what is known of it. `text` is the file's bytes as they are on disk.
struct SourceText {
    Id id;
    FileRef file;          ///< relative to the package
    std::string text;      ///< well-formed UTF-8; empty when the file could not be read
    std::string sha256;    ///< as the package says
    std::string actualSha; ///< of the bytes on disk
    std::string language;
    LocalText title; ///< empty: the source has none
    std::string date;
    std::string publisher;            ///< empty: not known
    std::vector<std::string> origins; ///< see Reference
    LocalText note;
    std::vector<Passage> passages;
    std::vector<Lacuna> lacunae;
    std::vector<LostBreak> lostBreaks;
    bool operator==(const SourceText&) const = default;
};

/// What was read of a work.
enum class Access {
    Whole,
    Opening,    ///< its beginning only
    IndexEntry, ///< an entry of an index or a catalogue only
    SecondHand, ///< what another work says of it
    Copy,       ///< a copy on another host
};

/// A work that may be cited and not quoted (CSL-JSON).
struct Reference {
    Id id;
    std::string title;
    std::string author;
    std::string container; ///< what it is a part of: a journal, a site
    std::string publisher;
    std::string issued; ///< as far as known; empty: no date
    std::string page;
    std::string doi; ///< without an address before it
    std::string url;
    std::string accessed;             ///< when it was read; empty: not recorded
    std::string note;                 ///< in its own language
    std::vector<Access> read;         ///< empty: not recorded
    std::vector<std::string> origins; ///< whose report it repeats: agencies, publishers, persons; empty: its publisher,
                                      ///< else itself
    bool operator==(const Reference&) const = default;
};

/// W3C Web Annotation: the words at [start, end) and the words themselves with what stands around them.
struct Quotation {
    FileRef source;     ///< file of a SourceText
    std::string sha256; ///< of the source that was annotated
    std::size_t start = 0;
    std::size_t end = 0;
    std::string exact;
    std::string prefix;
    std::string suffix;
    Id passage; ///< that is meant, for lists; the offsets decide; may be empty
    bool operator==(const Quotation&) const = default;
};

/// A text of ours that a pin carries.
struct PinText {
    std::string language;
    std::string value;
    bool draft = false;
    std::vector<Id> states; ///< shown in these only; empty: in all
    bool operator==(const PinText&) const = default;
};

struct Pin {
    Id id;
    LocalText label;
    Id hall;
    Vec3 position{0.0F};
    std::vector<Id> states; ///< seen in these
    Id exhibit;             ///< may be empty
    std::vector<Quotation> quotations;
    std::vector<PinText> texts;
    Evidence evidence;
    Id chapter; ///< that it leads to; may be empty
    bool operator==(const Pin&) const = default;
};

/// A calm word before destruction is seen for the first time.
struct Notice {
    std::vector<Id> states;
    LocalText text;
    bool operator==(const Notice&) const = default;
};

/// A museum as one value.
struct Museum {
    int format = 2;
    Id id;
    LocalText title;
    LocalText description;
    std::vector<std::string> languages;
    std::vector<std::string> drafts; ///< languages whose texts await review
    Id startView;
    Id startState;
    std::optional<Notice> notice;
    std::vector<State> states;
    std::vector<Hall> halls;
    std::vector<Exhibit> exhibits;
    std::vector<View> views;
    std::vector<Claim> claims;
    std::vector<Chapter> chapters;
    std::vector<SourceText> texts;
    std::vector<Reference> bibliography;
    std::vector<Pin> pins;
    std::vector<FileRef> tours; ///< files of guided tours, see Tour.h

    // Look-ups by id; null when there is none. The pointer lives as long as the vector is not changed.
    const State* state(const Id& stateId) const;
    const Hall* hall(const Id& hallId) const;
    const Exhibit* exhibit(const Id& exhibitId) const;
    const View* view(const Id& viewId) const;
    /// The first view in a hall, or of an exhibit, that is meant for a state; null where there is none.
    const View* viewIn(const Id& hallId, const Id& state) const;
    const View* viewOf(const Id& exhibitId, const Id& state) const;
    const Pin* pin(const Id& pinId) const;
    const SourceText* text(const FileRef& file) const;
    const Reference* reference(const Id& referenceId) const;
    const Chapter* chapter(const Id& chapterId) const;

    /// The hall that holds `point`; of several the one of the smallest bounds; null outside of all.
    const Hall* hallAt(Vec3 point) const;
    bool operator==(const Museum&) const = default;
};

// Words of the files for the values, and back (io, CSV, JSON). The visitor's words are the app's.
const char* wordOf(Fate value);
const char* wordOf(Access value);
const char* wordOf(DatePrecision value);
const char* wordOf(Mode value);
const char* wordOf(Made value);
const char* wordOf(ExhibitCollision value);
std::optional<Fate> fateOf(std::string_view word);
std::optional<Access> accessOf(std::string_view word);
std::optional<DatePrecision> datePrecisionOf(std::string_view word);
std::optional<Mode> modeOf(std::string_view word);
std::optional<Made> madeOf(std::string_view word);
std::optional<ExhibitCollision> exhibitCollisionOf(std::string_view word);

} // namespace halls
