/// How a sheet is printed.
package struct PrintSettings: Sendable {
    package var isLandscape = false
    /// All columns on one page's width; as many pages down as the rows need.
    package var fitsWidth = true
    /// Rows (from 1) repeated on each page.
    package var repeatedRows: ClosedRange<Int>?
    package var sideMarginMillimetres = 15.0
    package var topMarginMillimetres = 18.0
    package var isCenteredHorizontally = true
    /// Text in the middle of the page's foot, in the codes of spreadsheets: `第 &P 页，共 &N 页`; at most 250 characters.
    package var footer = ""

    /// A4, portrait.
    package init() {}
}
