/// Sets of interned texts, each kept once, sorted.
final class SetTable: @unchecked Sendable {
    private let members = Lane<Int32>()
    private let ends = Lane<Int32>()
    private var numbers: [[Int32]: Int32] = [:]

    /// The same sets with the same numbers.
    func copy() -> SetTable {
        let copy = SetTable()
        copy.members.append(members.buffer)
        copy.ends.append(ends.buffer)
        copy.numbers = numbers
        return copy
    }

    func intern(_ codes: [Int32]) -> Int32 {
        let sorted = Set(codes).sorted()
        if let number = numbers[sorted] { return number }
        sorted.withUnsafeBufferPointer { members.append($0) }
        ends.append(Int32(members.count))
        let number = Int32(ends.count - 1)
        numbers[sorted] = number
        return number
    }

    func memories(_ name: String) -> [NamedMemory] {
        [NamedMemory(name: "\(name).members", memory: members), NamedMemory(name: "\(name).ends", memory: ends)]
    }

    /// After it was filled from what was kept.
    func reindex() {
        for number in 0..<ends.count { numbers[Array(members(number))] = Int32(number) }
    }

    func members(_ set: Int) -> UnsafeBufferPointer<Int32> {
        let start = set == 0 ? 0 : Int(ends[set - 1])
        return UnsafeBufferPointer(start: members.base + start, count: Int(ends[set]) - start)
    }
}
