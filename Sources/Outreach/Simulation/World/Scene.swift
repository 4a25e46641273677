import Quantities

/// What every theme of the simulation works with: the order, the places, the staff and the folder written.
final class Scene {
    let order: SimulationOrder
    let profile: Profile
    let calendar: WorkingCalendar
    let folder: RecordFolder
    let staff: Staff
    var counties: [SimulatedCounty]
    /// Urban tertiary hospitals that support from outside.
    let supporters: [String]
    /// An urban hospital of the second grade.
    let urbanSecondary: String?
    /// The city or municipality above the counties, and the province.
    let cityCode: String
    let provinceCode: String
    /// Real relations of the base, kept.
    let relations: [BaseRecord]
    /// What later themes refer to.
    var postings: [SimulatedPosting] = []
    private(set) var relationIds: [SimulatedRelation] = []
    private(set) var knownRelations: Set<String> = []

    init(
        _ order: SimulationOrder, _ profile: Profile, _ calendar: WorkingCalendar, _ folder: RecordFolder, world: World
    ) {
        self.order = order
        self.profile = profile
        self.calendar = calendar
        self.folder = folder
        counties = world.counties
        supporters = world.supporters
        urbanSecondary = world.urbanSecondary
        cityCode = world.cityCode
        provinceCode = world.provinceCode
        relations = world.relations
        staff = Staff(folder: folder, seed: order.seed, from: order.from, through: order.to)
    }

    var from: CivilDate { order.from }
    var to: CivilDate { order.to }
    var years: ClosedRange<Int> { order.from.year...order.to.year }

    /// The stream of chance of a theme in a place.
    func random(_ theme: String, _ place: String = "") -> SeededRandom {
        SeededRandom(seed: order.seed, key: "\(theme)/\(place)")
    }

    /// First days of the months that begin or lie within the span.
    var months: [CivilDate] {
        var month = Period(.month, holding: from).start
        var result: [CivilDate] = []
        while month <= to {
            result.append(month)
            month = month.adding(months: 1)
        }
        return result
    }

    /// The first ordinary working day on or after `date`.
    func workingDay(onOrAfter date: CivilDate) -> CivilDate {
        var day = date
        while !calendar.isWorkingDay(day) { day = day + 1 }
        return day
    }

    /// A weekday on which nobody works.
    func isHoliday(_ date: CivilDate) -> Bool { date.weekday < 6 && !calendar.isWorkingDay(date) }

    func add(_ relation: SimulatedRelation) {
        relationIds.append(relation)
        knownRelations.insert(relation.id)
    }

    /// The least diligent of many counties has no consortium yet.
    func hasConsortium(_ county: SimulatedCounty) -> Bool { counties.count <= 5 || county.diligence >= 0.63 }

    func write(_ kind: String, _ values: KeyValuePairs<String, any Cell>) throws {
        try folder.write(kind, values)
    }
}

/// A posting written, for the themes that speak about postings.
struct SimulatedPosting {
    var id: String
    var county: String
    var practitioner: String
    var site: String?
    var village: String?
    var from: CivilDate
    var to: CivilDate?
    var isWithdrawn: Bool
}

/// A relation written.
struct SimulatedRelation {
    var id: String
    var county: Int
    var supporter: String
    var recipient: String
    var programme: String
    var from: CivilDate
    var to: CivilDate?
}
