// What the plain form says where the world answers it.

@testable import ConsultationUI

extension PlainConsultation {
  /// Takes what the world answered, and gives what is said then.
  mutating func take(_ messages: [Message]) -> [String] {
    (messages.flatMap { update($0) } + settled()).flatMap { if case .say(let lines) = $0 { lines } else { [String]() } }
  }
}
