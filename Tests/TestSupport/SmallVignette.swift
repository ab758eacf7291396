// A vignette with one of nearly everything, valid in every respect, for tests to break one piece of.

/// A small valid vignette.
public enum SmallVignette {
  /// The bytes of its file.
  public static var bytes: [UInt8] { Array(text.utf8) }

  /// Its file with one piece replaced; nil unless the piece stands there exactly once.
  public static func text(replacing piece: String, with other: String) -> String? {
    let parts = text.split(separator: piece, omittingEmptySubsequences: false)
    return parts.count == 2 ? parts.joined(separator: other) : nil
  }

  /// Its file.
  public static let text = #"""
    {
      "$schema": "https://example.org/vignette.schema.json",
      "schema_version": 1,
      "id": "small", "version": "1.2.0",
      "title": "Mr B", "short_title": "Mr B",
      "language": "en-GB", "jurisdiction": "United Kingdom (England)",
      "summary": "A man who sleeps badly asks for something stronger.",
      "objectives": [
        { "text": "Hear what a request is for", "markers": ["tr-request-as-care", "sk-h-pause"],
          "tasks": ["sf-task-ask-suicide", "md-task-adherence"] }
      ],
      "audience": ["core trainee"], "level": "core",
      "intended_use": "solo",
      "minutes": 15,
      "content_notes": ["depression", "suicide"],
      "origin": "fictional",
      "added_for_play": ["All of it is invented."],
      "sources": [
        { "authors": "A. Author", "year": 2020, "title": "On asking", "doi": "10.1000/1", "url": "https://example.org/1",
          "locator": "p. 3", "taken": "an idea" }
      ],
      "licence": "CC-BY-4.0", "attribution": "the dyad project",
      "authors": [ { "role": "author", "initials": "dp" } ],
      "reviewers": [ { "role": "pharmacist", "initials": "xy", "date": "2026-10-30" } ],
      "signoffs": [
        { "role": "psychiatrist", "initials": "zz", "date": "2026-11-02",
          "hash": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" }
      ],
      "guidance_dates": ["None of it rests on guidance."],
      "drug_facts_date": "2026-11", "review_by": "2028-11-01",
      "patient": { "name": "Mr B", "age_band": "forties", "pronouns": "he/him", "role": "baker" },
      "clinician_role": "A psychiatrist in a community clinic",
      "voices": ["Pharmacist"],
      "themes": ["tr-request-as-care"],
      "keywords": ["sleep"], "typology": { "path": "branching" },
      "alliance": { "why": "He has come three times, and late each time.", "bond": 2, "goals": 1, "tasks": 1 },
      "state": { "counters": { "heard": { "start": 0, "max": 3 } }, "flags": ["letter-promised"] },
      "regimen": [ { "id": "night-tablet", "name": "a tablet at night", "status": "kept", "note": "month 2" } ],
      "safety_tasks": [
        { "task": "sf-task-ask-suicide", "line": "Has it been so bad that you wished to be dead?",
          "reply": "Mr B: [He shakes his head.] No. Tired of it." }
      ],
      "sittings": [
        { "id": "visit", "title": "The visit", "setting": "with-patient", "when": "in March",
          "known": ["He gets up at three."], "not_known": ["How he sleeps on holiday."] },
        { "id": "desk", "title": "At the desk", "setting": "away" }
      ],
      "start": "the-request",
      "scenes": [
        { "id": "the-request", "sitting": "visit", "title": "Something stronger",
          "text": ["[He puts the packet on the desk.]", "Mr B: It does *nothing* now. My sister's did, before she died.",
            { "when": "alliance is firm", "text": "Mr B: You will know what to do." }],
          "cues": ["sf-cue-family-suicide"],
          "live": [
            { "marker": "tr-request-as-care", "weight": 3, "cue": "It does nothing now", "floor": 2,
              "ceiling": { "strained": 2, "forming": 3, "firm": 4 }, "why_ceiling": "He has only just come in." },
            { "marker": "ct-feel-pressure", "weight": 2, "cue": "You will know what to do", "floor": 1, "ceiling": 2 }
          ],
          "lures": [ { "marker": "rt-med-stigma", "why_not": "He has said nothing of what others think." } ],
          "asks": { "words": "You will know what to do", "marker": "ct-feel-pressure" },
          "safety": [ { "task": "sf-task-ask-suicide", "due": "visit", "fresh": false } ],
          "medicine": [ { "task": "md-task-adherence", "due": "here" } ],
          "regimen": [ { "medicine": "night-tablet", "to": "kept", "note": "month 3" } ],
          "leader": { "notes": "Let the silence stand.", "prompts": ["Who is in the room?"] },
          "bridge": { "text": "He asks for something stronger, and you talk it over.", "to": "a-word-for-it" },
          "later": "He had stopped taking it.",
          "options": [
            { "id": "go-up", "line": "Then let us change to another one tonight.",
              "does": "changes the tablet tonight",
              "reply": "Mr B: [He nods before you finish.] Thank you.",
              "takes_up": { "tr-request-as-care": "ct-act-escalate",
                "ct-feel-pressure": { "depth": 1, "act": "ct-act-rescue" } },
              "moves": ["prescribe"], "tone": "certain", "meets": false,
              "alliance": { "bond": 1, "goals": 0, "tasks": -1 }, "rupture": "none",
              "regimen": [ { "medicine": "other-tablet", "name": "another one", "to": "started" } ],
              "set": { "letter-promised": true },
              "why": "He was given something before he was heard.", "inquiry": "What was it like to act at once?",
              "next": "a-word-for-it" },
            { "id": "ask-about-nights", "line": "Tell me about the nights. And whether you have wished to be dead.",
              "does": "asks about the nights and about suicide",
              "reply": ["Mr B: [He looks up.] Nobody asked. No.", "[A bus goes by.]"],
              "takes_up": { "tr-request-as-care": 2, "ct-feel-pressure": 1 },
              "repairs": ["ct-feel-pressure"], "skills": ["sk-h-pause"], "moves": ["ask", "acknowledge"],
              "meets": true, "alliance": { "bond": 1 },
              "safety_done": ["sf-task-ask-suicide"], "medicine_done": ["md-task-adherence"], "set": { "heard": 1 },
              "why": "The night was asked about, and he with it.",
              "next": [ { "when": "heard >= 1 and not letter-promised", "to": "a-word-for-it" }, { "to": "gone" } ] },
            { "id": "wait-a-while", "when": "rupture is none", "line": "[You wait.]", "does": "waits",
              "reply": "[He waits too.]", "answers": false,
              "why": "Nothing was said, and he stayed.", "next": "a-word-for-it" }
          ] },
        { "id": "a-word-for-it", "kind": "check-in", "sitting": "desk", "title": "A word for it",
          "text": "What are you left with?", "list": "full", "next": "the-answer" },
        { "id": "the-answer", "kind": "compose", "sitting": "desk", "title": "A few lines to him",
          "text": "You write to Mr B.",
          "live": [ { "marker": "tr-request-as-care", "weight": 1, "cue": "It does nothing now" } ],
          "parts": [ { "id": "own", "text": "I was quick." }, { "id": "ask", "text": "How are the nights?" } ],
          "patterns": [
            { "id": "owned-first", "order": ["own", "*"], "does": "owns the haste first", "reply": "[It goes in the post.]",
              "takes_up": { "tr-request-as-care": 2 }, "why": "It begins with your own part.",
              "next": [ { "when": "chose go-up or done sf-task-ask-suicide", "to": "written" }, { "to": "gone" } ] },
            { "id": "any-order", "order": ["*"], "does": "writes in any order", "reply": "[It goes in the post.]",
              "why": "It asks, as you did before.", "next": "the-walk" }
          ] },
        { "id": "the-walk", "kind": "walk", "sitting": "desk", "title": "Questions to yourself", "text": "A pause.",
          "questions": [ { "question": "sk-q-my-feeling", "text": "What did you feel?" } ], "next": "a-page" },
        { "id": "a-page", "kind": "page", "sitting": "desk", "title": "Evening", "text": "The clinic is dark.",
          "quiet": true, "next": "still-open" }
      ],
      "endings": [
        { "id": "written", "title": "A letter", "text": "He keeps the letter.", "patient": "He was written to.",
          "possible": "He may come again.", "hard": "The nights.", "unknown": "What he takes.", "next": "A visit in May." },
        { "id": "gone", "title": "No answer", "text": "He does not answer.", "patient": "It came late for him.",
          "possible": "A call.", "hard": "The silence.", "unknown": "Why.", "next": "You will ring on Monday." },
        { "id": "still-open", "title": "Still open", "text": "Nothing is settled.", "patient": "He waits.",
          "possible": "A talk.", "hard": "Waiting.", "unknown": "What helps.", "next": "The next visit." }
      ],
      "cuts": [
        { "id": "the-packet", "title": "The packet", "scene": "the-request", "story": "He has come about his sleep.",
          "options": ["go-up", "ask-about-nights"], "alliance": { "bond": 2, "goals": 2, "tasks": 1 },
          "leader": { "notes": "Keep it short.", "prompts": [] } }
      ],
      "changelog": [ { "version": "1.2.0", "date": "2026-11-21", "change": "First version." } ]
    }
    """#
}
