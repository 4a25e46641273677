import Quantities

extension CivilDate {
    /// A day as people type it, the year first: 2026-11-22, 2026/11/2, 2026.11.22, 2026年11月22日 or 20261122.
    ///
    /// A browser's own field for days writes them in the order of its language, which for 2026-03-04 leaves an English
    /// reader of these pages to guess.
    init?(typed text: String) {
        let digits = text.filter { !$0.isWhitespace }.split { "-/.年月日".contains($0) }
        let parts: [Substring]
        if digits.count == 1, let all = digits.first, all.utf8.count == 8 {
            parts = [all.prefix(4), all.dropFirst(4).prefix(2), all.suffix(2)]
        } else {
            parts = digits
        }
        guard parts.count == 3, parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count <= 2 }),
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
