// SPDX-License-Identifier: MPL-2.0
// One flat colour, or with OBJECT the number of what is there. Cut-out materials are cut out here too.
#version 410 core
#include "bindings.glsl"
#include "material.glsl"
#include "holes.glsl"

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
    cutOut(uv, vertexAlpha);
#ifdef OBJECT
    fragment = object;
#else
    fragment = flatColour;
#endif
}
