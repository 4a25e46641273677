import Quantities

/// What SQLite's result code means to a person. Codes: https://www.sqlite.org/rescode.html.
/// - Parameter message: SQLite's own, which names tables and columns but never bound values.
func sqliteFailure(code: Int32, message: String, at place: String) -> Failure {
    switch (code & 0xff, code) {
    case (_, 1555), (_, 2067), (_, 2579):
        return Failure(.conflict, "a record with this key exists already: \(message)", at: place)
    case (19, _):
        return Failure(.invalid, "the database refuses the record: \(message)", at: place)
    case (5, _), (6, _):
        return Failure(
            .unavailable, "the database is locked by another program", at: place,
            remedy: "wait until the other program has finished, then try again")
    case (8, _):
        return Failure(
            .unavailable, "the database is read-only", at: place,
            remedy: "allow writing to the file and its folder, or work on a copy")
    case (13, _):
        return Failure(
            .unavailable, "the disk is full; nothing was written", at: place, remedy: "free some space, then try again")
    case (14, _):
        return Failure(
            .unavailable, "the database file cannot be opened", at: place,
            remedy: "check that the folder exists and may be read and written")
    case (26, _):
        return Failure(.invalid, "the file is not a database", at: place, remedy: "name another file with --database")
    case (11, _):
        return Failure(
            .unavailable, "the database file is damaged: \(message)", at: place, remedy: "restore it from a backup")
    case (10, _):
        return Failure(
            .unavailable, "the disk cannot be read or written: \(message)", at: place,
            remedy: "check the disk and its free space, then try again")
    default:
        return Failure(.defect, "the database refuses a statement: \(message) [\(code)]", at: place)
    }
}
