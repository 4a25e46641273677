import Policy
import Quantities

/// The rules of a book that postings can meet, and how each of them counts.
struct PostingRules {
    enum Style: Equatable {
        /// So many on every day.
        case onDay
        /// So many different people over its period.
        case inPeriod
        /// At least so many on every day of its period: days without them are counted.
        case cover(Int)
        /// A set of fields of work, each there.
        case members
        /// Somebody of those posted attends on so many days of each week.
        case attended
    }

    struct Counting {
        var id: String
        /// Name of the kind of its subjects.
        var subject: String
        var style: Style
        var strength: Strength
    }

    let counting: [Counting]
    /// Rules on a posting itself that look at nothing but the posting, its person and its places.
    let personal: [String]
    /// Rules on a posting itself that ask for further records: they follow from a posting.
    let following: [String]

    init(_ live: Assessor) throws(Failure) {
        let vocabulary = live.book.vocabulary
        guard let posting = vocabulary.index(of: "posting") else { throw Failure(.defect, "没有派驻记录类") }
        let reached = Set(live.rulesReached(by: [], settings: [], kinds: [posting]))
        let reading = PostingReading(live.book)
        var counting: [Counting] = []
        var (personal, following) = ([String](), [String]())
        for rule in live.book.rules where reached.contains(rule.id) && !rule.isAdvisory {
            if rule.subject == posting {
                if reading.isPersonal(rule) { personal.append(rule.id) } else { following.append(rule.id) }
                continue
            }
            let subject = vocabulary.kinds[rule.subject].name
            guard ["institution", "relation", "consortium", "village"].contains(subject) else { continue }
            guard let style = reading.style(rule, posting) else { continue }
            counting.append(Counting(id: rule.id, subject: subject, style: style, strength: rule.strength))
        }
        (self.counting, self.personal, self.following) = (counting, personal, following)
    }
}
