/// What keeps an obligation unmet, the smallest limit first.
package enum PostingBlock: String, Codable, Sendable, CaseIterable {
    /// Too few months are left for the shortest posting.
    case tooShort = "too_short"
    /// No institution is in a position to post anybody there.
    case noSender = "no_sender"
    /// Senders there are, but only people of institutions of another kind would count.
    case sender
    /// No posting of anybody would count.
    case uncountable
    /// Nobody on record is what the rule asks for.
    case nobody
    /// All who would count are away in those months.
    case unavailable
    /// All who would count are posted elsewhere or rest.
    case engaged
    /// All who would count have had the most postings allowed.
    case spent
    /// The departments at home can spare nobody more.
    case department
    /// The search has not found a place for them: a longer one may.
    case search
    /// Found by judging the plan again: met by none of what was planned.
    case unproved

    package var label: String {
        switch self {
        case .tooShort: "剩余月数不足一段"
        case .noSender: "没有派出单位"
        case .sender: "没有合乎条文的派出单位"
        case .uncountable: "派驻不能满足"
        case .nobody: "没有符合条件的人"
        case .unavailable: "符合条件的人不在岗"
        case .engaged: "符合条件的人已派往别处或须休整"
        case .spent: "符合条件的人段数已满"
        case .department: "科室留岗下限"
        case .search: "尚未排上"
        case .unproved: "复核未满足"
        }
    }
}
