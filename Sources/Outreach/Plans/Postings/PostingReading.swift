import Policy

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
        book.forEachPart(of: taken(rule.measure)) { part in
            guard style == nil else { return }
            switch part {
            case .daysBelow(.number(let limit), let query) where query.kind == posting && !isLower:
                style = .cover(Int(limit))
            case .aggregate(.minDaily, let query) where query.kind == posting && isLower:
                if case .compare(_, .number(let limit)) = rule.requirement { style = .cover(Int(limit)) }
            case .aggregate(.distinctDays, let query)
            where isLower && rule.per == .week && book.vocabulary.kinds[query.kind].name == "attendance":
                style = .attended
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
            book.forEachPart(of: expression) { part in
                switch part {
                case .aggregate(_, let query), .daysBelow(_, let query):
                    isPersonal = isPersonal && allowed.contains(book.vocabulary.kinds[query.kind].name)
                default: break
                }
            }
        }
        return isPersonal
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
