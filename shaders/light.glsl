// SPDX-License-Identifier: MPL-2.0
// Light that falls on a surface: baked (lightmap and probe) or live (sun, lamps and the probe's irradiance).

layout(std140) uniform Probe {
    vec4 irradiance[9]; // spherical harmonics, divided by pi: what a white surface would show
    vec4 brightness;    // luminance of the first two bands: dot(brightness, vec4(normal, 1))
    vec4 levels;        // x: the level of roughness 1
} probe;

uniform samplerCube probeMap;

struct Surface {
    vec3 position;
    vec3 flatNormal; // of the triangle's corners
    vec3 normal;     // with the normal map
    vec3 toEye;
    vec3 albedo;
    vec3 reflectance; // at right angles
    float grazing;    // reflectance at grazing angles
    float roughness;
    float occlusion;
};

struct Light {
    vec3 diffuse; // times albedo is what is seen
    vec3 specular;
    float fresnel; // share of the light that a smooth surface mirrors
};

// The environment's part of the split sum, fitted: Karis, "Physically Based Shading on Mobile" (2014), after Lazarov
// (2013). x scales the reflectance, y is added.
vec2 environmentShare(float roughness, float facing) {
    vec4 r = roughness * vec4(-1.0, -0.0275, -0.572, 0.022) + vec4(1.0, 0.0425, 1.04, -0.04);
    float a = min(r.x * r.x, exp2(-9.28 * facing)) * r.x + r.y;
    return vec2(-1.04, 1.04) * a + r.zw;
}

float brightnessAt(vec3 normal) { return max(dot(probe.brightness, vec4(normal, 1.0)), 0.0001); }

// Light mirrored from the probe. Where the place is darker than the probe's, so is what it mirrors: one probe stands for
// a whole hall, but nothing shines under a plinth.
vec3 mirrored(Surface s, float share) {
    vec3 direction = reflect(-s.toEye, s.normal);
    vec3 seen = textureLod(probeMap, direction, s.roughness * probe.levels.x).rgb;
    vec2 e = environmentShare(s.roughness, max(dot(s.normal, s.toEye), 0.0));
    return seen * (s.reflectance * e.x + s.grazing * e.y) * (share * s.occlusion);
}

float fresnelOf(Surface s) {
    vec2 e = environmentShare(s.roughness, abs(dot(s.normal, s.toEye)));
    return s.reflectance.g * e.x + s.grazing * e.y;
}

#ifdef LIGHTMAP
Light bakedLight(Surface s, vec3 baked) {
    Light light;
    light.diffuse = baked * s.occlusion;
    float local = brightnessAt(s.flatNormal);
#ifdef NORMAL_MAP
    // The lightmap knows the triangle's normal only. How much more or less light comes from where the normal map turns
    // the surface to is asked of the probe.
    light.diffuse *= clamp(brightnessAt(s.normal) / local, 0.35, 1.8);
#endif
#ifdef GLOSS
    float share = min(dot(baked, vec3(0.2126, 0.7152, 0.0722)) / local, 1.5);
    light.specular = mirrored(s, share);
    light.fresnel = fresnelOf(s);
#else
    // So rough a surface mirrors a lobe as wide as the diffuse one: half of its reflectance, of the same light.
    light.specular = light.diffuse * (s.reflectance * 0.5);
    light.fresnel = 0.0;
#endif
    return light;
}
#else

layout(std140) uniform Lights {
    vec4 sunDirection; // towards the sun; w 1: there is one
    vec4 sunRadiance;
    mat4 shadowFromWorld; // to texture and depth, 0..1
    vec4 shadowTexel;     // x: metres of a texel
    vec4 lampPosition[MAX_LAMPS];  // w: range, metres
    vec4 lampIntensity[MAX_LAMPS]; // w: what is added to the aim
    vec4 lampAim[MAX_LAMPS];       // xyz: of a spot, the way its light goes times how sharp its edge is; else 0
    ivec4 lampCount;
} lights;

uniform sampler2DShadow shadowMap;

