// SPDX-License-Identifier: MPL-2.0
// The one place where stb_image is compiled. Formats that nobody asked for stay out: less to attack.
#define STB_IMAGE_IMPLEMENTATION
#define STBI_NO_STDIO
#define STBI_NO_PSD
#define STBI_NO_GIF
#define STBI_NO_PIC
#define STBI_NO_PNM
#define STBI_NO_HDR // waits for ever where a file was cut short (2.27); Radiance.h reads them
#define STBI_NO_LINEAR
#include <stb/stb_image.h>
