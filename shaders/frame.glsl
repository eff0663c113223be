// SPDX-License-Identifier: MPL-2.0
// What all programs of a frame are told of it, once. render::FrameBlock says the same in C++; a test compares the two.
layout(std140) uniform Frame {
    mat4 clipFromWorld;
    vec4 eye;             // w 1: position; w 0: direction towards the eye (parallel view)
    vec4 cuts[MAX_CUTS];  // half spaces that are kept: section planes, the section box, the plan's height
    int cutCount;
    int multisampled;     // 1: the edges of what is cut out become coverage
    float exposure;       // factor
    float metresPerPixel; // at a distance of one metre; in a parallel view at any
    vec2 pixel;           // of clip space: 2 / size of the picture
} frame;
