// SPDX-License-Identifier: MPL-2.0
// A disc with a ring and a small dot, or quotation marks where it quotes. The looks differ by shape, not by colour alone:
// 0 normal: thin ring, dot; 1 focused: a second ring outside; 2 open: filled, dark dot; 3 broken: ring in four pieces
// and a bar instead of the dot. Squares on their corner are no pins but signs of works: 4 unknown, with a question mark;
// 5 not recorded, with a bar, its border in four pieces; 6 a fate, in its colour and pattern. 7: several of them, a disc
// with two rings and their number.
#version 410 core
#include "pattern.glsl"

uniform vec4 tint; // 6: sRGB; a: the pattern. 7: x: the number, 0..99
uniform int look;
uniform int other; // not 0: 0, 1, 2: quotation marks in place of the dot; 4: the question mark of Arabic
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

// Two commas, heads up, as high as 0.8 of the radius. y goes up.
float quotation(vec2 at, float radius) {
    float ink = 0.0;
    for (int side = -1; side <= 1; side += 2) {
        vec2 head = at - vec2(float(side) * 0.27 * radius, 0.16 * radius);
        ink = max(ink, within(length(head), 0.19 * radius));
        // A tail from the head's outer side down to the left, thinner at its end.
        vec2 along = vec2(-0.22, -0.46) * radius;
        vec2 from = head - vec2(0.11 * radius, 0.0);
        float way = clamp(dot(from, along) / dot(along, along), 0.0, 1.0);
        ink = max(ink, within(length(from - along * way), mix(0.10, 0.05, way) * radius));
    }
    return ink;
}

// The border and what is in it, 0..1.
float signInk(float d) {
    float border = ring(d, 0.88 * radius - 1.6, 1.8);
    if (look == 5) // a gap in the middle of each side
        border *= clamp(abs(abs(place.x) - abs(place.y)) - 0.30 * radius + 0.5, 0.0, 1.0);
    float bar = within(max(abs(place.x) - 0.36 * radius, abs(place.y) - 0.09 * radius), 0.0);
    return max(border, look == 4 ? question(vec2(other != 0 ? -place.x : place.x, place.y), radius) : look == 5 ? bar : 0.0);
}

void drawSign() {
    float d = (abs(place.x) + abs(place.y)) * 0.7071;
    float body = within(d, 0.88 * radius);
    float drawn = signInk(d) * body;
    vec3 ground = kInk;
    float cover = 0.72;
    if (look == 6) {
        float period = 0.9 * radius;
        float luminance = dot(tint.rgb, vec3(0.2126, 0.7152, 0.0722));
        vec3 ink = luminance > 0.36 ? tint.rgb * 0.34 : mix(tint.rgb, vec3(1.0), 0.62);
        ground = mix(tint.rgb, ink, inkOf(int(tint.a), place / period, 1.0 / period));
        ground = mix(ground, kInk, within(0.88 * radius - 4.0, d));
        cover = 0.96;
    }
    fragment = vec4(mix(ground, kPaper, drawn), max(cover * body, drawn) * strength);
    if (fragment.a < 0.004)
        discard;
}

// Of a digit's seven strokes those that it has; bits: top, upper right, lower right, bottom, lower left, upper left,
// middle.
const int kStrokes[10] = int[10](0x3F, 0x06, 0x5B, 0x4F, 0x66, 0x6D, 0x7D, 0x07, 0x7F, 0x6F);

// `side`: half of its width, pixels; it is twice as high as wide.
float digit(vec2 at, int value, float side) {
    float thick = 0.26 * side;
    int strokes = kStrokes[value];
    float ink = 0.0;
    for (int i = 0; i < 7; ++i) {
        if ((strokes & (1 << i)) == 0)
            continue;
        bool lying = i == 0 || i == 3 || i == 6;
        vec2 middle = lying ? vec2(0.0, i == 0 ? 2.0 * side : (i == 3 ? -2.0 * side : 0.0))
                            : vec2(i == 1 || i == 2 ? side : -side, i == 1 || i == 5 ? side : -side);
        vec2 reach = lying ? vec2(side + thick, thick) : vec2(thick, side + thick);
        vec2 beyond = abs(at - middle) - reach;
        ink = max(ink, within(max(beyond.x, beyond.y), 0.0));
    }
    return ink;
}

void drawCrowd() {
    float d = length(place);
    float body = within(d, radius);
    int number = int(tint.x + 0.5);
    float size = number > 9 ? 0.17 * radius : 0.20 * radius;
    float ink = max(ring(d, radius - 1.2, 1.6), ring(d, radius - 4.2, 1.2));
    if (number > 9) {
        ink = max(ink, digit(place + vec2(1.7 * size, 0.0), number / 10, size));
        ink = max(ink, digit(place - vec2(1.7 * size, 0.0), number % 10, size));
    } else {
        ink = max(ink, digit(place, number, size));
    }
    float drawn = ink * body;
    fragment = vec4(mix(kInk, kPaper, drawn), max(0.86 * body, drawn) * strength);
    if (fragment.a < 0.004)
        discard;
}

void main() {
    if (look == 7) {
        drawCrowd();
        return;
    }
    if (look >= 4) {
        drawSign();
        return;
    }
    float d = length(place);
    float body = within(d, radius);
    vec3 colour = look == 2 ? kAccent : kInk;
    float alpha = body * (look == 2 ? 0.95 : 0.72);

    float line = ring(d, radius - 1.8, look == 1 ? 2.6 : 1.8);
    if (look == 3) // four pieces: gaps on the diagonals
        line *= clamp((abs(abs(place.x) - abs(place.y)) - 0.28 * radius) + 0.5, 0.0, 1.0);
    float mark = other != 0 ? quotation(place, radius) : within(d, 0.24 * radius);
    if (look == 1)
        mark = max(mark, ring(d, (other != 0 ? 0.66 : 0.52) * radius, 1.4));
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
