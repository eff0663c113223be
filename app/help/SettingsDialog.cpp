// SPDX-License-Identifier: MPL-2.0
#include "help/SettingsDialog.h"

#include "desk/Languages.h"
#include "help/Appearing.h"
#include "look/PlainWidgets.h"
#include "words/Words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace halls::app {
namespace {

void fillLanguages(QComboBox& box, const QString& current) {
    for (const QString& tag : Languages::offered())
        box.addItem(Words::language(tag.toStdString()), tag);
    box.setCurrentIndex(box.findData(current));
}

void range(QDoubleSpinBox& box, double least, double most, double step, int decimals) {
    box.setRange(least, most);
    box.setSingleStep(step);
    box.setDecimals(decimals);
}

} // namespace

SettingsDialog::SettingsDialog(const session::Settings& settings, const Habits& habits, QWidget* parent)
    : QDialog(parent), m_settings(settings), m_before(habits.appearance), m_interface(new QComboBox(this)),
      m_apart(new QCheckBox(this)), m_texts(new QComboBox(this)), m_size(new QComboBox(this)),
      m_colours(new QComboBox(this)), m_touch(new QCheckBox(this)), m_eyeHeight(new QDoubleSpinBox(this)),
      m_speed(new QDoubleSpinBox(this)), m_sensitivity(new QDoubleSpinBox(this)), m_dragging(new QComboBox(this)),
      m_fov(new QDoubleSpinBox(this)), m_snap(new QDoubleSpinBox(this)), m_exposure(new QDoubleSpinBox(this)),
      m_invert(new QCheckBox(this)), m_reduce(new QCheckBox(this)), m_saysAloud(new QCheckBox(this)),
      m_notice(new QCheckBox(this)), m_readAloud(new QCheckBox(this)), m_captions(new QCheckBox(this)),
      m_pages(new QTabWidget(this)), m_look(page()), m_form(page()), m_tours(page()) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("settings"));
    fillLanguages(*m_interface, habits.interfaceLanguage);
    fillLanguages(*m_texts, QString::fromStdString(settings.language));
    m_apart->setChecked(m_texts->currentData() != m_interface->currentData());
    for (int percent = Appearance::kMinText;; percent = largerText(percent)) {
        m_size->addItem(QString(), percent);
        if (percent == Appearance::kMaxText)
            break;
    }
    for (const colours::Theme theme : colours::kThemes)
        m_colours->addItem(QString(), static_cast<int>(theme));
    m_size->setCurrentIndex(m_size->findData(largerText(habits.appearance.text - 1)));
    m_colours->setCurrentIndex(m_colours->findData(static_cast<int>(habits.appearance.theme)));
    m_touch->setChecked(habits.appearance.touch);
    range(*m_eyeHeight, 0.90, 2.00, 0.05, 2);
    range(*m_speed, 0.5, 3.0, 0.1, 1);
    range(*m_sensitivity, 0.1, 5.0, 0.1, 1);
    range(*m_fov, 50.0, 100.0, 1.0, 0);
    range(*m_snap, 0.0, 90.0, 15.0, 0);
    range(*m_exposure, -4.0, 4.0, 0.25, 2);
    m_readAloud->setChecked(habits.readAloud);
    m_captions->setChecked(habits.captions);
    m_saysAloud->setChecked(habits.saysAloud);
    for (const bool pulls : {false, true})
        m_dragging->addItem(QString(), pulls);
    m_dragging->setCurrentIndex(m_dragging->findData(habits.dragPulls));
    build();
    show(settings);
    retranslate();
    connect(m_interface, &QComboBox::activated, this, &SettingsDialog::chooseLanguage);
    connect(m_apart, &QCheckBox::toggled, this, &SettingsDialog::chooseLanguage);
    connect(m_size, &QComboBox::activated, this, &SettingsDialog::tellLook);
    connect(m_colours, &QComboBox::activated, this, &SettingsDialog::tellLook);
    connect(m_touch, &QCheckBox::toggled, this, &SettingsDialog::tellLook);
    connect(m_readAloud, &QCheckBox::toggled, this, &SettingsDialog::readAloudChanged);
    connect(m_captions, &QCheckBox::toggled, this, &SettingsDialog::captionsChanged);
    connect(m_saysAloud, &QCheckBox::toggled, this, &SettingsDialog::saysAloudChanged);
    connect(m_dragging, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT dragChanged(m_dragging->currentData().toBool()); });
    connect(m_texts, &QComboBox::currentIndexChanged, this, &SettingsDialog::tell);
    for (auto* box : {m_eyeHeight, m_speed, m_sensitivity, m_fov, m_snap, m_exposure})
        connect(box, &QDoubleSpinBox::valueChanged, this, &SettingsDialog::tell);
    for (auto* box : {m_invert, m_reduce, m_notice})
        connect(box, &QCheckBox::toggled, this, &SettingsDialog::tell);
}

