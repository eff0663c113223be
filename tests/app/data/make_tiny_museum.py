# SPDX-License-Identifier: MPL-2.0
"""Writes tiny-museum, the package that the window tests walk in: one room, two states, two source texts.

All of it is made up for the tests. Run it from anywhere; the result is committed.
"""
import hashlib
import json
import pathlib

FOLDER = pathlib.Path(__file__).parent / "tiny-museum"


def box(low, high, first):
    """Eight corners and six outward quads of a box, as lines of an OBJ file."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    corners = [(x0, y0, z0), (x1, y0, z0), (x1, y1, z0), (x0, y1, z0),
               (x0, y0, z1), (x1, y0, z1), (x1, y1, z1), (x0, y1, z1)]
    quads = [(1, 4, 3, 2), (5, 6, 7, 8), (1, 2, 6, 5), (4, 8, 7, 3), (1, 5, 8, 4), (2, 3, 7, 6)]
    lines = ["v %g %g %g" % corner for corner in corners]
    lines += ["f " + " ".join(str(first + i - 1) for i in quad) for quad in quads]
    return lines


def obj(boxes):
    lines, first = [], 1
    for low, high in boxes:
        lines += box(low, high, first)
        first += 8
    return "\n".join(lines) + "\n"


def write(name, text):
    file = FOLDER / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))


def write_json(name, value):
    write(name, json.dumps(value, ensure_ascii=False, indent=2) + "\n")


ROOM = [((-5.4, -0.4, -5.4), (5.4, 0.0, 5.4)), ((-5.4, 0, -5.4), (5.4, 4, -5)), ((-5.4, 0, 5), (5.4, 4, 5.4)),
        ((-5.4, 0, -5.4), (-5, 4, 5.4)), ((5, 0, -5.4), (5.4, 4, 5.4))]

# In the first words are missing, in the second letters lie outside of the basic plane (cuneiform).
FIRST = "The stone stood. Words missing here so the end.A second line says that nothing was kept."
SECOND = "كتب 𒀭𒈹 على الحجر. ولم يُعرف ما بعده."


def quotation(file, text, exact):
    start = text.index(exact)
    end = start + len(exact)
    return {"type": "SpecificResource", "source": file,
            "halls:sha256": hashlib.sha256(text.encode("utf-8")).hexdigest(),
            "selector": [{"type": "TextPositionSelector", "start": start, "end": end},
                         {"type": "TextQuoteSelector", "exact": exact, "prefix": text[max(0, start - 32):start],
                          "suffix": text[end:end + 32]}]}


def both(english, arabic):
    return {"en": english, "ar": arabic}


def pin(name, label, position, states, quoted=None):
    body = [quoted] if quoted else []
    body += [{"type": "TextualBody", "format": "text/plain", "language": "en", "value": "Our words on " + name + "."},
             {"type": "TextualBody", "format": "text/plain", "language": "ar", "value": "كلماتنا عن " + name + ".",
              "halls:draft": True}]
    return {"id": name, "type": "Annotation", "motivation": "linking" if quoted else "describing", "label": label,
            "target": {"type": "halls:Place", "hall": "room", "position": position, "states": states},
            "body": body, "halls:evidence": {"class": "one", "sources": ["S1"], "why": both("Test.", "اختبار.")}}


def source(name, file, text, language, passages, lacunae, breaks):
    return {"id": name, "file": file, "sha256": hashlib.sha256(text.encode("utf-8")).hexdigest(),
            "codePoints": len(text), "language": language, "title": None, "date": "2017-03-09", "publisher": None,
            "note": both("Made up for the tests.", "مصنوع للاختبارات."), "passages": passages, "lacunae": lacunae,
            "lostBreaks": breaks}


def main():
    evidence = {"class": "invented", "sources": [], "why": both("Made up for the tests.", "مصنوع للاختبارات.")}
    write("room.obj", obj(ROOM))
    write("block.obj", obj([((-0.5, 0, -0.5), (0.5, 1.2, 0.5))]))
    write("sources/first.txt", FIRST)
    write("sources/second.txt", SECOND)
    at = FIRST.index("A second")
    write_json("sources/first.json", source(
        "first", "first.txt", FIRST, "en",
        [{"id": "P1", "start": 0, "end": at, "label": "museum", "also": None, "about": both("On the stone.", "عن الحجر.")},
         {"id": "P2", "start": at, "end": len(FIRST), "label": "museum", "also": None,
          "about": both("What was kept.", "ما حُفظ.")}],
        [{"id": "L1", "at": FIRST.index(" missing"), "certain": True, "note": both("Lost.", "ساقط.")}],
        [{"id": "J1", "at": at}]))
    write_json("sources/second.json", source(
        "second", "second.txt", SECOND, "ar",
        [{"id": "Q1", "start": 0, "end": len(SECOND), "label": "museum", "also": None,
          "about": both("A line in Arabic with cuneiform.", "سطر بالعربية فيه مسمارية.")}], [], []))
    write_json("sources/bibliography.json",
               [{"id": "S1", "type": "book", "title": "A made up book", "author": [{"literal": "Nobody"}],
                 "publisher": "Test Press", "issued": {"date-parts": [[2019]]}}])
    told = {"class": "one", "sources": ["S1"], "why": both("A book tells of it.", "يذكره كتاب.")}
    exhibit = {"pose": {"position": [0, 0, -2], "yaw": 0, "scale": 1},
               "evidence": {"presence": told, "form": evidence, "measures": evidence, "place": evidence}}
    states = {name: {"model": "room.obj", "evidence": {"relation": told, "form": evidence}}
              for name in ("before", "after")}
    write_json("museum.json", {
        "format": 2, "id": "tiny-museum", "title": both("A tiny museum", "متحف صغير"),
        "description": both("Made up for the tests.", "مصنوع للاختبارات."), "languages": ["en", "ar"], "units": "metre",
        "start": {"view": "door", "state": "before"},
        "notice": {"states": ["after"], "text": both("You are about to see a broken stone.", "سترى حجرًا محطمًا.")},
        "states": [{"id": "before", "title": both("Before", "قبل"),
                    "date": {"from": "2012", "to": "2014-06", "precision": "month"},
                    "text": both("As it stood.", "كما كان."), "sources": ["S1"]},
                   {"id": "after", "title": both("After", "بعد"), "date": {"from": "2017-03-07", "precision": "day"},
                    "text": both("As it was found.", "كما وُجد."), "sources": ["S1"]}],
        "halls": [{"id": "room", "title": both("The room", "الغرفة"), "text": both("One room.", "غرفة واحدة."),
                   "bounds": {"min": [-5, 0, -5], "max": [5, 4, 5]}, "modes": ["walk", "look", "orbit", "plan"],
                   "states": states}],
        "exhibits": [{"id": "stone", "hall": "room", "title": both("A stone", "حجر"),
                      "record": {"type": both("Stone", "حجر"), "made": "original", "numbers": ["T 1"],
                                 "measurements": [{"what": "height", "metres": 1.2, "confidence": "invented"}]},
                      "states": {"before": dict(exhibit, fate="present", model="block.obj", collision="box"),
                                 "after": dict(exhibit, fate="destroyed", collision="none")}}],
        "views": [{"id": "door", "title": both("The door", "الباب"), "hall": "room", "position": [0, 1.6, 4],
                   "yaw": 0, "pitch": 0, "fov": 65},
                  {"id": "corner", "title": both("The corner", "الزاوية"), "hall": "room", "position": [-4, 1.6, -4],
                   "yaw": -135, "pitch": 0, "fov": 65}],
        "claims": [{"id": "age", "topic": both("How old is the stone?", "كم عمر الحجر؟"), "about": ["stone"],
                    "statements": [{"text": both("Old.", "قديم."), "sources": ["S1"]},
                                   {"text": both("Very old.", "قديم جدًا."), "sources": ["S1"]}]}],
        "sources": {"bibliography": "sources/bibliography.json", "texts": ["sources/first.json", "sources/second.json"]},
        "pins": "pins.json", "tours": ["tours/short.json"]})
    step = {"camera": {"view": "door"}, "state": "before", "hold": 0.5}
    write_json("tours/short.json", {
        "id": "short", "title": both("A short tour", "جولة قصيرة"), "audience": both("Tests", "اختبارات"),
        "steps": [dict(step, id="begin", title=both("The beginning", "البداية"), text=both("Here.", "هنا."),
                       question=both("How many rooms?", "كم غرفة؟"), answer=both("One room.", "غرفة واحدة.")),
                  dict(step, id="lost", title=both("Left out", "متروك"), text=both("Nobody.", "لا أحد."),
                       camera={"view": "door"}, pins=["pin-line"]),
                  dict(step, id="stone", title=both("The stone", "الحجر"), text=both("It was broken.", "حُطّم."),
                       camera={"view": "corner"}, state="after", destruction=True,
                       comparison={"mode": "swipe", "first": "before", "second": "after", "split": 0.7}),
                  dict(step, id="end", title=both("The end", "النهاية"), text=both("Thanks.", "شكرًا."))]})
    write_json("pins.json", {
        "@context": ["http://www.w3.org/ns/anno.jsonld", {"halls": "https://w3id.org/mosul-halls/ns#"}],
        "id": "pins.json", "type": "AnnotationPage",
        "items": [pin("pin-stone", both("The stone", "الحجرُ"), [0, 1.4, -2], ["before", "after"],
                      quotation("sources/first.txt", FIRST, "Words missing here so")),
                  pin("pin-line", both("The line", "السطر المسماري"), [-3, 1.4, 0], ["before", "after"],
                      quotation("sources/second.txt", SECOND, "𒀭𒈹 على")),
                  pin("pin-after", both("Only after", "بعد فقط"), [3, 1.4, 0], ["after"])]})


main()
