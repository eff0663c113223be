// SPDX-License-Identifier: MPL-2.0
#include "going/PlacesPanel.h"

#include "loading/BareModel.h"
#include "words/PlainWords.h"

#include <QEvent>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace halls::app {
namespace {

constexpr int kHallRole = Qt::UserRole;
constexpr int kChapterRole = Qt::UserRole + 2;
constexpr int kViewRole = Qt::UserRole + 1;
constexpr int kVariantRole = Qt::UserRole + 3; ///< number from 1; 0: as the file shows itself

} // namespace

PlacesPanel::PlacesPanel(SessionLink& link, QWidget* parent)
    : QWidget(parent), m_link(link), m_tree(new QTreeWidget(this)) {
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tree);
    setFocusProxy(m_tree);
    m_tree->setObjectName(QStringLiteral("places"));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(14);
    m_tree->header()->setStretchLastSection(true);
    // Enter and a click both arrive as itemActivated or itemClicked; a style may send both for one click, which is
    // harmless: the second asks for the place where one is going already.
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) { goTo(*item); });
    connect(m_tree, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) { goTo(*item); });
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        if (changes.has(session::Change::Museum) || changes.has(session::Change::Settings) ||
            (changes.has(session::Change::Data) && m_link.session()->loaded().bareModel))
            rebuild();
        else if (changes.has(session::Change::Hall) || changes.has(session::Change::State))
            markHere();
    });
    rebuild();
}

void PlacesPanel::rebuild() {
    m_hall.clear();
    m_tree->clear();
    m_tree->setAccessibleName(tr("Halls and views"));
    m_tree->setAccessibleDescription(tr("Enter goes to the chosen hall or view"));
    for (const Hall& hall : m_link.museum().halls) {
        auto* item = new QTreeWidgetItem(m_tree); // owned by the tree
        item->setText(0, m_link.text(hall.title));
        item->setData(0, kHallRole, QString::fromStdString(hall.id));
        for (const View& view : m_link.museum().views) {
            if (view.hall != hall.id)
                continue;
            auto* child = new QTreeWidgetItem(item); // owned by its parent item
            child->setText(0, m_link.text(view.title));
            child->setToolTip(0, PlainWords::tip(child->text(0)));
            child->setData(0, kViewRole, QString::fromStdString(view.id));
        }
    }
    for (const Chapter& chapter : m_link.museum().chapters) {
        auto* item = new QTreeWidgetItem(m_tree); // owned by the tree
        item->setText(0, m_link.text(chapter.title));
        item->setData(0, kChapterRole, QString::fromStdString(chapter.id));
        QFont font = m_tree->font();
        font.setItalic(true); // no place to go to
        item->setFont(0, font);
    }
    addVariants();
    markHere();
}

void PlacesPanel::addVariants() {
    const auto* session = m_link.session();
    if (session == nullptr || !session->loaded().bareModel || session->loaded().files.empty())
        return;
    const loading::LoadedMuseum& loaded = session->loaded();
    std::vector<std::string> names = loading::variantNames(loaded.files.begin()->second.model());
    if (names.empty())
        return;
    auto* all = new QTreeWidgetItem(m_tree); // owned by the tree
    all->setText(0, tr("Variants of the model"));
    names.insert(names.begin(), std::string());
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto* item = new QTreeWidgetItem(all); // owned by its parent item
        item->setText(0, i == 0 ? tr("As the file shows itself") : QString::fromStdString(names[i]));
        item->setData(0, kVariantRole, static_cast<int>(i));
        QFont font = m_tree->font();
        font.setBold(names[i] == loaded.variant);
        item->setFont(0, font);
    }
    all->setExpanded(true);
}

void PlacesPanel::choose(int variant) {
    const loading::LoadedMuseum& loaded = m_link.session()->loaded();
    if (variant == 0) {
        if (!loaded.variant.empty())
            m_link.replace(loading::withoutVariant(loaded));
        return;
    }
    const auto chosen = loading::withVariant(loaded, std::to_string(variant));
    if (chosen && chosen.value()->variant != loaded.variant)
        m_link.replace(chosen.value());
}

void PlacesPanel::markHere() {
    const auto* session = m_link.session();
    const Hall* here = session != nullptr ? session->hall() : nullptr;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_tree->topLevelItem(i);
        const Hall* hall = m_link.museum().hall(item->data(0, kHallRole).toString().toStdString());
        if (hall == nullptr)
            continue; // a chapter
        const bool isHere = hall == here;
        QFont font = m_tree->font();
        font.setBold(isHere);
        item->setFont(0, font);
        const QString title = m_link.text(hall->title);
        item->setText(0, isHere ? tr("%1 – you are here").arg(title) : title);
        if (isHere)
            item->setExpanded(true);
        offerViews(*item);
        if (isHere && hall->id != m_hall)
            scrollTo(*item);
    }
    m_hall = here != nullptr ? here->id : Id{};
}

/// The hall, and as many of its views as there is room for.
void PlacesPanel::scrollTo(QTreeWidgetItem& hall) {
    for (int i = hall.childCount() - 1; i >= 0; --i) {
        if (!hall.child(i)->isHidden())
            m_tree->scrollToItem(hall.child(i));
    }
    m_tree->scrollToItem(&hall);
}

/// Those from which there is something to see in the state shown.
void PlacesPanel::offerViews(QTreeWidgetItem& hall) {
    const auto* session = m_link.session();
    for (int i = 0; session != nullptr && i < hall.childCount(); ++i) {
        const View* view = m_link.museum().view(hall.child(i)->data(0, kViewRole).toString().toStdString());
        hall.child(i)->setHidden(view != nullptr && !view->isOf(session->state().id));
    }
}

void PlacesPanel::goTo(const QTreeWidgetItem& item) {
    if (const QVariant variant = item.data(0, kVariantRole); variant.isValid()) {
        const int number = variant.toInt();
        // Not at once: what is chosen makes the list anew, and the tree is still telling of its item.
        QMetaObject::invokeMethod(
            this, [this, number] { choose(number); }, Qt::QueuedConnection);
        return;
    }
    const Id view = item.data(0, kViewRole).toString().toStdString();
    const Id hall = item.data(0, kHallRole).toString().toStdString();
    m_link.setSubject({.chapter = item.data(0, kChapterRole).toString().toStdString()});
    if (!m_link.subject().chapter.empty())
        return;
    m_link.act([&](session::Session& session) {
        if (!view.empty())
            session.goToView(view);
        else
            session.goToHall(hall);
    });
}

void PlacesPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace halls::app
