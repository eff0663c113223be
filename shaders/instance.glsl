// SPDX-License-Identifier: MPL-2.0
// Where an instance stands. All instances of a scene lie in one buffer, filled when the scene was made; a draw says where
// its own begin (OpenGL 4.1 has no base instance).
uniform usamplerBuffer instances;
uniform int firstInstance;

struct Instance {
    vec4 row0; // of world from part
    vec4 row1;
    vec4 row2;
};

int instanceTexel() { return (firstInstance + gl_InstanceID) * INSTANCE_TEXELS; }

Instance readInstance(int texel) {
    return Instance(uintBitsToFloat(texelFetch(instances, texel)), uintBitsToFloat(texelFetch(instances, texel + 1)),
                    uintBitsToFloat(texelFetch(instances, texel + 2)));
}

vec3 worldPoint(Instance instance, vec3 point) {
    vec4 p = vec4(point, 1.0);
    return vec3(dot(instance.row0, p), dot(instance.row1, p), dot(instance.row2, p));
}

vec3 worldDirection(Instance instance, vec3 d) {
    return vec3(dot(instance.row0.xyz, d), dot(instance.row1.xyz, d), dot(instance.row2.xyz, d));
}

// By the inverse transpose, up to its length: cofactors, with the sign of the determinant for mirrored instances.
vec3 worldNormal(Instance instance, vec3 n) {
    vec3 c0 = cross(instance.row1.xyz, instance.row2.xyz);
    vec3 c1 = cross(instance.row2.xyz, instance.row0.xyz);
    vec3 c2 = cross(instance.row0.xyz, instance.row1.xyz);
    return vec3(dot(c0, n), dot(c1, n), dot(c2, n)) * sign(dot(instance.row0.xyz, c0));
}
