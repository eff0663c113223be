// SPDX-License-Identifier: MPL-2.0
// What is cut through is hatched, as in an architect's section.
#version 410 core
#include "pattern.glsl"

uniform vec3 normal;
uniform vec4 flatColour;

in vec3 worldPosition;
out vec4 fragment;

void main() {
    float line = patternAt(1, worldPosition, normal);
    fragment = vec4(flatColour.rgb * (1.0 - 0.35 * line), 1.0);
}
