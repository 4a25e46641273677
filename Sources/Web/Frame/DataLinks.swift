/// Addresses of the data pages.
extension Links {
    func data() -> String { make("/data") }
    func importing() -> String { make("/data/import") }
    func importCase(_ id: String) -> String { make("/data/imports/" + Address.escaped(id)) }
    func confirmImport(_ id: String) -> String { make("/data/imports/\(Address.escaped(id))/confirm") }
    func discardImport(_ id: String) -> String { make("/data/imports/\(Address.escaped(id))/discard") }
    func template() -> String { make("/data/template.xlsx") }
    func dictionary(_ search: String? = nil) -> String { make("/data/dictionary", [("q", search)]) }
    func dictionary(kind: String) -> String { make("/data/dictionary/" + Address.escaped(kind)) }
    func exporting(kind: String? = nil) -> String { make("/data/export", [("kind", kind)]) }
    /// The file of an export; `pairs` narrow it as a list of records is narrowed.
    func export(kind: String?, format: ExportFormat, _ pairs: [(String, String?)] = []) -> String {
        make("/data/export/file", [("kind", kind), ("format", format.rawValue)] + pairs)
    }
}

/// What an export is written as.
enum ExportFormat: String, CaseIterable { case xlsx, zip, csv }
