// SPDX-License-Identifier: MPL-2.0
// One triangle that covers everything; its corners are made here.
#version 410 core

out vec2 uv;

void main() {
    uv = vec2((gl_VertexID << 1) & 2, gl_VertexID & 2);
    gl_Position = vec4(uv * 2.0 - 1.0, 0.0, 1.0);
}
