// SPDX-License-Identifier: MPL-2.0
// Only where things are: for shadows, picking, the outline's mask and the cut faces of the plan.
#version 410 core
#include "bindings.glsl"
#include "frame.glsl"
#include "instance.glsl"
#include "cuts.glsl"
#include "material.glsl"

layout(location = ATTRIBUTE_POSITION) in vec3 position;
layout(location = ATTRIBUTE_UV0) in vec2 uv0;
layout(location = ATTRIBUTE_UV1) in vec2 uv1;
layout(location = ATTRIBUTE_COLOUR) in vec4 colour;
layout(location = ATTRIBUTE_OBJECT) in uint number;

out vec2 uv;
out float vertexAlpha;
flat out uint object;

void main() {
    vec3 world = worldPoint(position);
    object = number;
    uv = placeOn(PLACE_BASE_COLOUR, uv0, uv1);
    vertexAlpha = colour.a;
    gl_Position = frame.clipFromWorld * vec4(world, 1.0);
    gl_PointSize = pixelsOfPoint(gl_Position);
    cutAt(world);
}
