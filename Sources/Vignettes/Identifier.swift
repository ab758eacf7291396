// Names that cannot be mixed up: a scene's id is not an option's id, although both are words in one file.

/// A kebab-case name of one kind of thing, stable for ever once published (docs/format.md).
public struct Identifier<Kind>: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The name as it stands in the file.
  public let text: String

  /// Takes a name as it stands in the file; whether it is kebab-case is for the loader to say.
  public init(_ text: String) { self.text = text }

  /// Takes a name written in code.
  public init(stringLiteral text: String) { self.text = text }

  /// The name itself.
  public var description: String { text }

  /// Orders names by their Unicode scalars, whatever the locale.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// What an identifier may name; these types are only ever named.
public enum Named {
  /// A marker, task, skill or cue of the catalogue.
  public enum InCatalogue {}
  /// A place that a path can reach: a scene or an ending.
  public enum Place {}
  /// A sitting.
  public enum Sitting {}
  /// An option of a scene, or a pattern of a composed reply.
  public enum Option {}
  /// A part of a composed reply.
  public enum Part {}
  /// A medicine on the chart.
  public enum Medicine {}
  /// A cut for groups.
  public enum Cut {}
  /// A declared counter or flag.
  public enum Variable {}
}

/// The id of a marker, task, skill or safety cue, as the catalogue has it.
public typealias MarkerID = Identifier<Named.InCatalogue>
/// The id of a scene or ending.
public typealias PlaceID = Identifier<Named.Place>
/// The id of a sitting.
public typealias SittingID = Identifier<Named.Sitting>
/// The id of an option or a pattern.
public typealias OptionID = Identifier<Named.Option>
/// The id of a part of a composed reply.
public typealias PartID = Identifier<Named.Part>
/// The id of a medicine.
public typealias MedicineID = Identifier<Named.Medicine>
/// The id of a cut.
public typealias CutID = Identifier<Named.Cut>
/// The name of a counter or flag.
public typealias VariableID = Identifier<Named.Variable>
