// A small case with a scene of every kind, short enough to be walked by a script of keys.

import TestSupport
import VignetteLoader
import Vignettes

/// A case that comes to every screen of play.
enum EveryKind {
  /// The case; throws where the text below has come to be faulty.
  static func vignette() throws -> Vignette {
    let loaded = VignetteLoader.load(bytes: Array(text.utf8), catalogue: Shipped.catalogue)
    guard let vignette = loaded.vignette, loaded.diagnostics.isEmpty else {
      throw Faulty(findings: loaded.diagnostics.map { "\($0.code) \($0.message)" })
    }
    return vignette
  }

  struct Faulty: Error { let findings: [String] }

  static let text = #"""
    {
      "schema_version": 1, "id": "every-kind", "version": "1.0.0", "title": "Mr B", "short_title": "Mr B",
      "language": "en-GB", "jurisdiction": "United Kingdom (England)", "summary": "A man asks for something stronger.",
      "objectives": [ { "text": "Hear what a request is for" } ],
      "audience": ["core trainee"], "level": "core", "intended_use": "solo", "minutes": 10,
      "content_notes": ["suicide"], "origin": "fictional", "sources": [], "licence": "CC-BY-4.0",
      "attribution": "the dyad project", "authors": [ { "role": "author", "initials": "dp" } ], "reviewers": [],
      "signoffs": [], "guidance_dates": ["none"], "drug_facts_date": "2026-11", "review_by": "2028-11-01",
      "patient": { "name": "Mr B", "age_band": "forties", "pronouns": "he/him", "role": "baker" },
      "clinician_role": "A psychiatrist in a clinic", "voices": ["Colleague"], "themes": ["tr-request-as-care"],
      "alliance": { "bond": 1, "goals": 1, "tasks": 1 },
      "regimen": [ { "id": "night", "name": "a tablet at night", "status": "kept", "note": "month 2" } ],
      "safety_tasks": [
        { "task": "sf-task-ask-suicide", "line": "Have you wished to be dead?", "reply": "Mr B: [He shakes his head.] No." }
      ],
      "sittings": [
        { "id": "visit", "title": "The visit", "stretch": "The beginning", "setting": "with-patient", "when": "in March",
          "not_known": ["How he sleeps on holiday."] },
        { "id": "desk", "title": "At the desk", "stretch": "The end", "setting": "away" }
      ],
      "start": "the-door",
      "scenes": [
        { "id": "the-door", "kind": "page", "sitting": "visit", "title": "The door", "text": "[He knocks, and waits.]",
          "next": "the-request" },
        { "id": "the-request", "sitting": "visit", "title": "Something stronger",
          "text": ["[He puts the packet on the desk.]", "Mr B: It does *nothing* now."],
          "live": [ { "marker": "tr-request-as-care", "weight": 2, "cue": "It does nothing now", "ceiling": 3 } ],
          "lures": [ { "marker": "rt-med-stigma", "why_not": "He has said nothing of what others think." } ],
          "safety": [ { "task": "sf-task-ask-suicide", "due": "visit" } ],
          "bridge": { "text": "He asks for something stronger.", "to": "what-seems-live" },
          "options": [
            { "id": "go-up", "line": "Then let us change to another one tonight.", "reply": "Mr B: Thank you.",
              "takes_up": { "tr-request-as-care": "ct-act-escalate" }, "moves": ["prescribe"],
              "regimen": [ { "medicine": "other", "name": "another one", "to": "started" } ],
              "why": "He was given something before he was heard.", "inquiry": "What was it like to act at once?",
              "next": "what-seems-live" },
            { "id": "ask-nights", "line": "Tell me about the nights.", "reply": "Mr B: [He looks up.] Nobody asked.",
              "takes_up": { "tr-request-as-care": 2 }, "skills": ["sk-h-pause"], "moves": ["ask"], "meets": true,
              "why": "The night was asked about, and he with it.", "next": "what-seems-live" }
          ] },
        { "id": "what-seems-live", "kind": "notice", "sitting": "visit", "title": "A breath",
          "text": "[He looks at the packet.]",
          "live": [ { "marker": "tr-request-as-care", "weight": 1, "cue": "It does nothing now", "ceiling": 3 } ],
          "lures": [ { "marker": "rt-med-stigma", "why_not": "Nothing was said of it." } ], "next": "an-answer" },
        { "id": "an-answer", "kind": "compose", "sitting": "visit", "title": "An answer", "text": "[He waits for you.]",
          "parts": [ { "id": "own", "text": "I was quick." }, { "id": "nights", "text": "How are the nights?" },
            { "id": "wait", "text": "[Say no more.]" } ],
          "patterns": [ { "id": "any", "order": ["*"], "reply": "Mr B: Long.", "why": "It was said in your order.",
            "next": "a-letter" } ] },
        { "id": "a-letter", "kind": "letter", "sitting": "desk", "title": "His letter", "text": "Dear doctor, it is better.",
          "next": "questions" },
        { "id": "questions", "kind": "walk", "sitting": "desk", "title": "Questions to yourself", "text": "The room is empty.",
          "questions": [ { "question": "sk-q-my-feeling", "text": "What did you feel?" },
            { "question": "sk-q-contact", "text": "Nearer, or further off?" } ], "next": "the-dark" },
        { "id": "the-dark", "kind": "page", "sitting": "desk", "title": "Evening", "text": "[The clinic is dark.]",
          "quiet": true, "next": "a-word" },
        { "id": "a-word", "kind": "check-in", "sitting": "desk", "title": "A word for it",
          "text": "[You put your coat on.]", "list": "full", "next": "open" }
      ],
      "endings": [
        { "id": "open", "title": "Still open", "text": "Nothing is settled.", "patient": "He waits.",
          "possible": "A talk.", "hard": "Waiting.", "unknown": "What helps.", "next": "The next visit." }
      ],
      "changelog": [ { "version": "1.0.0", "date": "2026-11-21", "change": "First version." } ]
    }
    """#
}
