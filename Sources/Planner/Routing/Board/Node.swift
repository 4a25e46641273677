/// A visit of a customer in a slot, or one of the two ends of a route, in the doubly linked routes of the board.
struct Node {
    var next: Int32
    var prev: Int32
    /// Index of the route; -1 where the customer is not visited in the slot.
    var route: Int32
    /// 0 at the start of the route.
    var position: Int32
    var place: Int32
    /// When moves of this node were last tried, by the count of moves made; -1: never.
    var tested: Int32
    /// Load, time and extra travel of the reversed direction from the route's start up to and with this node.
    var load: Int
    var time: Int
    var reversal: Int
}

/// What is known of a route of the board.
struct RouteState {
    var slot: Int32
    var count: Int32
    var load: Int
    var duration: Int
    var penalty: Int
    /// When it was last changed, by the count of moves made: its stamp, which no other content of the route has.
    var changed: Int32
    var starTested: Int32
    /// The sector of directions from the depot that its customers span; empty where `arc` is negative.
    var angle: Int32
    var arc: Int32
}

/// A node with its neighbours and their places, gathered once for all moves that look at it.
struct Spot {
    var node: Int
    var prev: Int
    var next: Int
    var after: Int
    var place: Int
    var prevPlace: Int
    var nextPlace: Int
    var afterPlace: Int
    var route: Int
}
