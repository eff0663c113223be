// SPDX-License-Identifier: MPL-2.0
#include "io/Scan.h"

#include "base/CopyFile.h"
#include "base/Trouble.h"
#include "io/Saving.h"
#include "museum/Subject.h"

#include <algorithm>
#include <fmt/format.h>

namespace halls::io {
namespace {

namespace fs = std::filesystem;

Error wrong(std::string what) {
    return Error{ErrorCode::Invalid, {}, {}, std::move(what)};
}

/// "scan-1", or the first number that is free.
Id freeStateId(const Museum& museum) {
    for (std::size_t number = 1;; ++number) {
        const Id id = fmt::format("scan-{}", number);
        if (museum.state(id) == nullptr && museum.reference(id) == nullptr)
            return id;
    }
}

DatePrecision precisionOf(const std::string& date) {
    return date.size() == 10  ? DatePrecision::Day
           : date.size() == 7 ? DatePrecision::Month
           : date.size() == 4 ? DatePrecision::Year
                              : DatePrecision::Unknown;
}

/// What a state says where it was taken over from another.
LocalText takenOver(const State& base) {
    const auto words = [&](const char* language, const char* text) {
        return fmt::format(fmt::runtime(text), base.title.in(language));
    };
    return {{{"en", words("en", "Not recorded then. What is drawn pale is taken over from the state \"{}\".")},
             {"ar", words("ar", "لم يُسجَّل آنذاك. وما يُرسم باهتًا منقول من الحالة «{}».")}}};
}

LocalText asShown() {
    return {{{"en", "As the scan shows it."}, {"ar", "كما يُظهره المسح."}}};
}

/// A scan says what was there and what it looked like. How large it was and where it stood is said by its alignment.
Knowledge ofScan(const Id& source, std::initializer_list<Aspect> aspects) {
    Knowledge known;
    for (const Aspect aspect : aspects)
        known.at(aspect) = Evidence{.evidenceClass = EvidenceClass::One, .sources = {source}, .why = asShown()};
    return known;
}

LocalText laidOn(std::size_t pairs, float residual) {
    const float millimetres = residual * 1000.0F;
    const std::string size =
        millimetres < 10.0F ? fmt::format("{:.1f}", millimetres) : fmt::format("{:.0f}", millimetres);
    return {{{"en", fmt::format("Laid on by {} pairs of points; residual {} mm.", pairs, size)},
             {"ar", fmt::format("وُضع على المتحف بأزواج من النقاط عددها {}؛ والفرق المتبقي {} ملم.", pairs, size)}}};
}

/// What a scan's place is worth: where it was laid on is no better known than before.
Evidence placeOn(const Evidence* before, const Alignment& alignment, float residual, const std::vector<Id>& sources) {
    Evidence place{
        .evidenceClass = EvidenceClass::One, .sources = sources, .why = laidOn(alignment.pairs.size(), residual)};
    const EvidenceClass known = before == nullptr ? EvidenceClass::Unknown : before->evidenceClass;
    place.evidenceClass = std::max(place.evidenceClass, known);
    if (place.evidenceClass == EvidenceClass::Reported)
        place.speaker = before->speaker;
    if (place.evidenceClass >= EvidenceClass::Inferred) {
        place.why.byLanguage["en"] += " The place that it was laid on is no better known than before.";
        place.why.byLanguage["ar"] += " وليس الموضع الذي وُضع عليه معروفًا أكثر من ذي قبل.";
    }
    return place;
}

/// What an alignment says of a thing, whose place is told as the aspect `place`; `before`: what was known of that in
/// the state that it was laid on, null: nothing.
void say(Knowledge& known, Aspect place, const Evidence* before, const Alignment& alignment,
         const std::vector<Id>& sources) {
    std::optional<Evidence>& measures = known.at(Aspect::Measures);
    if (!alignment.metresPerUnit)
        measures.reset();
    else if (!measures)
        measures = Evidence{.evidenceClass = EvidenceClass::One, .sources = sources, .why = asShown()};
    if (const std::optional<float> residual = residualOf(alignment))
        known.at(place) = placeOn(before, alignment, *residual, sources);
    else
        known.at(place).reset();
}

const LocalText& notEntered() {
    static const LocalText s_words{
        {{"en", "The scan shows the hall; which of its objects are in it has not been entered."},
         {"ar", "يُظهر المسح القاعة؛ ولم يُسجَّل أيٌّ من معروضاتها يظهر فيه."}}};
    return s_words;
}

/// The bytes of the new state: the hall or the exhibit that was scanned, and everything else as in the base.
class Adding {
public:
    Adding(const Museum& museum, const Scan& scan, const FileRef& model)
        : m_museum(museum), m_scan(scan), m_model(model), m_id(freeStateId(museum)), m_base(*museum.state(scan.base)) {}

