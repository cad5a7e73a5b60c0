extension RandomAccessCollection where Index == Int {
  /// The first index from which on the condition holds; the count where it holds nowhere. It must hold for none before
  /// one for which it does.
  func firstIndex(sortedBy holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
