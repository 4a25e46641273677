import Policy

/// A state as a page shows it: a sign, a word and a colour, so that colour is never the only sign.
struct StatusMark: Sendable, Equatable {
    /// `at_risk`: the class of the stylesheet and the value in addresses.
    var code: String
    var sign: String
    var label: String

    init(_ status: FindingStatus, reason: NotApplicableReason? = nil, _ words: Lexicon) {
        code = status.rawValue
        sign = reason == .notDue ? "…" : status.sign
        label = words(reason == .notDue ? .notDue : status.word)
    }

    init(code: String, sign: String, label: String) {
        self.code = code
        self.sign = sign
        self.label = label
    }
}

extension FindingStatus {
    /// The order in which pages show them: what needs work first.
    static let shown: [FindingStatus] = [.short, .atRisk, .met, .excused, .noData]

    var sign: String {
        switch self {
        case .met: "✓"
        case .short: "✕"
        case .atRisk: "▲"
        case .excused: "◐"
        case .notApplicable: "–"
        case .noData: "?"
        }
    }

    var word: Word {
        switch self {
        case .met: .met
        case .short: .short
        case .atRisk: .atRisk
        case .excused: .excused
        case .notApplicable: .notApplicable
        case .noData: .noData
        }
    }
}

extension Strength {
    var word: Word {
        switch self {
        case .must: .must
        case .inPrinciple: .inPrinciple
        case .encouraged: .encouraged
        case .whereConditionsPermit: .whereConditionsPermit
        case .strive: .strive
        }
    }
}

extension StatusMark: Part {
    static let parts: Parts<StatusMark> = ["code": { $0.code }, "sign": { $0.sign }, "label": { $0.label }]
}
