/// How the text of a CSV file is stored. Spreadsheets in China write GBK unless told otherwise.
package enum CSVEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// Also reads GBK and GB 2312, of which it is a superset.
    case gb18030 = "GB18030"

    /// So many valid UTF-8 sequences do not happen by chance in GBK text: from here on a bad byte is an error.
    static let certainSequences = 256

    /// The encoding of `file`, which is left at its start, and the bytes of the byte-order mark to skip.
    ///
    /// Reads on until the first byte that UTF-8 does not allow, or until the text is certainly UTF-8, or to the end.
    static func detect(_ file: InputFile, scratch: UnsafeMutableRawBufferPointer) throws -> (CSVEncoding, Int) {
        defer { try? file.rewind() }
        var carried = 0
        var sequences = 0
        var isFirst = true
        while true {
            let room = UnsafeMutableRawBufferPointer(rebasing: scratch[carried...])
            let count = carried + (try file.read(into: room))
            let bytes = UnsafeBufferPointer(rebasing: scratch.bindMemory(to: UInt8.self)[..<count])
            if isFirst {
                if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
                if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
                if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
                isFirst = false
            }
            let scan = UTF8Scan(bytes)
            sequences += scan.sequences
            if sequences >= certainSequences { return (.utf8, 0) }
            let rest = count - scan.length
            if scan.isBroken || (count < scratch.count && rest > 0) { return (.gb18030, 0) }
            if count < scratch.count { return (.utf8, 0) }
            memmoveBytes(scratch, from: scan.length, count: rest)
            carried = rest
        }
    }
}
