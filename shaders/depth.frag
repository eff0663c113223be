// SPDX-License-Identifier: MPL-2.0
// One flat colour, or with OBJECT the number of what is there. Cut-out materials are cut out here too.
#version 410 core
#include "bindings.glsl"

layout(std140) uniform Material {
    vec4 baseColour;
    vec4 emissive;
    vec4 roughMetal;
    vec4 alpha; // cut-off (0: not cut out)
} material;

uniform sampler2D baseColourMap;
uniform vec4 flatColour;

in vec2 uv;
in float vertexAlpha;
flat in uint object;

#ifdef OBJECT
out uint fragment;
#else
out vec4 fragment;
#endif

void main() {
    if (material.baseColour.a * vertexAlpha * texture(baseColourMap, uv).a < material.alpha.x)
        discard;
#ifdef OBJECT
    fragment = object;
#else
    fragment = flatColour;
#endif
}
