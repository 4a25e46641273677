import Outreach

/// The states of an import in words.
struct CaseTelling {
    let words: Lexicon
    init(_ words: Lexicon) { self.words = words }

    func heading(_ state: Intake.State) -> String {
        switch state {
        case .receiving: words(DataWord.receivingState)
        case .checking: words(DataWord.checkingState)
        case .checked: words(DataWord.checkedState)
        case .refused: words(DataWord.refusedState)
        case .failed: words(DataWord.failedState)
        case .writing: words(DataWord.writingState)
        case .written: words(DataWord.writtenState)
        case .discarded: words(DataWord.discarded)
        }
    }

    /// `正在检查，round.csv：已读 40,000 行`.
    func progress(_ state: Intake.State) -> String {
        switch state {
        case .checking(let source, let rows), .writing(let source, let rows):
            guard rows > 0 else { return heading(state) }
            return [heading(state), words(DataWord.rowsSoFar, source, ValueWords.grouped(rows))]
                .joined(separator: words(.comma))
        default: return heading(state)
        }
    }

    func mark(_ state: Intake.State) -> StatusMark {
        let label = heading(state)
        return switch state {
        case .receiving, .checking, .writing: StatusMark(code: "excused", sign: "…", label: label)
        case .checked: StatusMark(code: "at_risk", sign: "▲", label: label)
        case .refused, .failed: StatusMark(code: "short", sign: "✕", label: label)
        case .written: StatusMark(code: "met", sign: "✓", label: label)
        case .discarded: StatusMark(code: "not_applicable", sign: "–", label: label)
        }
    }
}
