/// The bytes of a cell as people write them.
enum CellText {
    /// Without the spaces around it: ASCII white space, no-break space and the ideographic space.
    @inline(__always)
    static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var (from, to) = (0, bytes.count)
        while from < to {
            let wide = space(bytes, at: from, to)
            if wide == 0 { break }
            from += wide
        }
        while to > from {
            if bytes[to - 1] <= 32 { to -= 1; continue }
            if to - from >= 2, space(bytes, at: to - 2, to) == 2 { to -= 2; continue }
            if to - from >= 3, space(bytes, at: to - 3, to) == 3 { to -= 3; continue }
            break
        }
        return UnsafeBufferPointer(rebasing: bytes[from..<to])
    }

    /// The length of the space that begins here; 0 for none.
    @inline(__always)
    private static func space(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ end: Int) -> Int {
        let byte = bytes[index]
        if byte <= 32 { return 1 }
        if byte == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 { return 2 }
        if byte == 0xE3, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 { return 3 }
        return 0
    }

    /// Full-width letters, digits and signs as their ASCII twins (U+FF01–FF5E), `：` among them.
    static func halfWidth(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            result.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return String(result)
    }
}
