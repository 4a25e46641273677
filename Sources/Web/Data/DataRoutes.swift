import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Outreach
import Quantities

extension Site {
    func addData(_ router: Router<BasicRequestContext>) {
        func page(_ path: RouterPath, _ make: @escaping @Sendable (Desk) throws -> any Page) {
            router.get(path) { request, context in
                await self.answer(request, context.parameters, in: .data, make)
            }
        }
        page("/data") { $0.data() }
        page("/data/import") { $0.importing(self.intake) }
        page("/data/imports/:id") { try $0.importCase(self.intake) }
        page("/data/dictionary") { $0.dictionary() }
        page("/data/dictionary/:kind") { try $0.dictionaryKind() }
        page("/data/export") { try $0.exporting() }
        router.get("/data/export/file") { try await self.export($0, $1.parameters) }
        router.get("/data/template.xlsx") { try await self.emptyWorkbook($0, $1.parameters) }
        router.post("/data/import") { try await self.receive($0, $1.parameters) }
        router.post("/data/imports/:id/confirm") { try await self.confirm($0, $1.parameters) }
        router.post("/data/imports/:id/discard") { try await self.discard($0, $1.parameters) }
    }

    /// Takes the files of an import and begins to check them.
    private func receive(_ request: Request, _ parameters: Parameters) async throws -> Response {
        let question = try Question(request, parameters)
        let words = question.words
        do {
            let new = try await admitted(request, words) { try intake.begin(words) }
            do {
                let upload = try await Upload.receive(request, into: new.folder)
                try Self.refuseOthers(upload.files, words)
                intake.check(new.id, upload.files)
            } catch {
                intake.forget(new.id)
                throw error
            }
            return Self.redirect(Links(viewpoint: question.viewpoint).importCase(new.id))
        } catch {
            return try problem(error, question.viewpoint)
        }
    }

    /// Reads the body away before a refusal, so that the sender's browser hears it.
    private func admitted<T>(_ request: Request, _ words: Lexicon, _ body: () throws -> T) async throws -> T {
        do {
            guard SameSite.sent(request) else { throw Failure(.forbidden, words(DataWord.foreignForm)) }
            return try body()
        } catch {
            var rest = request.body.makeAsyncIterator()
            await Upload.drain(&rest)
            throw error
        }
    }

    private static func refuseOthers(_ files: [URL], _ words: Lexicon) throws {
        guard !files.isEmpty else { throw Failure(.invalid, words(DataWord.noFileChosen)) }
        for file in files where !["csv", "xlsx", "xlsm"].contains(file.pathExtension.lowercased()) {
            throw Failure(
                .invalid, words(DataWord.notATable, file.lastPathComponent), remedy: words(DataWord.saveAsTable))
        }
    }

    private func confirm(_ request: Request, _ parameters: Parameters) async throws -> Response {
        let question = try Question(request, parameters)
        let words = question.words
        let fields = try await form(request, words)
        let id = try question.segment("id")
        let by = fields["by"], reason = fields["reason"]
        var complaint: DataWord?
        if case .checked(let outcome)? = intake[id]?.state, outcome.unexplained > 0,
            !(1...500).contains(reason.count)
        {
            complaint = .lacksReason
        }
        if !(1...40).contains(by.count) { complaint = .lacksName }
        if let complaint {
            return await answer(request, parameters, in: .data) {
                try $0.importCase(self.intake, complaint: words(complaint), by: by, reason: reason)
            }
        }
        try intake.confirm(id, reason: reason.isEmpty ? nil : reason, by: by, words)
        return Self.redirect(Links(viewpoint: question.viewpoint).importCase(id))
    }

    private func discard(_ request: Request, _ parameters: Parameters) async throws -> Response {
        let question = try Question(request, parameters)
        _ = try await form(request, question.words)
        intake.discard(try question.segment("id"))
        return Self.redirect(Links(viewpoint: question.viewpoint).importing())
    }

    /// The fields of a small form of this site.
    func form(_ request: Request, _ words: Lexicon, upTo limit: Int = 64 << 10) async throws -> FormFields {
        guard SameSite.sent(request) else { throw Failure(.forbidden, words(DataWord.foreignForm)) }
        guard let body = try? await request.body.collect(upTo: limit) else {
            throw Failure(.invalid, words(SettingWord.formTooLarge))
        }
        return try FormFields(body: String(buffer: body))
    }

    static func redirect(_ address: String) -> Response {
        Response(status: .seeOther, headers: [.location: address, .cacheControl: "no-store"])
    }
}
