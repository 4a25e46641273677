/// What a number format shows: whether a number in such a cell is a day, a time or a plain number.
enum NumberFormat {
    /// Built-in formats (ECMA-376 part 1, 18.8.30), with those of Chinese versions (27–36, 50–58).
    static func display(builtIn id: Int) -> DateSerial.Display {
        switch id {
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: .date
        case 18...21, 32...35, 45, 47, 55, 56: .time
        case 46: .elapsed
        default: .number
        }
    }

    /// A custom format, by its first section: `yyyy"年"m"月"d"日"` is a date, `[h]:mm` a duration, `0.00E+00` a number.
    static func display(code: String) -> DateSerial.Display {
        let letters = plainLetters(code)
        if letters.isElapsed { return .elapsed }
        var hasDay = false
        var hasTime = false
        var hasMonthOrMinute = false
        var previous: Character = " "
        for letter in letters.text {
            switch letter {
            case "y", "d", "g", "b": hasDay = true
            case "e" where previous != "0" && previous != "#" && previous != "?": hasDay = true
            case "a" where previous == "a": hasDay = true
            case "h", "s": hasTime = true
            case "m": hasMonthOrMinute = true
            default: break
            }
            previous = letter
        }
        if hasDay || (hasMonthOrMinute && !hasTime) { return .date }
        return hasTime ? .time : .number
    }

    /// The first section in lower case without quoted text, escapes, padding, conditions, colours, am/pm and the word
    /// `General`; and whether brackets hold `h`, `m` or `s` only.
    private static func plainLetters(_ code: String) -> (text: String, isElapsed: Bool) {
        var text = ""
        var isElapsed = false
        var rest = code.lowercased()[...]
        while let letter = rest.popFirst(), letter != ";" {
            switch letter {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                isElapsed = isElapsed || ["h", "hh", "m", "mm", "s", "ss"].contains(inside)
            case "g" where rest.hasPrefix("eneral"): rest = rest.dropFirst(6)
            case "a" where rest.hasPrefix("m/pm"): rest = rest.dropFirst(4)
            case "a" where rest.hasPrefix("/p"): rest = rest.dropFirst(2)
            default: text.append(letter)
            }
        }
        return (text, isElapsed)
    }
}
