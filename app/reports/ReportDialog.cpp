// SPDX-License-Identifier: MPL-2.0
#include "reports/ReportDialog.h"

#include "look/PlainWidgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <utility>

namespace halls::app {
namespace {

enum What { WholeMuseum, ThisHall, Listed };
constexpr int kMaxLetters = 200; ///< of a line of the cover

} // namespace

ReportDialog::ReportDialog(SessionLink& link, const QString& program, About about, QWidget* parent)
    : WritingDialog(program,
                    {.begin = tr("Write the report…"),
                     .saveTitle = tr("Save the report"),
                     .howFar = tr("How far the report is"),
                     .written = tr("The report is written."),
                     .notWritten = tr("The report could not be written.")},
                    parent),
      m_link(link), m_about(std::move(about)), m_what(new QComboBox(this)), m_kind(new QComboBox(this)),
      m_language(languageBox(link.museum().languages, link.settings().language, this)),
      m_preparedBy(new QLineEdit(this)), m_purpose(new QLineEdit(this)),
      m_emptyFields(new QCheckBox(tr("Print fields that nobody recorded, too"), this)) {
    setObjectName(QStringLiteral("reportDialog"));
    setWindowTitle(tr("Report"));
    m_what->addItem(tr("All objects of the museum"), WholeMuseum);
    const Hall* hall = m_link.session()->hall();
    if (hall != nullptr)
        m_what->addItem(tr("The objects of: %1").arg(m_link.text(hall->title)), ThisHall);
    if (!m_about.listed.empty())
        m_what->addItem(tr("The %n object(s) of the list of changes", nullptr, static_cast<int>(m_about.listed.size())),
                        Listed);
    m_what->setObjectName(QStringLiteral("reportWhat"));
    m_what->setCurrentIndex(hall != nullptr ? 1 : 0);
    m_kind->addItem(tr("PDF, A4"), QStringLiteral("a4"));
    m_kind->addItem(tr("PDF, Letter"), QStringLiteral("letter"));
    m_kind->addItem(tr("Table (CSV)"), QStringLiteral("csv"));
    m_kind->addItem(tr("Data (JSON)"), QStringLiteral("json"));
    m_kind->setObjectName(QStringLiteral("reportKind"));
    form()->addRow(tr("States"),
                   plainLabel(tr("%1 and %2").arg(stateTitle(m_about.first), stateTitle(m_about.second)), this));
    form()->addRow(tr("Objects"), m_what);
    form()->addRow(tr("Form"), m_kind);
    form()->addRow(tr("Language"), m_language);
    form()->addRow(tr("Prepared by"), m_preparedBy);
    form()->addRow(tr("Purpose"), m_purpose);
    form()->addRow(QString(), m_emptyFields);
    for (QLineEdit* line : {m_preparedBy, m_purpose}) {
        line->setMaxLength(kMaxLetters);
        line->setPlaceholderText(tr("not stated"));
    }
    m_preparedBy->setObjectName(QStringLiteral("reportPreparedBy"));
    m_purpose->setObjectName(QStringLiteral("reportPurpose"));
    m_emptyFields->setObjectName(QStringLiteral("reportEmptyFields"));
    m_emptyFields->setToolTip(tr("What Object ID and Spectrum ask for: subject, maker, inscriptions, where it is now, "
                                 "who examined it and when."));
}

QString ReportDialog::stateTitle(const Id& id) const {
    const State* state = m_link.museum().state(id);
    return state == nullptr ? QString() : m_link.text(state->title);
}

QStringList ReportDialog::words(const QString& file) const {
    QStringList words{
        QStringLiteral("report"),     QString::fromStdString(m_link.session()->loaded().folder().string()),
        QStringLiteral("--states"),   QString::fromStdString(m_about.first + ',' + m_about.second),
        QStringLiteral("--language"), m_language->currentData().toString(),
        QStringLiteral("--output"),   file,
        QStringLiteral("--progress")};
    if (const QString kind = m_kind->currentData().toString(); kind == QLatin1String("letter"))
        words << QStringLiteral("--page") << kind;
    if (const QString by = m_preparedBy->text().simplified(); !by.isEmpty())
        words << QStringLiteral("--prepared-by") << by;
    if (const QString purpose = m_purpose->text().simplified(); !purpose.isEmpty())
        words << QStringLiteral("--purpose") << purpose;
    if (m_emptyFields->isChecked())
        words << QStringLiteral("--empty-fields");
    const int what = m_what->currentData().toInt();
    if (what == ThisHall)
        words << QStringLiteral("--hall") << QString::fromStdString(m_link.session()->hall()->id);
    if (what == Listed) {
        QStringList ids;
        for (const Id& id : m_about.listed)
            ids << QString::fromStdString(id);
        words << QStringLiteral("--exhibit") << ids.join(QLatin1Char(','));
    }
    return words;
}

QStringList ReportDialog::nameWords() const {
    const int what = m_what->currentData().toInt();
    QString about = m_link.text(m_link.museum().title);
    if (what == ThisHall)
        about = m_link.text(m_link.session()->hall()->title);
    if (what == Listed && m_about.listed.size() > 1)
        about = tr("%n object(s)", "name of a file", static_cast<int>(m_about.listed.size()));
    if (what == Listed && m_about.listed.size() == 1)
        about = m_link.text(m_link.museum().exhibit(m_about.listed.front())->title);
    return {about, tr("%1 and %2").arg(stateTitle(m_about.first), stateTitle(m_about.second))};
}

QString ReportDialog::ending() const {
    const QString kind = m_kind->currentData().toString();
    const bool facts = kind == QLatin1String("csv") || kind == QLatin1String("json");
    return QLatin1Char('.') + (facts ? kind : QStringLiteral("pdf"));
}

} // namespace halls::app
