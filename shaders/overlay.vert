// SPDX-License-Identifier: MPL-2.0
// What is drawn over or beside the picture by its object's number: tints of classes, forms of what is gone.
#version 410 core
#include "bindings.glsl"
#include "frame.glsl"
#include "instance.glsl"
#include "cuts.glsl"
#include "material.glsl"

layout(location = ATTRIBUTE_POSITION) in vec3 position;
layout(location = ATTRIBUTE_NORMAL) in vec4 normal;
layout(location = ATTRIBUTE_UV0) in vec2 uv0;
layout(location = ATTRIBUTE_UV1) in vec2 uv1;
layout(location = ATTRIBUTE_COLOUR) in vec4 colour;
layout(location = ATTRIBUTE_OBJECT) in uint number;

out vec3 worldPosition;
out vec3 surfaceNormal;
out vec2 uv;
out float vertexAlpha;
flat out uint object;

void main() {
    worldPosition = worldPoint(position);
    surfaceNormal = normalize(worldNormal(normal.xyz));
    uv = placeOn(PLACE_BASE_COLOUR, uv0, uv1);
    vertexAlpha = colour.a;
    object = number;
    gl_Position = frame.clipFromWorld * vec4(worldPosition, 1.0);
    gl_PointSize = pixelsOfPoint(gl_Position);
    cutAt(worldPosition);
}
