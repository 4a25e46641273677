import Outreach
import Policy
import Testing

@Suite struct RecordKindsTests {
    let kinds = Records.vocabulary.kinds

    @Test func `kind names, labels and field names are unique`() {
        #expect(Set(kinds.map(\.name)).count == kinds.count)
        #expect(Set(kinds.map(\.label)).count == kinds.count)
        for kind in kinds {
            #expect(Set(kind.fields.map(\.name)).count == kind.fields.count, "\(kind.name)")
            #expect(Set(kind.fields.map(\.label)).count == kind.fields.count, "\(kind.name)")
        }
    }

    @Test func `every reference, time field, identity and exclusive group names what is there`() {
        for kind in kinds {
            for field in kind.fields {
                if let target = field.type.target { #expect(Records.vocabulary.kind(target) != nil, "\(kind.name)") }
            }
            switch kind.time {
            case .none: break
            case .event(let day): #expect(kind.field(day)?.type == .date && kind.field(day)?.required == true)
            case .interval(let from, let to):
                #expect(kind.field(from)?.type == .date && kind.field(from)?.required == true, "\(kind.name)")
                #expect(kind.field(to)?.type == .date, "\(kind.name)")
            }
            for name in kind.identity + kind.exclusive.flatMap({ $0 }) {
                #expect(kind.field(name)?.required == true, "\(kind.name).\(name)")
            }
        }
    }

    @Test func `every path to a region follows references to a region`() {
        for kind in kinds {
            for path in kind.place where path != "id" {
                var at = kind
                for step in path.split(separator: ".") {
                    let target = at.field(String(step))?.type.target
                    #expect(target != nil, "\(kind.name): \(path)")
                    at = target.flatMap { Records.vocabulary.kind($0) } ?? at
                }
                #expect(at.name == "region", "\(kind.name): \(path)")
            }
        }
    }

    @Test func `closed lists have unique codes and labels`() {
        for kind in kinds {
            for field in kind.fields {
                guard let list = field.type.choices else { continue }
                #expect(Set(list.map(\.code)).count == list.count, "\(kind.name).\(field.name)")
                #expect(Set(list.map(\.label)).count == list.count, "\(kind.name).\(field.name)")
            }
        }
    }
}
