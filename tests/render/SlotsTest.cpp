// SPDX-License-Identifier: MPL-2.0
#include "render/Slots.h"

#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <regex>
#include <string>

namespace halls::render {
namespace {

TEST(Slots, AreThoseOfTheShaders) {
    using namespace slots;
    const std::map<std::string, int> expected{
        {"ATTRIBUTE_POSITION", kAttributePosition},
        {"ATTRIBUTE_NORMAL", kAttributeNormal},
        {"ATTRIBUTE_TANGENT", kAttributeTangent},
        {"ATTRIBUTE_UV0", kAttributeUv0},
        {"ATTRIBUTE_UV1", kAttributeUv1},
        {"ATTRIBUTE_COLOUR", kAttributeColour},
        {"TEXTURE_BASE_COLOUR", kTextureBaseColour},
        {"TEXTURE_NORMAL", kTextureNormal},
        {"TEXTURE_ORM", kTextureOrm},
        {"TEXTURE_EMISSIVE", kTextureEmissive},
        {"TEXTURE_LIGHTMAP", kTextureLightmap},
        {"TEXTURE_PROBE", kTextureProbe},
        {"TEXTURE_SHADOW", kTextureShadow},
        {"ATTRIBUTE_ROW0", kAttributeRow0},
        {"ATTRIBUTE_ROW1", kAttributeRow1},
        {"ATTRIBUTE_ROW2", kAttributeRow2},
        {"ATTRIBUTE_TILE", kAttributeTile},
        {"ATTRIBUTE_EXPOSURE", kAttributeExposure},
        {"ATTRIBUTE_OBJECT", kAttributeObject},
        {"TEXTURE_PICTURE", kTexturePicture},
        {"TEXTURE_SECOND_PICTURE", kTextureSecondPicture},
        {"TEXTURE_CLASSES", kTextureClasses},
        {"TEXTURE_OCCLUSION", kTextureOcclusion},
        {"PLACE_BASE_COLOUR", kPlaceBaseColour},
        {"PLACE_NORMAL", kPlaceNormal},
        {"PLACE_ORM", kPlaceOrm},
        {"PLACE_EMISSIVE", kPlaceEmissive},
        {"PLACE_OCCLUSION", kPlaceOcclusion},
        {"PLACES", kPlaces},
        {"BLOCK_MATERIAL", kBlockMaterial},
        {"BLOCK_PROBE", kBlockProbe},
        {"BLOCK_LIGHTS", kBlockLights},
        {"BLOCK_FRAME", kBlockFrame},
        {"MAX_LAMPS", kMaxLamps},
        {"MAX_PINS", kMaxPins},
        {"MAX_CUTS", kMaxCuts},
        {"MAX_CLASSES", kMaxClasses},
    };
    std::ifstream file(HALLS_SOURCE_DIR "/shaders/bindings.glsl");
    ASSERT_TRUE(file);
    const std::regex define("#define ([A-Z0-9_]+) ([0-9]+)");
    std::map<std::string, int> found;
    for (std::string line; std::getline(file, line);)
        if (std::smatch match; std::regex_match(line, match, define))
            found[match[1]] = std::stoi(match[2]);
    EXPECT_EQ(found, expected);
}

} // namespace
} // namespace halls::render
