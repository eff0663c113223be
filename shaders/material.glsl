// SPDX-License-Identifier: MPL-2.0
// The material of what is drawn. render::MaterialBlock says the same in C++; a test compares the two.
layout(std140) uniform Material {
    vec4 baseColour;
    vec4 emissive; // rgb
    vec4 reflectance; // of what is no metal: at right angles; a: at grazing ones
    float metallic;
    float roughness;
    float normalScale;
    float occlusionStrength;
    float cutOff; // alpha below is a hole; 0: not cut out
    vec4 places[2 * PLACES];
} material;

// Where on the picture of a use (PLACE_...) a vertex with these two sets of coordinates lies.
vec2 placeOn(int use, vec2 first, vec2 second) {
    vec4 u = material.places[2 * use];
    vec4 v = material.places[2 * use + 1];
    vec3 from = vec3(u.w > 0.5 ? second : first, 1.0);
    return vec2(dot(u.xyz, from), dot(v.xyz, from));
}
