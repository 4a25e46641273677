import Quantities

/// The values of one field for all records of a kind, as small as they go.
final class Column: @unchecked Sendable {
    enum Storage {
        /// 255 is missing: truth values and codes of a closed list by their place in it.
        case bytes(Lane<UInt8>)
        /// `missing` is missing: days, minutes, whole numbers, interned texts, interned sets; -1 for references.
        case ints(Lane<Int32>)
        /// NaN is missing.
        case doubles(Lane<Double>)
    }
    static let missing = Int32.min
    static let missingByte: UInt8 = 255

    let field: Field
    enum Shape { case bytes, ints, doubles }
    private(set) var shape: Shape
    let bytes = Lane<UInt8>()
    let ints = Lane<Int32>()
    let doubles = Lane<Double>()
    /// Kind that a reference column points to.
    let target: Int?
    /// What is stored for a missing value, as `append` takes it.
    let nothing: Int32

    init(_ field: Field, target: Int?) {
        self.field = field
        self.target = target
        nothing = target == nil ? Self.missing : -1
        switch field.type {
        case .boolean: shape = .bytes
        case .choice(let list) where list.count < 255: shape = .bytes
        case .decimal: shape = .doubles
        default: shape = .ints
        }
    }

    var storage: Storage {
        switch shape {
        case .bytes: .bytes(bytes)
        case .ints: .ints(ints)
        case .doubles: .doubles(doubles)
        }
    }

    @inline(__always) var count: Int {
        switch shape {
        case .bytes: bytes.count
        case .ints: ints.count
        case .doubles: doubles.count
        }
    }

    @inline(__always) func append(_ value: Int32) {
        switch shape {
        case .ints: ints.append(value)
        case .bytes: bytes.append(value == Self.missing ? Self.missingByte : UInt8(truncatingIfNeeded: value))
        case .doubles: doubles.append(value == Self.missing ? .nan : Double(value))
        }
    }

    func append(_ value: Double) {
        if shape == .ints {
            if let whole = Int32(exactly: value), whole != Self.missing { return ints.append(whole) }
            widen()
        }
        if shape == .doubles { doubles.append(value) }
    }

    func appendMissing() { append(nothing) }

    /// Missing values up to so many rows.
    @inline(__always) func pad(to rows: Int) {
        while count < rows { appendMissing() }
    }

    func set(_ row: Int, _ value: Int32) {
        switch shape {
        case .ints: ints[row] = value
        case .bytes: bytes[row] = value == Self.missing ? Self.missingByte : UInt8(truncatingIfNeeded: value)
        case .doubles: doubles[row] = value == Self.missing ? .nan : Double(value)
        }
    }

    func set(_ row: Int, _ value: Double) {
        if shape == .ints {
            if let whole = Int32(exactly: value), whole != Self.missing {
                ints[row] = whole
                return
            }
            widen()
        }
        if shape == .doubles { doubles[row] = value }
    }

    func setMissing(_ row: Int) { set(row, nothing) }

    /// The stored whole number, `missing` (references: -1) where there is none; not for decimals.
    @inline(__always) func int(_ row: Int) -> Int32 {
        switch shape {
        case .ints: return ints.base[row]
        case .bytes:
            let byte = bytes.base[row]
            return byte == Self.missingByte ? Self.missing : Int32(byte)
        case .doubles: return doubles.base[row].isNaN ? Self.missing : Int32(doubles.base[row])
        }
    }

    /// NaN where missing.
    @inline(__always) func double(_ row: Int) -> Double {
        if shape == .doubles { return doubles.base[row] }
        let value = int(row)
        return value == Self.missing || (target != nil && value < 0) ? .nan : Double(value)
    }

    /// The same by a table of what each stored byte means; for columns of bytes.
    @inline(__always) func meaning(_ row: Int, _ meanings: UnsafePointer<Double>) -> Double {
        shape == .bytes ? meanings[Int(bytes.base[row])] : double(row)
    }

    func trim() {
        bytes.trim()
        ints.trim()
        doubles.trim()
    }

    /// A whole number beyond 32 bits: the column becomes one of decimals.
    func widen() {
        guard shape == .ints else { return }
        let place = doubles.extend(by: ints.count)
        for (row, value) in ints.buffer.enumerated() { place[row] = value == Self.missing ? .nan : Double(value) }
        ints.clear()
        shape = .doubles
    }
}
