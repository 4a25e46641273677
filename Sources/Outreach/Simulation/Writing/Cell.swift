import Quantities

/// A value as a CSV file of records writes it.
protocol Cell {
    var cell: String { get }
}

extension String: Cell {
    var cell: String { self }
}

extension Int: Cell {
    var cell: String { String(self) }
}

extension Bool: Cell {
    var cell: String { self ? "true" : "false" }
}

extension CivilDate: Cell {
    var cell: String { description }
}

extension Double: Cell {
    /// At most four digits after the point, whole numbers without one.
    var cell: String {
        let scaled = (self * 10_000).rounded() / 10_000
        return scaled == scaled.rounded() ? String(Int(scaled)) : String(scaled)
    }
}

extension Array: Cell where Element == String {
    var cell: String { joined(separator: ";") }
}

extension Optional: Cell where Wrapped: Cell {
    var cell: String { self?.cell ?? "" }
}
