/// Which bytes end a run of plain text, as tables over all bytes (1 = stop): one look-up a byte.
final class CSVStops {
    /// Outside quotes: separator, quote, line ends, NUL.
    let plain: UnsafeMutablePointer<UInt8>
    /// Inside quotes: quote, line ends (to count lines), NUL.
    let quoted: UnsafeMutablePointer<UInt8>

    init(separator: UInt8) {
        plain = .allocate(capacity: 256)
        quoted = .allocate(capacity: 256)
        plain.initialize(repeating: 0, count: 256)
        quoted.initialize(repeating: 0, count: 256)
        for byte in [UInt8.quote, .lineFeed, .carriageReturn, 0] {
            plain[Int(byte)] = 1
            quoted[Int(byte)] = 1
        }
        plain[Int(separator)] = 1
    }

    deinit {
        plain.deallocate()
        quoted.deallocate()
    }

    /// A tab where the first line has tabs and no comma outside quotes; otherwise a comma.
    static func separator(ofFirstLine bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
        var isQuoted = false
        var hasTab = false
        for byte in bytes {
            if byte == .quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == .lineFeed || byte == .carriageReturn { break }
            if byte == .comma { return .comma }
            if byte == .tab { hasTab = true }
        }
        return hasTab ? .tab : .comma
    }
}

extension UInt8 {
    static let tab: UInt8 = 9
    static let lineFeed: UInt8 = 10
    static let carriageReturn: UInt8 = 13
    static let quote: UInt8 = 34
    static let comma: UInt8 = 44
}
