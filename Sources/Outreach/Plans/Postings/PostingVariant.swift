/// A person of a class who is posted to a site in one of the ways that are open.
struct PostingVariant: Hashable {
    var site: String
    var sender: PostingSender
    var group: PostingClass
    var role: PostingRole
}
