// SPDX-License-Identifier: MPL-2.0
#include "paper/PdfFinish.h"

// Without its own pointers of before C++11.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <memory>
#include <set>
#include <stdexcept>
#include <utility>

namespace halls::app::paper {
namespace {

constexpr double kHidden = 0.01; ///< opacity below which letters are there to be searched only

/// The names of the graphics states that all but hide what is drawn.
std::set<std::string> hiddenStates(QPDFObjectHandle resources) {
    std::set<std::string> names;
    QPDFObjectHandle states = resources.isDictionary() ? resources.getKey("/ExtGState") : QPDFObjectHandle();
    if (!states.isDictionary())
        return names;
    for (const std::string& name : states.getKeys()) {
        QPDFObjectHandle opacity = states.getKey(name).getKey("/ca");
        if (opacity.isNumber() && opacity.getNumericValue() < kHidden)
            names.insert(name);
    }
    return names;
}

/// Before letters that only just show, says that none is to be painted; before others, that they are.
class Hiding : public QPDFObjectHandle::TokenFilter {
public:
    explicit Hiding(std::set<std::string> hidden) : m_hidden(std::move(hidden)) {}

    void handleToken(const QPDFTokenizer::Token& token) override {
        if (token.getType() == QPDFTokenizer::tt_name) {
            m_lastName = token.getValue();
        } else if (token.isWord("gs")) {
            writeToken(token);
            write(m_hidden.contains(m_lastName) ? " 3 Tr" : " 0 Tr");
            return;
        }
        writeToken(token);
    }

private:
    std::set<std::string> m_hidden;
    std::string m_lastName;
};

void hide(QPDF& pdf) {
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        if (auto hidden = hiddenStates(page.getAttribute("/Resources", false)); !hidden.empty())
            page.addContentTokenFilter(std::make_shared<Hiding>(std::move(hidden)));
    }
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isFormXObject())
            continue;
        if (auto hidden = hiddenStates(object.getDict().getKey("/Resources")); !hidden.empty())
            object.addTokenFilter(std::make_shared<Hiding>(std::move(hidden)));
    }
}

/// Goes through the elements in the order of reading. Throws where they are not those that were begun.
void name(QPDFObjectHandle element, const std::vector<Element>& elements, std::size_t& next) {
    if (element.isArray()) {
        for (int i = 0; i < element.getArrayNItems(); ++i)
            name(element.getArrayItem(i), elements, next);
        return;
    }
    if (!element.isDictionary() || !element.getKey("/S").isName())
        return;
    const std::string kind = element.getKey("/S").getName();
    if (next >= elements.size() || kind != '/' + elements[next].kind)
        throw std::runtime_error("the structure of the PDF is not that of the pages");
    const Element& its = elements[next++];
    if (!its.words.isEmpty())
        element.replaceKey("/ActualText", QPDFObjectHandle::newUnicodeString(its.words.toStdString()));
    if (!its.alternative.isEmpty())
        element.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(its.alternative.toStdString()));
    if (kind == "/TH")
        element.replaceKey("/A", QPDFObjectHandle::parse("<< /O /Table /Scope /Both >>"));
    name(element.getKey("/K"), elements, next);
}

} // namespace

Result<std::string> finishPdf(const std::string& bytes, const Finish& finish) {
    try {
        QPDF pdf;
        pdf.processMemoryFile("pages", bytes.data(), bytes.size());
        QPDFObjectHandle root = pdf.getRoot();
        root.replaceKey("/Lang", QPDFObjectHandle::newString(finish.language));
        QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
        if (finish.rightToLeft)
            preferences.replaceKey("/Direction", QPDFObjectHandle::newName("/R2L"));
        root.replaceKey("/ViewerPreferences", preferences);
        std::size_t next = 0;
        if (root.getKey("/StructTreeRoot").isDictionary())
            name(root.getKey("/StructTreeRoot").getKey("/K"), finish.elements, next);
        hide(pdf);
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.write();
        const std::unique_ptr<Buffer> written(writer.getBuffer());
        return std::string(reinterpret_cast<const char*>(written->getBuffer()), written->getSize());
    } catch (const std::exception& failed) {
        return Error{ErrorCode::Failed, {}, {}, failed.what()};
    }
}

} // namespace halls::app::paper
