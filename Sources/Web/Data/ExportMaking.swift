import Outreach
import Policy
import Quantities

/// The form that chooses what to export.
struct ExportPage: Page {
    static let template = "export"
    var heading: String
    var lead: String
    var action: String
    var regions: [Choice]
    var kinds: [Choice]
    var formats: [Choice]
    var note: String
    var hidden: [SearchForm.Hidden]

    struct Choice: Sendable {
        var value: String
        var text: String
        var isChosen: Bool
    }
}

/// An export that was asked for, checked.
struct ExportOrder: Sendable {
    var scope: Exports.Scope
    var format: ExportFormat
    /// What the browser saves it as.
    var fileName: String
}

extension Desk {
    func exporting() throws -> any Page {
        let kind = try question["kind"].map(kindNamed)
        let place = place
        // The whole, the way down to the region shown, and what lies below it: any other is a click away.
        let above = place.map { regions.above($0) } ?? []
        let near = above + [place.flatMap { regions[$0] }].compactMap { $0 } + regions.children(of: place)
        var choices = [ExportPage.Choice(value: "", text: words(.allRegions), isChosen: inside == nil)]
        choices += near.filter { $0.code != RegionTree.nation }.map {
            .init(value: $0.code, text: $0.name, isChosen: $0.code == inside)
        }
        let kinds = book.vocabulary.kinds.map {
            ExportPage.Choice(value: $0.name, text: telling.noun($0.name), isChosen: $0.name == kind?.name)
        }
        let formats: [(ExportFormat, DataWord)] = [
            (.xlsx, .formatWorkbook), (.zip, .formatZip), (.csv, .formatCSV),
        ]
        return ExportPage(
            heading: words(DataWord.exporting), lead: words(DataWord.exportLead), action: "/data/export/file",
            regions: choices,
            kinds: [.init(value: "", text: words(DataWord.everyKind), isChosen: kind == nil)] + kinds,
            formats: formats.map { .init(value: $0.rawValue, text: words($1), isChosen: $0 == .xlsx) },
            note: words(DataWord.exportBorder), hidden: keptFields.filter { $0.name != "region" })
    }

    func exportOrder() throws -> ExportOrder {
        let kind = try question["kind"].map(kindNamed)
        let format = try question.choice("format", ExportFormat.self) ?? .xlsx
        if format == .csv, kind == nil { throw Failure(.invalid, words(DataWord.csvNeedsKind)) }
        var selection = try kind.map { try self.selection($0) } ?? RecordSelection()
        selection.region = question.viewpoint.region == RegionTree.nation ? nil : question.viewpoint.region
        let parts = ["xiachen", selection.region, kind?.name, asOf.description].compactMap { $0 }
        return ExportOrder(
            scope: .init(kinds: kind.map { [$0.name] }, selection: selection), format: format,
            fileName: parts.joined(separator: "-") + ".\(format.rawValue)")
    }

    /// - Throws: `missing` for a name of no kind.
    func kindNamed(_ name: String) throws -> Kind {
        guard let kind = book.vocabulary.kind(name) else {
            throw Failure(.missing, words(DataWord.noSuchKind, name))
        }
        return kind
    }
}
