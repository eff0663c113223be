// SPDX-License-Identifier: MPL-2.0
// A square on a section plane, cut by the other planes.
#version 410 core
#include "bindings.glsl"
#include "frame.glsl"
#include "cuts.glsl"

uniform vec3 square[4];

out vec3 worldPosition;

void main() {
    worldPosition = square[gl_VertexID];
    gl_Position = frame.clipFromWorld * vec4(worldPosition, 1.0);
    cutAt(worldPosition);
}