    Museum done() {
        addState();
        const Exhibit* scanned = m_museum.exhibit(m_scan.exhibit);
        for (Hall& hall : m_museum.halls)
            hall.states[m_id] = scanned == nullptr && hall.id == m_scan.hall ? scannedHall() : sameHall(hall);
        for (Exhibit& exhibit : m_museum.exhibits) {
            const bool shown = scanned == nullptr && exhibit.hall == m_scan.hall;
            exhibit.states[m_id] = &exhibit == scanned ? scannedExhibit(exhibit)
                                   : shown             ? unknownExhibit(exhibit)
                                                       : sameExhibit(exhibit);
        }
        tellAlignment(m_museum, m_id);
        return std::move(m_museum);
    }

private:
    void addState() {
        m_museum.bibliography.push_back(
            {.id = m_id, .title = m_scan.title, .author = m_scan.maker, .issued = m_scan.date});
        State state{.id = m_id,
                    .title = {{{m_scan.language, m_scan.title}}},
                    .from = m_scan.date,
                    .precision = precisionOf(m_scan.date)};
        state.sources = {m_id};
        m_museum.states.push_back(std::move(state));
        if (m_museum.notice && std::ranges::count(m_museum.notice->states, m_scan.base) > 0)
            m_museum.notice->states.push_back(m_id);
    }

    Alignment alignment() const {
        return {.metresPerUnit = m_scan.metresPerUnit, .zUp = m_scan.zUp, .to = m_scan.base};
    }

    HallState scannedHall() const {
        HallState state{.model = m_model};
        state.alignment = alignment();
        state.evidence = ofScan(m_id, {Aspect::Form, Aspect::Finish});
        return state;
    }
    HallState sameHall(const Hall& hall) const {
        HallState state = hall.states.at(m_scan.base);
        state.notRecorded = true;
        state.evidence = {};
        state.text = takenOver(m_base);
        for (HallPart& part : state.parts) {
            part.evidence = {};
            part.text = {};
        }
        return state;
    }

    ExhibitState scannedExhibit(const Exhibit& exhibit) const {
        ExhibitState state = exhibit.states.at(m_scan.base);
        state.fate = m_scan.fate;
        state.model = m_model;
        state.alignment = alignment();
        state.text = {};
        state.evidence = ofScan(m_id, {Aspect::Presence, Aspect::Form});
        return state;
    }
    ExhibitState unknownExhibit(const Exhibit& exhibit) const {
        ExhibitState state{.placement = exhibit.states.at(m_scan.base).placement};
        state.text = notEntered();
        return state;
    }
    ExhibitState sameExhibit(const Exhibit& exhibit) const {
        ExhibitState state = exhibit.states.at(m_scan.base);
        state.fate = Fate::NotRecorded;
        state.evidence = {};
        state.text = takenOver(m_base);
        return state;
    }

    Museum m_museum;
    const Scan& m_scan;
    FileRef m_model;
    Id m_id;
    State m_base;
};

Status checked(const Museum& museum, const Scan& scan) {
    if (scan.title.empty())
        return wrong("the new state needs a title");
    if (scan.maker.empty())
        return wrong("say who made the scan: it is what the state cites");
    if (!scan.date.empty() && !isDate(scan.date))
        return wrong("a date is written 2018, 2018-05 or 2018-05-12; leave it empty where it is not known");
    if (museum.state(scan.base) == nullptr)
        return wrong(fmt::format("there is no state \"{}\"", scan.base));
    if (scan.exhibit.empty() ? museum.hall(scan.hall) == nullptr : museum.exhibit(scan.exhibit) == nullptr)
        return wrong("there is no such hall or object");
    for (const fs::path& file : scan.companions) {
        const fs::path plain = file.lexically_normal();
        if (plain.empty() || plain.is_absolute() || *plain.begin() == "..")
            return Error{ErrorCode::OutsidePackage, file.string(), {}, "does not lie in the folder of the scan"};
    }
    if (scan.metresPerUnit && !(*scan.metresPerUnit > 0.0F && *scan.metresPerUnit <= 1000.0F))
        return wrong("a unit is more than nothing and at most 1000 metres");
    return Done{};
}

/// A new folder for a scan within a package. Unless it is kept it goes, with what was put into it.
class ScanFolder {
public:
    explicit ScanFolder(fs::path package) : m_package(std::move(package)) {}
    ScanFolder(const ScanFolder&) = delete;
    ScanFolder& operator=(const ScanFolder&) = delete;
    ~ScanFolder() {
        std::error_code ignored;
        if (m_kept || m_name.empty())
            return;
        fs::remove_all(m_package / m_name, ignored);
        if (m_madeParent)
            fs::remove(m_package / kScans, ignored); // an empty one at most
    }

