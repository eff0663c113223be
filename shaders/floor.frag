// SPDX-License-Identifier: MPL-2.0
// The floor that frame times are compared with: one plain textured full-screen pass.
#version 410 core
#include "bindings.glsl"

uniform sampler2D picture;
in vec2 uv;
out vec4 fragment;

void main() { fragment = texture(picture, uv); }
