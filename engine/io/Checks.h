// SPDX-License-Identifier: MPL-2.0
#pragma once

// What a schema cannot say: names that have to exist, files, quotations, evidence. Only for files that follow their
// schema. All in about linear time, so that a hostile package cannot keep us busy.

#include "io/Findings.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace halls::io {

inline const std::string kMuseumFile = "museum.json";

/// All ids of a museum by kind.
struct Names {
    explicit Names(const Museum& museum);
    std::unordered_set<std::string> states;
    std::unordered_set<std::string> halls;
    std::unordered_set<std::string> exhibits;
    std::unordered_set<std::string> views;
    std::unordered_set<std::string> sources;  ///< of the bibliography and of texts
    std::unordered_set<std::string> passages; ///< "seed#P06"
    std::unordered_set<std::string> chapters;
    std::unordered_set<std::string> languages;
    std::unordered_map<std::string, std::vector<std::string>> origins; ///< of each source: whose report it repeats
    bool olderFormat = false; ///< rules that came with a later format are warnings then
    /// False when a file of sources could not be read: then no source is called unknown because of it.
    bool sourcesComplete = true;
};

/// What the checks of one file share: its name, the names that exist, where to tell.
class FileChecks {
public:
    FileChecks(std::string file, const Names& names, Findings& findings)
        : m_file(std::move(file)), m_names(names), m_findings(findings) {}

    void error(const Place& place, const char* code, std::string message) {
        m_findings.error(m_file, place, code, std::move(message));
    }
    void warning(const Place& place, const char* code, std::string message) {
        m_findings.warning(m_file, place, code, std::move(message));
    }
    /// Breaks a rule of format 2: a package of format 1 is shown as before.
    void newRule(const Place& place, const char* code, std::string message) {
        m_names.olderFormat ? warning(place, code, std::move(message)) : error(place, code, std::move(message));
    }

    /// Ids: well-formed, and each once among the calls with the same `taken`.
    void newId(const Place& place, const Id& id, std::unordered_set<std::string>& taken);
    void known(const Place& place, const Id& id, const std::unordered_set<std::string>& all, const char* kind);
    void allKnown(const Place& list, const std::vector<Id>& ids, const std::unordered_set<std::string>& all,
                  const char* kind);
    void sources(const Place& list, const std::vector<Id>& ids);
    /// "seed#P06".
    void passage(const Place& place, const std::string& name);
    void text(const Place& place, const LocalText& text);
    void textIfThere(const Place& place, const LocalText& text) {
        if (!text.empty())
            this->text(place, text);
    }
    /// A file of the package or of the assets.
    void file(const Place& place, const PackageRoots& roots, const FileRef& reference);
    void evidence(const Place& place, const Evidence& evidence);
    /// All aspects of one thing.
    void knowledge(const Place& place, const Knowledge& knowledge);
    /// A class that says "sourced" has to name its sources, and "several" those that do not repeat each other;
    /// `speaker` is who said what is reported, `reason` what explains the rest.
    void trust(const Place& place, EvidenceClass worth, const std::vector<Id>& ids, const LocalText& speaker,
               const LocalText& reason);

    const Names& names() const { return m_names; }

private:
    std::size_t independent(const std::vector<Id>& ids) const;

    std::string m_file;
    const Names& m_names;
    Findings& m_findings;
};

/// Letters, digits, dots, hyphens, underscores; begins with a letter or a digit; at most 64.
bool isId(std::string_view text);
bool isLanguageTag(std::string_view text);
bool isSha256(std::string_view text);

void checkMuseum(const Museum& museum, const PackageRoots& roots, const Names& names, Findings& findings);
void checkPins(const Museum& museum, const std::string& file, const Names& names, Findings& findings);
/// `description` is the file that describes the text; `codePoints` what it says of the length.
void checkText(const SourceText& text, const std::string& description, std::size_t codePoints, Findings& findings);
void checkTour(const Tour& tour, const Museum& museum, const PackageRoots& roots, const Names& names,
               Findings& findings);
void checkBibliography(const std::vector<Reference>& works, const std::string& file, Findings& findings);

/// The words of quotations against their sources, each text's code points counted once.
class QuotationChecks {
public:
    explicit QuotationChecks(const Museum& museum);
    ~QuotationChecks();
    void check(const Quotation& quotation, const Place& body, FileChecks& checks);

private:
    struct Indexed;
    std::vector<Indexed> m_texts;
};

} // namespace halls::io
