import HTTPTypes
import Hummingbird
import NIOCore
import Quantities

/// Forms that change something. There are no accounts yet: what keeps strangers out is the network; what keeps other
/// sites from sending a reader's browser here is that only forms of our own pages are taken.
extension Site {
    func changeSetting(_ request: Request, _ parameters: Parameters) async -> Response {
        do {
            let question = try Question(request, parameters)
            let entry: SettingEntry
            do { entry = SettingEntry(try await form(request, question.words)) } catch {
                return try problem(error, question.viewpoint)
            }
            return try await worker.run {
                do {
                    let desk = try self.desk(question)
                    guard let mistakes = try desk.keep(entry, clock: self.clock) else {
                        let name = try desk.namedSetting().name
                        return Response(
                            status: .seeOther, headers: [.location: desk.links.setting(name, isKept: true)])
                    }
                    let page = try desk.setting(entry: entry, mistakes: mistakes)
                    return try self.response(.badRequest, page, desk, .settings)
                } catch {
                    return try self.problem(error, question.viewpoint)
                }
            }
        } catch {
            return (try? problem(error, Viewpoint())) ?? Response(status: .internalServerError)
        }
    }
}
