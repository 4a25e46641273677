import Quantities
import Testing

@testable import Policy

@Suite struct ParserTests {
    private func form(_ text: String) throws -> Syntax.Form { try ExpressionParser.expression(text).form }

    @Test func `products bind tighter than sums, and sums than comparisons`() throws {
        guard case .compare(.greaterOrEqual, let left, let right) = try form("1 + 2 * x >= 3") else {
            Issue.record("no comparison"); return
        }
        guard case .arithmetic(.plus, _, let product) = left.form, case .arithmetic(.times, _, _) = product.form else {
            Issue.record("wrong order"); return
        }
        #expect(right.form == .number(3))
    }

    @Test func `and binds tighter than or, and not tighter than both`() throws {
        guard case .any(let parts) = try form("not a and b or c"), case .all(let inner) = parts[0].form,
            case .not(let negated) = inner[0].form
        else { Issue.record("wrong order"); return }
        #expect(negated.bareWord == "a")
        #expect(parts[1].bareWord == "c")
    }

    @Test func `a date is one token, and a difference of numbers is not a date`() throws {
        #expect(try form("2025-12-31") == .date(CivilDate("2025-12-31")!))
        guard case .arithmetic(.minus, _, _) = try form("2025-12") else { Issue.record("no difference"); return }
    }

    @Test func `a query has a value, a condition and a window`() throws {
        guard case .aggregate("count", nil, let query) = try form(
            "count(distinct practitioner.level of posting where village = self during last 12 months)")
        else { Issue.record("no aggregate"); return }
        #expect(query.isDistinct)
        #expect(query.kind.text == "posting")
        #expect(query.value?.at == 15)
        #expect(query.window == .lastMonths(12))
    }

    @Test func `on end and on today are windows, on with an expression is another`() throws {
        for (text, window) in [("on end", WindowSyntax.periodEnd), ("on today", .today)] {
            guard case .aggregate(_, _, let query) = try form("exists(posting \(text))") else { continue }
            #expect(query.window == window)
        }
        guard case .aggregate(_, _, let query) = try form("exists(posting on date(2025, 1, 1))"),
            case .on = query.window
        else { Issue.record("no window"); return }
    }

    @Test(arguments: [
        ("count(round", 11, "“)”"), ("1 +", 3, "名称、数、日期、\"文字\"、函数或括号"), ("a b", 2, "运算符或末尾"),
        ("\"open", 0, "结束的 \""), ("a ? b", 2, nil), ("2026-02-30", 0, "存在的日期，如 2026-02-28"),
        ("count(round during last 0 months)", 24, "月数，1 到 1200 的整数"), ("x in self", 5, "“(”"),
        ("if a then b", 11, "“else”"), ("12abc", 2, "运算符或空格"), ("s includes (a)", 11, "“all” 或 “any”"),
        ("exists(1 + 2)", 7, "“记录类 [where …]”或“值 of 记录类 [where …]”"), ("", 0, nil), ("and", 0, nil),
    ])
    func `a mistake of form says where it stands and what belongs there`(
        _ text: String, _ at: Int, _ expected: String?
    ) {
        do {
            _ = try ExpressionParser.expression(text)
            Issue.record("\(text) was read")
        } catch {
            #expect(error.at == at)
            if let expected { #expect(error.expected == expected) }
        }
    }

    @Test func `deep nesting is refused rather than exhausting the stack`() {
        let text = String(repeating: "(", count: 100_000) + "1" + String(repeating: ")", count: 100_000)
        #expect(throws: SyntaxProblem.self) { try ExpressionParser.expression(text) }
        #expect(throws: SyntaxProblem.self) {
            try ExpressionParser.expression(String(repeating: "if a then ", count: 100_000))
        }
    }
}
