import Quantities

/// What a workbook says about itself. Nothing is taken from the clock: the same content gives the same bytes.
package struct DocumentProperties: Sendable {
    package var title = ""
    package var subject = ""
    package var author = ""
    package var company = ""
    package var comments = ""
    /// The day the file calls its creation; fixed unless the caller means another.
    package var createdOn = CivilDate(year: 2000, month: 1, day: 1)!

    package init(title: String = "") { self.title = title }
}
