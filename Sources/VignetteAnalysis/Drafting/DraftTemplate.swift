// The frames that a new case can begin in.

import Vignettes

/// A frame of sittings and decision points, with placeholders for the words.
public enum DraftTemplate: String, Sendable, CaseIterable {
  /// One consultation with five decision points, the smallest case worth playing.
  case minimal
  /// Three consultations with nine decision points, as docs/authoring-rules.md §8 counts a good first case.
  case threeConsultations = "three-consultations"
  /// One consultation with three evenly matched decision points, for a group with a leader.
  case group

  /// How many decision points each consultation has.
  var decisions: [Int] {
    switch self {
    case .minimal: [5]
    case .threeConsultations: [3, 3, 3]
    case .group: [3]
    }
  }

  /// Who it is for.
  var use: IntendedUse {
    switch self {
    case .minimal: .solo
    case .threeConsultations: .both
    case .group: .group
    }
  }

  /// About how long it takes to play.
  var minutes: Int {
    switch self {
    case .minimal: 10
    case .threeConsultations: 30
    case .group: 45
    }
  }

  /// The markers of a case whose author has named none.
  var markers: [MarkerID] {
    let all: [MarkerID] = [
      "tr-request-as-care", "ct-feel-pressure", "rt-ctx-past-treatment", "tr-wish-for-perfect-carer", "rt-med-control",
      "ct-feel-helpless", "rf-medication-hunger", "rt-treater-rejecting",
    ]
    return self == .threeConsultations ? all : Array(all.prefix(6))
  }

  /// The safety tasks of a case whose author has named none.
  var safetyTasks: [MarkerID] {
    self == .threeConsultations ? ["sf-task-ask-suicide", "sf-task-follow-up"] : ["sf-task-ask-suicide"]
  }
}