    /// "scans/ID", or with the first number that is free behind it: what an undone scan left there is not touched.
    Status make(const Id& id) {
        if (const Status safe = staysInside(m_package, std::string(kScans) + "/" + id); !safe)
            return safe;
        std::error_code trouble;
        m_madeParent = fs::create_directory(m_package / kScans, trouble);
        for (int number = 1; !trouble && number < kMaxFolders; ++number) {
            const fs::path name = fs::path(kScans) / (number == 1 ? id : fmt::format("{}-{}", id, number));
            if (fs::create_directory(m_package / name, trouble)) {
                m_name = name;
                return Done{};
            }
            if (trouble == std::errc::file_exists) // a file of this name
                trouble.clear();
        }
        return troubleOfWriting(m_package / kScans, trouble);
    }
    const fs::path& name() const { return m_name; } ///< within the package
    void keep() { m_kept = true; }

private:
    static constexpr const char* kScans = "scans";
    static constexpr int kMaxFolders = 10'000;

    fs::path m_package;
    fs::path m_name;
    bool m_madeParent = false;
    bool m_kept = false;
};

/// The scan and its companions, into `folder`, which is new.
Status copyScan(const Scan& scan, const fs::path& folder) {
    std::vector<fs::path> files = scan.companions;
    files.push_back(scan.file.filename());
    for (const fs::path& file : files) {
        std::error_code trouble;
        fs::create_directories((folder / file).parent_path(), trouble);
        if (trouble)
            return troubleOfWriting((folder / file).parent_path(), trouble);
        if (fs::exists(fs::symlink_status(folder / file, trouble)))
            continue; // named twice
        if (const Status copied = copyFile(scan.file.parent_path() / file, folder / file); !copied)
            return copied;
    }
    return Done{};
}

/// A copy of a package that this call made; gone again unless it is kept.
class MadeCopy {
public:
    MadeCopy() = default;
    MadeCopy(const MadeCopy&) = delete;
    MadeCopy& operator=(const MadeCopy&) = delete;
    ~MadeCopy() {
        std::error_code ignored;
        if (!m_folder.empty())
            fs::remove_all(m_folder, ignored);
    }
    void made(fs::path folder) { m_folder = std::move(folder); }
    void keep() { m_folder.clear(); }

private:
    fs::path m_folder; ///< empty: none was made
};

} // namespace

bool isDate(std::string_view text) {
    if (text.empty())
        return true;
    if (text.size() != 4 && text.size() != 7 && text.size() != 10)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool hyphen = i == 4 || i == 7;
        if (hyphen ? text[i] != '-' : text[i] < '0' || text[i] > '9')
            return false;
    }
    const auto within = [&](std::size_t from, int most) {
        const int value = (text[from] - '0') * 10 + (text[from + 1] - '0');
        return value >= 1 && value <= most;
    };
    return (text.size() < 7 || within(5, 12)) && (text.size() < 10 || within(8, 31));
}

void tellAlignment(Museum& museum, const Id& stateId) {
    const State* state = museum.state(stateId);
    if (state == nullptr)
        return;
    for (Hall& hall : museum.halls) {
        if (const auto its = hall.states.find(stateId);
            its != hall.states.end() && its->second.alignment && !its->second.notRecorded)
            say(its->second.evidence, Aspect::Relation,
                evidenceOf(museum, its->second.alignment->to, {.hall = hall.id}, Aspect::Relation),
                *its->second.alignment, state->sources);
    }
    for (Exhibit& exhibit : museum.exhibits) {
        if (const auto its = exhibit.states.find(stateId);
            its != exhibit.states.end() && its->second.alignment && its->second.fate != Fate::NotRecorded)
            say(its->second.evidence, Aspect::Place,
                evidenceOf(museum, its->second.alignment->to, {.exhibit = exhibit.id}, Aspect::Place),
                *its->second.alignment, state->sources);
    }
}

Museum withScan(const Museum& museum, const Scan& scan, const FileRef& model) {
    return Adding(museum, scan, model).done();
}

Result<Package> addScan(const Package& package, const Scan& scan, const fs::path& folder) {
    if (const Status fine = checked(package.museum(), scan); !fine)
        return fine.error();
    std::error_code trouble;
    if (!fs::is_regular_file(scan.file, trouble))
        return Error{ErrorCode::NotFound, scan.file.string(), {}, "there is no such file"};
    MadeCopy made; // before what lies in it: it goes last
    if (!fs::equivalent(folder, package.folder(), trouble) || trouble) {
        if (const Status copied = copyPackage(package, folder); !copied)
            return copied.error();
        made.made(folder);
    }
    ScanFolder place(folder);
    if (const Status ready = place.make(freeStateId(package.museum())); !ready)
        return ready.error();
    if (const Status copied = copyScan(scan, folder / place.name()); !copied)
        return copied.error();
    const Result<Package> copy = Package::open(folder, package.roots().assets);
    if (!copy)
        return copy;
    const FileRef model = (place.name() / scan.file.filename()).generic_string();
    if (const Result<fs::path> there = copy.value().resolve(model); !there)
        return there.error();
    const Package changed = copy.value().with(withScan(copy.value().museum(), scan, model));
    if (const Status saved = changed.save(folder); !saved)
        return saved.error();
    place.keep(); // museum.json names it from now on
    Result<Package> opened = Package::open(folder, package.roots().assets);
    if (opened)
        made.keep();
    return opened;
}

} // namespace halls::io
