// SPDX-License-Identifier: MPL-2.0
// Half spaces that are kept: section planes, the section box, the plan's height.
uniform vec4 cuts[MAX_CUTS];
uniform int cutCount;

out float gl_ClipDistance[MAX_CUTS];

void cutAt(vec3 world) {
    for (int i = 0; i < cutCount; ++i)
        gl_ClipDistance[i] = dot(cuts[i], vec4(world, 1.0));
}
