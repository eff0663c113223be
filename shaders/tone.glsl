// SPDX-License-Identifier: MPL-2.0
// From light to bytes, at the end of each shader that draws the finished picture: one pass, and the samples of a pixel
// are averaged after the curve, so that a bright lamp's edge is smooth too.

// Khronos PBR Neutral (2024): keeps hue and the exact colour of what is not too bright, rolls highlights off to white.
// Published at modelviewer.dev/examples/tone-mapping and in the glTF sample documentation.
vec3 toneMap(vec3 colour) {
    const float start = 0.76; // 0.8 less the reflectance that the curve takes away
    const float desaturation = 0.15;
    float low = min(colour.r, min(colour.g, colour.b));
    float offset = low < 0.08 ? low - 6.25 * low * low : 0.04;
    colour -= offset;
    float peak = max(colour.r, max(colour.g, colour.b));
    float d = 1.0 - start;
    float rolled = 1.0 - d * d / (max(peak, start) + d - start);
    vec3 mapped = colour * (rolled / max(peak, start));
    float grey = 1.0 - 1.0 / (desaturation * (max(peak, start) - rolled) + 1.0);
    return peak < start ? colour : mix(mapped, vec3(rolled), grey);
}

// The sRGB curve (IEC 61966-2-1) by square roots, which processors and cards do much faster than powers.
// Least squares over the curved part: wrong by at most 0.1 of 255.
vec3 encodeSrgb(vec3 linear) {
    vec3 x = clamp(linear, 0.0, 1.0);
    vec3 s = sqrt(x);
    vec3 curved = 0.833747 * s + 0.298112 * sqrt(s) - 0.055314 * x - 0.076904;
    return mix(curved, 12.92 * x, lessThan(x, vec3(0.0031308)));
}
