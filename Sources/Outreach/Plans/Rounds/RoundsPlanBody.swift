import Formats
import Policy
import Quantities

extension RoundsPlan {
    package static var kind: Plan.Kind { .rounds }

    package static var restsOn: [PlanSource] {
        [
            PlanSource(table: "round_schedules", label: "巡诊排期"), PlanSource(table: "villages", label: "村"),
            PlanSource(table: "village_modes", label: "村级服务方式"), PlanSource(table: "teams", label: "团队"),
            PlanSource(table: "frequency_exceptions", label: "巡诊频次调整"),
            PlanSource(table: "exemptions", label: "豁免"), PlanSource(table: "institutions", label: "机构"),
        ]
    }

    package func records(of plan: Plan) -> [PlanRecords] { RoundsPlanRecords(self, plan).all }

    package func text(of plan: Plan, _ book: PolicyBook) -> any PlanText { RoundsPlanText(self, book) }

    package func tables(of plan: Plan, _ book: PolicyBook) -> [PlanTable] { RoundsPlanTables(self).all }

    package func events(of plan: Plan) -> [CalendarEvent] { RoundsPlanEvents(self, plan).all }
}
