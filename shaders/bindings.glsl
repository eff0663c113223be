// SPDX-License-Identifier: MPL-2.0
// All slots, written once. engine/render/Slots.h says the same in C++; a test compares the two.
#define ATTRIBUTE_POSITION 0
#define ATTRIBUTE_NORMAL 1
#define ATTRIBUTE_TANGENT 2
#define ATTRIBUTE_UV0 3
#define ATTRIBUTE_UV1 4
#define ATTRIBUTE_COLOUR 5
// Of the instance: rows of world from part, lightmap tile, exposure, object.
#define ATTRIBUTE_ROW0 6
#define ATTRIBUTE_ROW1 7
#define ATTRIBUTE_ROW2 8
#define ATTRIBUTE_TILE 9
#define ATTRIBUTE_EXPOSURE 10
#define ATTRIBUTE_OBJECT 11

#define TEXTURE_BASE_COLOUR 0
#define TEXTURE_NORMAL 1
#define TEXTURE_ORM 2
#define TEXTURE_EMISSIVE 3
#define TEXTURE_LIGHTMAP 4
#define TEXTURE_PROBE 5
#define TEXTURE_SHADOW 6
#define TEXTURE_PICTURE 7
#define TEXTURE_SECOND_PICTURE 8
#define TEXTURE_CLASSES 9
#define TEXTURE_OCCLUSION 10

#define BLOCK_MATERIAL 0
#define BLOCK_PROBE 1
#define BLOCK_LIGHTS 2
#define BLOCK_FRAME 3

// Of Material.places.
#define PLACE_BASE_COLOUR 0
#define PLACE_NORMAL 1
#define PLACE_ORM 2
#define PLACE_EMISSIVE 3
#define PLACE_OCCLUSION 4
#define PLACES 5

#define MAX_LAMPS 8
#define MAX_PINS 64
#define MAX_CUTS 7
#define MAX_CLASSES 12
