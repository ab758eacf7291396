// The way round: a message changes the model, the model asks for something, and what became of it is a message again.

/// What takes messages: the screens, or one of the plain forms.
public protocol Dialogue: Sendable {
  /// Takes a message, and gives what is now asked of the world, in order.
  mutating func update(_ message: Message) -> [Effect]
  /// What is asked of the world once nothing is left to do.
  mutating func settled() -> [Effect]
}

extension Dialogue {
  /// Nothing more is asked.
  public mutating func settled() -> [Effect] { [] }
}

/// What does what a dialogue asks for: the program, or a test.
public protocol EffectRunner<Model> {
  /// What asks.
  associatedtype Model: Dialogue
  /// Does one thing for the dialogue as it is now, and gives what became of it.
  mutating func perform(_ effect: Effect, for model: Model) -> [Message]
}

/// Carries messages and effects to and fro until nothing is left; nothing that a dialogue asks for is dropped.
public struct Dispatcher<Model: Dialogue> {
  /// The dialogue as it is now.
  public private(set) var model: Model
  /// Whether the end of the program was asked for. Nothing is done after that.
  public private(set) var isOver = false

  /// Makes a dispatcher of a dialogue.
  public init(_ model: Model) { self.model = model }

  /// Sends a message, carries out what follows, and tells the dialogue what came of it.
  public mutating func send(_ message: Message, through runner: inout some EffectRunner<Model>) {
    perform(model.update(message), through: &runner)
    perform(model.settled(), through: &runner)
  }

  private mutating func perform(_ effects: [Effect], through runner: inout some EffectRunner<Model>) {
    var waiting = effects[...]
    while !isOver, let effect = waiting.popFirst() {
      if case .quit = effect { isOver = true }
      for answer in runner.perform(effect, for: model) { waiting += model.update(answer) }
    }
  }
}
