import Foundation

/// The longest start of some bytes that is whole UTF-8 (RFC 3629, Unicode table 3-7).
struct UTF8Scan {
    /// Bytes of the valid start.
    private(set) var length = 0
    /// Characters beyond ASCII in it.
    private(set) var sequences = 0
    /// What follows can never become UTF-8; false where the bytes end inside a character.
    private(set) var isBroken = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        let count = bytes.count
        var i = 0
        while i < count {
            if i &+ 8 <= count,
                UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                i &+= 8
                continue
            }
            let lead = base[i]
            if lead < 0x80 {
                i &+= 1
                continue
            }
            let (trails, low, high) = Self.shape(lead)
            guard trails > 0 else { isBroken = true; break }
            let available = min(trails, count - i - 1)
            if available > 0, base[i + 1] < low || base[i + 1] > high { isBroken = true; break }
            if available > 1, base[i + 2] & 0xC0 != 0x80 { isBroken = true; break }
            if available > 2, base[i + 3] & 0xC0 != 0x80 { isBroken = true; break }
            if available < trails { break }
            i &+= trails &+ 1
            sequences &+= 1
        }
        length = i
    }

    /// Trailing bytes after `lead`, and the range of the first of them; 0 where no character begins so.
    @inline(__always)
    private static func shape(_ lead: UInt8) -> (Int, UInt8, UInt8) {
        switch lead {
        case 0xE4...0xEC, 0xE1...0xE3, 0xEE, 0xEF: (2, 0x80, 0xBF)
        case 0xC2...0xDF: (1, 0x80, 0xBF)
        case 0xE0: (2, 0xA0, 0xBF)
        case 0xED: (2, 0x80, 0x9F)
        case 0xF0: (3, 0x90, 0xBF)
        case 0xF1...0xF3: (3, 0x80, 0xBF)
        case 0xF4: (3, 0x80, 0x8F)
        default: (0, 0, 0)
        }
    }
}

/// Moves `count` bytes that begin at `start` to the front of `buffer`.
func memmoveBytes(_ buffer: UnsafeMutableRawBufferPointer, from start: Int, count: Int) {
    guard count > 0, start > 0, let base = buffer.baseAddress else { return }
    memmove(base, base + start, count)
}
