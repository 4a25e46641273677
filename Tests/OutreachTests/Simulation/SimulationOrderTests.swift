import Foundation
import Outreach
import Quantities
import Testing

struct SimulationOrderTests {
    private let day = CivilDate("2026-01-01")!

    private func failure(_ order: SimulationOrder) -> Failure? {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "never-\(ProcessInfo.processInfo.globallyUniqueString)")
        do {
            _ = try Simulation.run(order, calendar: WorkingCalendar(), into: folder)
            try? FileManager.default.removeItem(at: folder)
            return nil
        } catch {
            return error as? Failure
        }
    }

    @Test func `a span that ends before it begins is refused`() {
        #expect(failure(.init(.villages(10), from: day, to: day - 1, seed: 1))?.kind == .invalid)
    }

    @Test func `no villages are refused`() {
        #expect(failure(.init(.villages(0), from: day, to: day, seed: 1))?.kind == .invalid)
    }

    @Test func `a base folder without regions is missing`() {
        let nowhere = URL(fileURLWithPath: "/nonexistent")
        #expect(failure(.init(.region("350400", base: [nowhere]), from: day, to: day, seed: 1))?.kind == .missing)
    }

    @Test func `an unknown region is missing, and known ones are named`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "base-\(ProcessInfo.processInfo.globallyUniqueString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try "id,name,level\n350427,沙县,county\n".write(
            to: folder.appendingPathComponent("region.csv"), atomically: true, encoding: .utf8)
        let found = failure(.init(.region("999999", base: [folder]), from: day, to: day, seed: 1))
        #expect(found?.kind == .missing)
        #expect(found?.remedy?.contains("350427") == true)
    }
}
