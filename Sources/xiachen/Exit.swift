import ArgumentParser
import Foundation
import Outreach
import Quantities

/// The one place where errors become messages on standard error and exit codes (docs/operating/README.md).
enum Exit {
    static func code(of kind: Failure.Kind) -> Int32 {
        switch kind {
        case .invalid, .missing, .conflict, .forbidden: 1
        case .unavailable: 3
        case .defect: 4
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
        default:
            guard Xiachen.exitCode(for: error) == .validationFailure else { Xiachen.exit(withError: error) }
            say(Xiachen.fullMessage(for: error))
            exit(2)
        }
    }

    /// A line on standard error.
    static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
