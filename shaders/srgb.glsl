// SPDX-License-Identifier: MPL-2.0
// Colours of vertices are kept as a picture's are: sRGB of eight bits, of which the dark half of what can be seen takes
// its share. The curve (IEC 61966-2-1) without powers: of the lower part exact, above a polynomial that is 1 at 1 to the
// last bit and wrong by at most 0.06 of 255 (least squares, weighted until all errors were alike).
vec3 decodeSrgb(vec3 s) {
    vec3 curved = 1.0 - (1.0 - s) * (((-0.1111369 * s + 0.4071685) * s + 0.9709824) * s + 0.9989390);
    return mix(curved, s * (1.0 / 12.92), lessThanEqual(s, vec3(0.04045)));
}