QFormLayout* SettingsDialog::page() {
    auto* all = new QWidget(m_pages); // owned by the pages
    m_pages->addTab(all, QString());
    return new QFormLayout(all);
}

void SettingsDialog::addFields(QFormLayout& form, std::initializer_list<QWidget*> fields) {
    for (QWidget* field : fields) {
        QLabel* label = plainLabel(this); // owned by this
        label->setBuddy(field);
        form.addRow(label, field);
    }
}

/// One choice of a language; a second one for who reads the museum's texts in another.
void SettingsDialog::buildLook() {
    m_interface->setObjectName(QStringLiteral("interfaceLanguage"));
    m_apart->setObjectName(QStringLiteral("languagesApart"));
    m_texts->setObjectName(QStringLiteral("textLanguage"));
    m_size->setObjectName(QStringLiteral("textSize"));
    m_colours->setObjectName(QStringLiteral("colours"));
    m_touch->setObjectName(QStringLiteral("touchSize"));
    addFields(*m_look, {m_interface});
    m_look->addRow(m_apart);
    addFields(*m_look, {m_texts, m_size, m_colours});
    m_look->addRow(m_touch);
    m_look->labelForField(m_texts)->setEnabled(m_apart->isChecked());
    m_texts->setEnabled(m_apart->isChecked());
}

void SettingsDialog::build() {
    m_pages->setObjectName(QStringLiteral("settingsPages"));
    m_pages->setUsesScrollButtons(false); // all names are seen
    buildLook();
    m_eyeHeight->setObjectName(QStringLiteral("eyeHeight"));
    m_dragging->setObjectName(QStringLiteral("dragging"));
    addFields(*m_form, {m_eyeHeight, m_speed, m_sensitivity, m_dragging, m_fov, m_snap, m_exposure});
    m_form->addRow(m_invert);
    m_form->addRow(m_reduce);
    m_saysAloud->setObjectName(QStringLiteral("saysAloud"));
    m_readAloud->setObjectName(QStringLiteral("readAloud"));
    m_captions->setObjectName(QStringLiteral("captions"));
    for (QCheckBox* box : {m_notice, m_readAloud, m_captions, m_saysAloud})
        m_tours->addRow(box);
    auto* buttons = new QDialogButtonBox(this); // owned by this
    m_reset = buttons->addButton(QString(), QDialogButtonBox::ResetRole);
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_reset->setAutoDefault(false);
    m_close->setDefault(true);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        session::Settings normal;
        normal.language = m_settings.language;
        normal.pinsShown = m_settings.pinsShown;
        normal.notice = m_settings.notice;
        m_dragging->setCurrentIndex(m_dragging->findData(false));
        show(normal);
        tell();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->addWidget(m_pages);
    column->addWidget(buttons);
}

