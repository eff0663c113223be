// SPDX-License-Identifier: MPL-2.0
#include "io/Reading.h"

#include "base/Hash.h"
#include "base/MappedFile.h"
#include "base/Utf8.h"
#include "io/Checks.h"
#include "io/NoMuseum.h"
#include "io/SchemaCheck.h"
#include "io/Upgrade.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace halls::io {
namespace {

/// Where a file is named: what is wrong with the name or with finding the file is told there.
struct Mention {
    std::string file;
    Place place;
};

/// The id of the innermost thing that a pointer leads into; empty: none has one.
std::string idAt(const Json& json, std::string_view pointer) {
    std::string id = wordIn(json, "id");
    const Json* here = &json;
    while (pointer.starts_with('/')) {
        const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
        const std::string key(pointer.substr(1, end - 1)); // no id of ours has a ~ that would be written otherwise
        pointer.remove_prefix(end);
        std::size_t index = 0;
        const auto read = std::from_chars(key.data(), key.data() + key.size(), index);
        if (here->is_array() && read.ec == std::errc() && index < here->size())
            here = &(*here)[index];
        else if (const Json* member = memberOf(*here, key.c_str()))
            here = member;
        else
            break;
        if (const std::string its = wordIn(*here, "id"); !its.empty())
            id = its;
    }
    return id;
}

class Reader {
public:
    Reader(const std::filesystem::path& package, const std::filesystem::path& assetsFolder) {
        m_reading.check.package = package;
        m_reading.roots = {package, assetsFolder};
    }

    Reading read() {
        if (findMuseum())
            readMuseum();
        nameThings();
        if (m_reading.museum && m_reading.museum->upgraded)
            placeInOldFile();
        m_reading.check.errors = std::move(m_findings.errors);
        m_reading.check.warnings = std::move(m_findings.warnings);
        m_reading.check.roots = m_reading.roots;
        return std::move(m_reading);
    }

private:
    bool findMuseum();
    void readMuseum();
    /// Of a museum.json that does not follow its schema: the form of the files that it names, so that all that is wrong
    /// is told at once.
    void checkPartsAlone();
    bool readSources(Museum& museum);
    bool readText(const FileRef& description, const Place& place, Museum& museum);
    void readWords(SourceText& text, const std::string& description);
    bool readPins(Museum& museum);
    void readTours(const Museum& museum, const Names& names);
    void count(const Museum& museum);
    /// Says of each problem whose it is: nobody counts to the 31st exhibit.
    void nameThings();
    /// Problems are told where they stand in the file, which is of an older format.
    void placeInOldFile() {
        for (auto* problems : {&m_findings.errors, &m_findings.warnings}) {
            for (Problem& problem : *problems) {
                if (problem.file == kMuseumFile)
                    problem.pointer = pointerInFormat1(problem.pointer);
            }
        }
    }

    /// The bytes of a file of the package, or none and an error.
    std::optional<std::string> bytesOf(const FileRef& name, const Mention& mention, std::size_t limit);
    /// A JSON file that follows its schema; or its JSON alone (`formed` false) or none, and an error.
    std::optional<Document> documentOf(const FileRef& name, const Mention& mention, Schema schema, bool& formed);

