import Foundation
import Quantities

/// Makes a plausible, repeatable year of work for a region: everything that the rules ask about, some of it short.
///
/// Nothing here is a fact about a real place. Invented records say so (`synthetic`, or a source that names the
/// simulation), and the folder gets a note that says what was made from what.
package enum Simulation {
    /// Source of every record that a simulation invented; base readers leave such records out.
    package static let source = "合成（xiachen simulate）"

    /// Writes one CSV file per record kind into `folder`, ready to import; the counts by kind.
    ///
    /// The same order, base and calendar give the same bytes. Memory grows with villages and people, not with rounds.
    /// Throws `invalid` for an order that cannot be, `missing` for an unknown region, `unavailable` for a folder that
    /// cannot be written.
    package static func run(
        _ order: SimulationOrder, calendar: WorkingCalendar, into folder: URL
    ) throws -> [SimulatedKind] {
        try order.check()
        let base: BaseRecords
        let profile: Profile
        switch order.place {
        case .region(let code, let folders):
            base = try BaseRecords(folders: folders).within(code)
            profile = .of(code)
        case .villages(let count):
            base = InventedProvince(villageCount: count, seed: order.seed).records()
            profile = .of("990000")
        }
        let records = try RecordFolder(folder)
        let world = try World(base, order, profile, records)
        let scene = Scene(order, profile, calendar, records, world: world)
        try write(scene)
        let counts = try records.finish()
        try SimulationNote(order: order, counts: counts).write(into: folder)
        return counts
    }

    private static func write(_ scene: Scene) throws {
        try ServiceModes(scene: scene).write()
        try Consortia(scene: scene).write()
        try Relations(scene: scene).write()
        try Postings(scene: scene).write()
        try Rounds(scene: scene).write()
        try Tours(scene: scene).write()
        try Sites(scene: scene).write()
        try Agreements(scene: scene).write()
        try Documents(scene: scene).write()
        try Assessments(scene: scene).write()
        try Statistics(scene: scene).write()
        try Referrals(scene: scene).write()
        try ReportsFiled(scene: scene).write()
        // Written last, and only where a person may look at them: what stands before keeps its bytes.
        guard scene.counties.count < 50 else { return }
        try Duties(scene: scene).write()
        try Capacities(scene: scene).write()
        try Expertise(scene: scene).write()
        try Papers(scene: scene).write()
        try Safeguards(scene: scene).write()
        try Upstream(scene: scene).write()
        try Markets(scene: scene).write()
    }
}
