/// The marked reports of this folder, each list beside its test.
enum MarkedCases {
  static var all: [Marked] {
    taking + change + hold + movement + combat + state + modifier + speaker + context + means
  }
}
