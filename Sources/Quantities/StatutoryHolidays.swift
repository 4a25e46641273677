extension CivilDate {
    /// Whether everybody is off by law, whatever the year's notice adds: New Year, eve and first three days of the
    /// spring festival, 清明, 1–2 May, 端午, 中秋, 1–3 October. Source: 全国年节及纪念日放假办法 (State Council order 795,
    /// 2024), article 2. 清明 after the formula for 2000–2099.
    package var isStatutoryHoliday: Bool {
        let (year, month, day) = parts
        switch (month, day) {
        case (1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3): return true
        case (4, _):
            let short = year % 100
            return day == Int(Double(short) * 0.2422 + 4.81) - short / 4
        case (1, _), (2, _):
            if let lunar = lunarDate, lunar.month == 1, lunar.day <= 3 { return true }
            guard let next = (self + 1).lunarDate else { return false }
            return next == (1, 1)
        case (5...6, _), (9...10, _):
            guard let lunar = lunarDate else { return false }
            return lunar == (5, 5) || lunar == (8, 15)
        default: return false
        }
    }
}

extension WorkingCalendar {
    /// As far as the days are known: in years without a notice the days that the law itself gives are off.
    package func lawful(from start: CivilDate, through end: CivilDate) -> WorkingCalendar {
        guard isProvisional(end), start <= end else { return self }
        return closing((0...(end - start)).map { start + $0 }.filter { isProvisional($0) && $0.isStatutoryHoliday })
    }
}
