import ArgumentParser
import Foundation
import Outreach
import Quantities

/// The one place where errors become messages on standard error and exit codes (sysexits.h; docs/operating/README.md).
enum Exit {
    static func code(of kind: Failure.Kind) -> Int32 {
        switch kind {
        case .invalid: 65
        case .missing: 66
        case .unavailable: 69
        case .defect: 70
        case .conflict: 73
        case .forbidden: 77
        }
    }

    /// Ends the program: what went wrong, where, and the way out.
    static func end(_ error: any Error) -> Never {
        switch error {
        case let failure as Failure:
            say(failure.description)
            exit(code(of: failure.kind))
        case let refusal as ImportRefusal:
            say(refusal.description)
            exit(code(of: .invalid))
        // Usage (64), help and exit codes of the argument parser.
        default: Xiachen.exit(withError: error)
        }
    }

    /// A line on standard error.
    static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
