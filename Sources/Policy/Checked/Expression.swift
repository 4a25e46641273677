import Quantities

/// An expression of a rule after names and types are settled: what the checker gives and the evaluator runs.
/// Kinds and fields are indexes into the `Vocabulary`; closed-list codes and texts are plain strings here.
package indirect enum Expression: Sendable, Equatable {
    case number(Double)
    case truth(Bool)
    case date(CivilDate)
    case text(String)
    case list([Expression])
    /// A field, ancestor or definition of `scope`'s record, at the end of a path of references.
    case path(Scope, Path)
    case today, periodStart, periodEnd
    case setting(String)
    case not(Expression)
    case all([Expression])
    case any([Expression])
    case compare(Comparator, Expression, Expression)
    case arithmetic(Arithmetic, Expression, Expression)
    case choose(if: Expression, then: Expression, else: Expression)
    /// `E in (…)`.
    case contained(Expression, [Expression])
    /// `E includes all (…)` or `any`: E is a set.
    case includes(Expression, every: Bool, [Expression])
    case aggregate(Aggregate, Query)
    /// `days_below(N, Q)`: first the limit.
    case daysBelow(Expression, Query)
    case minus(Expression, Expression)
    case monthsContaining(Expression, Expression)
    case longestMonths(Expression)
    case gapDays(Expression, Expression)
    /// The full id of another rule on the same kind of subject; `path` leads to that record (empty: the scope's own).
    case passes(Scope, Path, rule: String)
    case previous(Expression)
    case growth(Expression, since: Int)
    case call(Function, [Expression])
    case within(Expression, region: String)
    /// Sets of the same type, taken together.
    case union([Expression])
    /// Number of members of a set.
    case size(Expression)
}

/// Whose fields a bare name means.
package enum Scope: Sendable, Equatable {
    /// The subject of the rule, or the record that a definition stands on.
    case subject
    /// The record of the innermost query.
    case row
}

/// Steps along references from a record of `kind`; the last step is the value.
package struct Path: Sendable, Equatable {
    /// Index of the kind that the first step starts from.
    package var kind: Int
    package var steps: [Step]
    package init(kind: Int, steps: [Step]) {
        self.kind = kind
        self.steps = steps
    }
}

package enum Step: Sendable, Equatable {
    /// Index of a field in its kind; field 0 is the id (as a step: the record itself).
    case field(Int)
    /// The ancestor of a region at a level, a reference to a region.
    case ancestor(RegionLevel)
    /// Index of a definition in the book.
    case definition(Int)
}

package enum RegionLevel: String, Sendable, Equatable, CaseIterable {
    case nation, province, city, county, township
}

package enum Comparator: String, Sendable, Equatable {
    case equal = "=", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
}

package enum Arithmetic: String, Sendable, Equatable {
    case plus = "+", minus = "-", times = "*", over = "/"
}

package enum Aggregate: String, Sendable, Equatable {
    case count, countDistinct, sum, min, max, average, median, exists, share, set, latest, first
    case minDaily = "min_daily", distinctDays = "distinct_days", intervals
}

/// Records of a kind, some of them, in a window; `value` is the expression before `of`.
package struct Query: Sendable, Equatable {
    package var kind: Int
    package var isDistinct: Bool
    package var value: Expression?
    package var condition: Expression?
    package var window: Window
    package init(kind: Int, isDistinct: Bool, value: Expression?, condition: Expression?, window: Window) {
        self.kind = kind
        self.isDistinct = isDistinct
        self.value = value
        self.condition = condition
        self.window = window
    }
}

package enum Window: Sendable, Equatable {
    /// None written: the period of the rule (see the language reference).
    case standard
    case period, previousPeriod, year, always
    case lastMonths(Int)
    case on(Expression)
    case today, periodEnd
}

package enum Function: String, Sendable, Equatable, CaseIterable {
    case workingDays = "working_days", daysLeft = "days_left", weekday, workingDay = "working_day"
    case date, year, month, addMonths = "add_months", daysBetween = "days_between", monthsBetween = "months_between"
    case given, missing, abs, least, greatest
}

/// What an expression gives.
package enum ValueType: Sendable, Equatable {
    case number, truth, date, text, time
    /// A value of the closed list of a field: the codes.
    case choice([String])
    case reference(kind: Int)
    indirect case set(ValueType)
    case stretches
}
