import Foundation

/// Text that is not UTF-8, turned into UTF-8 as far as whole characters go.
enum ForeignText {
    /// Bytes of `input` that were turned, and whether what follows is no text in `encoding`
    /// (false where the input only ends inside a character).
    typealias Progress = (length: Int, isBroken: Bool)

    static func convert(
        _ input: UnsafeBufferPointer<UInt8>, _ encoding: CSVEncoding, into output: inout [UInt8]
    ) -> Progress {
        switch encoding {
        case .gb18030: gb18030(input, into: &output)
        case .utf16LittleEndian: utf16(input, high: 1, into: &output)
        case .utf16BigEndian: utf16(input, high: 0, into: &output)
        case .utf8: preconditionFailure("UTF-8 needs no conversion")
        }
    }

    private static func utf16(
        _ input: UnsafeBufferPointer<UInt8>, high: Int, into output: inout [UInt8]
    ) -> Progress {
        var i = 0
        func unit(_ at: Int) -> UInt32 { UInt32(input[at + high]) << 8 | UInt32(input[at + 1 - high]) }
        while i + 1 < input.count {
            var value = unit(i)
            var length = 2
            if value & 0xF800 == 0xD800 {
                guard value < 0xDC00 else { return (i, true) }
                guard i + 3 < input.count else { break }
                let low = unit(i + 2)
                guard low & 0xFC00 == 0xDC00 else { return (i, true) }
                value = 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF)
                length = 4
            }
            append(value, to: &output)
            i += length
        }
        return (i, false)
    }

    private static func append(_ scalar: UInt32, to output: inout [UInt8]) {
        func trail(_ shift: UInt32) -> UInt8 { UInt8(scalar >> shift & 0x3F) | 0x80 }
        switch scalar {
        case ..<0x80: output.append(UInt8(scalar))
        case ..<0x800: output += [UInt8(scalar >> 6) | 0xC0, trail(0)]
        case ..<0x10000: output += [UInt8(scalar >> 12) | 0xE0, trail(6), trail(0)]
        default: output += [UInt8(scalar >> 18) | 0xF0, trail(12), trail(6), trail(0)]
        }
    }

    private static func gb18030(_ input: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) -> Progress {
        let (length, isBroken) = wholeGB18030(input)
        if length == 0 { return (0, isBroken) }
        let encoding = String.Encoding(rawValue: 0x8000_0632)
        let part = UnsafeBufferPointer(rebasing: input[..<length])
        guard var text = String(bytes: part, encoding: encoding) else { return (0, true) }
        text.withUTF8 { output.append(contentsOf: $0) }
        return (length, isBroken)
    }

    /// GB 18030-2022 section 5: one byte below 0x80; two bytes 81–FE, 40–7E or 80–FE; four bytes 81–FE, 30–39,
    /// 81–FE, 30–39. A second byte may look like ASCII, so boundaries are only found by walking.
    private static func wholeGB18030(_ input: UnsafeBufferPointer<UInt8>) -> Progress {
        var i = 0
        while i < input.count {
            let lead = input[i]
            if lead < 0x80 { i += 1; continue }
            guard lead != 0x80, lead != 0xFF else { return (i, true) }
            guard i + 1 < input.count else { break }
            let second = input[i + 1]
            if second >= 0x40, second != 0x7F, second != 0xFF { i += 2; continue }
            guard (0x30...0x39).contains(second) else { return (i, true) }
            guard i + 3 < input.count else { break }
            guard (0x81...0xFE).contains(input[i + 2]), (0x30...0x39).contains(input[i + 3]) else { return (i, true) }
            i += 4
        }
        return (i, false)
    }
}
