import Policy
import Testing

@Suite struct PositionTests {
    /// Where `stauts` is said to stand when the measure is written so; the rule's `measure:` is on line 19.
    private func place(_ measure: String) -> String {
        let problems = SmallBook.problems(["measure": measure])
        #expect(problems.count == 1)
        return problems.first.map { "\($0.line):\($0.column)" } ?? ""
    }

    @Test func `a plain scalar`() {
        #expect(place("count(round where stauts = completed)") == "19:32")
    }

    @Test func `quoted scalars, with escapes before the place`() {
        #expect(place("'count(round where stauts = completed)'") == "19:33")
        #expect(place(#""exists(region where name = \"甲\" and stauts = \"x\")""#) == "19:52")
    }

    @Test func `a folded block`() {
        #expect(place(">-\n      count(round\n        where village = self\n      and stauts = completed)") == "22:11")
    }

    @Test func `a literal block after Chinese text`() {
        #expect(place("|\n      exists(practitioner where name = \"甲乙\"\n      and stauts = 1)") == "21:11")
    }

    @Test func `a plain scalar over several lines`() {
        #expect(place("count(round where\n      village = self and\n      stauts = completed)") == "21:7")
    }

    @Test func `the end of an unfinished expression`() {
        let problems = SmallBook.problems(["measure": "count(round"])
        #expect(problems.map { "\($0.line):\($0.column)" } == ["19:25"])
    }
}
