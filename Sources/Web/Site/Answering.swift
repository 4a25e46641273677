import HTTPTypes
import Hummingbird
import NIOCore
import Quantities

/// The part of the site that a page belongs to.
enum Section: String, CaseIterable {
    case overview, clauses, indicators, relations, records, compare, reports, whatIf, plans, data, residents, settings

    func name(_ words: Lexicon) -> String {
        switch self {
        case .overview: words(.overview)
        case .clauses: words(.clauses)
        case .indicators: words(IndicatorWord.indicators)
        case .relations: words(RelationWord.relations)
        case .records: words(RecordWord.records)
        case .compare: words(TimeWord.compare)
        case .reports: words(.reports)
        case .whatIf: words(WhatIfWord.whatIf)
        case .plans: words(PlanWord.plans)
        case .data: words(DataWord.data)
        case .residents: words(ResidentWord.residents)
        case .settings: words(SettingWord.settings)
        }
    }
}

extension Site {
    /// Question → model → view; whatever goes wrong becomes a page of its own.
    func answer(
        _ request: Request, _ parameters: Parameters, in section: Section, on worker: Worker? = nil,
        _ make: @escaping @Sendable (Desk) throws -> any Page
    ) async -> Response {
        do {
            let question = try Question(request, parameters)
            do {
                let made = try await (worker ?? self.worker).run {
                    let desk = try self.desk(question)
                    let key = KeptPages.Key(
                        address: request.uri.string, asOf: desk.asOf, isPacked: request.takesGzip)
                    let pages = section.showsRecordsAlone ? desk.moment.pages : nil
                    if let kept = pages?[key] { return MadePage.kept(kept) }
                    let page = try make(desk)
                    return MadePage.fresh(page, self.frame(page, desk, section), pages, key)
                }
                switch made {
                case .kept(let response): return response
                case .fresh(let page, let frame, let pages, let key):
                    // Written where requests are answered: the worker has the next page to make meanwhile.
                    let status = HTTPResponse.Status(code: page.status)
                    let response = try await self.response(status, page, frame, question.words).packed(key.isPacked)
                    pages?.keep(response, under: key)
                    return response
                }
            } catch {
                return try problem(error, question.viewpoint)
            }
        } catch {
            return (try? problem(error, Viewpoint())) ?? Response(status: .internalServerError)
        }
    }

    /// A page that is there already, or what one is written from and where it is kept.
    private enum MadePage: Sendable {
        case kept(Response)
        case fresh(any Page, Frame, KeptPages?, KeptPages.Key)
    }

    /// The page of an error, in the reader's language, without touching the database.
    func problem(_ error: any Error, _ viewpoint: Viewpoint) throws -> Response {
        let words = Lexicon(language: viewpoint.language)
        let links = Links(viewpoint: viewpoint)
        var failure = error as? Failure ?? Failure(.defect, "\(error)")
        var status = failure.kind.httpStatus
        if let error = error as? TooLarge {
            failure = error.failure(words)
            status = .contentTooLarge
        }
        let page = ProblemPage(failure, status: status, words: words, links: links)
        let frame = Frame(plain: page.heading, words, links)
        return try response(status, page, frame, words)
    }

    func response(
        _ status: HTTPResponse.Status, _ page: any Page, _ desk: Desk, _ section: Section
    ) throws -> Response {
        try response(status, page, frame(page, desk, section), desk.words)
    }

    private func frame(_ page: any Page, _ desk: Desk, _ section: Section) -> Frame {
        var frame = Frame(page, desk, section)
        if page.usesMap, maps.hasLibrary {
            frame.scripts = ["/static/leaflet/leaflet.js", desk.links.script("map.js", version: files.version)]
            frame.styles = ["/static/leaflet/leaflet.css"]
        }
        return frame
    }

    /// A page that asks nothing of the records: it is there at once, whatever they are doing.
    /// - Parameter region: name of the region that it is about.
    func response(
        plain page: any Page, _ words: Lexicon, _ links: Links, _ section: Section, region: String? = nil
    ) throws -> Response {
        var frame = Frame(plain: page.heading, words, links, section)
        if let region { frame.region = region }
        if let script = page.script {
            frame.scripts = [links.script(script, version: files.version)]
            frame.refresh = page.refresh.map { String($0) }
        }
        return try response(HTTPResponse.Status(code: page.status), page, frame, words)
    }

    private func response(
        _ status: HTTPResponse.Status, _ page: any Page, _ frame: Frame, _ words: Lexicon
    ) throws -> Response {
        let text = try templates.render(page, in: frame, words: words)
        var response = Response(
            status: status,
            headers: [
                .contentType: "text/html; charset=utf-8", .cacheControl: "no-store",
                .contentSecurityPolicy: permissions(page),
                .xContentTypeOptions: "nosniff", .referrerPolicy: "same-origin"
            ],
            body: .init(byteBuffer: ByteBuffer(string: text)))
        if let seconds = page.refresh, page.script == nil { response.headers[.refresh] = "\(seconds)" }
        return response
    }

    /// What a page may load: its own stylesheet; with a map the library, its features and, where set, tiles.
    private func permissions(_ page: any Page) -> String {
        let common = "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        let style = "default-src 'none'; style-src \(templates.styleSource)"
        guard page.usesMap else {
            let script = page.script == nil ? "" : "; script-src 'self'; connect-src 'self'"
            return "\(style); img-src 'self'\(script); \(common)"
        }
        let images = ["'self'", "data:", maps.tilesOrigin].compactMap { $0 }.joined(separator: " ")
        return "\(style) 'self'; script-src 'self'; connect-src 'self'; img-src \(images); \(common)"
    }
}

extension HTTPField.Name {
    static let refresh = HTTPField.Name("Refresh")!
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
}
