/// The ids of one kind that an import refers to, each once, with the place of its first use.
struct ReferenceUses {
    struct Use {
        var place: ImportPlace
        /// Number of the field that refers, in the kind of the source.
        var field: Int
        var count: Int
        fileprivate var from: Int
        fileprivate var to: Int
    }

    private(set) var uses: [Fingerprint: Use] = [:]
    private var bytes: [UInt8] = []

    mutating func note(_ id: UnsafeBufferPointer<UInt8>, at place: ImportPlace, field: Int) {
        let print = Fingerprint(id)
        if let slot = uses.index(forKey: print) {
            uses.values[slot].count += 1
            return
        }
        let from = bytes.count
        bytes.append(contentsOf: id)
        uses[print] = Use(place: place, field: field, count: 1, from: from, to: bytes.count)
    }

    func id(_ use: Use) -> String { String(decoding: bytes[use.from..<use.to], as: UTF8.self) }
}
