// One failing example for each rule, as on the rule's page, with the ranges of its findings marked.

/// The failing examples of docs/diagnostics, by code.
enum FailingExamples {
  static let byCode: [(code: String, fields: String)] = [
    (
      "graph-unreachable",
      #"""
      "scenes": [
        { "id": "first", "sitting": "visit", "title": "First", "text": "He looks at the window.",
          "options": [
            { "id": "stay", "meets": true, "line": "Let us stay with this.", "reply": "He nods.",
              "why": "It had its effect.", "next": "better" },
            { "id": "hurry", "line": "We have five minutes.", "reply": "He gets up.",
              "why": "It had its effect.", "next": "worse" },
            { "id": "ask", "line": "What would help?", "reply": "He thinks.",
              "why": "It had its effect.", "next": "open" }
          ] },
        { "id": ⟦graph-unreachable|"the-letter"⟧, "kind": "page", "sitting": "visit", "title": "The-letter",
          "text": "The clinic is quiet.", "next": "open" }
      ]
      """#
    ),
    (
      "graph-dead-end",
      #"""
      "scenes": [
        { "id": "first", "sitting": "visit", "title": "First", "text": "He looks at the window.",
          "options": [
            { "id": "stay", "meets": true, "line": "Let us stay with this.", "reply": "He nods.",
              "why": "It had its effect.", "next": "better" },
            { "id": "hurry", "line": "We have five minutes.", "reply": "He gets up.",
              "why": "It had its effect.", "next": "worse" },
            { "id": "ask", "line": "What would help?", "reply": "He thinks.",
              "why": "It had its effect.", "next": ⟦graph-dead-end|"the-leter"⟧ },
            { "id": "wait", "line": "[You wait.]", "reply": "[He waits too.]",
              "why": "It had its effect.", "next": "the-letter" }
          ] },
        { "id": "the-letter", "kind": "page", "sitting": "visit", "title": "The-letter",
          "text": "The clinic is quiet.", "next": "open" }
      ]
      """#
    ),
    (
      "graph-no-ending",
      #"""
      "scenes": [
        { "id": "first", "kind": "page", "sitting": "visit", "title": "First",
          "text": "He knocks.", "next": "second" },
        { "id": "second", "sitting": "visit", "title": "Second", "text": "He looks at the window.",
          "options": [
            { "id": "stay", "meets": true, "line": "Let us stay with this.", "reply": "He nods.",
              "why": "It had its effect.", "next": "better" },
            { "id": "hurry", "line": "We have five minutes.", "reply": "He gets up.",
              "why": "It had its effect.", "next": "worse" },
            { "id": "ask", "line": "What would help?", "reply": "He thinks.",
              "why": "It had its effect.", "next": "open" },
            { "id": "wait", "line": "[You wait.]", "reply": "[He waits too.]",
              "why": "It had its effect.", "next": "silence" }
          ] },
        { "id": ⟦graph-no-ending|"silence"⟧, "kind": "page", "sitting": "visit", "title": "Silence",
          "text": "The clinic is quiet.", "next": "rain" },
        { "id": "rain", "kind": "page", "sitting": "visit", "title": "Rain",
          "text": "The clinic is quiet.", "next": ⟦graph-cycle|"silence"⟧ }
      ]
      """#
    ),
    (
      "graph-cycle",
      #"""
      "scenes": [
        { "id": "first", "sitting": "visit", "title": "First", "text": "He looks at the window.",
          "options": [
            { "id": "stay", "meets": true, "line": "Let us stay with this.", "reply": "He nods.",
              "why": "It had its effect.", "next": "better" },
            { "id": "hurry", "line": "We have five minutes.", "reply": "He gets up.",
              "why": "It had its effect.", "next": "worse" },
            { "id": "ask", "line": "What would help?", "reply": "He thinks.",
              "why": "It had its effect.", "next": "second" }
          ] },
        { "id": "second", "sitting": "visit", "title": "Second", "text": "He looks at the window.",
          "options": [
            { "id": "again", "line": "Shall we begin again?", "reply": "He sighs.",
              "why": "It had its effect.", "next": ⟦graph-cycle|"first"⟧ },
            { "id": "on", "line": "Then let us go on.", "reply": "He nods.",
              "why": "It had its effect.", "next": "open" }
          ] }
      ]
      """#
    ),
    (
      "graph-condition-starves",
      #"""
      "scenes": [
        { "id": "first", "sitting": "visit", "title": "First", "text": "He looks at the window.",
          "options": [
            { "id": "stay", "alliance": { "bond": 1 }, "line": "Let us stay with this.", "reply": "He nods.",
              "why": "It had its effect.", "next": "second" },
            { "id": "hurry", "line": "We have five minutes.", "reply": "He gets up.",
              "why": "It had its effect.", "next": "second" },
            { "id": "ask", "line": "What would help?", "reply": "He thinks.",
              "why": "It had its effect.", "next": "open" }
          ] },
        { "id": "second", "sitting": "visit", "title": "Second", "text": "He looks at the window.",
          ⟦graph-condition-starves|"options"⟧: [
            { "id": "tell", "when": "bond >= 3", "line": "What are the nights like?", "reply": "He tells you.",
              "why": "It had its effect.", "next": "better" },
            { "id": "warn", "when": "bond >= 4", "line": "This cannot go on.", "reply": "He laughs.",
              "why": "It had its effect.", "next": "worse" }
          ] }
      ]
      """#
    ),
    (
      "graph-endings-few",
      #"""
      "scenes": [
        { "id": "first", "sitting": "visit", "title": "First", "text": "He looks at the window.",
          "options": [
            { "id": "stay", "meets": true, "line": "Let us stay with this.", "reply": "He nods.",
              "why": "It had its effect.", "next": "better" },
            { "id": "hurry", "line": "We have five minutes.", "reply": "He gets up.",
              "why": "It had its effect.", "next": "worse" }
          ] }
      ],
      ⟦graph-endings-few|"endings"⟧: [
        { "id": "better", "title": "T", "text": "He goes home.", "patient": "He was heard.",
          "possible": "A talk.", "hard": "The nights.", "unknown": "What helps.", "next": "A visit in May." },
        { "id": "worse", "title": "T", "text": "He goes home.", "patient": "He was heard.",
          "possible": "A talk.", "hard": "The nights.", "unknown": "What helps.", "next": "A visit in May." }
      ]
      """#
    ),
    (
      "graph-false-choice",
      #"""
      "scenes": [
        { "id": "first", "sitting": "visit", "title": "First", "text": "He looks at the window.",
          "options": [
            { "id": "stay", "meets": true, "line": "Let us stay with this.", "reply": "He nods.",
              "why": "It had its effect.", "next": "better" },
            { "id": "hurry", "line": "We have five minutes.", "reply": "He gets up.",
              "why": "It had its effect.", "next": "worse" },
            { "id": "ask", "line": "What would help?", "reply": "He thinks.",
              "why": "It had its effect.", "next": "open" },
            { "id": ⟦graph-false-choice|"wonder"⟧, "line": "What could make it easier?", "reply": "He shrugs.",
              "why": "It had its effect.", "next": "open" }
          ] }
      ]
      """#
    ),
    (
      "graph-one-true-path",
      #"""
      ⟦graph-one-true-path|"scenes"⟧: [
        { "id": "first", "sitting": "visit", "title": "First", "text": "He looks at the window.",
          "live": [ { "marker": "ct-feel-pressure", "weight": 1, "cue": "looks at the window" } ],
          "options": [
            { "id": "stay", "meets": true, "line": "Let us stay with this.", "reply": "He nods.",
              "why": "It had its effect.", "next": "better" },
            { "id": "hurry", "takes_up": { "ct-feel-pressure": "ct-act-rescue" }, "line": "We have five minutes.", "reply": "He gets up.",
              "why": "It had its effect.", "next": "worse" },
            { "id": "ask", "takes_up": { "ct-feel-pressure": "ct-act-rescue" }, "line": "I will find you something.", "reply": "He smiles.",
              "why": "It had its effect.", "next": "open" }
          ] }
      ]
      """#
    ),
    (
      "graph-length-spread",
      #"""
      ⟦graph-length-spread|"scenes"⟧: [
        { "id": "first", "sitting": "visit", "title": "First", "text": "He looks at the window.",
          "options": [
            { "id": "stay", "meets": true, "line": "Let us stay with this.", "reply": "He nods.",
              "why": "It had its effect.", "next": "better" },
            { "id": "hurry", "line": "We have five minutes.", "reply": "He gets up.",
              "why": "It had its effect.", "next": "worse" },
            { "id": "ask", "line": "What would help?", "reply": "He thinks.",
              "why": "It had its effect.", "next": "evening" }
          ] },
        { "id": "evening", "kind": "page", "sitting": "visit", "title": "Evening",
          "text": "The clinic is quiet.", "next": "night" },
        { "id": "night", "kind": "page", "sitting": "visit", "title": "Night",
          "text": "The clinic is quiet.", "next": "open" }
      ]
      """#
    ),
    (
      "safety-cue-without-task",
      #"""
      "scenes": [
        { "id": "first", "sitting": "visit", "title": "First", "text": "He says he would rather not wake up.",
          "cues": [⟦safety-cue-without-task|"sf-cue-passive-ideation"⟧],
          "options": [
            { "id": "stay", "meets": true, "line": "Let us stay with this.", "reply": "He nods.",
              "why": "It had its effect.", "next": "second" },
            { "id": "hurry", "line": "We have five minutes.", "reply": "He gets up.",
              "why": "It had its effect.", "next": "worse" }
          ] },
        { "id": "second", "sitting": "visit", "title": "Second", "text": "He looks at the window.",
          "options": [
            { "id": "ask", "safety_done": ["sf-task-ask-suicide"], "line": "Have you wished to be dead?", "reply": "He nods.",
              "why": "It had its effect.", "next": "better" },
            { "id": "wait", "line": "[You wait.]", "reply": "[He waits too.]",
              "why": "It had its effect.", "next": "open" }
          ] }
      ]
      """#
    ),
    (
      "safety-unreachable-task",
      #"""
      "scenes": [
        { "id": "first", "sitting": "visit", "title": "First", "text": "He looks at the window.",
          "safety": [ { "task": "sf-task-ask-suicide", "due": "visit" } ],
          "options": [
            { "id": "ask", "safety_done": ["sf-task-ask-suicide"], "line": "Have you wished to be dead?", "reply": "He nods.",
              "why": "It had its effect.", "next": "second" },
            { "id": "stay", "meets": true, "line": "Let us stay with this.", "reply": "He nods.",
              "why": "It had its effect.", "next": "better" },
            { "id": "hurry", "line": "We have five minutes.", "reply": "He gets up.",
              "why": "It had its effect.", "next": "worse" }
          ] },
        { "id": "second", "kind": "page", "sitting": "visit", "title": "Second",
          "text": "The clinic is quiet.",
          "safety": [ { "task": ⟦safety-unreachable-task|"sf-task-ask-suicide"⟧, "fresh": true } ], "next": "open" }
      ]
      """#
    ),
    (
      "score-lazy-strategy",
      #"""
      ⟦score-lazy-strategy|"scenes"⟧: [
        { "id": "first", "sitting": "visit", "title": "First", "text": "He looks at the window.",
          "live": [ { "marker": "ct-feel-pressure", "weight": 1, "cue": "looks at the window" } ],
          "options": [
            { "id": "stay", "meets": true, "line": "Let us stay with this.", "reply": "He nods.",
              "takes_up": { "ct-feel-pressure": 2 }, "why": "It had its effect.", "next": "second" },
            { "id": "hurry", "line": "We have five minutes.", "reply": "He nods.",
              "takes_up": { "ct-feel-pressure": "ct-act-escalate" }, "why": "It had its effect.", "next": "second" },
            { "id": "ask", "line": "What would help you?", "reply": "He nods.",
              "why": "It had its effect.", "next": "second" }
          ] },
        { "id": "second", "sitting": "visit", "title": "Second", "text": "He looks at the clock.",
          "live": [ { "marker": "ct-feel-pressure", "weight": 1, "cue": "looks at the clock" } ],
          "options": [
            { "id": "wait-here", "meets": true, "line": "There is time for this.", "reply": "He nods.",
              "takes_up": { "ct-feel-pressure": 2 }, "why": "It had its effect.", "next": "third" },
            { "id": "go-on", "line": "Shall we get on with it?", "reply": "He nods.",
              "takes_up": { "ct-feel-pressure": "ct-act-escalate" }, "why": "It had its effect.", "next": "third" },
            { "id": "plan", "line": "I will write that down.", "reply": "He nods.",
              "why": "It had its effect.", "next": "third" }
          ] },
        { "id": "third", "sitting": "visit", "title": "Third", "text": "He looks at his hands.",
          "live": [ { "marker": "ct-feel-pressure", "weight": 1, "cue": "looks at his hands" } ],
          "options": [
            { "id": "hold-on", "meets": true, "line": "It is a lot to hold.", "reply": "He nods.",
              "takes_up": { "ct-feel-pressure": 2 }, "why": "It had its effect.", "next": "better" },
            { "id": "raise", "line": "I can put it up tonight.", "reply": "He nods.",
              "takes_up": { "ct-feel-pressure": "ct-act-escalate" }, "why": "It had its effect.", "next": "worse" },
            { "id": "turn", "line": "Let us turn to the list.", "reply": "He nods.",
              "why": "It had its effect.", "next": "open" }
          ] }
      ]
      """#
    ),
    (
      "score-marker-no-cue",
      #"""
      "scenes": [
        { "id": "first", "sitting": "visit", "title": "First", "text": "He looks at the window.",
          "live": [ { "marker": "ct-feel-pressure", "weight": 1, "cue": ⟦score-marker-no-cue|"taps on the desk"⟧ } ],
          "options": [
            { "id": "stay", "meets": true, "line": "Let us stay with this.", "reply": "He nods.",
              "why": "It had its effect.", "next": "better" },
            { "id": "hurry", "line": "We have five minutes.", "reply": "He gets up.",
              "why": "It had its effect.", "next": "worse" },
            { "id": "ask", "line": "What would help?", "reply": "He thinks.",
              "why": "It had its effect.", "next": "open" }
          ] }
      ]
      """#
    ),
    (
      "score-window-empty",
      #"""
      "scenes": [
        { "id": "first", "sitting": "visit", "title": "First", "text": "He looks at the window.",
          "live": [ { "marker": "ct-feel-pressure", "weight": 1, "cue": "looks at the window",
            "floor": 3, "ceiling": { "strained": 3, "forming": ⟦score-window-empty|2⟧, "firm": 4 } } ],
          "options": [
            { "id": "stay", "meets": true, "line": "Let us stay with this.", "reply": "He nods.",
              "why": "It had its effect.", "next": "better" },
            { "id": "hurry", "line": "We have five minutes.", "reply": "He gets up.",
              "why": "It had its effect.", "next": "worse" },
            { "id": "ask", "line": "What would help?", "reply": "He thinks.",
              "why": "It had its effect.", "next": "open" }
          ] }
      ]
      """#
    ),
    (
      "score-rupture-undeclared",
      #"""
      "scenes": [
        { "id": "first", "sitting": "visit", "title": "First", "text": "He looks at the window.",
          "options": [
            { "id": "stay", "meets": true, "line": "Let us stay with this.", "reply": "He nods.",
              "why": "It had its effect.", "next": "better" },
            { "id": "hurry", "alliance": { "bond": ⟦score-rupture-undeclared|-2⟧ }, "line": "We have five minutes.", "reply": "He gets up.",
              "why": "It had its effect.", "next": "worse" },
            { "id": "ask", "line": "What would help?", "reply": "He thinks.",
              "why": "It had its effect.", "next": "open" }
          ] }
      ]
      """#
    ),
  ]
}
