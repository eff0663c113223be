// SPDX-License-Identifier: MPL-2.0
#include "paper/FactWords.h"

#include "paper/FromHtml.h"
#include "words/Citation.h"
#include "words/Isolates.h"
#include "words/Words.h"

#include <fmt/format.h>

namespace halls::app {
namespace {

class FactWords {
    Q_DECLARE_TR_FUNCTIONS(Facts)
public:
    static QString notKnown() { return tr("not known"); }
    static QString saidBy(const std::string& speaker) {
        return tr("Said by: %1.").arg(QString::fromStdString(speaker));
    }
    static QString judged(const Judgement& judgement, const std::string& language) {
        return tr("Judged best founded, because %1 (%2, %3)", "reason, who judged, date")
            .arg(QString::fromStdString(judgement.why.in(language)), QString::fromStdString(judgement.by.in(language)),
                 Words::date(judgement.date));
    }
};

} // namespace

std::string measurementWords(const Measurement& measured, const std::string& language) {
    const bool known = measured.confidence != EvidenceClass::Unknown;
    const std::string metres = known ? fmt::format("{:g} m", measured.metres) : FactWords::notKnown().toStdString();
    const std::string note = measured.note.in(language);
    return fmt::format("{} {} ({}){}", Words::measured(measured.what).toStdString(), metres,
                       Words::of(measured.confidence).toStdString(), note.empty() ? note : ": " + note);
}

std::string claimWords(const Claim& claim, const std::string& language) {
    std::string all = claim.topic.in(language) + ":";
    for (const Statement& statement : claim.statements) {
        all += " " + statement.text.in(language);
        if (!statement.speaker.empty())
            all += " " + FactWords::saidBy(statement.speaker.in(language)).toStdString();
        std::string sources;
        for (const Id& id : statement.sources)
            sources += (sources.empty() ? "" : "; ") + id;
        all += " [" + sources + "]";
        if (statement.judged)
            all += " " + FactWords::judged(*statement.judged, language).toStdString();
        all += ";";
    }
    all.pop_back();
    return all;
}

std::string fullWork(const Museum& museum, const Id& id) {
    QString words;
    for (const paper::Paragraph& line :
         paper::fromHtml(paper::Look::Text, Citation::work(museum, id, Citation::Length::Full))) {
        for (const paper::Piece& piece : line.pieces)
            words += piece.text;
    }
    return Isolates::removed(words).toStdString();
}

} // namespace halls::app
