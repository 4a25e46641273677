import Quantities

/// From where a page is seen: kept in every link, so that a reader who goes on reading stays there.
struct Viewpoint: Sendable, Equatable {
    var language: Language = .zh
    /// Code of a region; nil is the whole of the data.
    var region: String?
    /// The day of assessment, where the reader chose one; nil is the server's.
    var asOf: CivilDate?
}
