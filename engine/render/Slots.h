// SPDX-License-Identifier: MPL-2.0
#pragma once

// The slots of shaders/bindings.glsl, for C++. A test compares the two.

namespace halls::render::slots {

inline constexpr unsigned int kAttributePosition = 0;
inline constexpr unsigned int kAttributeNormal = 1;
inline constexpr unsigned int kAttributeTangent = 2;
inline constexpr unsigned int kAttributeUv0 = 3;
inline constexpr unsigned int kAttributeUv1 = 4;
inline constexpr unsigned int kAttributeColour = 5;
inline constexpr unsigned int kAttributeRow0 = 6;
inline constexpr unsigned int kAttributeRow1 = 7;
inline constexpr unsigned int kAttributeRow2 = 8;
inline constexpr unsigned int kAttributeTile = 9;
inline constexpr unsigned int kAttributeExposure = 10;
inline constexpr unsigned int kAttributeObject = 11;

inline constexpr int kTextureBaseColour = 0;
inline constexpr int kTextureNormal = 1;
inline constexpr int kTextureOrm = 2;
inline constexpr int kTextureEmissive = 3;
inline constexpr int kTextureLightmap = 4;
inline constexpr int kTextureProbe = 5;
inline constexpr int kTextureShadow = 6;
inline constexpr int kTexturePicture = 7;
inline constexpr int kTextureSecondPicture = 8;
inline constexpr int kTextureClasses = 9;
inline constexpr int kTextureOcclusion = 10;

inline constexpr unsigned int kBlockMaterial = 0;
inline constexpr unsigned int kBlockProbe = 1;
inline constexpr unsigned int kBlockLights = 2;
inline constexpr unsigned int kBlockFrame = 3;

inline constexpr int kPlaceBaseColour = 0;
inline constexpr int kPlaceNormal = 1;
inline constexpr int kPlaceOrm = 2;
inline constexpr int kPlaceEmissive = 3;
inline constexpr int kPlaceOcclusion = 4;
inline constexpr int kPlaces = 5;

inline constexpr int kMaxLamps = 8;
inline constexpr int kMaxPins = 64;
inline constexpr int kMaxCuts = 7;
inline constexpr int kMaxClasses = 12;

} // namespace halls::render::slots
