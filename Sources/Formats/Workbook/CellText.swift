import Quantities

/// Rules for the text of a cell that hold for reading and writing.
enum CellText {
    /// The most UTF-16 units in one cell.
    static let unitLimit = 32_767
    /// Bytes that so many units can take at most, each written as an escape of seven.
    static let byteLimit = unitLimit * 7

    static func tooLong(_ place: String) -> Failure {
        Failure(
            .invalid, "单元格超过 \(unitLimit) 个字符（格式的上限）", at: place,
            remedy: "请缩短文字")
    }

    static func check(_ text: String, at place: @autoclosure () -> String) throws {
        guard text.utf8.count > unitLimit, text.utf16.count > unitLimit else { return }
        throw tooLong(place())
    }

    /// Replaces `_x000D_` and its like, which stand for characters XML cannot hold, in the bytes from `start` on
    /// (ECMA-376 part 1, 22.9.2.19).
    static func unescape(_ bytes: inout [UInt8], from start: Int) {
        var read = start
        var write = start
        while read < bytes.count {
            if bytes[read] == 0x5F, let value = escape(in: bytes, at: read) {
                let scalar = UnicodeScalar(value) ?? "\u{FFFD}"
                for byte in UTF8.encode(scalar)! {
                    bytes[write] = byte
                    write += 1
                }
                read += 7
            } else {
                if write != read { bytes[write] = bytes[read] }
                read += 1
                write += 1
            }
        }
        bytes.removeSubrange(write...)
    }

    /// Doubles what `unescape` would take for an escape, so that such a text reads back as it was.
    static func escape(_ text: String) -> String {
        guard text.utf8.contains(0x5F) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            result.append(byte)
            if byte == 0x5F, escape(in: bytes, at: index) != nil { result += "x005F_".utf8 }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func escape(in bytes: [UInt8], at index: Int) -> UInt32? {
        guard index + 6 < bytes.count, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F else { return nil }
        var value: UInt32 = 0
        for byte in bytes[(index + 2)..<(index + 6)] {
            switch byte {
            case 48...57: value = value << 4 | UInt32(byte - 48)
            case 65...70: value = value << 4 | UInt32(byte - 55)
            case 97...102: value = value << 4 | UInt32(byte - 87)
            default: return nil
            }
        }
        return value
    }
}
