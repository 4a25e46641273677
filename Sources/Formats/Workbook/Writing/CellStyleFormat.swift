internal import CXlsxWriter

extension CellStyle {
    /// Sets on a new format what differs from its defaults.
    func apply(to format: UnsafeMutablePointer<lxw_format>) {
        if let font { format_set_font_name(format, font) }
        if let fontSize { format_set_font_size(format, fontSize) }
        if isBold { format_set_bold(format) }
        if isItalic { format_set_italic(format) }
        if isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
        if let color { format_set_font_color(format, Self.native(color)) }
        if let fill { format_set_bg_color(format, Self.native(fill)) }
        if wraps { format_set_text_wrap(format) }
        if let numberFormat { format_set_num_format(format, numberFormat) }
        if let horizontal { format_set_align(format, UInt8(horizontal.rawValue)) }
        if let vertical { format_set_align(format, UInt8(vertical.rawValue)) }
        if let line { format_set_border(format, UInt8(line.rawValue)) }
    }

    private var horizontal: lxw_format_alignments? {
        switch alignment {
        case .automatic: nil
        case .left: LXW_ALIGN_LEFT
        case .center: LXW_ALIGN_CENTER
        case .right: LXW_ALIGN_RIGHT
        }
    }

    private var vertical: lxw_format_alignments? {
        switch verticalAlignment {
        case .bottom: nil
        case .center: LXW_ALIGN_VERTICAL_CENTER
        case .top: LXW_ALIGN_VERTICAL_TOP
        }
    }

    private var line: lxw_format_borders? {
        switch border {
        case .none: nil
        case .thin: LXW_BORDER_THIN
        case .medium: LXW_BORDER_MEDIUM
        case .hair: LXW_BORDER_HAIR
        }
    }

    /// The library takes 0 for "not set" and this for black.
    private static func native(_ color: UInt32) -> lxw_color_t {
        color == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : lxw_color_t(color)
    }
}