vec3 irradianceAt(vec3 n) {
    vec3 sum = probe.irradiance[0].rgb * 0.282095;
    sum += 0.488603 * (probe.irradiance[1].rgb * n.y + probe.irradiance[2].rgb * n.z + probe.irradiance[3].rgb * n.x);
    sum += 1.092548 * (probe.irradiance[4].rgb * (n.x * n.y) + probe.irradiance[5].rgb * (n.y * n.z) +
                       probe.irradiance[7].rgb * (n.x * n.z));
    sum += probe.irradiance[6].rgb * (0.315392 * (3.0 * n.z * n.z - 1.0));
    sum += probe.irradiance[8].rgb * (0.546274 * (n.x * n.x - n.y * n.y));
    return max(sum, vec3(0.0));
}

// 1 in the light. Four reads, each of which the card blends from four texels.
float sunSeen(Surface s) {
    // Off the surface by about a texel, so that it does not shade itself.
    vec3 from = s.position + s.flatNormal * (1.5 * lights.shadowTexel.x);
    vec4 p = lights.shadowFromWorld * vec4(from, 1.0);
    if (p.z >= 1.0)
        return 1.0;
    vec2 texel = 0.75 / vec2(textureSize(shadowMap, 0));
    float sum = texture(shadowMap, p.xyz + vec3(-texel.x, -texel.y, 0.0));
    sum += texture(shadowMap, p.xyz + vec3(texel.x, -texel.y, 0.0));
    sum += texture(shadowMap, p.xyz + vec3(-texel.x, texel.y, 0.0));
    sum += texture(shadowMap, p.xyz + vec3(texel.x, texel.y, 0.0));
    return sum * 0.25;
}

// Adds a light from one direction: Lambert, and GGX with Smith's visibility (Walter et al. 2007; the fitted
// visibility is Hammon's, 2017) and Schlick's Fresnel.
void addLight(inout Light light, Surface s, vec3 toLight, vec3 radiance) {
    float lit = dot(s.normal, toLight);
    if (lit <= 0.0)
        return;
    vec3 halfway = normalize(toLight + s.toEye);
    float facing = max(dot(s.normal, s.toEye), 0.001);
    float nh = max(dot(s.normal, halfway), 0.0);
    float a = max(s.roughness * s.roughness, 0.005);
    float d = nh * nh * (a * a - 1.0) + 1.0;
    float distribution = a * a / (3.14159265 * d * d);
    float visibility = 0.5 / mix(2.0 * lit * facing, lit + facing, a);
    float away = 1.0 - max(dot(halfway, s.toEye), 0.0);
    float schlick = away * away * away * away * away;
    vec3 fresnel = s.reflectance + (s.grazing - s.reflectance) * schlick;
    light.diffuse += radiance * lit * (1.0 / 3.14159265);
    light.specular += fresnel * radiance * (distribution * visibility * lit);
}

// Light that is only the probe's comes from nearly all sides alike and hides the form of somebody's own scan, which has
// no baked light: a lamp in the visitor's hand, above the eye, takes the place of a part of it.
float byHand(Surface s) {
    vec3 hand = normalize(s.toEye + vec3(0.0, 0.6, 0.0));
    return 0.45 + 0.85 * max(dot(s.normal, hand), 0.0);
}

Light liveLight(Surface s) {
    Light light;
    light.diffuse = irradianceAt(s.normal) * s.occlusion;
#ifdef GLOSS
    light.specular = mirrored(s, 1.0);
#else
    light.specular = light.diffuse * (s.reflectance * 0.5);
#endif
    light.fresnel = fresnelOf(s);
    if (lights.sunDirection.w == 0.0 && lights.lampCount.x == 0)
        light.diffuse *= byHand(s);
    if (lights.sunDirection.w > 0.0)
        addLight(light, s, lights.sunDirection.xyz, lights.sunRadiance.rgb * sunSeen(s));
    for (int i = 0; i < lights.lampCount.x; ++i) {
        vec3 way = lights.lampPosition[i].xyz - s.position;
        float square = max(dot(way, way), 0.0001);
        float edge = square / (lights.lampPosition[i].w * lights.lampPosition[i].w);
        float window = clamp(1.0 - edge * edge, 0.0, 1.0);
        vec3 toLamp = way * inversesqrt(square);
        float cone = clamp(dot(lights.lampAim[i].xyz, -toLamp) + lights.lampIntensity[i].w, 0.0, 1.0);
        addLight(light, s, toLamp, lights.lampIntensity[i].rgb * (cone * cone * window * window / square));
    }
    return light;
}
#endif
