import Planner
import Policy
import Quantities
import Store

/// From the records to a plan of postings.
struct PostingMaking {
    let live: Assessor
    let region: String
    let day: CivilDate
    let limits: PostingLimits
    let people: PostingPeople
    let institutions: PlanInstitutions
    let sites: PostingSites
    /// The plan before, where this one is made out of it.
    let keeping: PostingKeeping?

    init(
        _ snapshot: Snapshot, _ live: Assessor, region: String, from day: CivilDate, _ limits: PostingLimits,
        keeping: PostingKeeping? = nil
    ) throws {
        (self.live, self.region, self.day, self.limits) = (live, region, day, limits)
        self.keeping = keeping
        var staff = try PostingPeople(snapshot, from: day, limits)
        if let keeping { staff.keep(keeping, day, day.adding(months: limits.months) - 1) }
        people = staff
        guard !people.people.isEmpty else {
            throw Failure(.missing, "记录中没有卫生技术人员", remedy: "请先导入 practitioner 表")
        }
        var places = try PlanInstitutions(
            snapshot, PlanDivisions(snapshot), region: region, day: day, vocabulary: live.dataset.vocabulary)
        sites = try PostingSites(snapshot, &places, first: day, last: day.adding(months: limits.months) - 1)
        institutions = places
        guard !sites.senders.isEmpty else {
            throw Failure(
                .missing, "计划期内没有支援关系，也没有医共体牵头医院或疾控中心可以派人",
                remedy: "先编制支援关系计划，或导入 relation、membership 表")
        }
    }
}
