// SPDX-License-Identifier: MPL-2.0
// Pins face the eye and keep their size in pixels. All of one look are drawn at once.
#version 410 core
#include "bindings.glsl"
#include "frame.glsl"

uniform vec4 pins[MAX_PINS]; // place in the world; w: radius, pixels

out vec2 place; // on the mark, in pixels from its centre
flat out float radius;

void main() {
    vec4 pin = pins[gl_InstanceID];
    radius = pin.w;
    // Towards the eye by somewhat more than its radius: a wall on which the pin sits does not cut it.
    vec3 way = frame.eye.xyz - pin.xyz * frame.eye.w;
    float distance = frame.eye.w > 0.0 ? length(way) : 1.0;
    float ahead = min(1.5 * radius * frame.metresPerPixel * distance, 0.5 * distance);
    vec4 centre = frame.clipFromWorld * vec4(pin.xyz + normalize(way) * ahead, 1.0);
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
    place = corner * (radius + 2.0); // a margin for the soft edge
    gl_Position = centre + vec4(place * frame.pixel * centre.w, 0.0, 0.0);
}
