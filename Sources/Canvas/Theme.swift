// A theme decides the look of each role; views know only roles.

/// The look of every style on the screen. Colour is never the only sign of anything.
public struct Theme: Sendable, Hashable {
  /// The name to choose it by: `dark`, `light`, `high-contrast` or `no-colour`.
  public let name: String
  /// The look of cells without text, and of roles without an entry.
  public let base: Attributes
  /// By the roles' indexes. This is a list because creating a dictionary type inspects every type of the program, which
  /// would delay the first frame.
  private let looks: [Attributes]

  /// Makes a theme; a role that is not listed looks like `base`.
  public init(name: String, base: Attributes = Attributes(), roles: KeyValuePairs<TextRole, Attributes>) {
    self.name = name
    self.base = base
    looks = TextRole.allCases.map { role in roles.first { $0.key == role }?.value ?? base }
  }

  /// The look of a style: that of its role, plus the emphasis.
  public func attributes(for style: Style) -> Attributes {
    var attributes = looks[style.role.index]
    let pairs: [(Style.Emphasis, Attributes.Flags)] = [
      (.strong, .bold), (.stressed, .italic), (.underlined, .underline), (.faint, .dim), (.reversed, .reverse),
    ]
    for (emphasis, flag) in pairs where style.emphasis.contains(emphasis) {
      attributes.flags.insert(flag)
    }
    return attributes
  }

  /// The theme with a name, or nil if there is none.
  public static func named(_ name: String) -> Theme? {
    all.first { $0.name == name }
  }
}
