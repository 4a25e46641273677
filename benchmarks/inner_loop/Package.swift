// swift-tools-version: 6.2
import PackageDescription

// The routing engine's own sources with a loop around their moves, beside the same loop in C++ (inner_loop.cpp).
let swift: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny")]
let hot: [SwiftSetting] = swift + [.unsafeFlags(["-enforce-exclusivity=unchecked"])]

let package = Package(
    name: "xiachen",
    targets: [
        .systemLibrary(name: "COpenSSL", path: "COpenSSL", pkgConfig: "libcrypto"),
        .target(name: "Quantities", dependencies: ["COpenSSL"], path: "Quantities", swiftSettings: swift),
        .target(
            name: "Planner", dependencies: ["Quantities"], path: ".",
            exclude: ["COpenSSL", "Quantities", "inner-loop", "inner_loop.cpp", "compare.sh"], sources: ["Planner", "Loop"],
            swiftSettings: hot),
        .executableTarget(name: "inner-loop", dependencies: ["Planner"], path: "inner-loop", swiftSettings: swift),
    ],
    swiftLanguageModes: [.v6])
