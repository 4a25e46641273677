import Foundation

/// Many short byte strings in one piece of memory, with an optional index from bytes to number.
///
/// Holds up to 2³¹ strings and 4 GiB. Numbers are given in order of appending and stay.
final class ByteTable: @unchecked Sendable {
    private let arena = Lane<UInt8>()
    private let ends = Lane<UInt32>()
    /// Open addressing; -1 is empty. Nil while there is no index.
    private var slots: Lane<Int32>?

    var count: Int { ends.count }

    /// The same strings with the same numbers.
    func copy() -> ByteTable {
        let copy = ByteTable()
        copy.arena.append(arena.buffer)
        copy.ends.append(ends.buffer)
        if slots != nil { copy.index() }
        return copy
    }

    @inline(__always) func bytes(_ number: Int) -> UnsafeBufferPointer<UInt8> {
        let start = number == 0 ? 0 : Int(ends.base[number - 1])
        return UnsafeBufferPointer(start: arena.base + start, count: Int(ends.base[number]) - start)
    }

    func string(_ number: Int) -> String { String(decoding: bytes(number), as: UTF8.self) }

    /// Appends without looking for an equal one.
    @discardableResult
    func append(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
        arena.append(text)
        ends.append(UInt32(arena.count))
        let number = Int32(ends.count - 1)
        if slots != nil { insert(number) }
        return number
    }

    /// Appends many that stand one after another; `ends` says where each ends. Only while there is no index.
    func append(_ texts: UnsafeBufferPointer<UInt8>, ends: UnsafeBufferPointer<Int32>) {
        assert(slots == nil)
        let start = UInt32(arena.count)
        let place = self.ends.extend(by: ends.count)
        for i in 0..<ends.count { place[i] = start + UInt32(ends[i]) }
        arena.append(texts)
    }

    /// Takes the strings of another table, which is empty afterwards, behind its own. Only while there is no index.
    func take(_ other: ByteTable) {
        assert(slots == nil)
        let (start, first) = (UInt32(arena.count), ends.count)
        arena.take(other.arena)
        ends.take(other.ends)
        other.slots = nil
        if start > 0 { for i in first..<ends.count { ends.base[i] += start } }
    }

    /// The number of these bytes, new if they were not there. Builds the index.
    func intern(_ text: UnsafeBufferPointer<UInt8>) -> Int32 { find(text) ?? append(text) }

    func intern(_ text: String) -> Int32 {
        var text = text
        return text.withUTF8 { intern($0) }
    }

    /// The first number of these bytes. Builds the index.
    func find(_ text: UnsafeBufferPointer<UInt8>) -> Int32? {
        if slots == nil { index() }
        guard let slots else { return nil }
        let (mask, numbers) = (slots.count - 1, slots.base)
        var place = Self.hash(text) & mask
        while true {
            let number = numbers[place]
            if number < 0 { return nil }
            if Self.equal(bytes(Int(number)), text) { return number }
            place = (place + 1) & mask
        }
    }

    func find(_ text: String) -> Int32? {
        var text = text
        return text.withUTF8 { find($0) }
    }

    func trim() {
        arena.trim()
        ends.trim()
    }

    func index() {
        var size = 16
        while size < count * 2 { size *= 2 }
        slots = Lane(repeating: -1, count: size)
        for number in 0..<count { place(Int32(number)) }
    }

    /// What it holds, for keeping; the index only where there is one.
    func memories(_ name: String) -> [NamedMemory] {
        let all: [(String, (any PlainMemory)?)] = [("arena", arena), ("ends", ends), ("slots", slots)]
        return all.compactMap { part, memory in memory.map { NamedMemory(name: "\(name).\(part)", memory: $0) } }
    }

    /// Before it is filled from what was kept: an index is kept too where there was one.
    func open(_ name: String, _ isThere: (String) -> Bool) {
        if isThere("\(name).slots") { slots = Lane() }
    }

    private func insert(_ number: Int32) {
        if let slots, count * 2 > slots.count { index() } else { place(number) }
    }

    private func place(_ number: Int32) {
        guard let slots else { return }
        let (mask, numbers) = (slots.count - 1, slots.base)
        let text = bytes(Int(number))
        var place = Self.hash(text) & mask
        while numbers[place] >= 0 {
            if Self.equal(bytes(Int(numbers[place])), text) { return }
            place = (place + 1) & mask
        }
        numbers[place] = number
    }

    /// Whether one string comes before another, byte by byte.
    @inline(__always) func isOrdered(_ a: Int, before b: Int) -> Bool {
        let (first, second) = (bytes(a), bytes(b))
        let common = min(first.count, second.count)
        guard common > 0, let one = first.baseAddress, let other = second.baseAddress else {
            return first.count < second.count
        }
        let difference = memcmp(one, other, common)
        return difference != 0 ? difference < 0 : first.count < second.count
    }

    @inline(__always)
    static func equal(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
        guard a.count == b.count, let first = a.baseAddress, let second = b.baseAddress else {
            return a.count == b.count
        }
        return memcmp(first, second, a.count) == 0
    }

    /// Eight bytes at a time, the last eight overlapping those before, multiplied and folded; not for hostile input.
    @inline(__always)
    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        let (raw, count) = (UnsafeRawBufferPointer(text), text.count)
        var state: UInt64 = 0x9e37_79b9_7f4a_7c15 ^ UInt64(count)
        func mix(_ word: UInt64) {
            state = (state ^ word) &* 0xff51_afd7_ed55_8ccd
            state ^= state >> 32
        }
        if count >= 8 {
            var i = 0
            while i + 8 < count {
                mix(raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
                i += 8
            }
            mix(raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
        } else if count >= 4 {
            let low = raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
            let high = raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
            mix(UInt64(low) | UInt64(high) << 32)
        } else {
            var word: UInt64 = 0
            for i in 0..<count { word = word << 8 | UInt64(text[i]) }
            mix(word)
        }
        state = (state ^ (state >> 29)) &* 0xc4ce_b9fe_1a85_ec53
        return Int(truncatingIfNeeded: (state ^ (state >> 32)) >> 1)
    }
}
