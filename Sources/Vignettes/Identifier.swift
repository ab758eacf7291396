// Names that cannot be mixed up: a scene's id is not an option's id, although both are strings in one file.

/// A kebab-case name of one kind of thing, stable for ever once published (docs/format.md).
public struct Identifier<Kind>: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The name as written in the file.
  public let text: String

  /// Makes an id from the name in the file; the loader checks that it is kebab-case.
  public init(_ text: String) { self.text = text }

  /// Makes an id from a name in code.
  public init(stringLiteral text: String) { self.text = text }

  /// The name itself.
  public var description: String { text }

  /// Orders names by their Unicode scalars, in any locale.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// What an identifier can name. These types only mark identifiers and have no values.
public enum Named {
  /// A marker, task, skill or cue of the catalogue.
  public enum InCatalogue {}
  /// A scene or an ending, which a path can reach.
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

/// The id of a marker, task, skill or safety cue in the catalogue.
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
