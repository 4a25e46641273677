import Quantities

/// How binding a clause is. In-principle and weaker ones allow a deviation with a recorded reason.
package enum Strength: String, Sendable, CaseIterable, Codable {
    case must
    case inPrinciple = "in-principle"
    case encouraged
    case whereConditionsPermit = "where-conditions-permit"
    case strive
}

/// A clause that can be executed, with every name and type settled.
package struct Rule: Sendable {
    /// `fj-2023-43/2.1.1/twice-weekly`.
    package var id: String
    /// Index of the document in the book, and of the clause in the document.
    package var document: Int
    package var clause: Int
    package var title: Words
    /// Index of the kind of its subjects.
    package var subject: Int
    package var condition: Expression?
    package var needs: Expression?
    package var measure: Expression
    package var measureType: ValueType
    package var requirement: Requirement
    package var unit: String?
    package var per: PeriodUnit
    package var strength: Strength
    /// Code of the region in which the rule holds; `000000` is the nation.
    package var region: String
    package var inForce: DateSpan
    package var due: Due?
    package var exceptions: [RuleException]
    package var planned: Expression?
    package var reachable: Expression?
    package var isPrinted: Bool
    package var assumption: Words?
    package var alternative: Alternative?
    /// Full ids of the rules that give way inside this rule's region.
    package var overrides: [String]
    package var isAdvisory: Bool
    package var isPermission: Bool
    /// Names of the settings that the rule uses, sorted.
    package var settings: [String]
}

/// From a day through a day; nil is open.
package struct DateSpan: Sendable, Equatable {
    package var from: CivilDate?
    package var to: CivilDate?
    package init(from: CivilDate?, to: CivilDate?) {
        self.from = from
        self.to = to
    }
}

package enum Requirement: Sendable, Equatable {
    case compare(Comparator, Expression)
    case contained([Expression])
    case includes(every: Bool, [Expression])
}

package enum Due: Sendable, Equatable {
    case on(CivilDate)
    /// Month and day of every year.
    case every(month: Int, day: Int)
}

package struct RuleException: Sendable {
    package var when: Expression
    package var requirement: Requirement?
    package var because: Words
    /// Full id of the clause that grants it, where one does.
    package var clause: String?
}

package struct Alternative: Sendable {
    package var setting: String?
    package var measure: Expression?
    package var requirement: Requirement?
    /// Of its measure: its own, or the rule's where none is written.
    package var unit: String?
    package var note: Words
}

/// A word more on a kind: an expression over `self`, usable like a field.
package struct Definition: Sendable {
    package var kind: Int
    package var name: String
    package var label: String
    package var type: ValueType
    package var expression: Expression
    /// Whether its value changes with the period or the day of assessment.
    package var dependsOnPeriod: Bool
}
