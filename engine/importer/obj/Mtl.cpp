// SPDX-License-Identifier: MPL-2.0
#include "importer/obj/Mtl.h"

#include "importer/text/TextLines.h"
#include "importer/text/TextNumber.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace halls::importer::mtl {
namespace {

constexpr std::size_t kMostMaterials = 100'000;
constexpr std::size_t kLongestName = 400;

std::string lower(std::string_view word) {
    std::string text(word.substr(0, 64));
    std::ranges::transform(text, text.begin(), small);
    return text;
}

/// The next word as a finite number, taken off the line; nothing where it is none.
std::optional<float> takeFloat(std::string_view& line) {
    std::string_view ahead = line;
    double value = 0.0;
    bool comma = false;
    if (!readNumber(takeWord(ahead), value, comma))
        return std::nullopt;
    line = ahead;
    return std::isfinite(value) && std::abs(value) < 1e9 ? std::optional(static_cast<float>(value)) : std::nullopt;
}

/// CIE XYZ of the same white as sRGB's, as light.
Vec3 lightOfXyz(Vec3 xyz) {
    const Vec3 light(3.2405F * xyz.x - 1.5371F * xyz.y - 0.4985F * xyz.z,
                     -0.9693F * xyz.x + 1.8760F * xyz.y + 0.0416F * xyz.z,
                     0.0556F * xyz.x - 0.2040F * xyz.y + 1.0572F * xyz.z);
    return glm::max(light, Vec3(0.0F));
}

/// How many words belong to an option, and whether they are numbers: -s has one to three.
struct Option {
    int words;
    bool numbers;
};
const Option* optionNamed(const std::string& word) {
    static const std::map<std::string, Option> s_options{
        {"-blendu", {1, false}},  {"-blendv", {1, false}}, {"-cc", {1, false}},         {"-clamp", {1, false}},
        {"-imfchan", {1, false}}, {"-type", {1, false}},   {"-colorspace", {1, false}}, {"-texres", {1, true}},
        {"-bm", {1, true}},       {"-boost", {1, true}},   {"-mm", {2, true}},          {"-o", {3, true}},
        {"-s", {3, true}},        {"-t", {3, true}}};
    const auto found = s_options.find(word);
    return found == s_options.end() ? nullptr : &found->second;
}

void use(const std::string& option, const std::vector<float>& numbers, std::string_view word, Map& map) {
    const auto pair = [&](float otherwise) {
        return Vec2(numbers.empty() ? otherwise : numbers[0], numbers.size() < 2 ? otherwise : numbers[1]);
    };
    if (option == "-o")
        map.offset = pair(0.0F);
    else if (option == "-s")
        map.scale = pair(1.0F);
    else if (option == "-bm" && !numbers.empty())
        map.strength = numbers[0];
    else if (option == "-clamp")
        map.clamp = isWord(word, "on");
    else if (option == "-t")
        map.turned = map.turned || std::ranges::any_of(numbers, [](float number) { return number != 0.0F; });
    else if (option == "-mm")
        map.turned = map.turned || (numbers.size() == 2 && (numbers[0] != 0.0F || numbers[1] != 1.0F));
}

/// Takes one option off the line; false where none stands there.
bool takeOption(std::string_view& line, Map& map) {
    std::string_view ahead = line;
    const std::string word = lower(takeWord(ahead));
    const Option* option = optionNamed(word);
    if (option == nullptr)
        return false;
    std::vector<float> numbers;
    std::string_view value;
    for (int i = 0; i < option->words; ++i) {
        if (!option->numbers) {
            value = takeWord(ahead);
            continue;
        }
        const std::string_view before = ahead;
        const auto number = takeFloat(ahead);
        if (!number && ahead.size() == before.size())
            break; // the name
        numbers.push_back(number.value_or(0.0F));
    }
    use(word, numbers, value, map);
    line = ahead;
    return true;
}

/// The first place of an option behind a name, as "tex.png -bm 1" has it; the end where there is none.
std::size_t optionBehind(std::string_view name) {
    for (std::size_t at = name.find(" -"); at != std::string_view::npos; at = name.find(" -", at + 1)) {
        std::string_view rest = name.substr(at);
        if (at > 0 && optionNamed(lower(takeWord(rest))) != nullptr)
            return at;
    }
    return name.size();
}

Map mapOf(std::string_view line) {
    Map map;
    while (takeOption(line, map)) {
    }
    line = trimmed(line);
    const bool quoted = !line.empty() && line.front() == '"' && line.find('"', 1) != std::string_view::npos;
    line = line.substr(0, line.find(" # ")); // a comment
    const std::size_t end = quoted ? line.find('"', 1) + 1 : optionBehind(line);
    map.name = unquoted(line.substr(0, std::min(end, std::size_t{4096})));
    line.remove_prefix(end);
    while (takeOption(line, map)) {
    }
    return map;
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_lines(text) {}

    Library read() {
        std::string_view line;
        while (m_lines.next(line)) {
            const std::string word = lower(takeWord(line));
            if (word.empty() || word.front() == '#')
                continue;
            if (word == "newmtl")
                start(unquoted(line));
            else if (m_now != nullptr)
                take(word, line, *m_now);
        }
        return std::move(m_library);
    }

private:
    /// One that is there already goes on.
    void start(std::string_view name) {
        const std::string its(name.substr(0, kLongestName));
        const auto [at, fresh] = m_numbers.try_emplace(its, m_library.materials.size());
        if (fresh && m_library.materials.size() >= kMostMaterials) {
            m_numbers.erase(at);
            m_now = nullptr;
            return;
        }
        if (fresh)
            m_library.materials.emplace_back().name = its;
        m_now = &m_library.materials[at->second];
    }

    void take(const std::string& word, std::string_view line, Material& material) {
        static const std::map<std::string, Map Material::*> s_maps{
            {"map_kd", &Material::diffuseMap},   {"map_ka", &Material::ambientMap},
            {"map_ke", &Material::emissiveMap},  {"map_d", &Material::opacityMap},
            {"map_tr", &Material::opacityMap},   {"map_opacity", &Material::opacityMap},
            {"map_pr", &Material::roughnessMap}, {"map_pm", &Material::metallicMap},
            {"norm", &Material::normalMap},      {"map_kn", &Material::normalMap},
            {"map_norm", &Material::normalMap},  {"map_normal", &Material::normalMap},
            {"bump", &Material::bumpMap},        {"map_bump", &Material::bumpMap},
            {"map_orm", &Material::ormMap}};
        static const std::map<std::string, std::optional<float> Material::*> s_numbers{{"d", &Material::opacity},
                                                                                       {"tr", &Material::transparency},
                                                                                       {"ns", &Material::shininess},
                                                                                       {"pr", &Material::roughness},
                                                                                       {"pm", &Material::metallic}};
        if (const auto map = s_maps.find(word); map != s_maps.end())
            setMap(material.*(map->second), mapOf(line));
        else if (const auto number = s_numbers.find(word); number != s_numbers.end())
            setNumber(material.*(number->second), line);
        else if (word == "kd")
            setColour(material.diffuse, line);
        else if (word == "ke")
            setColour(material.emissive, line);
        else
            takeUnseen(word, line);
    }

    void setMap(Map& its, Map&& map) {
        if (map.name.empty())
            return;
        if (!its.name.empty() && its.name != map.name)
            tell("a second picture for the same");
        its = std::move(map);
    }

    static void setNumber(std::optional<float>& value, std::string_view line) {
        std::string_view ahead = line;
        if (isWord(takeWord(ahead), "-halo"))
            line = ahead;
        if (const auto number = takeFloat(line))
            value = number;
    }

    void setColour(std::optional<Vec3>& colour, std::string_view line) {
        std::string_view ahead = line;
        const std::string_view kind = takeWord(ahead);
        const bool xyz = isWord(kind, "xyz");
        if (isWord(kind, "spectral")) {
            tell("spectral curves");
            return;
        }
        if (xyz)
            line = ahead;
        const auto next = [&line] {
            std::string_view word = takeWord(line);
            return takeFloat(word);
        };
        const auto red = next();
        if (!red)
            return;
        const float green = next().value_or(*red);
        const float blue = next().value_or(green);
        const Vec3 its(*red, green, blue);
        colour = xyz ? lightOfXyz(its) : glm::clamp(its, Vec3(0.0F), Vec3(1e4F));
    }

    /// What the renderer does not know, where the file says more than that there is none of it.
    void takeUnseen(const std::string& word, std::string_view line) {
        static const std::map<std::string, const char*> s_strengths{
            {"pc", "clearcoat"}, {"ps", "sheen"}, {"aniso", "anisotropy"}};
        static const std::map<std::string, const char*> s_pictures{{"disp", "displacement"},
                                                                   {"map_disp", "displacement"},
                                                                   {"decal", "decals"},
                                                                   {"refl", "reflections"},
                                                                   {"map_refl", "reflections"},
                                                                   {"map_ps", "sheen"},
                                                                   {"map_pc", "clearcoat"},
                                                                   {"map_ns", "shininess by a picture"},
                                                                   {"map_ks", "specular colours by a picture"}};
        if (const auto strength = s_strengths.find(word); strength != s_strengths.end()) {
            if (takeFloat(line).value_or(0.0F) > 0.0F)
                tell(strength->second);
        } else if (const auto picture = s_pictures.find(word); picture != s_pictures.end()) {
            if (!mapOf(line).name.empty())
                tell(picture->second);
        } else if (word == "tf") {
            const auto red = takeFloat(line);
            if (red && (*red < 1.0F || takeFloat(line).value_or(1.0F) < 1.0F || takeFloat(line).value_or(1.0F) < 1.0F))
                tell("colours of light that passes through");
        }
    }

    void tell(const char* what) {
        if (std::ranges::count(m_library.unseen, what) == 0)
            m_library.unseen.emplace_back(what);
    }

    TextLines m_lines;
    Library m_library;
    std::map<std::string, std::size_t> m_numbers; ///< of materials by name
    Material* m_now = nullptr;                    ///< into the library, until the next one is made
};

} // namespace

Library readLibrary(std::string_view text) {
    return Reader(text).read();
}

} // namespace halls::importer::mtl