void SettingsDialog::retranslate() {
    setWindowTitle(tr("Settings"));
    for (const auto& [at, title] :
         {std::pair(0, tr("Look and language")), std::pair(1, tr("Walking")), std::pair(2, tr("Tours and notice"))})
        m_pages->setTabText(at, title);
    const auto name = [this](QWidget* field, const QString& text) {
        QWidget* label = m_look->labelForField(field);
        qobject_cast<QLabel*>(label != nullptr ? label : m_form->labelForField(field))->setText(text);
        QString plain = text;
        field->setAccessibleName(plain.remove(QLatin1Char('&')));
    };
    name(m_interface, tr("&Language"));
    name(m_texts, tr("Language of the museum's &texts"));
    name(m_size, tr("Te&xt size"));
    name(m_colours, tr("&Colours"));
    m_apart->setText(tr("&Other language for the museum's texts"));
    m_touch->setText(tr("Large controls, for &fingers"));
    for (int at = 0; at < m_size->count(); ++at)
        m_size->setItemText(at, Appearing::nameOfSize(m_size->itemData(at).toInt()));
    for (int at = 0; at < m_colours->count(); ++at)
        m_colours->setItemText(at, Appearing::nameOf(static_cast<colours::Theme>(m_colours->itemData(at).toInt())));
    name(m_eyeHeight, tr("&Eye height"));
    name(m_speed, tr("&Walking speed"));
    name(m_sensitivity, tr("&Mouse sensitivity"));
    name(m_dragging, tr("&Dragging"));
    m_dragging->setItemText(m_dragging->findData(false), tr("turns the head"));
    m_dragging->setItemText(m_dragging->findData(true), tr("pulls the picture"));
    name(m_fov, tr("&Field of view"));
    name(m_snap, tr("Turn in &steps"));
    name(m_exposure, tr("&Brightness"));
    m_eyeHeight->setSuffix(tr(" m", "metres"));
    m_speed->setSuffix(tr(" m/s", "metres per second"));
    m_fov->setSuffix(tr("°"));
    m_snap->setSuffix(tr("°"));
    m_snap->setSpecialValueText(tr("smooth"));
    m_invert->setText(tr("Pulling the mouse down looks &up"));
    m_reduce->setText(tr("Less &motion: short fades in place of flights"));
    m_saysAloud->setText(tr("Say &aloud where I am and what I see"));
    m_notice->setText(tr("Show a &notice before views of destruction"));
    m_readAloud->setText(tr("Read guided tours &aloud where no voice was recorded"));
    m_captions->setText(tr("Show the &words of guided tours"));
    m_reset->setText(tr("As at first"));
    m_close->setText(tr("Close"));
}

void SettingsDialog::show(const session::Settings& settings) {
    m_showing = true;
    m_eyeHeight->setValue(qreal{settings.eyeHeight});
    m_speed->setValue(qreal{settings.walkSpeed});
    m_sensitivity->setValue(qreal{settings.lookSensitivity});
    m_fov->setValue(qreal{degreesOf(settings.verticalFov)});
    m_snap->setValue(qreal{degreesOf(settings.snapTurn)});
    m_exposure->setValue(qreal{settings.exposure});
    m_invert->setChecked(settings.invertLook);
    m_reduce->setChecked(settings.reduceMotion);
    m_notice->setChecked(settings.notice);
    m_showing = false;
}

session::Settings SettingsDialog::wanted() const {
    session::Settings settings = m_settings;
    settings.eyeHeight = static_cast<float>(m_eyeHeight->value());
    settings.walkSpeed = static_cast<float>(m_speed->value());
    settings.lookSensitivity = static_cast<float>(m_sensitivity->value());
    settings.verticalFov = radiansOf(static_cast<float>(m_fov->value()));
    settings.snapTurn = radiansOf(static_cast<float>(m_snap->value()));
    settings.exposure = static_cast<float>(m_exposure->value());
    settings.invertLook = m_invert->isChecked();
    settings.reduceMotion = m_reduce->isChecked();
    settings.notice = m_notice->isChecked();
    settings.language = m_texts->currentData().toString().toStdString();
    return settings;
}

void SettingsDialog::chooseLanguage() {
    const bool apart = m_apart->isChecked();
    m_texts->setEnabled(apart);
    m_look->labelForField(m_texts)->setEnabled(apart);
    if (!apart)
        m_texts->setCurrentIndex(m_interface->currentIndex()); // told where it is another
    Q_EMIT interfaceChosen(m_interface->currentData().toString());
}

void SettingsDialog::tellLook() {
    Appearance wanted = m_before;
    wanted.theme = static_cast<colours::Theme>(m_colours->currentData().toInt());
    wanted.text = m_size->currentData().toInt();
    wanted.touch = m_touch->isChecked();
    Q_EMIT appearanceChosen(wanted);
}

void SettingsDialog::tell() {
    if (m_showing)
        return;
    m_settings = wanted();
    Q_EMIT comfortChanged(m_settings);
}

void SettingsDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && m_close != nullptr)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace halls::app
