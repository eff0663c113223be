// SPDX-License-Identifier: MPL-2.0
// Two finished pictures on top of each other. While the view moves they are less than half as wide and each
// texel covers two or three pixels, which costs a software rasteriser half of what filtering would.
#version 410 core

uniform sampler2D picture;
uniform sampler2D secondPicture;
uniform float share; // of the second

in vec2 uv;
out vec4 fragment;

void main() {
    ivec2 texel = ivec2(uv * vec2(textureSize(picture, 0)));
    fragment = mix(texelFetch(picture, texel, 0), texelFetch(secondPicture, texel, 0), share);
}
