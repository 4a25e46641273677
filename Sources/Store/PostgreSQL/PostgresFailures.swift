import Quantities

/// What SQLSTATE means to a person. Codes: https://www.postgresql.org/docs/15/errcodes-appendix.html.
/// - Parameter message: the server's primary message, free of bound values except in class 22, where it is dropped.
func postgresFailure(state: String, message: String, at place: String) -> Failure {
    switch (state.prefix(2), state) {
    case (_, "23505"):
        return Failure(.conflict, "a record with this key exists already: \(message)", at: place)
    case ("23", _):
        return Failure(.invalid, "the database refuses the record: \(message)", at: place)
    case ("22", _):
        return Failure(.invalid, "the database refuses a value (SQLSTATE \(state))", at: place)
    case (_, "25006"):
        return Failure(
            .unavailable, "the database is read-only", at: place,
            remedy: "use the primary server, or ask its keeper to allow writing")
    case (_, "55P03"), ("40", _):
        return Failure(
            .unavailable, "the database is locked by another program", at: place,
            remedy: "wait until the other program has finished, then try again")
    case ("53", "53100"):
        return Failure(
            .unavailable, "the server's disk is full; nothing was written", at: place,
            remedy: "free some space on the server, then try again")
    case ("53", _), ("58", _):
        return Failure(
            .unavailable, "the server has run out of something: \(message)", at: place, remedy: "try again later")
    case ("42", "42501"):
        return Failure(
            .unavailable, "the database user may not do this: \(message)", at: place,
            remedy: "ask the server's keeper for the rights of an owner of this database")
    case ("08", _), ("57", _), ("", _):
        return Failure(
            .unavailable, "the connection to the database was lost", at: place,
            remedy: "check that the server runs and can be reached, then try again")
    default:
        return Failure(.defect, "the database refuses a statement: \(message) [\(state)]", at: place)
    }
}
