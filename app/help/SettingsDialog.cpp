// SPDX-License-Identifier: MPL-2.0
#include "help/SettingsDialog.h"

#include "desk/Languages.h"
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
#include <QVBoxLayout>

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
    : QDialog(parent), m_settings(settings), m_interface(new QComboBox(this)), m_texts(new QComboBox(this)),
      m_eyeHeight(new QDoubleSpinBox(this)), m_speed(new QDoubleSpinBox(this)), m_sensitivity(new QDoubleSpinBox(this)),
      m_fov(new QDoubleSpinBox(this)), m_snap(new QDoubleSpinBox(this)), m_exposure(new QDoubleSpinBox(this)),
      m_invert(new QCheckBox(this)), m_reduce(new QCheckBox(this)), m_notice(new QCheckBox(this)),
      m_readAloud(new QCheckBox(this)), m_captions(new QCheckBox(this)), m_form(new QFormLayout()) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("settings"));
    fillLanguages(*m_interface, habits.interfaceLanguage);
    fillLanguages(*m_texts, QString::fromStdString(settings.language));
    range(*m_eyeHeight, 0.90, 2.00, 0.05, 2);
    range(*m_speed, 0.5, 3.0, 0.1, 1);
    range(*m_sensitivity, 0.1, 5.0, 0.1, 1);
    range(*m_fov, 50.0, 100.0, 1.0, 0);
    range(*m_snap, 0.0, 90.0, 15.0, 0);
    range(*m_exposure, -4.0, 4.0, 0.25, 2);
    m_readAloud->setChecked(habits.readAloud);
    m_captions->setChecked(habits.captions);
    build();
    show(settings);
    retranslate();
    connect(m_interface, &QComboBox::activated, this,
            [this] { Q_EMIT interfaceChosen(m_interface->currentData().toString()); });
    connect(m_readAloud, &QCheckBox::toggled, this, &SettingsDialog::readAloudChanged);
    connect(m_captions, &QCheckBox::toggled, this, &SettingsDialog::captionsChanged);
    connect(m_texts, &QComboBox::currentIndexChanged, this, &SettingsDialog::tell);
    for (auto* box : {m_eyeHeight, m_speed, m_sensitivity, m_fov, m_snap, m_exposure})
        connect(box, &QDoubleSpinBox::valueChanged, this, &SettingsDialog::tell);
    for (auto* box : {m_invert, m_reduce, m_notice})
        connect(box, &QCheckBox::toggled, this, &SettingsDialog::tell);
}

void SettingsDialog::build() {
    m_interface->setObjectName(QStringLiteral("interfaceLanguage"));
    m_texts->setObjectName(QStringLiteral("textLanguage"));
    m_eyeHeight->setObjectName(QStringLiteral("eyeHeight"));
    for (QWidget* field : std::initializer_list<QWidget*>{m_interface, m_texts, m_eyeHeight, m_speed, m_sensitivity,
                                                          m_fov, m_snap, m_exposure}) {
        QLabel* label = plainLabel(this); // owned by this
        label->setBuddy(field);
        m_form->addRow(label, field);
    }
    m_readAloud->setObjectName(QStringLiteral("readAloud"));
    m_captions->setObjectName(QStringLiteral("captions"));
    for (QCheckBox* box : {m_invert, m_reduce, m_notice, m_readAloud, m_captions})
        m_form->addRow(box);
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
        show(normal);
        tell();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->addLayout(m_form);
    column->addWidget(buttons);
}

void SettingsDialog::retranslate() {
    setWindowTitle(tr("Settings"));
    const auto name = [this](QWidget* field, const QString& text) {
        qobject_cast<QLabel*>(m_form->labelForField(field))->setText(text);
        QString plain = text;
        field->setAccessibleName(plain.remove(QLatin1Char('&')));
    };
    name(m_interface, tr("&Language of the window"));
    name(m_texts, tr("Language of the museum's &texts"));
    name(m_eyeHeight, tr("&Eye height"));
    name(m_speed, tr("&Walking speed"));
    name(m_sensitivity, tr("&Mouse sensitivity"));
    name(m_fov, tr("&Field of view"));
    name(m_snap, tr("Turn in &steps"));
    name(m_exposure, tr("&Brightness"));
    m_eyeHeight->setSuffix(tr(" m", "metres"));
    m_speed->setSuffix(tr(" m/s", "metres per second"));
    m_fov->setSuffix(tr("°"));
    m_snap->setSuffix(tr("°"));
    m_snap->setSpecialValueText(tr("smooth"));
    m_exposure->setSuffix(tr(" stops"));
    m_invert->setText(tr("Pulling the mouse down looks &up"));
    m_reduce->setText(tr("Less &motion: short fades in place of flights"));
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
