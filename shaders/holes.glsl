// SPDX-License-Identifier: MPL-2.0
// What of a material is cut out: for fragment shaders, behind material.glsl.
uniform sampler2D baseColourMap;

bool isHole(float alpha) { return alpha < material.cutOff; }

// For passes that need nothing of the material but its holes.
void cutOut(vec2 uv, float vertexAlpha) {
    if (isHole(material.baseColour.a * vertexAlpha * texture(baseColourMap, uv).a))
        discard;
}
