import Formats
import Foundation
import Outreach
import Quantities

extension Desk {
    /// The rounds of a village as a feed.
    func roundCalendar() throws -> String {
        let (id, name, _) = try publicPlace("village", .noSuchVillage)
        let board = try RoundBoard(village: id, on: asOf, standing.database)
        var calendar = CalendarText(name: words(ResidentWord.calendarRounds, name), stamp: stamp)
        for slot in board.slots {
            let by = slot.institution.map { words(ResidentWord.byInstitution, $0) } ?? ""
            calendar.add(
                CalendarEvent(
                    uid: "round-\(slot.key)@xiachen", first: slot.first(from: slot.from), isWeekly: true,
                    until: slot.to, except: slot.cancelled,
                    summary: words(ResidentWord.roundSummary, session(slot.session)), description: by, location: name))
        }
        for extra in board.extras {
            calendar.add(
                CalendarEvent(
                    uid: "visit-\(extra.key)@xiachen", first: extra.date,
                    summary: words(ResidentWord.roundSummary, session(extra.session)),
                    description: extra.institution.map { words(ResidentWord.byInstitution, $0) } ?? "",
                    location: name))
        }
        return calendar.text
    }

    /// The clinics of an institution's experts as a feed.
    func expertCalendar() throws -> String {
        let (id, name, _) = try publicPlace("institution", .noSuchInstitution)
        let experts = try ExpertBoard.experts(at: .institution(id), on: asOf, standing.database)
        var calendar = CalendarText(name: words(ResidentWord.calendarClinics, name), stamp: stamp)
        for expert in experts {
            for shift in expert.shifts where shift.isForPatients {
                let first = max(shift.from, expert.from)
                let start = first + (shift.weekday - first.weekday + 7) % 7
                let ends = [shift.to, expert.to].compactMap { $0 }.min()
                if let ends, ends < start { continue }
                var time = CalendarEvent.Time.day
                if let from = shift.start, let to = shift.end, from < to { time = .hours(from: from, to: to) }
                calendar.add(
                    CalendarEvent(
                        uid: "clinic-\(shift.key)@xiachen", first: start, time: time, isWeekly: true, until: ends,
                        except: Self.missed(expert.away, weekday: shift.weekday),
                        summary: words(
                            ResidentWord.clinicSummary, expert.name, expert.title ?? "", session(shift.session)),
                        description: [expert.specialty, expert.origin].compactMap { $0 }
                            .joined(separator: words(.comma)), location: name))
            }
        }
        return calendar.text
    }

    /// A version a day: what changes in between is read again all the same.
    private var stamp: Instant { Instant(milliseconds: Int64(asOf.day) * 86_400_000 - 8 * 3_600_000) }

    /// The days of a weekday in stretches of absence.
    private static func missed(_ away: [(from: CivilDate, to: CivilDate)], weekday: Int) -> [CivilDate] {
        var days: Set<CivilDate> = []
        for stretch in away {
            var day = stretch.from + (weekday - stretch.from.weekday + 7) % 7
            // A leave without a sensible end is not followed beyond a year.
            let last = min(stretch.to, stretch.from + 366)
            while day <= last {
                days.insert(day)
                day = day + 7
            }
        }
        return days.sorted()
    }
}
