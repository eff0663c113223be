// SPDX-License-Identifier: MPL-2.0
// Patterns of classes, in the world's own metres on the surface's main plane. A period takes 14 to 28 pixels at any
// distance: it doubles as the surface goes away, and the two scales fade into each other.

const float kPeriod = 0.08; // metres; all periods are this times a power of two

// 1 on the line: `distance` from its middle, `halfWidth`, both in periods; soft over one pixel.
float inkLine(float distance, float halfWidth, float pixel) {
    return clamp((halfWidth - distance) / max(pixel, 0.0001) + 0.5, 0.0, 1.0);
}

float fromMiddle(float x) { return abs(fract(x) - 0.5); }

// pixel: its size in periods. The numbers are render::Pattern's.
float inkOf(int pattern, vec2 at, float pixel) {
    vec2 cell = fract(at) - 0.5;
    float across = (at.x + at.y) * 0.7071;
    float against = (at.x - at.y) * 0.7071;
    if (pattern == 1) // stripes
        return inkLine(fromMiddle(across), 0.17, pixel);
    if (pattern == 2) { // chequer
        vec2 edge = clamp((0.25 - abs(abs(cell) - 0.25)) / max(pixel, 0.0001), 0.0, 1.0);
        bool dark = (cell.x < 0.0) != (cell.y < 0.0);
        return mix(0.5, dark ? 1.0 : 0.0, min(edge.x, edge.y));
    }
    if (pattern == 3) // dots
        return inkLine(length(cell), 0.24, pixel);
    if (pattern == 4) // cross
        return max(inkLine(fromMiddle(across), 0.09, pixel), inkLine(fromMiddle(against), 0.09, pixel));
    if (pattern == 5) // waves
        return inkLine(fromMiddle(at.y + 0.16 * sin(6.2832 * at.x)), 0.13, pixel);
    if (pattern == 6) // rings
        return inkLine(abs(length(cell) - 0.31), 0.08, pixel);
    if (pattern == 7) // dashes
        return inkLine(fromMiddle(at.y), 0.11, pixel) * inkLine(fromMiddle(at.x + 0.5 * floor(at.y)), 0.3, pixel);
    if (pattern == 8) // grid
        return max(inkLine(fromMiddle(at.x), 0.08, pixel), inkLine(fromMiddle(at.y), 0.08, pixel));
    return 0.0;
}

float patternAt(int pattern, vec3 world, vec3 normal) {
    vec3 side = abs(normal);
    vec2 place = side.y > max(side.x, side.z) ? world.xz : side.x > side.z ? world.zy : world.xy;
    float pixel = max(length(fwidth(world)) * 0.7071, 0.00001); // metres
    float scale = max(log2(pixel * 14.0 / kPeriod), -2.0);
    float period = kPeriod * exp2(ceil(scale));
    float fine = inkOf(pattern, place / period, pixel / period);
    float coarse = inkOf(pattern, place / (2.0 * period), pixel / (2.0 * period));
    return mix(fine, coarse, smoothstep(0.6, 1.0, 1.0 - (ceil(scale) - scale)));
}
