import Foundation
import Quantities

/// A routing instance in the text format of Cordeau, Gendreau, Laporte 1997 (doi
/// 10.1002/(SICI)1097-0037(199709)30:2<105::AID-NET5>3.0.CO;2-G): periodic (type 1), with several depots (type 2), or
/// both (type 8); with time windows (Cordeau, Laporte, Mercier 2001, doi 10.1057/palgrave.jors.2601163): one day and
/// depot (type 4), periodic (type 5) or with several depots (type 6).
///
/// A line of limits holds the longest duration and the greatest load, or, our own addition, four numbers for each
/// kind of vehicle: duration, load, number, fixed cost.
///
/// Counts in the header are compared with the lines that follow: fewer lines are refused as a file that was cut; more
/// are taken and named in `remarks`. Frequencies follow from the patterns, not from the frequency field.
package struct CordeauFile: Sendable, Equatable {
    package enum Kind: Int, Sendable {
        case periodic = 1
        case depots = 2
        case windows = 4
        case periodicWindows = 5
        case depotsWindows = 6
        case periodicDepots = 8

        /// Depots stand behind the customers, and there is one day.
        package var hasDepotsOnly: Bool { self == .depots || self == .depotsWindows }
        package var hasWindows: Bool { self == .windows || self == .periodicWindows || self == .depotsWindows }
    }

    package struct Place: Sendable, Equatable {
        package var id: Int
        package var x: Double
        package var y: Double
        package var service = 0.0
        package var demand = 0.0
        /// Sets of days, from 0, ascending; empty for depots and where the type has no days.
        package var patterns: [[Int]] = []
        /// When service may start; for a depot, when vehicles leave at the earliest and are back at the latest. Nil
        /// where the type has no windows.
        package var window: ClosedRange<Double>?
        package var line: Int
    }

    /// Of one kind of vehicle.
    package struct Limits: Sendable, Equatable {
        /// 0: no limit.
        package var duration: Double
        package var load: Double
        /// Vehicles of the kind.
        package var vehicles: Int
        /// Paid once for each route, in units of length.
        package var fixedCost = 0.0
    }

    package var kind: Kind
    /// Of each day and depot, by the header; `limits` say it by kind.
    package var vehicles: Int
    package var days: Int
    package var depots: [Place]
    package var customers: [Place]
    /// By day, then by depot, the kinds of vehicle; at least one.
    package var limits: [[Limits]]
    /// What in the file does not agree with itself, though it can be read.
    package var remarks: [String]

    /// Throws `invalid` with line, value and bound; `missing` and `unavailable` for the file itself.
    package init(_ url: URL) throws(Failure) {
        self = try CordeauReader(NumberLines(url)).file()
    }

    init(
        kind: Kind, vehicles: Int, days: Int, depots: [Place], customers: [Place], limits: [[Limits]],
        remarks: [String]
    ) {
        self.kind = kind
        self.vehicles = vehicles
        self.days = days
        self.depots = depots
        self.customers = customers
        self.limits = limits
        self.remarks = remarks
    }
}
