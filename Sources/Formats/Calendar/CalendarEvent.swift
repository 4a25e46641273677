import Quantities

/// One entry of a calendar feed (RFC 5545, VEVENT), once or every week.
package struct CalendarEvent: Sendable, Equatable {
    package enum Time: Sendable, Equatable {
        /// The whole day: where no hour is published.
        case day
        /// Minutes since midnight in China, from and to.
        case hours(from: Int, to: Int)
    }

    /// Stable: the same entry has it in every version of the feed.
    package var uid: String
    package var first: CivilDate
    package var time: Time
    /// Every week on the weekday of the first day; otherwise once.
    package var isWeekly: Bool
    /// The last day on which it may fall; nil: no end.
    package var until: CivilDate?
    /// Days on which it does not take place.
    package var except: [CivilDate]
    package var summary: String
    package var description: String
    package var location: String

    package init(
        uid: String, first: CivilDate, time: Time = .day, isWeekly: Bool = false, until: CivilDate? = nil,
        except: [CivilDate] = [], summary: String, description: String = "", location: String = ""
    ) {
        self.uid = uid
        self.first = first
        self.time = time
        self.isWeekly = isWeekly
        self.until = until
        self.except = except
        self.summary = summary
        self.description = description
        self.location = location
    }
}
