/// The words between `;`, `；` and `、`, trimmed; empty ones left out. Valid as long as the bytes are.
struct WordList: Sequence, IteratorProtocol {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func next() -> UnsafeBufferPointer<UInt8>? {
        while at < bytes.count {
            let from = at
            var width = 0
            while at < bytes.count {
                width = separator()
                if width > 0 { break }
                at += 1
            }
            let word = CellText.trimmed(UnsafeBufferPointer(rebasing: bytes[from..<at]))
            at += width
            if !word.isEmpty { return word }
        }
        return nil
    }

    /// The length of the separator that begins here; 0 for none.
    private func separator() -> Int {
        let byte = bytes[at]
        if byte == UInt8(ascii: ";") { return 1 }
        guard byte >= 0xE3, at + 2 < bytes.count else { return 0 }
        if byte == 0xEF, bytes[at + 1] == 0xBC, bytes[at + 2] == 0x9B { return 3 }
        return byte == 0xE3 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x81 ? 3 : 0
    }
}
