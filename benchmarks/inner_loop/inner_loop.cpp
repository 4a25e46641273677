// The loop of Loop/InnerLoop.swift in C++: same data, same layout, same tests.  inner_loop STATE ROUNDS REPEATS
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <algorithm>
#include <fstream>
#include <vector>

struct Node { int32_t next, prev, route, position, place, tested; int64_t load, time, reversal; };
struct Route { int32_t slot, count; int64_t load, duration, penalty; int32_t changed, starTested, angle, arc; };
struct Spot { int64_t node, prev, next, after, place, prevPlace, nextPlace, afterPlace, route; };

struct Board {
    int64_t customers, places, routeCount, reach, loadPrice, durationPrice;
    int32_t *travel, *near;
    int64_t *demand, *service, *maxLoad, *maxDuration;
    Node *nodes;
    Route *routes;

    inline int64_t distance(int64_t a, int64_t b) const { return travel[a * places + b]; }
    inline Spot spot(int64_t node) const {
        const Node &n = nodes[node];
        const int64_t prev = n.prev, next = n.next, after = nodes[next].next;
        return {node, prev, next, after, n.place, nodes[prev].place, nodes[next].place, nodes[after].place, n.route};
    }
    inline int64_t penalty(int64_t route, int64_t load, int64_t duration) const {
        const int64_t slot = routes[route].slot;
        return (std::max<int64_t>(0, load - maxLoad[slot]) * loadPrice
                + std::max<int64_t>(0, duration - maxDuration[slot]) * durationPrice) >> 8;
    }
    inline bool relocate(const Spot &u, const Spot &v) const {
        if (u.node == v.next) return false;
        const int64_t gain = distance(u.prevPlace, u.nextPlace) - distance(u.prevPlace, u.place)
            - distance(u.place, u.nextPlace);
        const int64_t cost = distance(v.place, u.place) + distance(u.place, v.nextPlace) - distance(v.place, v.nextPlace);
        const int64_t travel = gain + cost;
        if (u.route == v.route) return travel < 0;
        const Route &one = routes[u.route], &other = routes[v.route];
        if (travel >= one.penalty + other.penalty) return false;
        const int64_t load = demand[u.place], time = service[u.place];
        const int64_t delta = travel + penalty(u.route, one.load - load, one.duration + gain - time)
            + penalty(v.route, other.load + load, other.duration + cost + time) - one.penalty - other.penalty;
        return delta < 0;
    }
    inline bool twoOpt(const Spot &u, const Spot &v) const {
        if (!(nodes[u.node].position < nodes[v.node].position && u.next != v.node)) return false;
        const int64_t delta = distance(u.place, v.place) + distance(u.nextPlace, v.nextPlace)
            - distance(u.place, u.nextPlace) - distance(v.place, v.nextPlace)
            + nodes[v.node].reversal - nodes[u.next].reversal;
        return delta < 0;
    }
};

static void read(Board &b, const char *path) {
    std::ifstream in(path);
    int64_t maxLoad, maxDuration;
    in >> b.customers >> b.routeCount >> b.reach >> b.loadPrice >> b.durationPrice >> maxLoad >> maxDuration;
    b.places = b.customers + 1;
    b.travel = new int32_t[b.places * b.places];
    for (int64_t i = 0; i < b.places * b.places; i++) in >> b.travel[i];
    b.demand = new int64_t[b.places];
    b.service = new int64_t[b.places];
    for (int64_t i = 0; i < b.places; i++) in >> b.demand[i];
    for (int64_t i = 0; i < b.places; i++) in >> b.service[i];
    b.near = new int32_t[b.customers * b.reach];
    for (int64_t i = 0; i < b.customers * b.reach; i++) in >> b.near[i];
    b.maxLoad = new int64_t[1]{maxLoad};
    b.maxDuration = new int64_t[1]{maxDuration};
    b.nodes = new Node[b.customers + 2 * b.routeCount]();
    b.routes = new Route[b.routeCount]();
    for (int64_t r = 0; r < b.routeCount; r++) {
        int64_t count, last = b.customers + 2 * r, place = b.customers, load = 0, time = 0, position = 0;
        const int64_t start = last, end = last + 1;
        in >> count;
        b.nodes[start].prev = (int32_t)start;
        auto append = [&](int64_t node, int64_t at) {
            b.nodes[last].next = (int32_t)node;
            load += b.demand[at];
            time += b.distance(place, at) + b.service[at];
            b.nodes[node] = {0, (int32_t)last, (int32_t)r, (int32_t)++position, (int32_t)at, 0, load, time, 0};
            last = node;
            place = at;
        };
        b.nodes[start].place = b.nodes[start].place = (int32_t)b.customers;
        b.nodes[start].route = (int32_t)r;
        for (int64_t i = 0; i < count; i++) { int64_t c; in >> c; append(c, c); }
        append(end, b.customers);
        b.nodes[end].next = (int32_t)end;
        b.routes[r].load = load;
        b.routes[r].duration = time;
        b.routes[r].penalty = b.penalty(r, load, time);
    }
}

int main(int argc, char **argv) {
    if (argc != 4) return 2;
    Board b;
    read(b, argv[1]);
    const int64_t rounds = atoll(argv[2]), repeats = atoll(argv[3]);
    for (int64_t k = 0; k < repeats; k++) {
        const clock_t start = clock();
        int64_t pairs = 0, paying = 0;
        for (int64_t round = 0; round < rounds; round++)
            for (int64_t customer = 0; customer < b.customers; customer++) {
                const Spot u = b.spot(customer);
                const int32_t *list = b.near + customer * b.reach;
                for (int64_t i = 0; i < b.reach; i++) {
                    const Spot v = b.spot(list[i]);
                    pairs++;
                    if (b.relocate(u, v)) paying++;
                    if (u.route == v.route && b.twoOpt(u, v)) paying++;
                }
                asm volatile("" ::: "memory");
            }
        printf("%.4f %lld %lld\n", double(clock() - start) / CLOCKS_PER_SEC / pairs * 1e9, (long long)pairs, (long long)paying);
    }
}
