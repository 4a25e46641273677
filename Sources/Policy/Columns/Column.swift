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
    private(set) var storage: Storage
    /// Kind that a reference column points to.
    let target: Int?

    init(_ field: Field, target: Int?) {
        self.field = field
        self.target = target
        switch field.type {
        case .boolean: storage = .bytes(Lane())
        case .choice(let list) where list.count < 255: storage = .bytes(Lane())
        case .decimal: storage = .doubles(Lane())
        default: storage = .ints(Lane())
        }
    }

    var count: Int {
        switch storage {
        case .bytes(let lane): lane.count
        case .ints(let lane): lane.count
        case .doubles(let lane): lane.count
        }
    }

    @inline(__always) func append(_ value: Int32) {
        switch storage {
        case .ints(let lane): lane.append(value)
        case .bytes(let lane): lane.append(value == Self.missing ? Self.missingByte : UInt8(truncatingIfNeeded: value))
        case .doubles(let lane): lane.append(value == Self.missing ? .nan : Double(value))
        }
    }

    func append(_ value: Double) {
        if case .ints(let lane) = storage {
            if let whole = Int32(exactly: value), whole != Self.missing { return lane.append(whole) }
            widen(lane)
        }
        if case .doubles(let lane) = storage { lane.append(value) }
    }

    func appendMissing() { append(target == nil ? Self.missing : -1) }

    func set(_ row: Int, _ value: Int32) {
        switch storage {
        case .ints(let lane): lane[row] = value
        case .bytes(let lane): lane[row] = value == Self.missing ? Self.missingByte : UInt8(truncatingIfNeeded: value)
        case .doubles(let lane): lane[row] = value == Self.missing ? .nan : Double(value)
        }
    }

    func set(_ row: Int, _ value: Double) {
        if case .ints(let lane) = storage {
            if let whole = Int32(exactly: value), whole != Self.missing {
                lane[row] = whole
                return
            }
            widen(lane)
        }
        if case .doubles(let lane) = storage { lane[row] = value }
    }

    func setMissing(_ row: Int) { set(row, target == nil ? Self.missing : -1) }

    /// The stored whole number, `missing` (references: -1) where there is none; not for decimals.
    @inline(__always) func int(_ row: Int) -> Int32 {
        switch storage {
        case .ints(let lane): return lane.base[row]
        case .bytes(let lane):
            let byte = lane.base[row]
            return byte == Self.missingByte ? Self.missing : Int32(byte)
        case .doubles(let lane): return lane.base[row].isNaN ? Self.missing : Int32(lane.base[row])
        }
    }

    /// NaN where missing.
    func double(_ row: Int) -> Double {
        if case .doubles(let lane) = storage { return lane.base[row] }
        let value = int(row)
        return value == Self.missing || (target != nil && value < 0) ? .nan : Double(value)
    }

    func reserve(_ rows: Int) {
        switch storage {
        case .bytes(let lane): lane.reserve(rows)
        case .ints(let lane): lane.reserve(rows)
        case .doubles(let lane): lane.reserve(rows)
        }
    }

    func trim() {
        switch storage {
        case .bytes(let lane): lane.trim()
        case .ints(let lane): lane.trim()
        case .doubles(let lane): lane.trim()
        }
    }

    /// A whole number beyond 32 bits: the column becomes one of decimals.
    private func widen(_ lane: Lane<Int32>) {
        let wide = Lane<Double>(capacity: lane.count)
        for value in lane.buffer { wide.append(value == Self.missing ? .nan : Double(value)) }
        storage = .doubles(wide)
    }
}
