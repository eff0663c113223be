// SPDX-License-Identifier: MPL-2.0
// The material of what is drawn, and what of it is cut out: for fragment shaders. render::MaterialBlock says the same in
// C++; a test compares the two.
layout(std140) uniform Material {
    vec4 baseColour;
    vec4 emissive; // rgb
    float metallic;
    float roughness;
    float normalScale;
    float occlusionStrength;
    float cutOff; // alpha below is a hole; 0: not cut out
} material;

uniform sampler2D baseColourMap;

bool isHole(float alpha) { return alpha < material.cutOff; }

// For passes that need nothing of the material but its holes.
void cutOut(vec2 uv, float vertexAlpha) {
    if (isHole(material.baseColour.a * vertexAlpha * texture(baseColourMap, uv).a))
        discard;
}
