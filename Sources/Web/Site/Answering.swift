import HTTPTypes
import Hummingbird
import NIOCore
import Quantities

/// The part of the site that a page belongs to.
enum Section: String, CaseIterable {
    case overview, clauses, reports

    var word: Word {
        switch self {
        case .overview: .overview
        case .clauses: .clauses
        case .reports: .reports
        }
    }
}

extension Site {
    /// Question → model → view; whatever goes wrong becomes a page of its own.
    func answer(
        _ request: Request, _ parameters: Parameters, in section: Section,
        _ make: @escaping @Sendable (Desk) throws -> any Page
    ) async -> Response {
        do {
            let question = try Question(request, parameters)
            return try await worker.run {
                do {
                    let desk = try self.desk(question)
                    let page = try make(desk)
                    return try self.response(.ok, page, Frame(page, desk, section, self.files.version), desk.words)
                } catch {
                    return try self.problem(error, question.viewpoint)
                }
            }
        } catch {
            return (try? problem(error, Viewpoint())) ?? Response(status: .internalServerError)
        }
    }

    /// The page of an error, in the reader's language, without touching the database.
    func problem(_ error: any Error, _ viewpoint: Viewpoint) throws -> Response {
        let failure = error as? Failure ?? Failure(.defect, "\(error)")
        let words = Lexicon(language: viewpoint.language)
        let links = Links(viewpoint: viewpoint)
        let page = ProblemPage(failure, words: words, links: links)
        let frame = Frame(plain: page.heading, words, links, files.version)
        return try response(failure.kind.httpStatus, page, frame, words)
    }

    private func response(
        _ status: HTTPResponse.Status, _ page: any Page, _ frame: Frame, _ words: Lexicon
    ) throws -> Response {
        let text = try templates.render(page, in: frame, words: words)
        return Response(
            status: status,
            headers: [
                .contentType: "text/html; charset=utf-8", .cacheControl: "no-store",
                .contentSecurityPolicy: "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'",
                .xContentTypeOptions: "nosniff", .referrerPolicy: "same-origin"
            ],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}

extension HTTPField.Name {
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
}
