import Foundation

extension Double {
  var logarithm: Double { log(self) }
}
