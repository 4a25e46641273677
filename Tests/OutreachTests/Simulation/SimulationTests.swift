import Foundation
import Outreach
import Policy
import Quantities
import Testing

struct SimulationTests {
    @Test func `the same order gives the same bytes`() throws {
        let first = try SimulatedFolder(.small()), second = try SimulatedFolder(.small())
        defer { first.remove(); second.remove() }
        #expect(try first.bytes() == second.bytes())
    }

    @Test func `another seed gives other rounds`() throws {
        let first = try SimulatedFolder(.small()), second = try SimulatedFolder(.small(seed: 8))
        defer { first.remove(); second.remove() }
        #expect(first.records["round"] != second.records["round"])
    }

    @Test func `every reference names a record that is there`() throws {
        let folder = try SimulatedFolder(.small())
        defer { folder.remove() }
        let ids = Dictionary(uniqueKeysWithValues: folder.records.keys.map { ($0, Set(folder.ids(of: $0))) })
        for kind in Records.vocabulary.kinds {
            for record in folder.records[kind.name] ?? [] {
                for field in kind.fields {
                    guard case .reference(let other) = field.type, let value = record[field.name] else { continue }
                    #expect(ids[other]?.contains(value) == true, "\(kind.name).\(field.name) = \(value)")
                }
            }
        }
    }

    @Test func `every value is of its field's type and every required one is given`() throws {
        let folder = try SimulatedFolder(.small())
        defer { folder.remove() }
        for kind in Records.vocabulary.kinds {
            for record in folder.records[kind.name] ?? [] {
                for field in kind.fields where field.name != "id" {
                    guard let value = record[field.name] else {
                        #expect(!field.required, "\(kind.name).\(field.name) is missing")
                        continue
                    }
                    #expect(field.type.takes(value), "\(kind.name).\(field.name) = \(value)")
                }
            }
        }
    }

    @Test func `ids are unique within their kind`() throws {
        let folder = try SimulatedFolder(.small())
        defer { folder.remove() }
        for kind in folder.records.keys {
            let ids = folder.ids(of: kind)
            #expect(Set(ids).count == ids.count, "\(kind)")
        }
    }

    @Test func `no interval ends before it begins and no past event lies ahead`() throws {
        let order = SimulationOrder.small()
        let folder = try SimulatedFolder(order)
        defer { folder.remove() }
        for kind in Records.vocabulary.kinds {
            for record in folder.records[kind.name] ?? [] {
                if case .interval(let from, let to) = kind.time, let end = record[to], let begin = record[from] {
                    #expect(begin <= end, "\(kind.name) \(record)")
                }
                let happened = ["completed", "missed", "cancelled"].contains(record["status"] ?? "completed")
                if case .event(let field) = kind.time, happened, let date = record[field] {
                    #expect(date <= order.to.description, "\(kind.name) \(record)")
                }
            }
        }
    }

    @Test func `most rounds on a public holiday are cancelled`() throws {
        let holidays = Set((0..<7).map { CivilDate("2026-10-01")! + $0 })
        let folder = try SimulatedFolder(.small(), calendar: WorkingCalendar(holidays: holidays))
        defer { folder.remove() }
        let rounds = (folder.records["round"] ?? []).filter { holidays.map(\.description).contains($0["date"] ?? "") }
        let cancelled = rounds.filter { $0["status"] == "cancelled" && $0["reason"] == "法定节假日" }
        #expect(rounds.count > 50)
        #expect(cancelled.count * 2 > rounds.count)
    }

    @Test func `a limit caps the rounds`() throws {
        var order = SimulationOrder.small()
        order.roundLimit = 100
        let folder = try SimulatedFolder(order)
        defer { folder.remove() }
        #expect(folder.records["round"]?.count == 100)
    }
}

extension FieldType {
    /// Whether the text of a cell is of this type.
    func takes(_ text: String) -> Bool {
        switch self {
        case .text, .words, .reference: true
        case .integer: Int(text) != nil
        case .decimal: Double(text) != nil
        case .boolean: text == "true" || text == "false"
        case .date: CivilDate(text) != nil
        case .time: text.wholeMatch(of: /([01]\d|2[0-3]):[0-5]\d/) != nil
        case .choice(let choices): choices.contains { $0.code == text }
        case .choices(let choices):
            text.split(separator: ";").allSatisfy { part in choices.contains { $0.code == part } }
        }
    }
}
