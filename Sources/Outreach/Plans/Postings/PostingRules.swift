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
            guard ["institution", "relation", "consortium"].contains(subject) else { continue }
            guard let style = reading.style(rule, posting) else { continue }
            counting.append(Counting(id: rule.id, subject: subject, style: style, strength: rule.strength))
        }
        (self.counting, self.personal, self.following) = (counting, personal, following)
    }
}

/// Reads from the text of a rule which records it counts and how.
struct PostingReading {
    private let book: PolicyBook

    init(_ book: PolicyBook) { self.book = book }

    /// nil where more postings cannot help: the rule counts none, or asks for few.
    func style(_ rule: Rule, _ posting: Int) -> PostingRules.Style? {
        var style: PostingRules.Style?
        let isLower: Bool
        switch rule.requirement {
        case .compare(let comparator, _): isLower = comparator == .greaterOrEqual || comparator == .greater
        case .includes: isLower = true
        case .contained: return nil
        }
        visit(taken(rule.measure)) { part in
            guard style == nil else { return }
            switch part {
            case .daysBelow(.number(let limit), let query) where query.kind == posting && !isLower:
                style = .cover(Int(limit))
            case .aggregate(.minDaily, let query) where query.kind == posting && isLower:
                if case .compare(_, .number(let limit)) = rule.requirement { style = .cover(Int(limit)) }
            case .aggregate(.set, let query) where query.kind == posting:
                if case .includes(every: true, _) = rule.requirement { style = .members }
            case .aggregate(let aggregate, let query)
            where query.kind == posting && isLower && [.count, .countDistinct].contains(aggregate):
                style = rule.per == .continuous ? .onDay : .inPeriod
            default: break
            }
        }
        return style
    }

    func isPersonal(_ rule: Rule) -> Bool {
        let allowed: Set = ["posting", "practitioner", "title_award", "interruption", "relation"]
        var isPersonal = true
        for expression in [rule.condition, rule.needs, rule.measure].compactMap({ $0 }) {
            visit(expression) { part in
                switch part {
                case .aggregate(_, let query), .daysBelow(_, let query):
                    isPersonal = isPersonal && allowed.contains(book.vocabulary.kinds[query.kind].name)
                default: break
                }
            }
        }
        return isPersonal
    }

    /// The expression and all inside it, through the definitions that it names.
    private func visit(_ expression: Expression, _ seen: Set<Int> = [], _ body: (Expression) -> Void) {
        expression.forEachPart { part in
            body(part)
            guard case .path(_, let path) = part else { return }
            for case .definition(let number) in path.steps where !seen.contains(number) {
                visit(book.definitions[number].expression, seen.union([number]), body)
            }
        }
    }

    /// Of a choice by settings alone, the branch that the standard settings take.
    private func taken(_ expression: Expression) -> Expression {
        guard case .choose(let condition, let yes, let no) = expression, let holds = value(condition) else {
            return expression
        }
        return taken(holds ? yes : no)
    }

    private func value(_ condition: Expression) -> Bool? {
        switch condition {
        case .not(let inner): return value(inner).map { !$0 }
        case .setting(let name):
            guard case .truth(let flag)? = book.setting(name)?.standard else { return nil }
            return flag
        case .compare(let comparator, .setting(let name), .text(let text)):
            guard case .text(let set)? = book.setting(name)?.standard else { return nil }
            return comparator == .equal ? set == text : comparator == .notEqual ? set != text : nil
        default: return nil
        }
    }
}
