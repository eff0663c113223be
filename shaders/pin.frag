// SPDX-License-Identifier: MPL-2.0
// A disc with a ring and a small dot. The looks differ by shape, not by colour alone:
// 0 normal: thin ring, dot; 1 focused: a second ring outside; 2 open: filled, dark dot; 3 broken: ring in four pieces
// and a bar instead of the dot. 4 unknown, which is no pin: a square on its corner, with a question mark.
#version 410 core

uniform int look;
uniform float strength; // 1 where it is seen, less where something hides it

in vec2 place;
flat in float radius;
out vec4 fragment;

const vec3 kInk = vec3(0.10, 0.11, 0.13);
const vec3 kPaper = vec3(0.97, 0.95, 0.90);
const vec3 kAccent = vec3(0.86, 0.62, 0.22);

// 1 inside of the edge, soft over one pixel.
float within(float distance, float edge) { return clamp(edge - distance + 0.5, 0.0, 1.0); }
float ring(float distance, float at, float width) { return within(abs(distance - at), 0.5 * width); }

// A question mark, about as high as 1.1 of the radius. y goes up.
float question(vec2 at, float radius) {
    vec2 bow = at - vec2(0.0, 0.24 * radius);
    float arc = ring(length(bow), 0.25 * radius, 0.17 * radius);
    if (bow.x < 0.0 && bow.y < 0.0)
        arc = 0.0;
    float stem = within(max(abs(at.x) - 0.085 * radius, abs(at.y + 0.13 * radius) - 0.14 * radius), 0.0);
    return max(max(arc, stem), within(length(at + vec2(0.0, 0.48 * radius)), 0.12 * radius));
}

void drawUnknown() {
    float d = (abs(place.x) + abs(place.y)) * 0.7071;
    float body = within(d, 0.88 * radius);
    float drawn = max(ring(d, 0.88 * radius - 1.6, 1.8), question(place, radius)) * body;
    fragment = vec4(mix(kInk, kPaper, drawn), max(0.72 * body, drawn) * strength);
    if (fragment.a < 0.004)
        discard;
}

void main() {
    if (look == 4) {
        drawUnknown();
        return;
    }
    float d = length(place);
    float body = within(d, radius);
    vec3 colour = look == 2 ? kAccent : kInk;
    float alpha = body * (look == 2 ? 0.95 : 0.72);

    float line = ring(d, radius - 1.8, look == 1 ? 2.6 : 1.8);
    if (look == 3) // four pieces: gaps on the diagonals
        line *= clamp((abs(abs(place.x) - abs(place.y)) - 0.28 * radius) + 0.5, 0.0, 1.0);
    float mark = within(d, 0.24 * radius);
    if (look == 1)
        mark = max(mark, ring(d, 0.52 * radius, 1.4));
    if (look == 3)
        mark = within(max(abs(place.x) - 0.30 * radius, abs(place.y)), 0.11 * radius);
    vec3 ink = look == 2 ? kInk : (look == 1 ? kAccent : kPaper);
    float drawn = max(line, mark) * body;
    colour = mix(colour, ink, drawn);
    alpha = max(alpha, drawn);
    fragment = vec4(colour, alpha * strength);
    if (fragment.a < 0.004)
        discard;
}
