// SPDX-License-Identifier: MPL-2.0
#include "words/EngineWords.h"

#include <array>

namespace halls::app {
namespace {

// As the engine has them; a test finds each of them there. A pattern that ends with ": %1" holds only where its end is
// a sentence or a list that another pattern knows.
constexpr std::array kPatterns{
    // Files that were not found, or are not what was named
    QT_TRANSLATE_NOOP("EngineWords", "left out: the picture \"%1\" is not there"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: the picture \"%1\" lies outside the model's folder and is not read"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: the picture \"%1\": %2"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: the material library \"%1\" is not there"),
    QT_TRANSLATE_NOOP("EngineWords", "\"%1\" is not there: \"%2\" beside the model was taken"),
    QT_TRANSLATE_NOOP("EngineWords", "\"%1\" is not there: \"%2\" was taken"),
    QT_TRANSLATE_NOOP("EngineWords", "\"%1\" lies outside the model's folder: \"%2\" beside the model was taken"),
    QT_TRANSLATE_NOOP("EngineWords", "\"%1\" lies outside the model's folder: \"%2\" was taken"),
    QT_TRANSLATE_NOOP("EngineWords", "no material library is named: \"%1\" beside the model was taken"),
    QT_TRANSLATE_NOOP("EngineWords", "the picture \"%1\" is cut off: what there is of it is shown"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: other files that the OBJ calls"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: an embedded picture that is damaged"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: the pictures in the E57 file"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: the pictures, as the file has no texture coordinates"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: %1 further pictures, as no face says which one is its own"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: a picture that is only there as %1 (%2), which is not read"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: the texture %1 has no picture"),
    // Where a model stands, and how large it is
    QT_TRANSLATE_NOOP("EngineWords",
                      "the coordinates lie far from the origin (%1, %2, %3): shown as at the origin, offset kept"),
    QT_TRANSLATE_NOOP("EngineWords", "the file's own 32-bit coordinates are too coarse so far from the origin: its "
                                     "steps are %1 wide"),
    QT_TRANSLATE_NOOP("EngineWords", "this model is only %1 mm %2: its file may give a wrong unit, or lengths in "
                                     "metres where it says another"),
    QT_TRANSLATE_NOOP("EngineWords", "this model is %1 m %2; were its numbers %3, it would be %4 (unit: %5)"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 says its unit: the model was in metres already, and the unit that was asked "
                                     "for comes on top of it"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 was turned upright already, and the upward axis that was asked for comes on "
                                     "top of it"),
    QT_TRANSLATE_NOOP("EngineWords", "this model is %1 m %2"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 triangles stand in nobody's way: they have no place on earth"),
    QT_TRANSLATE_NOOP("EngineWords", "its unit is no length: taken for a metre"),
    // Numbers
    QT_TRANSLATE_NOOP("EngineWords", "decimal commas are read as decimal points"),
    QT_TRANSLATE_NOOP("EngineWords", "its numbers have decimal commas: read as points"),
    QT_TRANSLATE_NOOP("EngineWords", "the file counts %1 triangles and has %2: its size decides"),
    QT_TRANSLATE_NOOP("EngineWords", "by its bytes this is %1, whatever its name says"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: this tour, whose file is damaged; it stays as it is"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: vertices of a second element of them"),
    QT_TRANSLATE_NOOP("EngineWords", "it counts %1 vertices, and has %2 bytes"),
    QT_TRANSLATE_NOOP("EngineWords", "it counts %1 faces, and has %2 bytes"),
    QT_TRANSLATE_NOOP("EngineWords", "the header counts %1 faces, the file has %2: all are shown"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 bytes behind the last triangle are passed over"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 bytes behind the end of the GLB are not read"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 bytes behind the end of the JSON are not read"),
    QT_TRANSLATE_NOOP("EngineWords", "the GLB says that it has %1 bytes; it has %2, and all are read"),
    QT_TRANSLATE_NOOP("EngineWords", "the GLB says that its JSON is shorter than it is; all of it is read"),
    QT_TRANSLATE_NOOP("EngineWords",
                      "the length of the GLB's JSON is a little wrong; the binary chunk was found behind it"),
    QT_TRANSLATE_NOOP("EngineWords", "the JSON breaks its rules (numbers that are none, letters that are no UTF-8, or "
                                     "commas); mended"),
    QT_TRANSLATE_NOOP("EngineWords", "the file does not say which glTF it is; read as glTF 2.0"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 is not what glTF has there; taken as absent"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 values are not what glTF has there, and are taken as absent (the first: %2)"),
    QT_TRANSLATE_NOOP("EngineWords", "the file ends within a facet: what stands before it is shown"),
    QT_TRANSLATE_NOOP("EngineWords",
                      "the file ends or is damaged in element \"%1\", after %2 of %3: what is there is shown"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: what stands behind the rows that the header counts"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: %1 lines that are no rows of numbers; the first is line %2"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: the columns behind the places, which are no colours from 0 to 255"),
    // Points, triangles and polygons
    QT_TRANSLATE_NOOP("EngineWords", "left out: %1 points without a place"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: %1 points of %2 without a place"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 of %2 points of %3 are not in the file"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: points and lines"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: lines, which have no surface"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: %1, which has no positions"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: %1, which has no triangles"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: %1 triangles of %2: they name vertices that do not exist"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: %1 triangles of %2: a position is no number"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: %1 polygon(s) that name points that are not in the file"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: %1 polygon(s) of \"%2\" whose corners are not in the file"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: a part of \"%1\" has no positions"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: \"%1\" is no mesh of polygons"),
    QT_TRANSLATE_NOOP("EngineWords",
                      "%1 corner(s) name normals or coordinates that are not in the file: they have the first"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 corners name texture coordinates that are not there"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 faces whose outline crosses itself are cut roughly"),
    QT_TRANSLATE_NOOP("EngineWords", "%1: a strip that is cut by its largest index is read as %2"),
    QT_TRANSLATE_NOOP("EngineWords", "the file has more than %1 objects: they are shown as one"),
    QT_TRANSLATE_NOOP("EngineWords", "left out of %1 faces: %2"),
    // Nodes, cameras, lights and movement
    QT_TRANSLATE_NOOP("EngineWords", "the animation is not played: shown at rest"),
    QT_TRANSLATE_NOOP("EngineWords", "\"%1\" is shown at rest: skins and morphs are left out"),
    QT_TRANSLATE_NOOP("EngineWords", "%1: %2 weights name joints that do not exist; left out"),
    QT_TRANSLATE_NOOP("EngineWords", "the camera \"%1\" is tilted to one side; its view is upright"),
    QT_TRANSLATE_NOOP("EngineWords", "the camera \"%1\" has no perspective; its view has one"),
    QT_TRANSLATE_NOOP("EngineWords", "the file's own lights (%1) are not used: the model is shown in the light of "
                                     "this program"),
    QT_TRANSLATE_NOOP("EngineWords", "it has no scene: its geometries stand where they were made"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: the node \"%1\" stands in itself"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: the %1 \"%2\" is not in this file"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: a skew of a node"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: a %1 of a node, which has not %2 numbers"),
    // Materials
    QT_TRANSLATE_NOOP("EngineWords", "the material extension %1 is shown as something seen through, without "
                                     "refraction"),
    QT_TRANSLATE_NOOP("EngineWords", "the material extension %1 is not shown"),
    QT_TRANSLATE_NOOP("EngineWords", "the glTF extension %1 is not read"),
    QT_TRANSLATE_NOOP("EngineWords", "the pictures of KHR_materials_specular are not shown"),
    QT_TRANSLATE_NOOP("EngineWords",
                      "the picture of KHR_materials_transmission is not shown: the surface is not seen through"),
    QT_TRANSLATE_NOOP("EngineWords", "\"%1\": a picture lies by TEXCOORD_%2 instead of TEXCOORD_%3: a vertex has two "
                                     "sets of coordinates"),
    QT_TRANSLATE_NOOP("EngineWords", "the material \"%1\" is in no library: shown grey"),
    QT_TRANSLATE_NOOP("EngineWords", "the colours of vertices and faces are not shown where there is a picture"),
    QT_TRANSLATE_NOOP("EngineWords", "materials have more than is shown: %1"),
    QT_TRANSLATE_NOOP("EngineWords", "there is more that is not listed"),
    // Causes: what is not there
    QT_TRANSLATE_NOOP("EngineWords", "there is no such file"),
    QT_TRANSLATE_NOOP("EngineWords", "there is no such package"),
    QT_TRANSLATE_NOOP("EngineWords", "its folder does not exist"),
    QT_TRANSLATE_NOOP("EngineWords", "this is not a file"),
    QT_TRANSLATE_NOOP("EngineWords", "this is a folder, not a file"),
    QT_TRANSLATE_NOOP("EngineWords", "needs \"%1\", which is not there"),
    QT_TRANSLATE_NOOP("EngineWords", "needs \"%1\", which lies outside the model's folder and is not read"),
    QT_TRANSLATE_NOOP("EngineWords", "the %1 \"%2\" is not there"),
    QT_TRANSLATE_NOOP("EngineWords", "none of its models can be shown"),
    QT_TRANSLATE_NOOP("EngineWords", "the import program cannot be started"),
    QT_TRANSLATE_NOOP("EngineWords",
                      "this folder is empty: choose a folder with a museum.json, or the file of a model"),
    QT_TRANSLATE_NOOP("EngineWords", "this folder holds no museum and no model: choose a folder with a museum.json, "
                                     "or the file of a model"),
    QT_TRANSLATE_NOOP("EngineWords", "this folder holds no museum itself; its folder \"%1\" does"),
    QT_TRANSLATE_NOOP("EngineWords", "this folder holds no museum, but models (%1), which are opened one by one, by "
                                     "their names"),
    // Cut off, empty, not what its name says
    QT_TRANSLATE_NOOP("EngineWords", "the file is empty (0 bytes)"),
    QT_TRANSLATE_NOOP("EngineWords", "the file is cut off: it ends in the middle of what it says"),
    QT_TRANSLATE_NOOP("EngineWords", "the file is cut off: it ends in the middle of an element"),
    QT_TRANSLATE_NOOP("EngineWords", "the GLB is cut off: its binary chunk should have %1 bytes, %2 are there"),
    QT_TRANSLATE_NOOP("EngineWords", "the GLB is cut off: its JSON should have %1 bytes, %2 are there"),
    QT_TRANSLATE_NOOP("EngineWords", "the buffer is cut off: %1 bytes of %2"),
    QT_TRANSLATE_NOOP("EngineWords", "the JSON is broken or cut off"),
    QT_TRANSLATE_NOOP("EngineWords", "this is neither GLB nor glTF: it starts with other bytes"),
    QT_TRANSLATE_NOOP("EngineWords", "this is no STL file: neither its text nor long enough for its bytes"),
    QT_TRANSLATE_NOOP("EngineWords", "this is no STL file: it has neither \"solid\" nor \"facet\""),
    QT_TRANSLATE_NOOP("EngineWords", "this is no OBJ file: no line of it has a vertex or a face"),
    QT_TRANSLATE_NOOP("EngineWords", "this is no FBX file: it does not say its version"),
    QT_TRANSLATE_NOOP("EngineWords", "this is no COLLADA file: it has no element COLLADA"),
    QT_TRANSLATE_NOOP("EngineWords", "this is not an E57 file"),
    QT_TRANSLATE_NOOP("EngineWords", "this is no list of points: no line has three numbers"),
    QT_TRANSLATE_NOOP("EngineWords", "this is not a text of points"),
    QT_TRANSLATE_NOOP("EngineWords", "this is no well-formed XML (%1)"),
    QT_TRANSLATE_NOOP("EngineWords", "not a row of element \"%1\""),
    QT_TRANSLATE_NOOP("EngineWords", "a vertex has fewer than three numbers"),
    QT_TRANSLATE_NOOP("EngineWords", "was changed while it was read; open it again once it is written"),
    QT_TRANSLATE_NOOP("EngineWords", "not a picture that can be read (%1)"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 pictures are not read; PNG, JPEG, WebP, TGA and BMP are"),
    QT_TRANSLATE_NOOP("EngineWords", "the picture is damaged (%1)"),
    QT_TRANSLATE_NOOP("EngineWords", "the picture is damaged or cut off (WebP)"),
    QT_TRANSLATE_NOOP("EngineWords", "the picture has no bytes"),
    // Formats that are not read
    QT_TRANSLATE_NOOP("EngineWords", "models with the ending \"%1\" are not read"),
    QT_TRANSLATE_NOOP("EngineWords", "point clouds with the ending \"%1\" are not read; E57 is"),
    QT_TRANSLATE_NOOP("EngineWords", "the file has no ending that tells its format"),
    QT_TRANSLATE_NOOP("EngineWords",
                      "this is glTF 1.0, an older format, which is not read; export it again as glTF 2.0"),
    QT_TRANSLATE_NOOP("EngineWords", "the file needs the glTF extension %1, which is not read"),
    QT_TRANSLATE_NOOP("EngineWords", "FBX %1.%2 is too old (before 2011): write it anew as FBX 7.4 or glTF"),
    // Nothing to be shown
    QT_TRANSLATE_NOOP("EngineWords", "empty: the file has no triangles"),
    QT_TRANSLATE_NOOP("EngineWords", "empty: the file has no points"),
    QT_TRANSLATE_NOOP("EngineWords", "empty: the file has %1 points and no triangles"),
    QT_TRANSLATE_NOOP("EngineWords", "empty: of %1 faces none can be shown: %2"),
    QT_TRANSLATE_NOOP("EngineWords", "empty: nothing in the scene shows a triangle or a point"),
    QT_TRANSLATE_NOOP("EngineWords", "empty: its nodes stand in themselves, and nothing else is there"),
    QT_TRANSLATE_NOOP("EngineWords", "there is nothing to draw in it"),
    QT_TRANSLATE_NOOP("EngineWords", "stands in the tree twice, or below itself"),
    QT_TRANSLATE_NOOP("EngineWords", "is missing, or is no whole number from 0 on"),
    QT_TRANSLATE_NOOP("EngineWords",
                      "by its coordinates it reaches farther than any place on earth: they are no metres"),
    QT_TRANSLATE_NOOP("EngineWords", "is left out: by its numbers it would stand, or reach, farther away than any "
                                     "place on earth; see its scale, its position and the model's own coordinates"),
    // Too much
    QT_TRANSLATE_NOOP("EngineWords", "needs more memory than is allowed"),
    QT_TRANSLATE_NOOP("EngineWords", "needs more memory than there is"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 triangles; at most %2 are read"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 vertices; at most %2 are read"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 points; at most %2 are read"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 bytes; at most %2 are read"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 x %2 pixels; at most %3 in all are read"),
    QT_TRANSLATE_NOOP("EngineWords", "more than %1 triangles in all meshes together"),
    QT_TRANSLATE_NOOP("EngineWords", "more than %1 vertices in all meshes together"),
    QT_TRANSLATE_NOOP("EngineWords", "more than %1 triangles"),
    QT_TRANSLATE_NOOP("EngineWords", "more than %1 vertices"),
    QT_TRANSLATE_NOOP("EngineWords", "its JSON would take about %1 MiB of memory; at most %2 are allowed"),
    QT_TRANSLATE_NOOP("EngineWords", "names %1 other files or more"),
    QT_TRANSLATE_NOOP("EngineWords", "the import took longer than allowed"),
    QT_TRANSLATE_NOOP("EngineWords", "the import process was killed (signal 9), perhaps because memory ran out"),
    QT_TRANSLATE_NOOP("EngineWords", "the import was killed (signal 9), perhaps because memory ran out"),
    QT_TRANSLATE_NOOP("EngineWords", "the import process fell over this file (signal %1)"),
    QT_TRANSLATE_NOOP("EngineWords", "the reader fell over this file (signal %1)"),
    QT_TRANSLATE_NOOP("EngineWords", "the program met what it did not expect; the log says where"),
    // The rest of what begins alike
    QT_TRANSLATE_NOOP("EngineWords", "left out: %1 of %2: %3"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: %1: %2"),
    QT_TRANSLATE_NOOP("EngineWords", "left out: %1"),
};

constexpr std::array kParts{
    QT_TRANSLATE_NOOP("EngineWords", "a PNG picture"),
    QT_TRANSLATE_NOOP("EngineWords", "a JPEG picture"),
    QT_TRANSLATE_NOOP("EngineWords", "a GIF picture"),
    QT_TRANSLATE_NOOP("EngineWords", "a TIFF picture"),
    QT_TRANSLATE_NOOP("EngineWords", "a PDF document"),
    QT_TRANSLATE_NOOP("EngineWords", "a ZIP archive"),
    QT_TRANSLATE_NOOP("EngineWords", "a 7-Zip archive"),
    QT_TRANSLATE_NOOP("EngineWords", "a gzip archive"),
    QT_TRANSLATE_NOOP("EngineWords", "a web page"),
    QT_TRANSLATE_NOOP("EngineWords", "a GLB file"),
    QT_TRANSLATE_NOOP("EngineWords", "a PLY file"),
    QT_TRANSLATE_NOOP("EngineWords", "an FBX file"),
    QT_TRANSLATE_NOOP("EngineWords", "an E57 file"),
    QT_TRANSLATE_NOOP("EngineWords", "a LAS file"),
    QT_TRANSLATE_NOOP("EngineWords", "a Blender file"),
    QT_TRANSLATE_NOOP("EngineWords", "high"),
    QT_TRANSLATE_NOOP("EngineWords", "wide"),
    QT_TRANSLATE_NOOP("EngineWords", "deep"),
    QT_TRANSLATE_NOOP("EngineWords", "millimetres"),
    QT_TRANSLATE_NOOP("EngineWords", "centimetres"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 with a corner that is not there"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 with a corner whose position is no sensible number"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 with fewer than three corners"),
    QT_TRANSLATE_NOOP("EngineWords", "clearcoat"),
    QT_TRANSLATE_NOOP("EngineWords", "sheen"),
    QT_TRANSLATE_NOOP("EngineWords", "anisotropy"),
    QT_TRANSLATE_NOOP("EngineWords", "displacement"),
    QT_TRANSLATE_NOOP("EngineWords", "decals"),
    QT_TRANSLATE_NOOP("EngineWords", "reflections"),
    QT_TRANSLATE_NOOP("EngineWords", "heights (bump)"),
    QT_TRANSLATE_NOOP("EngineWords", "shininess by a picture"),
    QT_TRANSLATE_NOOP("EngineWords", "specular colours by a picture"),
    QT_TRANSLATE_NOOP("EngineWords", "colours of light that passes through"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 lines"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 points"),
    QT_TRANSLATE_NOOP("EngineWords", "%1 curves and curved surfaces"),
    QT_TRANSLATE_NOOP("EngineWords", "buffer"),
    QT_TRANSLATE_NOOP("EngineWords", "picture"),
};

constexpr std::array kOfSystem{
    QT_TRANSLATE_NOOP("EngineWords", "No space left on device"),
    QT_TRANSLATE_NOOP("EngineWords", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("EngineWords", "Permission denied"),
    QT_TRANSLATE_NOOP("EngineWords", "Operation not permitted"),
    QT_TRANSLATE_NOOP("EngineWords", "Read-only file system"),
    QT_TRANSLATE_NOOP("EngineWords", "Input/output error"),
    QT_TRANSLATE_NOOP("EngineWords", "No such file or directory"),
    QT_TRANSLATE_NOOP("EngineWords", "Is a directory"),
    QT_TRANSLATE_NOOP("EngineWords", "Not a directory"),
    QT_TRANSLATE_NOOP("EngineWords", "File name too long"),
    QT_TRANSLATE_NOOP("EngineWords", "File too large"),
    QT_TRANSLATE_NOOP("EngineWords", "Too many open files"),
};

} // namespace

std::span<const char* const> EngineWords::patterns() {
    return kPatterns;
}

std::span<const char* const> EngineWords::parts() {
    return kParts;
}

std::span<const char* const> EngineWords::ofSystem() {
    return kOfSystem;
}

} // namespace halls::app
