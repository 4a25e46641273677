import Policy

/// A plan as a picture of who is where when: rows of people or teams along columns of time.
package struct PlanBoard: Sendable {
    /// Columns that belong together, and how many.
    package struct Group: Sendable {
        package var title: Words
        package var columns: Int
    }

    /// What fills columns of a row.
    package struct Span: Sendable {
        /// Place of the first column, and how many.
        package var start: Int
        package var length: Int
        package var cells: [PlanCell]
        /// It stands on record already, and is not proposed.
        package var isOnRecord = false
    }

    package struct Row: Sendable {
        package var heads: [PlanCell]
        /// In order; none overlaps another.
        package var spans: [Span]
    }

    package var title: Words
    /// Titles of what stands at the head of each row.
    package var heads: [Words]
    package var groups: [Group]
    package var columns: [Words]
    package var rows: [Row]
    /// Spans are bars along time, not entries of a week.
    package var isBars: Bool
    /// How to read it, where that is not plain.
    package var note: Words?

    /// Puts spans of one row into as many rows as they need so that none overlaps another.
    static func rows(_ heads: [PlanCell], _ spans: [Span]) -> [Row] {
        var rows: [Row] = []
        for span in spans.sorted(by: { ($0.start, $0.length) < ($1.start, $1.length) }) {
            let place = rows.firstIndex { row in row.spans.last.map { $0.start + $0.length <= span.start } ?? true }
            if let place { rows[place].spans.append(span) } else { rows.append(Row(heads: heads, spans: [span])) }
        }
        return rows
    }

    /// Runs of equal titles.
    static func groups(_ titles: [String]) -> [Group] {
        var groups: [Group] = []
        for title in titles {
            if groups.last?.title.zh == title {
                groups[groups.count - 1].columns += 1
            } else {
                groups.append(Group(title: .init(title, title), columns: 1))
            }
        }
        return groups
    }

    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    static func month(_ number: Int) -> Words { .init(months[(number - 1) % 12], "\(number)月") }
}
