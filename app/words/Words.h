// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Differences.h"
#include "museum/Quoting.h"
#include "museum/Tour.h"
#include "session/Session.h"

#include <QCoreApplication>
#include <QString>

namespace halls::app {

/// The visitor's words for what the engine says in values. In the language of the interface.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
public:
    static QString close(); ///< of a button: Qt's own words are not translated on every system
    static QString of(session::Word word);
    static QString of(Fate fate);
    /// The same behind the name of a work or a state: what nobody knows is said in full.
    static QString becoming(Fate fate);
    static QString of(EvidenceClass evidence);
    static QString of(Aspect aspect);       ///< "Form"
    static QString question(Aspect aspect); ///< "Does it look like this?"
    static QString of(Drawing drawing);     ///< what the model draws, from the first state to the second
    static QString of(Access access);       ///< what was read of a work
    static QString of(Mode mode);
    static QString of(CompareMode mode);
    static QString of(Difference difference);
    static QString of(DatePrecision precision);
    static QString of(QuotationFit fit); ///< empty for Exact
    static QString of(Made made);

    static QString millimetres(float metres); ///< "3 mm", "0.4 mm"
    static QString metres(float metres);      ///< as exact as it is long: "2210 m", "2.00 m", "2 mm"
    /// What a scan is and how exactly it lies in the museum, one or two sentences.
    static QString ofScan(const Alignment& alignment);
    /// In itself, "English", "العربية"; empty for what is in no language ("zxx", BCP 47): a file's name.
    static QString language(const std::string& tag);
    static QString unit(const std::string& name); ///< "millimetre" and the like, as Alignment.h names them

    /// Name of what was measured ("height"); a word that the program does not know stays as the package has it.
    static QString measured(const std::string& what);

    /// "7 March 2017", "June 2014", "2012"; as exact as the ISO date is. Empty: "not known".
    static QString date(const std::string& iso);
    /// "2012 to June 2014".
    static QString dates(const State& state);
};

} // namespace halls::app
