// SPDX-License-Identifier: MPL-2.0
// Two finished pictures on top of each other.
#version 410 core

uniform sampler2D picture;
uniform sampler2D secondPicture;
uniform float share; // of the second

in vec2 uv;
out vec4 fragment;

void main() { fragment = mix(texture(picture, uv), texture(secondPicture, uv), share); }
