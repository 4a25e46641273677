/// An error a person can act on: what went wrong, with which thing, and the way out.
///
/// Six kinds only; each door (command line, web) maps them once, to an exit code or an HTTP status.
/// The texts are Chinese: what the command line says and the pages show (a `defect` may quote the machine).
/// Messages never hold personal data or bound values of a query.
package struct Failure: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Kind: String, Sendable, CaseIterable {
        /// The input breaks a rule that the caller can mend.
        case invalid
        /// A thing that was named is not there.
        case missing
        /// The thing has changed since it was read, or exists already.
        case conflict
        /// The caller may not do this.
        case forbidden
        /// A database, disk or file cannot be reached now; trying again may help.
        case unavailable
        /// A mistake of ours.
        case defect
    }

    package var kind: Kind
    /// What happened, to which thing, with the value and the bound: one sentence.
    package var what: String
    /// Where: file, sheet, row, column, line, as far as known.
    package var place: String?
    /// What to do about it.
    package var remedy: String?

    package init(_ kind: Kind, _ what: String, at place: String? = nil, remedy: String? = nil) {
        self.kind = kind
        self.what = what
        self.place = place
        self.remedy = remedy
    }

    package var description: String {
        var text = place.map { "\($0)：\(what)" } ?? what
        if let remedy { text += "（\(remedy)）" }
        return text
    }
}
