// SPDX-License-Identifier: MPL-2.0
//   TINT    the colour and the pattern of the object's class, over the picture
//   GHOST   a translucent form: what stood here and does not any more
//   GHOST_MASK  where such a form is seen, for its outline
#version 410 core
#include "bindings.glsl"
#include "frame.glsl"
#include "material.glsl"
#include "holes.glsl"

uniform vec4 flatColour; // GHOST: its colour; a: how dense it is where one looks straight at it
#ifdef TINT
#include "pattern.glsl"
uniform usampler2D classes;      // by object number, 256 a row
uniform vec4 tints[MAX_CLASSES]; // sRGB; a: the pattern and, behind the point, what it covers
#endif

#if defined(GHOST) || defined(GHOST_MASK)
uniform sampler2D picture;  // depth of what stands here now
uniform mat4 worldFromClip; // of the frame

// Two scans of one surface differ by this much, metres: that is no form of its own.
const float kSame = 0.003;
const float kApart = 0.03; // from here on a form is as dense as any
#endif

in vec3 worldPosition;
in vec3 surfaceNormal;
in vec2 uv;
in float vertexAlpha;
flat in uint object;

out vec4 fragment;

#if defined(GHOST) || defined(GHOST_MASK)
// How far what stands here now is behind the form, square to it: by sight a slanting surface would be farther.
float behind(vec3 toEye, float facing) {
    float depth = texelFetch(picture, ivec2(gl_FragCoord.xy), 0).r;
    vec3 clip = vec3(gl_FragCoord.xy / vec2(textureSize(picture, 0)), depth) * 2.0 - 1.0;
    vec4 seen = worldFromClip * vec4(clip, 1.0);
    return depth >= 1.0 ? kApart : dot(worldPosition - seen.xyz / seen.w, toEye) * facing;
}
#endif

void main() {
    cutOut(uv, vertexAlpha);
    vec3 normal = normalize(gl_FrontFacing ? surfaceNormal : -surfaceNormal);
    vec3 toEye = normalize(frame.eye.xyz - worldPosition * frame.eye.w);
    float facing = abs(dot(normal, toEye));
#ifdef TINT
    uint row = object >> 8;
    uint kind = row < uint(textureSize(classes, 0).y) ? texelFetch(classes, ivec2(object & 255u, row), 0).r : 0u;
    vec4 tint = tints[min(kind, uint(MAX_CLASSES - 1))];
    float cover = fract(tint.a);
    if (cover == 0.0)
        discard;
    // Lit from the eye and a little from above: forms stay legible in the darkest hall.
    float light = 0.62 + 0.26 * facing + 0.12 * normal.y;
    float luminance = dot(tint.rgb, vec3(0.2126, 0.7152, 0.0722));
    vec3 ink = luminance > 0.36 ? tint.rgb * 0.34 : mix(tint.rgb, vec3(1.0), 0.62);
    float drawn = patternAt(int(tint.a), worldPosition, normal);
    fragment = vec4(mix(tint.rgb, ink, drawn) * light, mix(cover, max(cover, 0.9), drawn));
#elif defined(GHOST_MASK)
    if (behind(toEye, facing) < -kApart)
        discard;
    fragment = flatColour;
#else
    float rim = 1.0 - facing;
    float dense = flatColour.a + (0.86 - flatColour.a) * rim * rim;
    // Where it lies in what stands here now it is not drawn: which of the two happens to be nearer in a pixel says nothing.
    fragment = vec4(flatColour.rgb * (0.72 + 0.28 * facing), dense * smoothstep(kSame, kApart, behind(toEye, facing)));
#endif
}
