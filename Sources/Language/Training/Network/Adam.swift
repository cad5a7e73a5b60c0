/// Adam (Kingma and Ba 2015) with a bound on the gradient's length; rows of sparse parameters that no
/// sentence of the batch used are left alone.
struct Adam {
  private static let decay: (mean: Float, square: Float) = (0.9, 0.98)
  private static let longest: Float = 5

  private var decays: (mean: Float, square: Float) = (1, 1)

  /// Moves the parameters by their gradients times `scale`, and clears these.
  mutating func step(_ parameters: [Parameter], scale: Float, rate: Float) {
    decays.mean *= Self.decay.mean
    decays.square *= Self.decay.square
    var length: Float = 0
    for parameter in parameters {
      parameter.forEachUsed { used in
        for index in used { length += parameter.gradient[index] * parameter.gradient[index] }
      }
    }
    length = length.squareRoot() * scale
    let scale = scale * (length > Self.longest ? Self.longest / length : 1)
    let meanScale = 1 / (1 - decays.mean)
    let squareScale = 1 / (1 - decays.square)
    for parameter in parameters {
      parameter.forEachUsed { used in
        let (values, gradient) = (parameter.values, parameter.gradient)
        let (mean, square) = (parameter.mean, parameter.square)
        for index in used {
          let slope = gradient[index] * scale
          gradient[index] = 0
          mean[index] = Self.decay.mean * mean[index] + (1 - Self.decay.mean) * slope
          square[index] =
            Self.decay.square * square[index] + (1 - Self.decay.square) * slope * slope
          values[index] -=
            rate * mean[index] * meanScale / ((square[index] * squareScale).squareRoot() + 1e-8)
        }
      }
      parameter.forgetTouched()
    }
  }
}
