import HTTPTypes
import Quantities

/// An error as a page: what happened, what to do, the way back.
struct ProblemPage: Page {
    static let template = "problem"
    var heading: String
    var code: String
    var what: String
    var remedy: String?
    var home: Link

    init(_ failure: Failure, status: HTTPResponse.Status? = nil, words: Lexicon, links: Links) {
        heading = words(failure.kind.word)
        code = "\((status ?? failure.kind.httpStatus).code)"
        // What went wrong inside is for the log, not for the reader.
        what = failure.kind == .defect ? words(.defectText) : failure.what
        remedy = failure.kind == .defect ? nil : failure.remedy
        home = Link(words(.toOverview), links.within(nil).overview())
    }
}

extension Failure.Kind {
    var httpStatus: HTTPResponse.Status {
        switch self {
        case .invalid: .badRequest
        case .missing: .notFound
        case .conflict: .conflict
        case .forbidden: .forbidden
        case .unavailable: .serviceUnavailable
        case .defect: .internalServerError
        }
    }

    var word: Word {
        switch self {
        case .invalid: .problemInvalid
        case .missing: .problemMissing
        case .conflict: .problemConflict
        case .forbidden: .problemForbidden
        case .unavailable: .problemUnavailable
        case .defect: .problemDefect
        }
    }
}
