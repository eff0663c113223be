// SPDX-License-Identifier: MPL-2.0
#version 410 core
#include "bindings.glsl"
#include "frame.glsl"
#include "instance.glsl"
#include "cuts.glsl"
#include "srgb.glsl"

layout(location = ATTRIBUTE_POSITION) in vec3 position;
layout(location = ATTRIBUTE_NORMAL) in vec4 normal;
layout(location = ATTRIBUTE_TANGENT) in vec4 tangent;
layout(location = ATTRIBUTE_UV0) in vec2 uv0;
layout(location = ATTRIBUTE_UV1) in vec2 uv1;
layout(location = ATTRIBUTE_COLOUR) in vec4 colour; // sRGB, alpha
layout(location = ATTRIBUTE_TILE) in vec4 tile;         // of the lightmap: scale, offset
layout(location = ATTRIBUTE_EXPOSURE) in float exposure; // factor

out vec3 worldPosition;
out vec3 surfaceNormal;
#ifdef NORMAL_MAP
out vec4 surfaceTangent;
#endif
out vec4 uv; // xy: textures; zw: lightmap atlas
#ifdef PLACED
out vec2 secondUv;
#endif
out vec4 vertexColour;
flat out float instanceExposure;

void main() {
    instanceExposure = exposure;
    worldPosition = worldPoint(position);
    surfaceNormal = normalize(worldNormal(normal.xyz));
#ifdef NORMAL_MAP
    surfaceTangent = vec4(worldDirection(tangent.xyz), tangent.w);
#endif
    uv = vec4(uv0, uv1 * tile.xy + tile.zw);
#ifdef PLACED
    secondUv = uv1;
#endif
    vertexColour = vec4(decodeSrgb(colour.rgb), colour.a); // light is what is blended between corners
    gl_Position = frame.clipFromWorld * vec4(worldPosition, 1.0);
#ifdef POINTS
    gl_PointSize = pixelsOfPoint(gl_Position);
#endif
    cutAt(worldPosition);
}
