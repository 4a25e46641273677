/// Times of day as records write them.
enum TimeOfDay {
    /// `08:05` for 485 minutes since midnight.
    static func text(_ minutes: Int) -> String {
        let hour = minutes / 60, minute = minutes % 60
        return (hour < 10 ? "0\(hour)" : "\(hour)") + (minute < 10 ? ":0\(minute)" : ":\(minute)")
    }
}