    Findings m_findings;
    Reading m_reading;
};

bool Reader::findMuseum() {
    // Not filesystem::status: a folder that may not be looked into is not the same as one that is not there.
    std::error_code trouble;
    const std::filesystem::path given = m_reading.roots.folder;
    if (isFolderWithoutMuseum(given)) {
        m_findings.error(kMuseumFile, {}, "missing-file", whyNoMuseum(given));
        return false;
    }
    if (std::filesystem::is_directory(given, trouble))
        return true;
    if (!std::filesystem::exists(given, trouble)) {
        m_findings.error(kMuseumFile, {}, "missing-file", "there is no such package");
        return false;
    }
    if (given.filename() != kMuseumFile) {
        m_findings.error(given.filename().string(), {}, "not-a-package",
                         "a package is a folder with a museum.json; 'mosul-halls inspect' looks into a single model");
        return false;
    }
    m_reading.roots.folder = given.has_parent_path() ? given.parent_path() : std::filesystem::path(".");
    return true;
}

std::optional<std::string> Reader::bytesOf(const FileRef& name, const Mention& mention, std::size_t limit) {
    Result<std::filesystem::path> file = Error{ErrorCode::OutsidePackage, name, {}, "it has to lie in the package"};
    if (!name.starts_with("asset:"))
        file = resolve(m_reading.roots, name);
    if (!file) {
        const bool outside = file.error().code == ErrorCode::OutsidePackage;
        m_findings.error(mention.file, mention.place, outside ? "outside-package" : "missing-file",
                         fmt::format("\"{}\": {}", shortened(name, 200), file.error().detail));
        return std::nullopt;
    }
    Result<std::string> bytes = halls::readText(file.value(), limit);
    if (bytes)
        return std::move(bytes).value();
    const bool large = bytes.error().code == ErrorCode::TooLarge;
    m_findings.error(name, {}, large ? "too-large" : "unreadable", bytes.error().detail);
    return std::nullopt;
}

std::optional<Document> Reader::documentOf(const FileRef& name, const Mention& mention, Schema schema, bool& formed) {
    formed = false;
    std::optional<std::string> bytes = bytesOf(name, mention, kMaxJsonBytes);
    if (!bytes)
        return std::nullopt;
    std::optional<Json> json = parseJson(*bytes, name, m_findings);
    if (!json)
        return std::nullopt;
    formed = true;
    const Json* format = schema == Schema::Museum ? memberOf(*json, "format") : nullptr;
    if (format != nullptr && format->is_number_unsigned() && format->get<std::uint64_t>() > kPackageFormat) {
        m_findings.error(name, Place() / "format", "unsupported-format",
                         fmt::format("the package has format {}; this program reads up to {}",
                                     format->get<std::uint64_t>(), kPackageFormat));
        formed = false;
        return Document{name, std::move(*bytes), std::move(*json)};
    }
    const bool upgraded = schema == Schema::Museum && upgradeFromFormat1(*json);
    formed = checkForm(schema, *json, name, m_findings);
    return Document{name, std::move(*bytes), std::move(*json), upgraded};
}

void Reader::nameThings() {
    std::vector<const Document*> documents;
    for (const auto* one : {&m_reading.museum, &m_reading.pins, &m_reading.bibliography}) {
        if (*one)
            documents.push_back(&**one);
    }
    for (const Document& tour : m_reading.tours)
        documents.push_back(&tour);
    for (auto* problems : {&m_findings.errors, &m_findings.warnings}) {
        for (Problem& problem : *problems) {
            const auto its =
                std::ranges::find_if(documents, [&](const Document* one) { return one->name == problem.file; });
            if (its != documents.end())
                problem.id = plain(shortened(idAt((*its)->json, problem.pointer)));
        }
    }
}

void Reader::checkPartsAlone() {
    const PartFiles files = museumFileOf(m_reading.museum->json).files;
    bool formed = false;
    if (!files.pins.empty())
        m_reading.pins = documentOf(files.pins, {kMuseumFile, Place() / "pins"}, Schema::Pins, formed);
    const Place sources = Place() / "sources";
    if (!files.bibliography.empty())
        m_reading.bibliography =
            documentOf(files.bibliography, {kMuseumFile, sources / "bibliography"}, Schema::Bibliography, formed);
    for (std::size_t i = 0; i < files.texts.size(); ++i)
        documentOf(files.texts[i], {kMuseumFile, sources / "texts" / i}, Schema::SourceText, formed);
}

void Reader::readMuseum() {
    bool formed = false;
    m_reading.museum = documentOf(kMuseumFile, {kMuseumFile, {}}, Schema::Museum, formed);
    if (!formed) {
        if (m_reading.museum && m_findings.errors.front().code != "unsupported-format")
            checkPartsAlone();
        return;
    }
    auto [museum, files] = museumFileOf(m_reading.museum->json);
    m_reading.files = std::move(files);
    const bool sourcesRead = readSources(museum);
    const bool pinsRead = readPins(museum);
    Names names(museum);
    names.sourcesComplete = sourcesRead;
    names.olderFormat = m_reading.museum->upgraded;
    checkMuseum(museum, m_reading.roots, names, m_findings);
    if (pinsRead)
        checkPins(museum, m_reading.files.pins, names, m_findings);
    readTours(museum, names);
    count(museum);
    m_reading.check.museum = std::move(museum);
}

bool Reader::readSources(Museum& museum) {
    const Place sources = Place() / "sources";
    bool complete = true;
    if (!m_reading.files.bibliography.empty()) {
        bool formed = false;
        const FileRef& name = m_reading.files.bibliography;
        m_reading.bibliography =
            documentOf(name, {kMuseumFile, sources / "bibliography"}, Schema::Bibliography, formed);
        if (formed) {
            museum.bibliography = bibliographyOf(m_reading.bibliography->json);
            checkBibliography(museum.bibliography, name, m_findings);
        }
        complete = formed;
    }
    std::unordered_set<std::string> names;
    for (std::size_t i = 0; i < m_reading.files.texts.size(); ++i) {
        const FileRef& name = m_reading.files.texts[i];
        const Place place = sources / "texts" / i;
        if (names.insert(name).second)
            complete = readText(name, place, museum) && complete;
        else
            m_findings.error(kMuseumFile, place, "twice", "this file stands twice in the list");
    }
    return complete;
}

bool Reader::readText(const FileRef& description, const Place& place, Museum& museum) {
    bool formed = false;
    const auto document = documentOf(description, {kMuseumFile, place}, Schema::SourceText, formed);
    if (!formed)
        return false;
    auto [text, codePoints] = textFileOf(document->json);
    readWords(text, description);
    checkText(text, description, codePoints, m_findings);
    for (const SourceText& other : museum.texts) {
        if (other.id == text.id)
            m_findings.error(description, Place() / "id", "duplicate-id",
                             fmt::format("\"{}\" names two texts", text.id));
        else if (other.file == text.file)
            m_findings.error(description, Place() / "file", "twice", "two files describe this text");
    }
    museum.texts.push_back(std::move(text));
    return true;
}

void Reader::readWords(SourceText& text, const std::string& description) {
    const std::size_t folder = description.rfind('/');
    if (folder != std::string::npos && !text.file.starts_with('/'))
        text.file = description.substr(0, folder + 1) + text.file;
    std::optional<std::string> bytes = bytesOf(text.file, {description, Place() / "file"}, kMaxTextBytes);
    if (!bytes)
        return;
    if (const auto bad = firstInvalidUtf8(*bytes)) {
        m_findings.errorAt(text.file, fmt::format("byte {}", *bad), "not-utf8", "the text is not well-formed UTF-8");
        return;
    }
    text.actualSha = sha256Hex(*bytes);
    text.text = std::move(*bytes);
}

/// Quotations before texts: so the n-th quotation is the n-th body, and two saves are the same.
bool bodiesAreInOrder(const Json& page, const std::string& file, Findings& findings) {
    bool inOrder = true;
    std::size_t index = 0;
    for (const auto& item : page["items"]) {
        bool textSeen = false;
        for (std::size_t at = 0; at < item["body"].size(); ++at) {
            const bool quotation = wordIn(item["body"][at], "type") == "SpecificResource";
            if (quotation && textSeen) {
                findings.error(file, Place() / "items" / index / "body" / at, "body-order",
                               "quotations of sources stand before texts");
                inOrder = false;
            }
            textSeen = textSeen || !quotation;
        }
        ++index;
    }
    return inOrder;
}

bool Reader::readPins(Museum& museum) {
    const FileRef& name = m_reading.files.pins;
    if (name.empty())
        return false;
    bool formed = false;
    m_reading.pins = documentOf(name, {kMuseumFile, Place() / "pins"}, Schema::Pins, formed);
    if (!formed || !bodiesAreInOrder(m_reading.pins->json, name, m_findings))
        return false;
    museum.pins = pinsOf(m_reading.pins->json);
    return true;
}

void Reader::readTours(const Museum& museum, const Names& names) {
    std::unordered_set<std::string> files;
    std::unordered_set<std::string> ids;
    for (std::size_t i = 0; i < museum.tours.size(); ++i) {
        const FileRef& name = museum.tours[i];
        const Place place = Place() / "tours" / i;
        if (!files.insert(name).second) {
            m_findings.error(kMuseumFile, place, "twice", "this file stands twice in the list");
            continue;
        }
        bool formed = false;
        auto document = documentOf(name, {kMuseumFile, place}, Schema::Tour, formed);
        if (!formed)
            continue;
        Tour tour = tourOf(document->json);
        tour.file = name;
        if (!ids.insert(tour.id).second)
            m_findings.error(name, Place() / "id", "duplicate-id", fmt::format("\"{}\" names two tours", tour.id));
        checkTour(tour, museum, m_reading.roots, names, m_findings);
        m_reading.check.tours.push_back(std::move(tour));
        m_reading.tours.push_back(std::move(*document));
    }
}

void Reader::count(const Museum& museum) {
    PackageCounts& counts = m_reading.check.counts;
    counts = {museum.halls.size(), museum.states.size(), museum.exhibits.size(), museum.pins.size(), 0,
              museum.tours.size(), museum.views.size()};
    for (const SourceText& text : museum.texts)
        counts.passages += text.passages.size();
    const auto add = [&](const Knowledge& known) {
        for (const Aspect aspect : kAspects) {
            if (const Evidence* evidence = known.of(aspect))
                ++m_reading.check.evidence[aspect][evidence->evidenceClass];
        }
    };
    for (const Hall& hall : museum.halls) {
        for (const auto& [id, state] : hall.states) {
            add(state.evidence);
            for (const HallPart& part : state.parts)
                add(part.evidence);
        }
    }
    for (const Exhibit& exhibit : museum.exhibits) {
        for (const auto& [id, state] : exhibit.states)
            add(state.evidence);
    }
}

} // namespace

Reading readPackage(const std::filesystem::path& package, const std::filesystem::path& assetsFolder) {
    return Reader(package, assetsFolder).read();
}

PackageCheck checkPackage(const std::filesystem::path& package, const std::filesystem::path& assetsFolder) {
    return readPackage(package, assetsFolder).check;
}

} // namespace halls::io
