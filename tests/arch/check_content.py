#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Checks what the Mosul package says: words, sources, quotations and coverage.

The reader (engine/io) checks that a package is well formed; this checks what only this museum promises.
Usage: check_content.py [PACKAGE] [--assets FOLDER]   (with --assets, each `asset:` file must exist)
Exit status: 0 when all holds, 1 otherwise; each finding is one line "file: place: cause".
"""
import argparse
import hashlib
import json
import math
import re
import sys
from collections import Counter
from pathlib import Path

CLASSES = ("several", "one", "reported", "inferred", "invented", "unknown")  # from best to least
ASPECTS = {"exhibit": ("presence", "form", "measures", "place"), "hall": ("relation", "form", "measures", "finish"),
           "part": ("presence", "form")}  # that each must speak of, where it is drawn
FATES = {"present", "evacuated", "looted", "destroyed", "damaged", "fragments-held", "survived", "missing", "unknown",
         "not-recorded"}
MADE = {"original", "cast", "part-original", "unknown"}
LANGUAGES = ("en", "ar")
EXHIBITION_HALLS = ("assyrian", "hatra", "islamic")
QUOTE_MARGIN = 32  # code points of prefix and suffix
ARABIC = re.compile(r"[\u0621-\u064a]")

findings = []


def say(file, place, cause):
    findings.append(f"{file}: {place}: {cause}")


def read_json(path):
    def no_twins(pairs):
        keys = [key for key, _ in pairs]
        for key in {k for k in keys if keys.count(k) > 1}:
            say(path.name, key, "key given twice")
        return dict(pairs)

    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=no_twins)


def is_language_map(value):
    return isinstance(value, dict) and bool(value) and set(value) <= set(LANGUAGES)


def check_language_maps(file, value, place=""):
    if is_language_map(value):
        for language in LANGUAGES:
            text = value.get(language, "")
            if not isinstance(text, str) or not text.strip():
                say(file, place, f"no text in {language}")
            elif bool(ARABIC.search(text)) != (language == "ar"):
                say(file, place, f"the text in {language} is not in its script")
    elif isinstance(value, dict):
        for key, inner in value.items():
            check_language_maps(file, inner, f"{place}/{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            check_language_maps(file, inner, f"{place}/{index}")


def check_sources(file, place, sources, known):
    known.cited.update(sources)
    for source in sources:
        if source not in known:
            say(file, place, f"source {source} is not in the bibliography")


class Sources:
    """What may be cited, whose reports it repeats, and what was cited in the end."""

    def __init__(self, works, seed):
        self.origins = {work["id"]: work.get("halls:origin") or [work.get("publisher") or work["id"]] for work in works}
        self.works = set(self.origins)
        self.origins[seed["id"]] = seed.get("origin") or [seed["id"]]
        self.cited = set()

    def __contains__(self, source):
        return source in self.origins

    def independent(self, sources):
        """How many do not repeat each other: those with the fewest origins first."""
        taken, count = set(), 0
        for its in sorted((set(self.origins.get(source, [source])) for source in sources), key=len):
            if not its & taken:
                taken |= its
                count += 1
        return count


def weaker(one, other):
    return CLASSES.index(one) > CLASSES.index(other)


def check_evidence(file, place, evidence, known, counts, explained=True):
    """`explained`: every class has its reason; else only what no source says, because the text itself says the rest."""
    kind = evidence.get("class")
    if kind not in CLASSES:
        say(file, place, f"unknown class of evidence {kind}")
        return
    counts[kind] += 1
    sources = evidence.get("sources", [])
    check_sources(file, place, sources, known)
    if len(sources) < {"several": 2, "one": 1, "reported": 1}.get(kind, 0):
        say(file, place, f"class {kind} with {len(sources)} sources")
    if kind == "several" and known.independent(sources) < 2:
        say(file, place, f"class several, and {', '.join(sources)} repeat one report")
    if kind == "reported" and not is_language_map(evidence.get("speaker")):
        say(file, place, "reported, and nobody is named who said so")
    silent = {"unknown"} if explained else {"unknown", "several", "one", "reported"}
    if kind not in silent and not is_language_map(evidence.get("why")):
        say(file, place, "evidence without its reason")


def check_knowledge(file, place, knowledge, kind, known, counts, drawn=True):
    for aspect in ASPECTS[kind] if drawn else ASPECTS[kind][:1]:
        if aspect not in knowledge:
            say(file, place, f"says nothing of its {aspect}")
    for aspect, evidence in knowledge.items():
        check_evidence(file, f"{place}/{aspect}", evidence, known, counts.setdefault(aspect, Counter()))


def unique_ids(file, place, items):
    for item, count in Counter(item["id"] for item in items).items():
        if count > 1:
            say(file, place, f"id {item} is given {count} times")
    return {item["id"]: item for item in items}


def inside(bounds, point, margin=0.0):
    return all(bounds["min"][k] + margin <= point[k] <= bounds["max"][k] - margin for k in range(3))


def within(hall, point, margin=0.0):
    """Inside a hall or one of the side rooms that belong to it."""
    return any(inside(box, point, margin) for box in [hall["bounds"], *hall.get("annexes", [])])


def check_seed(package, seed):
    name = "sources/seed.json"
    data = (package / "sources" / seed["file"]).read_bytes()
    if hashlib.sha256(data).hexdigest() != seed["sha256"]:
        say(name, "sha256", "the text is not the one that was annotated")
    text = data.decode("utf-8")
    if len(text) != seed["codePoints"]:
        say(name, "codePoints", f"the text has {len(text)}")
    end = 0
    for passage in seed["passages"]:
        if passage["start"] != end or passage["end"] <= passage["start"]:
            say(name, passage["id"], "passages must follow each other without gap or overlap")
        end = passage["end"]
        if not is_language_map(passage.get("about")):
            say(name, passage["id"], "no words of our own about it")
    if end != len(text):
        say(name, "passages", f"they end at {end} of {len(text)}")
    for mark in seed["lacunae"] + seed["lostBreaks"]:
        if not 0 < mark["at"] < len(text):
            say(name, mark["id"], "outside of the text")
    if seed.get("publisher") is not None or seed.get("title") is not None:
        say(name, "publisher", "neither publisher nor title of this text is established")
    return text


def check_bibliography(package):
    name = "sources/bibliography.json"
    works = read_json(package / name)
    known = unique_ids(name, "", works)
    if not set(known) <= {f"S{n}" for n in range(1, 97)}:
        say(name, "", "the works are those of S1 to S96 that are cited")
    for work in works:
        if not work.get("title") or not work.get("type"):
            say(name, work["id"], "no title or no type")
        for word in ("php-proxy", "ezproxy", "homsy-staging", "amazee.io", "fdocuments", "wikisum", "wikimili"):
            if word in work.get("URL", ""):
                say(name, work["id"], "cites a copy instead of the work")
    return works


def check_all_cited(known):
    for work in sorted(known.works - known.cited):
        say("sources/bibliography.json", work, "is cited nowhere")


def check_states(museum, known):
    states = unique_ids("museum.json", "/states", museum["states"])
    for state in states.values():
        check_sources("museum.json", f"/states/{state['id']}", state["sources"], known)
    if museum["start"]["state"] not in states:
        say("museum.json", "/start/state", "unknown state")
    for state in museum["notice"]["states"]:
        if state not in states:
            say("museum.json", "/notice", f"unknown state {state}")
    return states


def check_halls(museum, states, known, counts):
    halls = unique_ids("museum.json", "/halls", museum["halls"])
    for hall in halls.values():
        place = f"/halls/{hall['id']}"
        if set(hall["states"]) != set(states):
            say("museum.json", place, "must be described in every state")
        for other in hall["sees"]:
            if other not in halls or other == hall["id"]:
                say("museum.json", place, f"sees {other}")
        for name, state in hall["states"].items():
            check_knowledge("museum.json", f"{place}/{name}", state["evidence"], "hall", known, counts)
            for part in state.get("parts", []):
                check_knowledge("museum.json", f"{place}/{name}/{part['id']}", part["evidence"], "part", known, counts)
    return halls


def nodes_of(file):
    """Names of the nodes of a GLB that show something."""
    data = file.read_bytes()
    length = int.from_bytes(data[12:16], "little")
    return [node.get("name", "") for node in json.loads(data[20:20 + length])["nodes"] if "mesh" in node]


def check_parts(museum, assets):
    """Each surface of a hall belongs to a part of it, so that whatever is clicked says how far to trust it."""
    for hall in museum["halls"]:
        for state, its in hall["states"].items():
            parts = tuple(part["id"] for part in its.get("parts", []))
            nodes = nodes_of(assets / its["model"].removeprefix("asset:"))
            for name in nodes:
                if not name.startswith(parts):
                    say("museum.json", f"{hall['id']}/{state}", f"node {name} of the model belongs to no part")
            for part in parts:
                if not any(name.startswith(part) for name in nodes):
                    say("museum.json", f"{hall['id']}/{state}", f"part {part} is not in the model")


def check_record(place, record, known):
    if record.get("made") not in MADE:
        say("museum.json", place, f"made {record.get('made')}")
    check_sources("museum.json", place, record.get("sources", []), known)
    if not record.get("sources"):
        say("museum.json", place, "no source for what it is")
    for size in record.get("measurements", []):
        if size["confidence"] not in CLASSES:
            say("museum.json", place, f"confidence {size['confidence']}")
        if size["confidence"] in ("several", "one") and not size["sources"]:
            say("museum.json", place, f"{size['what']} without a source")
        if size["confidence"] in ("inferred", "invented") and not is_language_map(size.get("note")):
            say("museum.json", place, f"{size['what']}: does not say where it comes from")
        check_sources("museum.json", place, size["sources"], known)


def check_exhibit_state(place, record, state, known, counts):
    evidence, drawn = state["evidence"], "model" in state
    check_knowledge("museum.json", place, evidence, "exhibit", known, counts, drawn)
    classes = {aspect: evidence.get(aspect, {}).get("class", "unknown")
               for aspect in ("presence", "form", "measures", "place")}
    if state["fate"] not in FATES:
        say("museum.json", place, f"fate {state['fate']}")
    if state["fate"] not in ("unknown", "not-recorded") and not weaker("invented", classes["presence"]):
        say("museum.json", place, f"fate {state['fate']}, and nobody says so")
    if not drawn:
        return
    for aspect in ("measures", "place"):
        if weaker(classes[aspect], classes["form"]):
            say("museum.json", place, f"form {classes['form']} and {aspect} {classes[aspect]}")
    invented = any(size["confidence"] == "invented" for size in record.get("measurements", []))
    if invented and weaker("invented", classes["measures"]):
        say("museum.json", place, f"measures {classes['measures']}, and a number of its record is invented")


def check_exhibits(museum, halls, states, known, counts):
    exhibits = unique_ids("museum.json", "/exhibits", museum["exhibits"])
    for exhibit in exhibits.values():
        place = f"/exhibits/{exhibit['id']}"
        if exhibit["hall"] not in halls:
            say("museum.json", place, f"unknown hall {exhibit['hall']}")
            continue
        check_record(place, exhibit["record"], known)
        if set(exhibit["states"]) != set(states):
            say("museum.json", place, "must be described in every state")
        models = {name: state.get("model") for name, state in exhibit["states"].items()}
        for name, state in exhibit["states"].items():
            check_exhibit_state(f"{place}/{name}", exhibit["record"], state, known, counts)
            if not within(halls[exhibit["hall"]], state["pose"]["position"]):
                say("museum.json", f"{place}/{name}", "stands outside of its hall")
        after = exhibit["states"].get("after-2017", {})
        if after.get("fate") in ("unknown", "missing", "looted", "evacuated") and after.get("model"):
            say("museum.json", place, f"is drawn in after-2017 although {after['fate']}")
        if after.get("fate") == "destroyed" and after.get("model") and after["model"] == models.get("before"):
            say("museum.json", place, "destroyed and drawn whole")
    return exhibits


def check_views(museum, halls, exhibits):
    views = unique_ids("museum.json", "/views", museum["views"])
    if museum["start"]["view"] not in views:
        say("museum.json", "/start/view", "unknown view")
    for view in views.values():
        place = f"/views/{view['id']}"
        if view["hall"] not in halls or not within(halls[view["hall"]], view["position"], 0.3):
            say("museum.json", place, "not inside its hall")
        if not all(math.isfinite(view[key]) for key in ("yaw", "pitch", "fov")) or abs(view["pitch"]) > 60:
            say("museum.json", place, "looks nowhere")
        if "exhibit" in view and view["exhibit"] not in exhibits:
            say("museum.json", place, f"unknown exhibit {view['exhibit']}")
    for hall in halls:
        if not any(view["hall"] == hall for view in views.values()):
            say("museum.json", "/views", f"no view of {hall}")
    if len(views) < 12:
        say("museum.json", "/views", f"{len(views)} views")
    return views


def check_claims(museum, halls, exhibits, known, passages):
    claims = unique_ids("museum.json", "/claims", museum["claims"])
    for claim in claims.values():
        place = f"/claims/{claim['id']}"
        for about in claim["about"]:
            if about not in halls and about not in exhibits:
                say("museum.json", place, f"about unknown {about}")
        if not claim["about"] or len(claim["statements"]) < 2:
            say("museum.json", place, "a disagreement needs something to be about, and two statements")
        for statement in claim["statements"]:
            check_sources("museum.json", place, statement.get("sources", []), known)
            passage = statement.get("passage")
            if passage and passage not in {f"seed#{p}" for p in passages}:
                say("museum.json", place, f"unknown passage {passage}")
            if not passage and not statement.get("sources"):
                say("museum.json", place, "a statement that nothing supports")
    return claims


def check_chapters(museum, known, counts):
    chapters = unique_ids("museum.json", "/chapters", museum["chapters"])
    for chapter in chapters.values():
        for index, entry in enumerate(chapter["entries"]):
            check_evidence("museum.json", f"/chapters/{chapter['id']}/{index}", entry["evidence"], known, counts,
                           explained=False)
    if "since-2017" not in chapters:
        say("museum.json", "/chapters", "nothing is told of what happened since")
    return chapters


# What makes sense before a screen and none on paper: "press", "move the divider", a mark that paper does not have.
SCREEN_WORDS = re.compile(
    r"\b(?:press (?:the|a|any|[a-z])\b|click\w*|tap|drag|scroll|screen|mouse|divider|you stand|walk (?:on|to)|open any|you are back"
    r"|your (?:left|right)|a mark stands|stands a mark|turn(?:s)? (?:left|right))\b", re.IGNORECASE)
ARABIC_SCREEN_WORDS = re.compile(
    "اضغط|انقر|حرّك|اسحب|الشاشة|الفأرة|الفاصل|امشوا|السير|افتحوا|عدتم|أنتم في|يساركم|يمينكم|علامة")


def check_paper(name, step):
    """What is printed of a step says nothing of the screen, in either language."""
    for key in ("question", "answer", "paper" if "paper" in step else "text"):
        for language, words in step.get(key, {}).items():
            found = (ARABIC_SCREEN_WORDS if language == "ar" else SCREEN_WORDS).search(words)
            if found:
                say(name, f"{step['id']}/{key}/{language}", f"makes no sense on paper: {found.group()}")


MINUTES_WORDS = {word: number for number, words in enumerate(
    ("", "a one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"))
    for word in words.split()} | {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
MINUTES = re.compile(r"\b(\d+|" + "|".join(MINUTES_WORDS) + r")[ -]minutes?\b", re.I)
ARABIC_MINUTES_WORDS = {word: number for number, word in enumerate(
    ("ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"), 3)}
ARABIC_MINUTES = re.compile(r"\b(?:(\d+|" + "|".join(ARABIC_MINUTES_WORDS) + r") (?:دقائق|دقيقة)|(دقيقتان|دقيقتين)|(دقيقة))\b")


def minutes_in(words, language):
    """The minutes that a note names, each; in either language."""
    if language == "ar":
        for number, two, _ in ARABIC_MINUTES.findall(words):
            yield 2 if two else ARABIC_MINUTES_WORDS.get(number) or int(number or 1)
        return
    for number in MINUTES.findall(words):
        yield MINUTES_WORDS.get(number.lower()) or int(number)


def check_minutes(name, tour):
    """The times that its notes give their steps add up to what is planned for it, or none is given."""
    for language in LANGUAGES:
        named = [minute for step in tour["steps"] for minute in minutes_in(step.get("notes", {}).get(language, ""),
                                                                           language)]
        if named and sum(named) != tour.get("minutes"):
            say(name, f"/minutes/{language}", f"{tour.get('minutes')} are planned, and the notes name {sum(named)}")


def check_tours(package, museum, chapters):
    for name in museum["tours"]:
        tour = read_json(package / name)
        check_language_maps(name, tour)
        if tour["steps"][-1].get("chapter") != "since-2017":
            say(name, "/steps", "the last step does not lead to what happened since")
        check_minutes(name, tour)
        for step in tour["steps"]:
            check_paper(name, step)
            if step.get("chapter", "since-2017") not in chapters:
                say(name, step["id"], f"unknown chapter {step['chapter']}")


QUOTED = re.compile(r"[“«\"]([^“”«»\"]{2,})[”»\"]")


def check_quotation_marks(file, value, text, place=""):
    """Words between quotation marks are those of a source that may be quoted, or another language's words for them."""
    if isinstance(value, dict):
        if "exact" in value:
            return
        for key, inner in value.items():
            check_quotation_marks(file, inner, text, f"{place}/{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            check_quotation_marks(file, inner, text, f"{place}/{index}")
    elif isinstance(value, str):
        for words in QUOTED.findall(value):
            if words not in text:
                say(file, place, f"quotes what no source says: {words}")


def check_quotation(place, body, seed, text, passages):
    """Returns the id of the passage whose words are quoted, or None."""
    if body.get("halls:sha256") != seed["sha256"] or body.get("source") != f"sources/{seed['file']}":
        say("pins.json", place, "quotes another source")
    selectors = {selector["type"]: selector for selector in body["selector"]}
    position, quote = selectors["TextPositionSelector"], selectors["TextQuoteSelector"]
    start, end = position["start"], position["end"]
    if not 0 <= start < end <= len(text) or text[start:end] != quote["exact"]:
        say("pins.json", place, "the words at its place are others than it quotes")
        return None
    if quote["prefix"] != text[max(0, start - QUOTE_MARGIN):start] or quote["suffix"] != text[end:end + QUOTE_MARGIN]:
        say("pins.json", place, "the words around its place are others")
    for passage in passages.values():
        if passage["start"] <= start and end <= passage["end"]:
            if body.get("halls:passage", passage["id"]) != passage["id"]:
                say("pins.json", place, f"these words are of {passage['id']}")
            return passage["id"]
    say("pins.json", place, "quotes across passages")
    return None


def check_pin_texts(place, pin, states):
    texts = [body for body in pin["body"] if body["type"] == "TextualBody"]
    shown = pin["target"]["states"]
    for body in texts:
        if (body["language"] == "ar") != bool(body.get("halls:draft")):
            say("pins.json", place, "Arabic texts, and only these, are drafts")
        if bool(ARABIC.search(body["value"])) != (body["language"] == "ar"):
            say("pins.json", place, f"the text in {body['language']} is not in its script")
        for state in body.get("halls:states", []):
            if state not in states or state not in shown:
                say("pins.json", place, f"a text for state {state}, in which the pin is not shown")
    for state in shown:
        for language in LANGUAGES:
            count = sum(1 for b in texts if b["language"] == language and state in b.get("halls:states", shown))
            if count != 1:
                say("pins.json", place, f"{count} texts in {language} for {state}")


def check_pins(package, halls, exhibits, states, chapters, known, seed, text, counts):
    page = read_json(package / "pins.json")
    check_language_maps("pins.json", page)
    pins = unique_ids("pins.json", "/items", page["items"])
    passages = {passage["id"]: passage for passage in seed["passages"]}
    quoted, halls_of = Counter(), {}
    for pin in pins.values():
        place, target = pin["id"], pin["target"]
        hall = halls.get(target["hall"])
        if hall is None or not within(hall, target["position"], 0.4):
            say("pins.json", place, "not inside its hall, or nearer than 0.4 m to its walls")
        if not target["states"] or not set(target["states"]) <= set(states):
            say("pins.json", place, "of no state, or of an unknown one")
        if "exhibit" in target and exhibits.get(target["exhibit"], {}).get("hall") != target["hall"]:
            say("pins.json", place, f"exhibit {target['exhibit']} is not in its hall")
        check_evidence("pins.json", place, pin["halls:evidence"], known, counts)
        if "halls:chapter" in pin and pin["halls:chapter"] not in chapters:
            say("pins.json", place, f"unknown chapter {pin['halls:chapter']}")
        check_pin_texts(place, pin, states)
        quotations = [body for body in pin["body"] if body["type"] == "SpecificResource"]
        if pin["motivation"] != ("linking" if quotations else "describing"):
            say("pins.json", place, f"motivation {pin['motivation']}")
        for body in quotations:
            passage = check_quotation(place, body, seed, text, passages)
            quoted[passage] += 1
            halls_of.setdefault(passage, set()).add(target["hall"])
    for passage in passages.values():
        if (passage["label"] == "meta") == (quoted[passage["id"]] > 0):
            say("pins.json", "", f"{passage['id']} is reached by {quoted[passage['id']]} pins")
    for hall in halls:
        if not any(hall in where for where in halls_of.values()):
            say("pins.json", "", f"no pin of {hall} opens the source")
    for hall in EXHIBITION_HALLS:
        if hall not in halls_of.get("P04", set()):
            say("pins.json", "", f"the words on the exhibition halls (P04) are not shown in {hall}")
    if len(pins) < 30:
        say("pins.json", "", f"{len(pins)} pins")
    return pins, quoted


def asset_references(value):
    if isinstance(value, str):
        if value.startswith("asset:"):
            yield value[len("asset:"):]
    elif isinstance(value, dict):
        for inner in value.values():
            yield from asset_references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from asset_references(inner)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    root = Path(__file__).resolve().parents[2]
    parser.add_argument("package", nargs="?", type=Path, default=root / "scenes" / "mosul-museum")
    parser.add_argument("--assets", type=Path)
    options = parser.parse_args()
    package = options.package

    counts, pin_counts, chapter_counts = {}, Counter(), Counter()
    museum, seed = read_json(package / "museum.json"), read_json(package / "sources" / "seed.json")
    check_language_maps("museum.json", museum)
    check_language_maps("sources/seed.json", seed)
    text = check_seed(package, seed)
    known = Sources(check_bibliography(package), seed)
    states = check_states(museum, known)
    halls = check_halls(museum, states, known, counts)
    exhibits = check_exhibits(museum, halls, states, known, counts)
    views = check_views(museum, halls, exhibits)
    passages = {passage["id"] for passage in seed["passages"]}
    claims = check_claims(museum, halls, exhibits, known, passages)
    chapters = check_chapters(museum, known, chapter_counts)
    pins, quoted = check_pins(package, halls, exhibits, states, chapters, known, seed, text, pin_counts)
    check_tours(package, museum, chapters)
    check_all_cited(known)
    for name in ("museum.json", "pins.json", *museum["tours"]):
        check_quotation_marks(name, read_json(package / name), text)
    if options.assets:
        check_parts(museum, options.assets)
        for name in sorted(set(asset_references(museum))):
            if not (options.assets / name).is_file():
                say("museum.json", f"asset:{name}", "no such file")

    for line in findings:
        print(line, file=sys.stderr)
    print(f"{len(states)} states, {len(halls)} halls, {len(exhibits)} exhibits, {len(views)} views, "
          f"{len(claims)} disagreements, {len(chapters)} chapters, {len(pins)} pins "
          f"({sum(quoted.values())} into the source, {len(quoted)} passages), {len(known.works)} works")
    for what, by_class in {**counts, "pins": pin_counts, "chapters": chapter_counts}.items():
        print(f"evidence of {what}: " + ", ".join(f"{name} {by_class[name]}" for name in CLASSES))
    print(f"{len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
