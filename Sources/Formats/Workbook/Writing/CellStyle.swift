/// How a cell looks. Equal styles share one format of the workbook.
package struct CellStyle: Hashable, Sendable {
    package enum Alignment: Hashable, Sendable { case automatic, left, center, right }
    package enum VerticalAlignment: Hashable, Sendable { case bottom, center, top }
    package enum Border: Hashable, Sendable { case none, thin, medium, hair }

    /// A font name; nil leaves the program's default.
    package var font: String?
    /// Points.
    package var fontSize: Double?
    package var isBold = false
    package var isItalic = false
    package var isUnderlined = false
    /// 0xRRGGBB.
    package var color: UInt32?
    /// 0xRRGGBB of the background.
    package var fill: UInt32?
    package var alignment = Alignment.automatic
    package var verticalAlignment = VerticalAlignment.bottom
    package var wraps = false
    /// On all four sides.
    package var border = Border.none
    /// As the spreadsheet writes it, such as `#,##0` or `yyyy"年"m"月"d"日"`; dates have a format of their own without.
    package var numberFormat: String?

    package init() {}

    /// Nothing set.
    package static let plain = CellStyle()

    /// The head of a table of data: bold on light grey, wrapped, framed.
    package static let header = CellStyle().with {
        $0.isBold = true
        $0.fill = 0xE7E6E6
        $0.alignment = .center
        $0.verticalAlignment = .center
        $0.wraps = true
        $0.border = .thin
    }

    /// A cell of a printed Chinese table: 宋体, framed, wrapped, centred.
    package static let printed = CellStyle().with {
        $0.font = "宋体"
        $0.fontSize = 10.5
        $0.alignment = .center
        $0.verticalAlignment = .center
        $0.wraps = true
        $0.border = .thin
    }

    /// A copy with changes.
    package func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
        var copy = self
        change(&copy)
        return copy
    }
}
