import Policy
import Testing

/// Files that were damaged at random: never a crash, always a book or problems with a place inside the file.
@Suite struct MutationTests {
    @Test(arguments: 0..<8)
    func `a damaged file gives problems or a book, never a crash`(_ seed: Int) {
        var random = SplitMix(state: UInt64(seed) &+ 1)
        let good = SmallBook.rule([
            "where": "service_mode = rounds and (remote or given(population))",
            "measure": "count(round where village = self and status = completed and half_days >= 1 "
                + "during last 3 months)",
            "unless": "[{when: given(approved_rounds), require: \">= approved_rounds\", because: {zh: 批准, en: yes}}]",
            "needs": "longest_months(intervals(posting where village = self) minus intervals(posting)) > 1",
        ])
        let pieces = [
            "\"", "(", ")", ":", "- ", "\n", "\t", "&a ", "*a ", "|", "{", "[", "and ", "村", "\u{0}",
            "999999999999999999999", "\u{1F600}", "''", "!!int ", "? ", "#", "-", ".",
        ]
        for _ in 0..<150 {
            var text = Array(good.unicodeScalars)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let at = Int.random(in: 0..<text.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: text.removeSubrange(at..<min(text.count, at + Int.random(in: 1...12, using: &random)))
                case 1: text.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").unicodeScalars, at: at)
                case 2: text.swapAt(at, Int.random(in: 0..<text.count, using: &random))
                default:
                    let target = Int.random(in: 0..<text.count, using: &random)
                    text.insert(contentsOf: text[at..<min(text.count, at + 20)], at: target)
                }
            }
            var damaged = ""
            damaged.unicodeScalars.append(contentsOf: text)
            let (book, problems) = SmallBook.read(damaged)
            #expect((book == nil) == !problems.isEmpty)
            for problem in problems where problem.file == "documents/doc.yaml" {
                #expect(problem.line >= 1 && problem.column >= 1 && problem.line <= text.count { $0 == "\n" } + 2)
            }
            if let book { for rule in book.rules { #expect(!ChineseSentence(book).render(rule).isEmpty) } }
        }
    }

    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }
}
