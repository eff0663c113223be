// SPDX-License-Identifier: MPL-2.0
// Where an instance stands. All instances of a scene lie in one buffer, filled when the scene was made; they come as
// attributes that step once per instance.
// What is laid on a surface in a later pass (a tint) has the surface's very depth.
invariant gl_Position;

layout(location = ATTRIBUTE_ROW0) in vec4 row0; // of world from part
layout(location = ATTRIBUTE_ROW1) in vec4 row1;
layout(location = ATTRIBUTE_ROW2) in vec4 row2;

vec3 worldPoint(vec3 point) {
    vec4 p = vec4(point, 1.0);
    return vec3(dot(row0, p), dot(row1, p), dot(row2, p));
}

uniform float pointSize; // metres: how far the points of a cloud lie apart

// Pixels across a point that lies at this place of clip space: so much wider than its neighbours are away that strewn
// points close a surface, and never less than a pixel.
float pixelsOfPoint(vec4 clip) {
    float scale = length(vec3(row0.x, row1.x, row2.x));
    return clamp(2.2 * pointSize * scale / (frame.metresPerPixel * clip.w), 1.0, 64.0);
}

vec3 worldDirection(vec3 d) { return vec3(dot(row0.xyz, d), dot(row1.xyz, d), dot(row2.xyz, d)); }

// By the inverse transpose, up to its length: cofactors, with the sign of the determinant for mirrored instances.
vec3 worldNormal(vec3 n) {
    vec3 c0 = cross(row1.xyz, row2.xyz);
    vec3 c1 = cross(row2.xyz, row0.xyz);
    vec3 c2 = cross(row0.xyz, row1.xyz);
    return vec3(dot(c0, n), dot(c1, n), dot(c2, n)) * sign(dot(row0.xyz, c0));
}
