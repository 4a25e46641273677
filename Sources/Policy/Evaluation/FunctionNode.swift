import Quantities

/// Functions of dates, numbers and the working-day calendar.
final class FunctionNode: Term, @unchecked Sendable {
    let function: Function
    private let arguments: TermRun
    let calendar: WorkingCalendar

    init(_ function: Function, _ arguments: [Term], _ calendar: WorkingCalendar) {
        self.function = function
        self.arguments = TermRun(arguments)
        self.calendar = calendar
        var uses = Uses.of(arguments)
        if function == .workingDays || function == .workingDay { uses.insert(.calendar) }
        if function == .workingDays || function == .daysLeft { uses.insert(.period) }
        if function == .daysLeft { uses.insert(.today) }
        super.init(Self.type(function, arguments), uses: uses)
    }

    private static func type(_ function: Function, _ arguments: [Term]) -> ValueType {
        switch function {
        case .date, .addMonths: .date
        case .workingDay, .given, .missing: .truth
        case .least, .greatest: arguments.first?.type ?? .number
        default: .number
        }
    }

    override var operands: [Term] { arguments.list }
    override func scalar(_ frame: Frame) -> Double {
        switch function {
        case .workingDays:
            return Double(calendar.workingDays(from: CivilDate(day: frame.start), through: CivilDate(day: frame.end)))
        case .daysLeft: return Double(max(0, frame.end - max(frame.today, frame.start - 1)))
        case .least, .greatest: return extreme(frame)
        default: break
        }
        let a = argument(0, frame)
        let b = argument(1, frame)
        if a.isNaN { return .nan }
        switch function {
        case .abs: return abs(a)
        case .year: return Double(day(a).year)
        case .month: return Double(day(a).month)
        case .weekday: return Double(day(a).weekday)
        case .workingDay: return truth(calendar.isWorkingDay(day(a)))
        default: break
        }
        if b.isNaN { return .nan }
        switch function {
        case .addMonths: return Double(day(a).adding(months: Int(b)).day)
        case .daysBetween: return b - a
        case .monthsBetween: return Double(day(a).wholeMonths(to: day(b)))
        case .date:
            let c = argument(2, frame)
            guard !c.isNaN, let date = CivilDate(year: Int(a), month: Int(b), day: Int(c)) else { return .nan }
            return Double(date.day)
        default: return .nan
        }
    }

    /// The smallest or largest of all arguments; missing where one of them is.
    private func extreme(_ frame: Frame) -> Double {
        var result = Double.nan
        for index in 0..<arguments.count {
            let value = arguments.scalar(index, frame)
            if value.isNaN { return .nan }
            if index == 0 || (function == .least ? value < result : value > result) { result = value }
        }
        return result
    }

    private func argument(_ index: Int, _ frame: Frame) -> Double {
        index < arguments.count ? arguments.scalar(index, frame) : .nan
    }

    private func day(_ value: Double) -> CivilDate { CivilDate(day: Int32(value)) }
}
