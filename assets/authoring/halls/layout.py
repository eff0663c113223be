# SPDX-License-Identifier: MPL-2.0
"""Plan of the museum, in metres, glTF axes (+X east, +Y up, +Z south).

Every measure here is a schematic invention; only the relations between the
rooms are documented (see assets/SOURCES.md).
"""

HALLS = ("entrance", "mezzanine", "assyrian", "hatra", "islamic")
STATES = ("before", "after-2017")

# Inside faces of the walls: (x0, z0, x1, z1), floor height, ceiling height.
ROOMS = {
    "entrance": ((-7.0, 0.0, 7.0, 12.0), 0.0, 6.0),
    "mezzanine": ((-7.0, 0.0, 7.0, 9.0), 3.2, 6.0),
    "assyrian": ((-12.0, -16.4, 12.0, -0.4), 0.0, 6.0),
    "hatra": ((-26.4, -20.4, -12.4, 3.6), 0.0, 5.0),
    "islamic": ((12.4, -16.4, 26.4, 3.6), 0.0, 5.0),
}
WALL = 0.4            # thickness between halls
SLAB = 0.25           # mezzanine slab
FACADE = 0.5          # thickness of the facade wall

# Doors: clear width and height.
DOOR_MAIN = (2.4, 2.6)        # entrance <-> Assyrian Hall, centred on x = 0
DOOR_SIDE = (2.0, 2.4)        # Assyrian Hall <-> side halls
DOOR_SIDE_Z = -4.4            # centre of both side doors
FRONT_DOOR = (2.4, 2.2)       # width, height of the springing of its arch

# Stair: 20 risers of 0.16 m, 19 treads of 0.28 m, along the west wall of the entrance.
RISER, TREAD, STEPS = 0.16, 0.28, 20
STAIR_X = (-7.0, -5.42)       # clear width 1.58 m
STAIR_TOP_Z = 4.4             # edge of the mezzanine floor
STAIR_FOOT_Z = STAIR_TOP_Z + (STEPS - 1) * TREAD
STRINGER_X = (-5.42, -5.30)   # solid parapet beside the stair
VOID_Z = 9.0                  # the mezzanine ends here
PARAPET = 1.05

# Floor hole of March 2017 (outline in x, z) and the hole in the north wall (x, y).
FLOOR_HOLE = [(-2.75, -8.1), (-2.45, -9.0), (-1.75, -9.35), (-1.2, -9.85), (-0.35, -9.7), (0.3, -9.95),
              (1.15, -9.6), (1.85, -9.65), (2.5, -8.95), (2.8, -8.25), (2.3, -7.65), (1.95, -7.1),
              (1.0, -7.15), (0.35, -6.8), (-0.55, -7.0), (-1.3, -6.85), (-1.8, -7.35), (-2.5, -7.5)]


def _torn(outline, depth):
    """Breaks each side of an outline once more, in and out by turns (fixed, not random)."""
    out = []
    for i, (x, z) in enumerate(outline):
        nx, nz = outline[(i + 1) % len(outline)]
        dx, dz = nx - x, nz - z
        length = (dx * dx + dz * dz) ** 0.5
        for t, k in ((0.0, 0.0), (0.31, (0.9, -0.5, 0.4)[i % 3]), (0.67, (-0.6, 0.7, -0.9, 0.2)[i % 4])):
            out.append((x + dx * t - dz / length * k * depth, z + dz * t + dx / length * k * depth))
    return out


FLOOR_HOLE_SIMPLE = FLOOR_HOLE[::2]
FLOOR_HOLE = _torn(FLOOR_HOLE, 0.09)
WALL_HOLE = [(-5.35, 0.0), (-5.45, 0.5), (-5.2, 0.95), (-4.95, 1.3), (-4.5, 1.62), (-4.05, 1.5),
             (-3.75, 1.2), (-3.8, 0.75), (-3.6, 0.4), (-3.7, 0.0)]
SLAB_GROUND = 0.3             # thickness of the broken ground floor slab
LIBRARY = ((-10.0, -15.4, 10.0, -1.4), -3.5, -0.5)

# Narrow upper windows: centre along the wall, width, sill, head.
SLIT = (0.55, 3.5, 4.75)
SLITS_HATRA = [-17.4, -13.4, -9.4, -5.4, -1.4, 1.6]          # z, in the west wall
SLITS_ISLAMIC = [-14.4, -11.0, -7.6, -4.2, -0.8, 1.9]        # z, in the east wall
SLITS_ASSYRIAN = [-10.0, -8.0, -6.0, -2.0, 0.0, 2.0, 6.0, 8.0, 10.0]   # x, in the north wall
SLIT_ASSYRIAN = (0.5, 4.1, 5.45)
SLITS_MEZZANINE = {"west": [2.2], "east": [2.2, 6.6]}   # z
SLIT_MEZZANINE = (0.5, 4.2, 5.5)

ARCHES = [(-4.9, 0.8), (-2.65, 0.8), (2.65, 0.8), (4.9, 0.8)]  # centre, half width of the side arches
ARCH_SILL, ARCH_SPRING = 0.55, 2.2
