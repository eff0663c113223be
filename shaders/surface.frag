// SPDX-License-Identifier: MPL-2.0
// What stands in the museum. Compiled in the variants that the content needs:
//   LIGHTMAP      baked light; else sun, lamps and the probe's irradiance
//   BASE_MAP NORMAL_MAP ORM_MAP EMISSIVE_MAP    the textures that the material has
//   GLOSS         reflects the probe; else too rough to mirror anything
//   ALPHA_MASK    cut out;  ALPHA_BLEND  seen through
//   OCCLUSION_MAP    occlusion that does not lie as the ORM_MAP does;  PLACED  textures moved, or by the second coordinates
//   UNLIT         its colour is what is shown, without light, exposure and tone curve
#version 410 core
#include "bindings.glsl"
#include "frame.glsl"
#include "material.glsl"
#include "holes.glsl"
#include "tone.glsl"
#ifndef UNLIT
#include "light.glsl"
#endif

uniform sampler2D normalMap;
uniform sampler2D ormMap;
uniform sampler2D emissiveMap;
uniform sampler2D occlusionMap;
uniform sampler2D lightmap;

in vec3 worldPosition;
in vec3 surfaceNormal;
#ifdef NORMAL_MAP
in vec4 surfaceTangent;
#endif
in vec4 uv;
#ifdef PLACED
in vec2 secondUv;
#endif
in vec4 vertexColour;
flat in float instanceExposure;

out vec4 fragment;

// On the picture of this use (PLACE_...).
vec2 placed(int use) {
#ifdef PLACED
    return placeOn(use, uv.xy, secondUv);
#else
    return uv.xy;
#endif
}

vec4 baseColour() {
    vec4 base = material.baseColour * vertexColour;
#ifdef BASE_MAP
    base *= texture(baseColourMap, placed(PLACE_BASE_COLOUR));
#endif
    return base;
}

// Cuts at the material's threshold. With several samples the edge becomes coverage, one pixel wide at any distance.
float maskedAlpha(float alpha) {
    float sharp = (alpha - material.cutOff) / max(fwidth(alpha), 0.0001) + 0.5;
    if (frame.multisampled == 0 ? isHole(alpha) : sharp <= 0.0)
        discard;
    return clamp(sharp, 0.0, 1.0);
}

#ifndef UNLIT
vec3 shadingNormal(vec3 flatNormal) {
#ifdef NORMAL_MAP
    vec3 t = normalize(surfaceTangent.xyz - flatNormal * dot(flatNormal, surfaceTangent.xyz));
    vec3 b = cross(flatNormal, t) * sign(surfaceTangent.w);
    vec3 m = texture(normalMap, placed(PLACE_NORMAL)).xyz * 2.0 - 1.0;
    return normalize((t * m.x + b * m.y) * material.normalScale + flatNormal * m.z);
#else
    return flatNormal;
#endif
}

Surface readSurface(vec4 base) {
    Surface s;
    s.position = worldPosition;
    s.flatNormal = normalize(gl_FrontFacing ? surfaceNormal : -surfaceNormal);
#ifdef POINTS
    s.flatNormal *= dot(s.flatNormal, frame.eye.xyz - worldPosition * frame.eye.w) < 0.0 ? -1.0 : 1.0; // no inside
#endif
    s.normal = shadingNormal(s.flatNormal);
    s.toEye = normalize(frame.eye.xyz - worldPosition * frame.eye.w);
    float metallic = material.metallic;
    s.roughness = material.roughness;
    s.occlusion = 1.0;
#ifdef ORM_MAP
    vec3 orm = texture(ormMap, placed(PLACE_ORM)).rgb;
    s.occlusion = 1.0 + material.occlusionStrength * (orm.r - 1.0);
    s.roughness *= orm.g;
    metallic *= orm.b;
#endif
#ifdef OCCLUSION_MAP
    s.occlusion *= 1.0 + material.occlusionStrength * (texture(occlusionMap, placed(PLACE_OCCLUSION)).r - 1.0);
#endif
    s.albedo = base.rgb * (1.0 - metallic);
    s.reflectance = mix(material.reflectance.rgb, base.rgb, metallic);
    s.grazing = mix(material.reflectance.a, 1.0, metallic);
    return s;
}
#endif

void main() {
#ifdef POINTS
    if (length(gl_PointCoord - 0.5) > 0.5)
        discard; // round
#endif
    vec4 base = baseColour();
    float alpha = 1.0;
#ifdef ALPHA_MASK
    alpha = maskedAlpha(base.a);
#endif
#ifdef UNLIT
#ifdef ALPHA_BLEND
    alpha = base.a;
#endif
    fragment = vec4(encodeSrgb(base.rgb), alpha);
#else
    Surface s = readSurface(base);
#ifdef LIGHTMAP
    Light light = bakedLight(s, texture(lightmap, uv.zw).rgb);
#else
    Light light = liveLight(s);
#endif
    vec3 emitted = material.emissive.rgb;
#ifdef EMISSIVE_MAP
    emitted *= texture(emissiveMap, placed(PLACE_EMISSIVE)).rgb;
#endif
#ifdef ALPHA_BLEND
    // A pane: what it reflects covers what is behind it as much as its own colour does. Straight alpha, because the
    // blending happens after the curve.
    // Where alpha is 0 nothing is there, and nothing mirrors.
    float there = min(base.a * 20.0, 1.0);
    float covered = base.a + (1.0 - base.a) * light.fresnel * there;
    vec3 seen = (s.albedo * light.diffuse + emitted) * base.a + light.specular * there;
    vec3 colour = seen / max(covered, 0.004);
    alpha = covered;
#else
    vec3 colour = s.albedo * light.diffuse + light.specular + emitted;
#endif
    fragment = vec4(encodeSrgb(toneMap(colour * (frame.exposure * instanceExposure))), alpha);
#endif
}
