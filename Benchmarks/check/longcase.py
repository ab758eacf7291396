#!/usr/bin/env python3
# Cases of any length for the benchmarks: every kind of place, with something for each rule and each figure to do.

import json
import os

SITTING = 60  # scenes of a sitting

WORDS = "the letter window ticket rain coat tea bus kettle morning ward sister brother garden list chair stairs paper".split()


def sentence(number, kind):
    """A plain line that is like no other of the case."""
    words = [WORDS[(number * 7 + place * kind) % len(WORDS)] for place in range(1, 9)]
    return f"{words[0].capitalize()} {' '.join(words[1:])} {number}"


def scene_id(number):
    return f"place-{number}"


def option(number, name, following, **fields):
    kind = {"hold": 3, "act": 5, "ask": 7, "mend": 11}[name]
    return {
        "id": f"{name}-{number}", "line": sentence(number, kind) + ".", "reply": f"Mrs L: {sentence(number, kind + 2)}.",
        "why": f"She had spoken of it before. {sentence(number, kind + 4)}.", "next": following, **fields,
    }


def decision(number, onward, aside):
    """Four options: one meets, one acts out, one asks, one comes back to what was acted out where the place is a seventh."""
    cue = f"ticket {number}"
    mended = {"repairs": ["ct-feel-pressure"]} if number % 7 == 6 else {}
    options = [
        option(number, "hold", onward,
               takes_up={"tr-request-as-care": 2, "ct-feel-pressure": 1, "ct-feel-helpless": "ct-act-rescue"}, skills=["sk-h-pause"],
               moves=["acknowledge"], tone="tentative", meets=True),
        option(number, "act", aside, takes_up={"ct-feel-pressure": "ct-act-escalate", "ct-feel-helpless": "ct-act-rescue"},
               moves=["prescribe"] if number % 11 == 3 else ["reassure"],
               rupture="withdrawal" if number % 5 == 0 else "none"),
        option(number, "ask", onward, takes_up={"tr-request-as-care": 3, "ct-feel-helpless": 1}, moves=["ask"],
               **({"safety_done": ["sf-task-ask-suicide"]} if number % 3 == 1 else {})),
        option(number, "mend", onward, takes_up={"ct-feel-helpless": "ct-act-rescue"}, skills=["sk-rp-validate"], moves=["wait"],
               set={"heard": 1 if number % 4 == 0 else -1}, **mended),
    ]
    scene = {
        "live": [
            {"marker": "tr-request-as-care", "weight": 1 + number % 2, "cue": cue, "floor": 1},
            {"marker": "ct-feel-pressure", "weight": 1, "cue": cue},
            # Nothing comes back to this one, so every time that it is acted out is looked for to the end.
            {"marker": "ct-feel-helpless", "weight": 1, "cue": cue, "floor": 2},
        ],
        "lures": [{"marker": "rt-med-stigma", "why_not": "She has said nothing of what others think."}],
        "options": options,
    }
    if number in (1, 70):
        scene["cues"] = ["sf-cue-passive-ideation"]
        scene["safety"] = [{"task": "sf-task-ask-suicide", "due": scene_id(number), "fresh": True}]
    if number % 29 == 2:
        scene["medicine"] = [{"task": "md-task-physical", "due": "here"}]
    return scene


def scene(number, count):
    following = scene_id(number + 1) if number + 1 < count else "one"
    # A diamond: whoever acts out at every fifth place goes round the next one.
    aside = scene_id(number + 2) if number % 5 == 0 and number + 2 < count else following
    base = {
        "id": scene_id(number), "sitting": f"visit-{number // SITTING}", "title": f"Place {number}",
        "text": [f"Mrs L: {sentence(number, 1)}, ticket {number}.", f"[{sentence(number, 2)}.]"],
    }
    if number % 10 == 4:
        body = {"kind": "check-in", "next": following}
    elif number % 10 == 9:
        body = {"kind": "notice", "next": following, "lures": [{"marker": "rt-med-stigma", "why_not": "Nothing was said of it."}],
                "live": [{"marker": "ct-feel-pressure", "weight": 1, "cue": f"ticket {number}"}]}
    elif number % 10 == 7:
        body = {"kind": "page", "next": following}
    else:
        body = decision(number, following, aside)
    return {**base, **body}


def long_case(count, vignettes):
    """A case of `count` scenes, after the fields of a shipped one."""
    with open(os.path.join(vignettes, "the-extra-tablet.json")) as file:
        case = json.load(file)
    sittings = [{"id": f"visit-{number}", "title": f"Visit {number}", "setting": "with-patient"}
                for number in range((count - 1) // SITTING + 1)]
    case.update(
        id=f"long-{count}", sittings=sittings, start=scene_id(0), scenes=[scene(number, count) for number in range(count)],
        state={"counters": {"heard": {"max": 3}}}, regimen=[], cuts=[], objectives=case["objectives"][:1],
        safety_tasks=case["safety_tasks"])
    case.pop("accepted", None)
    plain = case["endings"][0]
    case["endings"] = [
        {**{key: "Plain words." if key not in ("id", "title") else plain[key] for key in plain}, "id": name, "title": name.capitalize()}
        for name in ("one", "two", "three")]
    last = case["scenes"][-1]
    ways = [{"when": "heard >= 2", "to": "two"}, {"when": "rupture is withdrawal", "to": "three"}, {"to": "one"}]
    for body in last.get("options", [last]):
        body["next"] = ways
    return case


def write(folder, count, vignettes):
    """Writes a long case and gives its file."""
    path = os.path.join(folder, f"long-{count}.json")
    with open(path, "w") as file:
        json.dump(long_case(count, vignettes), file, indent=0, ensure_ascii=False)
    return path
