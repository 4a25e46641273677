import Outreach
import Policy
import Quantities

extension Desk {
    /// Found names that are listed.
    private static var most: Int { 60 }

    func residents() throws -> any Page {
        let asked = question["q"].map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
        var page = ResidentsPage(
            heading: words(ResidentWord.residentsHeading), place: place,
            search: search(links.residents(), asked), villages: [], institutions: [], notes: [])
        page.search.label = words(ResidentWord.villageOrHospital)
        let places = try ExpertBoard.places(
            in: inside, on: asOf, text: asked.isEmpty ? nil : asked, limit: Self.most, standing.database)
        page.institutions = places.map { found in
            .init(
                link: Link(found.name, links.experts(institution: found.id)), region: regionName(found.region),
                count: words(ResidentWord.expertsHere, "\(found.experts)"))
        }
        if !asked.isEmpty {
            let villages = try RoundBoard.villages(named: asked, in: inside, limit: Self.most, standing.database)
            page.villages = villages.map { found in
                .init(
                    link: Link(found.name, links.rounds(village: found.id)), region: regionName(found.region))
            }
            if max(villages.count, places.count) == Self.most {
                page.notes.append(words(ResidentWord.moreFound, "\(Self.most)"))
            }
            if villages.isEmpty, places.isEmpty { page.none = words(ResidentWord.foundNothing, asked) }
        }
        return page
    }

    func experts() throws -> any Page {
        let (id, name, region) = try publicPlace("institution", .noSuchInstitution)
        let experts = try ExpertBoard.experts(at: .institution(id), on: asOf, standing.database)
        return ExpertsPage(
            heading: words(ResidentWord.expertsOf, name), place: region, trail: regionName(region),
            lead: words(ResidentWord.expertsLead, asOf.description), experts: experts.map(card),
            calendar: Link(words(ResidentWord.addToCalendar), links.expertCalendar(institution: id)),
            back: Link(words(ResidentWord.searchAgain), links.residents()))
    }

    func rounds() throws -> any Page {
        let (id, name, region) = try publicPlace("village", .noSuchVillage)
        let board = try RoundBoard(village: id, on: asOf, standing.database)
        let experts = try ExpertBoard.experts(at: .village(id), on: asOf, standing.database)
        return RoundsPage(
            heading: words(ResidentWord.roundsOf, name), place: region, trail: regionName(region),
            times: board.slots.map { slot in
                words(ResidentWord.weeklyOn, weekday(slot.weekday), session(slot.session))
            },
            visits: board.visits(asOf...(asOf + 27)).map(day), experts: experts.map(card),
            calendar: Link(words(ResidentWord.addToCalendar), links.roundCalendar(village: id)),
            back: Link(words(ResidentWord.searchAgain), links.residents()))
    }

    /// The id, name and region of a village or institution that the address names.
    func publicPlace(_ kind: String, _ absent: ResidentWord) throws -> (id: String, name: String, region: String?) {
        let id = try question.segment("id")
        guard let declaration = book.vocabulary.kind(kind), let record = try lookup.record(declaration, id: id) else {
            throw Failure(.missing, words(absent), remedy: words(ResidentWord.searchAgain))
        }
        func text(_ name: String) -> String? {
            guard let at = declaration.fields.firstIndex(where: { $0.name == name }) else { return nil }
            switch record.values[at] {
            case .text(let text), .reference(let text): return text
            default: return nil
            }
        }
        return (id, text("name") ?? id, text("region"))
    }

    private func card(_ expert: ExpertBoard.Expert) -> ExpertsPage.Card {
        // Teaching and ward rounds are no hours for patients; a shift that says nothing may be.
        let clinics = expert.shifts.filter(\.isForPatients)
        let hours = clinics.map { shift in
            var parts = [weekday(shift.weekday), shift.hours ?? session(shift.session)]
            if shift.from > asOf { parts.append(words(.since, shift.from.description)) }
            return parts.joined(separator: " ")
        }
        var stay: String?
        if expert.from > asOf {
            stay = words(ResidentWord.comesOn, expert.from.description)
        } else if let to = expert.to {
            stay = words(ResidentWord.staysUntil, to.description)
        }
        return ExpertsPage.Card(
            name: expert.name, title: expert.title, specialty: expert.specialty, origin: expert.origin, stay: stay,
            hours: hours.isEmpty ? [words(ResidentWord.hoursAskHere)] : hours,
            away: expert.away.map { words(ResidentWord.awayDays, $0.from.description, $0.to.description) })
    }

    private func day(_ visit: RoundBoard.Visit) -> RoundsPage.Day {
        var mark: StatusMark?
        if visit.isCancelled { mark = StatusMark(.short, words).named(words(ResidentWord.visitCancelled)) }
        if visit.isExtra { mark = StatusMark(code: "met", sign: "+", label: words(ResidentWord.visitExtra)) }
        return .init(
            date: visit.date.description, weekday: weekday(visit.date.weekday), session: session(visit.session),
            by: visit.institution.map { words(ResidentWord.byInstitution, $0) }, mark: mark)
    }

    func weekday(_ number: Int) -> String {
        let names = words(ResidentWord.weekdayNames).split(separator: " ")
        return names.indices.contains(number - 1) ? String(names[number - 1]) : ""
    }

    func session(_ code: String) -> String {
        switch code {
        case "am": words(ResidentWord.sessionMorning)
        case "pm": words(ResidentWord.sessionAfternoon)
        default: words(ResidentWord.sessionWhole)
        }
    }

    private func regionName(_ code: String?) -> String { code.map { telling.region($0) } ?? "" }
}

extension ExpertBoard.Shift {
    var isForPatients: Bool { services.isEmpty || services.contains("clinic") }

    /// `08:30–11:30`; nil where no hours are given.
    var hours: String? {
        guard let start, let end else { return nil }
        return "\(Desk.clock(start))–\(Desk.clock(end))"
    }
}
