// SPDX-License-Identifier: MPL-2.0
// Cuts away what the frame's half spaces do not keep.
out float gl_ClipDistance[MAX_CUTS];

void cutAt(vec3 world) {
    for (int i = 0; i < frame.cutCount; ++i)
        gl_ClipDistance[i] = dot(frame.cuts[i], vec4(world, 1.0));
}
