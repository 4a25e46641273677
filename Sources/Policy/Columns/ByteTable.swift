/// Many short byte strings in one piece of memory, with an optional index from bytes to number.
///
/// Holds up to 2³¹ strings and 4 GiB. Numbers are given in order of appending and stay.
final class ByteTable: @unchecked Sendable {
    private let arena = Lane<UInt8>()
    private let ends = Lane<UInt32>()
    /// Open addressing; -1 is empty. Nil while there is no index.
    private var slots: Lane<Int32>?

    var count: Int { ends.count }
    var isIndexed: Bool { slots != nil }

    func bytes(_ number: Int) -> UnsafeBufferPointer<UInt8> {
        let start = number == 0 ? 0 : Int(ends[number - 1])
        return UnsafeBufferPointer(start: arena.base + start, count: Int(ends[number]) - start)
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
        let mask = slots.count - 1
        var place = Self.hash(text) & mask
        while true {
            let number = slots.base[place]
            if number < 0 { return nil }
            if equal(bytes(Int(number)), text) { return number }
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

    func reserve(rows: Int, bytes: Int) {
        ends.reserve(rows)
        arena.reserve(bytes)
    }

    private func index() {
        var size = 16
        while size < count * 2 { size *= 2 }
        slots = Lane(repeating: -1, count: size)
        for number in 0..<count { place(Int32(number)) }
    }

    private func insert(_ number: Int32) {
        if let slots, count * 2 > slots.count { index() } else { place(number) }
    }

    private func place(_ number: Int32) {
        guard let slots else { return }
        let mask = slots.count - 1
        let text = bytes(Int(number))
        var place = Self.hash(text) & mask
        while slots.base[place] >= 0 {
            if equal(bytes(Int(slots.base[place])), text) { return }
            place = (place + 1) & mask
        }
        slots.base[place] = number
    }

    @inline(__always)
    private func equal(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
        guard a.count == b.count else { return false }
        for i in 0..<a.count where a[i] != b[i] { return false }
        return true
    }

    /// Eight bytes at a time, multiplied and folded; not for hostile input.
    @inline(__always)
    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        var state: UInt64 = 0x9e37_79b9_7f4a_7c15 ^ UInt64(text.count)
        var i = 0
        let raw = UnsafeRawBufferPointer(text)
        while i + 8 <= text.count {
            state = (state ^ raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)) &* 0xff51_afd7_ed55_8ccd
            state ^= state >> 32
            i += 8
        }
        while i < text.count {
            state = (state ^ UInt64(text[i])) &* 0x0000_0100_0000_01b3
            i += 1
        }
        state = (state ^ (state >> 29)) &* 0xc4ce_b9fe_1a85_ec53
        return Int(truncatingIfNeeded: (state ^ (state >> 32)) >> 1)
    }
}
