import Planner
import Policy
import Quantities

/// Puts a solved board and its dates together into the body of a plan.
struct RoundAssembly {
    let problem: RoundProblem
    let board: RoundBoardAnswer
    let rollout: RoundRollout

    func body() -> RoundsPlan {
        let visits = visits()
        let published = PublishedTimes(problem, board.slots)
        var body = RoundsPlan(
            order: problem.order, villages: problem.sites.map(village), teams: problem.records.teams.map(team),
            vehicles: problem.records.vehicles.map { .init(id: $0.id, plate: $0.plate, institution: $0.institution) },
            cycle: problem.cycle, slots: slots(), dayLegs: legs(), otherwise: alternatives(), visits: visits,
            unmet: RoundBlocks(problem, board.problem, board.slots).unmet(rollout.missing), ended: published.ended,
            kept: published.kept, keptTimes: published.times, replaced: replaced(visits), recorded: recorded(),
            notes: [], travel: board.answer.travel, cost: board.answer.cost, bound: board.answer.bound,
            proof: .init(rules: [], before: 0, after: 0, unnamed: 0), changes: [])
        body.markets = markets(visits)
        return body
    }

    private func village(_ site: RoundSite) -> RoundsPlan.Village {
        let own = problem.records.villages[site.village]
        return .init(
            id: own.id, name: own.name, township: own.townshipName, point: own.point, basis: own.basis,
            isRounds: own.isRounds, required: site.required, visits: site.visits, stride: site.stride,
            rules: site.rules, responsible: own.responsible, isOutside: site.isOutside)
    }

    private func team(_ team: RoundRecords.Team) -> RoundsPlan.Team {
        let home = problem.records.institutions[team.institution]
        return .init(
            id: team.id, name: team.name,
            institution: PlanParty(id: team.institution, name: home?.name ?? team.institution, point: home?.point),
            lacking: RoundRecords.categories.filter { team.lacking.contains($0.code) }.map(\.label),
            absent: team.absent.isEmpty ? nil : team.absent)
    }

    private func slots() -> [RoundsPlan.Slot] {
        let costs = RoundAlternatives(problem, board.problem, board.slots)
        return board.slots.map { slot in
            let site = problem.sites[slot.site]
            let village = problem.records.villages[site.village]
            let team = problem.records.teams[slot.team]
            return .init(
                village: slot.site, week: slot.week, weekday: slot.weekday, isAfternoon: slot.isAfternoon,
                team: slot.team, keepsTime: site.published.contains(slot.session % 10),
                keepsTeam: site.publishedTeams.contains(team.id),
                minutes: costs.minutes(slot.site, slot.team, slot.session) ?? 0,
                isHelp: team.institution != village.responsible)
        }
    }

    private func legs() -> [String: [Int]] {
        let days = Dictionary(grouping: board.slots) { "\($0.week)|\($0.weekday)|\($0.team)" }
        return days.mapValues { stops in
            let depot = problem.depots.firstIndex(of: problem.records.teams[stops[0].team].institution) ?? 0
            let home = problem.place(ofDepot: depot)
            let way = [home] + stops.sorted { $0.session < $1.session }.map(\.site) + [home]
            return zip(way, way.dropFirst()).map { problem.travel($0, $1) }
        }
    }

    private func alternatives() -> [RoundsPlan.Otherwise?] {
        let costs = RoundAlternatives(problem, board.problem, board.slots)
        let own = Dictionary(grouping: board.slots, by: \.site)
        return problem.sites.indices.map { site in
            problem.sites[site].isOutside ? nil : costs.next(site, own[site] ?? [], problem.ownPatterns(site))
        }
    }

    private func visits() -> [RoundsPlan.Visit] {
        let vehicles = RoundVehicles(problem).assigned(rollout.visits)
        return zip(rollout.visits, vehicles).map { visit, vehicle in
            var moved: Int?
            if let home = visit.home {
                let monday = visit.date - (visit.date.weekday - 1)
                let day = monday + (home.weekday - 1)
                let isSame = day == visit.date && home.session & 1 == visit.half && home.team == visit.team
                if !isSame { moved = day - problem.order.from }
            }
            return .init(
                village: visit.site, day: visit.date - problem.order.from, isAfternoon: visit.half == 1,
                team: visit.team, vehicle: vehicle, moved: moved, isAdditional: visit.home == nil)
        }.sorted { ($0.day, $0.team, $0.isAfternoon ? 1 : 0) < ($1.day, $1.team, $1.isAfternoon ? 1 : 0) }
    }

    private var siteOf: [String: Int] {
        Dictionary(
            problem.sites.enumerated().map { (problem.records.villages[$1.village].id, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Planned rounds on record that the plan has at no or at another time.
    private func replaced(_ visits: [RoundsPlan.Visit]) -> [RoundsPlan.Replaced] {
        let sites = siteOf
        let planned = Set(visits.map { [$0.village, $0.day, $0.isAfternoon ? 1 : 0] })
        return problem.records.rounds.compactMap { round in
            guard round.status == "planned", let site = sites[round.village], !problem.sites[site].isOutside else {
                return nil
            }
            let isSame = planned.contains([site, round.date - problem.order.from, round.session == "pm" ? 1 : 0])
            if isSame, round.session != "full", round.id == "\(round.village)|\(round.date)|\(round.session)" {
                return nil
            }
            return .init(
                id: round.id, village: round.village, date: round.date, session: round.session, team: round.team,
                institution: round.institution)
        }
    }

    private func recorded() -> [[Int]] {
        let sites = siteOf
        return problem.records.rounds.flatMap { round -> [[Int]] in
            guard ["completed", "missed"].contains(round.status), let site = sites[round.village] else { return [] }
            return (round.session == "am" ? [0] : round.session == "pm" ? [1] : [0, 1]).map {
                [site, round.date - problem.order.from, $0]
            }
        }
    }
}
