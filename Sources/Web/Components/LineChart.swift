import Foundation

/// A line over periods, drawn on the server. The table beside it holds the same numbers.
struct LineChart: Sendable {
    var title: String
    var path: String
    var points: [Point]
    var targets: [Target]
    var ticks: [Tick]
    var labels: [Tick]

    struct Point: Sendable {
        var x: String
        var y: String
        var title: String
    }

    struct Target: Sendable {
        var y: String
        var textY: String
        var text: String
    }

    struct Tick: Sendable {
        var at: String
        var text: String
    }

    static let width = 480.0
    static let height = 220.0
    private static let left = 46.0
    private static let right = 12.0
    private static let top = 14.0
    private static let bottom = 28.0

    /// Nil where nothing is known. `targets` are horizontal lines.
    init?(_ title: String, values: [Double?], names: [String], targets lines: [(value: Double, text: String)]) {
        let known = values.compactMap { $0 } + lines.map(\.value)
        guard values.contains(where: { $0 != nil }), var low = known.min(), var high = known.max() else { return nil }
        self.title = title
        let step = Self.step(max(high - low, abs(high) * 0.04, 0.5) / 4)
        low = (low / step).rounded(.down) * step
        high = max((high / step).rounded(.up) * step, low + step)
        func x(_ place: Int) -> Double {
            let room = Self.width - Self.left - Self.right
            return values.count < 2 ? Self.left + room / 2 : Self.left + room * Double(place) / Double(values.count - 1)
        }
        func y(_ value: Double) -> Double {
            Self.height - Self.bottom - (Self.height - Self.top - Self.bottom) * (value - low) / (high - low)
        }
        var path = ""
        var points: [Point] = []
        var isOpen = false
        for (place, value) in values.enumerated() {
            guard let value else {
                isOpen = false
                continue
            }
            path += "\(isOpen ? "L" : "M")\(Self.text(x(place))) \(Self.text(y(value)))"
            isOpen = true
            points.append(
                Point(
                    x: Self.text(x(place)), y: Self.text(y(value)),
                    title: "\(names[place]) \(ValueWords.plain(value))"))
        }
        self.path = path
        self.points = points
        targets = lines.map { line in
            Target(y: Self.text(y(line.value)), textY: Self.text(y(line.value) - 4), text: line.text)
        }
        ticks = stride(from: low, through: high + step / 2, by: step).map {
            Tick(at: Self.text(y($0)), text: ValueWords.plain($0))
        }
        let every = max(1, Int((Double(values.count) / 6).rounded(.up)))
        labels = names.indices.filter { (names.count - 1 - $0) % every == 0 }.map {
            Tick(at: Self.text(x($0)), text: names[$0])
        }
    }

    /// 1, 2 or 5 times a power of ten, not below `least`.
    private static func step(_ least: Double) -> Double {
        let power = pow(10, floor(log10(least)))
        return ([1, 2, 5].first { $0 * power >= least } ?? 10) * power
    }

    private static func text(_ value: Double) -> String {
        ValueWords.plain((value * 10).rounded() / 10).replacing(",", with: "")
    }
}

/// A line without axes, in a table: 100 wide, 24 high.
struct Sparkline: Sendable {
    var path: String

    init?(_ values: [Double?]) {
        let known = values.compactMap { $0 }
        guard known.count > 1, let low = known.min(), let high = known.max() else { return nil }
        var path = ""
        var isOpen = false
        for (place, value) in values.enumerated() {
            guard let value else {
                isOpen = false
                continue
            }
            let x = 2 + 96 * Double(place) / Double(values.count - 1)
            let y = high > low ? 21 - 18 * (value - low) / (high - low) : 12
            path += "\(isOpen ? "L" : "M")\(ValueWords.plain(x)) \(ValueWords.plain(y))"
            isOpen = true
        }
        self.path = path
    }
}
