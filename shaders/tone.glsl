// SPDX-License-Identifier: MPL-2.0
// From light to bytes, at the end of each shader that draws the finished picture: one pass, and the samples of a pixel
// are averaged after the curve, so that a bright lamp's edge is smooth too.

// The shoulder of Khronos PBR Neutral (2024): hue and colour stay exact up to 0.8, highlights roll off towards white.
// Published in the glTF sample documentation and at modelviewer.dev/examples/tone-mapping. Its toe, which takes the
// reflectance of 4 % away again, is left out: in a hall lit through three windows it made black of what one can see.
vec3 toneMap(vec3 colour) {
    const float start = 0.8;
    const float desaturation = 0.15;
    float peak = max(colour.r, max(colour.g, colour.b));
    float over = max(peak - start, 0.0);
    float rolled = 1.0 - (1.0 - start) * (1.0 - start) / (over + 1.0 - start);
    vec3 mapped = colour * (rolled / max(peak, start));
    float white = 1.0 - 1.0 / (desaturation * over + 1.0);
    return peak < start ? colour : mix(mapped, vec3(rolled), white);
}

// The sRGB curve (IEC 61966-2-1) by square roots, which processors and cards do much faster than powers.
// Least squares over the curved part: wrong by at most 0.1 of 255.
vec3 encodeSrgb(vec3 linear) {
    vec3 x = clamp(linear, 0.0, 1.0);
    vec3 s = sqrt(x);
    vec3 curved = 0.833747 * s + 0.298112 * sqrt(s) - 0.055314 * x - 0.076904;
    return mix(curved, 12.92 * x, lessThan(x, vec3(0.0031308)));
}
