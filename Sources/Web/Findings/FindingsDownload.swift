import Hummingbird
import Outreach
import Policy
import Quantities

extension Site {
    /// The list that a page shows, whole, as a workbook.
    func findingsWorkbook(_ request: Request, _ parameters: Parameters) async throws -> Response {
        let question = try Question(request, parameters)
        do {
            let (name, rules, asOf) = try await worker.run { try self.desk(question).findingsOrder() }
            return try await download(name, ExportFormat.xlsx.contentType) { file in
                try self.standing.writeFindings(asOf: asOf, to: file) { assessor in
                    var cells: [FindingCell] = []
                    for rule in rules where cells.count <= FindingWorkbook.mostFindings {
                        try rule.forEach(assessor) { cell in
                            cells.append(cell)
                            return cells.count <= FindingWorkbook.mostFindings
                        }
                    }
                    return cells
                }
            }
        } catch { return try problem(error, question.viewpoint) }
    }
}

extension Desk {
    /// What the browser saves the workbook as, and what is in it.
    fileprivate func findingsOrder() throws -> (name: String, rules: [ListedRule], asOf: CivilDate) {
        var narrowing = try narrowing()
        narrowing.after = nil
        let rules = narrowing.rules(book).map {
            ListedRule(number: $0, narrowing: narrowing, region: inside, asOf: asOf)
        }
        let parts = ["xiachen-findings", inside, narrowing.status?.rawValue, asOf.description].compactMap { $0 }
        return (parts.joined(separator: "-") + ".xlsx", rules, asOf)
    }
}
