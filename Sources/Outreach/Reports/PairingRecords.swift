import Policy
import Quantities
import Store

/// What the review of pairings reads.
struct PairingRecords {
    struct Printed {
        var row: Int
        var county: String
        var recipient: String
        var supporter: String
        var printed: String
        var note: String?
    }

    struct Relation {
        var id: String
        var supporter: String
        var recipient: String
        var from: CivilDate
        var to: CivilDate?
    }

    var printed: [Printed]
    /// Relations of the programme `paired_assistance`.
    var relations: [Relation]
    var regions: [String: (name: String, parent: String?)]
    var institutions: [String: (party: PairingReview.Party, region: String?)]

    init(_ snapshot: Snapshot) throws {
        func table(_ kind: String) throws -> SQL {
            guard let kind = Records.vocabulary.kind(kind) else { throw Failure(.defect, "no record kind \(kind)") }
            return "\(identifier: kind.table)"
        }
        printed = try snapshot.rows(
            """
            SELECT "row", county, recipient, supporter, printed, note FROM \(table("printed_pairing"))
            ORDER BY "row", id
            """
        ) { row in
            Printed(
                row: Int(row.int(0) ?? 0), county: row.text(1) ?? "", recipient: row.text(2) ?? "",
                supporter: row.text(3) ?? "", printed: row.text(4) ?? "", note: row.text(5))
        }
        relations = try snapshot.rows(
            """
            SELECT id, supporter, recipient, "from", "to" FROM \(table("relation"))
            WHERE programme = 'paired_assistance' ORDER BY id
            """
        ) { row in
            Relation(
                id: row.text(0) ?? "", supporter: row.text(1) ?? "", recipient: row.text(2) ?? "",
                from: row.date(3) ?? CivilDate(day: .min), to: row.date(4))
        }
        let places = try snapshot.rows("SELECT id, name, parent FROM \(table("region"))") { row in
            (row.text(0) ?? "", (name: row.text(1) ?? "", parent: row.text(2)))
        }
        regions = Dictionary(places) { first, _ in first }
        let houses = try snapshot.rows("SELECT id, name, type, region FROM \(table("institution"))") { row in
            let id = row.text(0) ?? ""
            let party = PairingReview.Party(id: id, name: row.text(1) ?? id, type: row.text(2) ?? "")
            return (id, (party: party, region: row.text(3)))
        }
        institutions = Dictionary(houses) { first, _ in first }
    }

    func party(_ id: String) -> PairingReview.Party {
        institutions[id]?.party ?? PairingReview.Party(id: id, name: id, type: "")
    }
}
