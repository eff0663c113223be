// SPDX-License-Identifier: MPL-2.0
// A calm line round the highlighted object: where its mask is not, but within `width` pixels is.
#version 410 core
#include "bindings.glsl"

uniform sampler2D picture; // the mask, as large as the frame
uniform float width;       // pixels
uniform vec4 flatColour;
in vec2 uv;
out vec4 fragment;

void main() {
    float inside = texture(picture, uv).r;
    if (inside >= 1.0)
        discard;
    vec2 texel = 1.0 / vec2(textureSize(picture, 0));
    float near = 0.0;
    // Most of the picture is far from any line: eight reads tell.
    for (int i = 0; i < 8; ++i) {
        float angle = float(i) * 0.78539816;
        near += texture(picture, uv + vec2(cos(angle), sin(angle)) * texel * width).r;
    }
    if (near + inside <= 0.0)
        discard;
    near = 0.0;
    // Sixteen directions at the line's width and half of it.
    for (int i = 0; i < 16; ++i) {
        float angle = float(i) * 0.39269908;
        vec2 reach = vec2(cos(angle), sin(angle)) * texel * width;
        near += texture(picture, uv + reach).r + texture(picture, uv + 0.5 * reach).r;
    }
    // Nearly all round it inside: no edge, but a pixel where the samples of two parts of the object meet.
    if (near > 26.0)
        discard;
    // Few of the 32 reads inside: the line's outer edge, faded; the object itself stays clear.
    float line = clamp(near * 0.25, 0.0, 1.0) * (1.0 - inside);
    if (line <= 0.0)
        discard;
    fragment = vec4(flatColour.rgb, flatColour.a * line);
}
