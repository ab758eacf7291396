// Messages as lines of JSON, with limits that hold whatever the other side sends.

import FoundationEssentials

/// The form of the messages between two terminals: one JSON object a line, in UTF-8, ended by a line feed.
public enum GroupWire {
  /// The version of the messages; another is answered with a goodbye.
  public static let version = 1
  /// The longest line from a leader, in bytes, the line feed left aside.
  public static let longestRequest = 8 * 1024
  /// The longest line from the projecting side, in bytes, the line feed left aside.
  public static let longestView = 512 * 1024
  /// The longest name or seat of who carries the case, in letters.
  public static let longestCarrier = 40

  /// A message as one line without its line feed; nil if it would be longer than the other side takes.
  public static func line(of message: LeaderMessage) -> [UInt8]? { encode(message, atMost: longestRequest) }

  /// A message as one line without its line feed; nil if it would be longer than the other side takes.
  public static func line(of message: ProjectionMessage) -> [UInt8]? { encode(message, atMost: longestView) }

  /// The message of a line without its line feed; nil if it is none, or longer than allowed.
  public static func leaderMessage(of line: some Collection<UInt8>) -> LeaderMessage? {
    decode(line, atMost: longestRequest)
  }

  /// The message of a line without its line feed; nil if it is none, or longer than allowed.
  public static func projectionMessage(of line: some Collection<UInt8>) -> ProjectionMessage? {
    decode(line, atMost: longestView)
  }

  /// The version that a welcome names, whatever else a later version has put into it; nil if the line is none.
  public static func version(ofWelcome line: [UInt8]) -> Int? {
    struct Welcome: Decodable {
      struct Named: Decodable { let version: Int }
      let welcome: Named
    }
    let welcome: Welcome? = decode(line, atMost: longestView)
    return welcome?.welcome.version
  }

  /// The crash-resume state as JSON; nil if it cannot be written.
  public static func bytes(of state: GroupState) -> [UInt8]? { encode(state, atMost: .max) }

  /// The crash-resume state of a file's bytes; nil if it has another form.
  public static func state(of bytes: some Collection<UInt8>) -> GroupState? {
    let state: GroupState? = decode(bytes, atMost: 16 * 1024 * 1024)
    return state?.format == GroupState.currentFormat ? state : nil
  }

  private static func encode(_ value: some Encodable, atMost limit: Int) -> [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value), data.count <= limit else { return nil }
    return Array(data)
  }

  private static func decode<Value: Decodable>(_ bytes: some Collection<UInt8>, atMost limit: Int) -> Value? {
    guard bytes.count <= limit else { return nil }
    return try? JSONDecoder().decode(Value.self, from: Data(bytes))
  }
}
