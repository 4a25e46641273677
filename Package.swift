// swift-tools-version: 6.2
import PackageDescription

// Five floors; arrows point down only (ARCHITECTURE.md). TidyTests checks the import lines.
let swift: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny")]
// The evaluator's loops run over millions of rows: optimised in debug too, or tests would take minutes.
// Exclusive access is checked at compile time alone: one writer at a time is the contract of the columns.
let hot: [SwiftSetting] =
    swift + [
        .unsafeFlags(["-O"], .when(configuration: .debug)), .unsafeFlags(["-enforce-exclusivity=unchecked"]),
    ]

func system(_ name: String, _ pkgConfig: String, _ package: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

let package = Package(
    name: "xiachen",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "xiachen", targets: ["xiachen"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        system("CLibPQ", "libpq", "libpq-dev"),
        system("CXlsxWriter", "xlsxwriter", "libxlsxwriter-dev"),
        system("CZip", "libzip", "libzip-dev"),
        system("CExpat", "expat", "libexpat1-dev"),
        system("CZlib", "zlib", "zlib1g-dev"),
        system("COpenSSL", "libcrypto", "libssl-dev"),

        .target(name: "Quantities", dependencies: ["COpenSSL"], swiftSettings: swift),
        .target(name: "Policy", dependencies: ["Quantities", "Yams"], swiftSettings: hot),
        .target(name: "Planner", dependencies: ["Quantities"], swiftSettings: hot),
        .target(
            name: "Store",
            dependencies: [
                "Quantities", "CLibPQ", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: swift),
        .target(name: "Formats", dependencies: ["Quantities", "CXlsxWriter", "CZip", "CExpat"], swiftSettings: hot),
        .target(
            name: "Outreach", dependencies: ["Quantities", "Policy", "Planner", "Store", "Formats"], swiftSettings: swift),
        .target(
            name: "Web",
            dependencies: [
                "Outreach", "Policy", "Quantities", "CZlib",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            resources: [.copy("Templates"), .copy("Static")],
            swiftSettings: swift),
        .executableTarget(
            name: "xiachen",
            dependencies: [
                "Outreach", "Web", "Policy", "Planner", "Store", "Formats", "Quantities",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: swift),

        .target(
            name: "TestKit",
            dependencies: ["Outreach", "Web", "Store", "Policy", .product(name: "Hummingbird", package: "hummingbird")],
            swiftSettings: swift),
        .testTarget(name: "QuantitiesTests", dependencies: ["Quantities"], swiftSettings: swift),
        .testTarget(name: "PolicyTests", dependencies: ["Policy", "TestKit"], swiftSettings: swift),
        .testTarget(name: "PlannerTests", dependencies: ["Planner"], swiftSettings: swift),
        .testTarget(name: "StoreTests", dependencies: ["Store", "TestKit"], swiftSettings: swift),
        .testTarget(name: "FormatsTests", dependencies: ["Formats", "CZip"], swiftSettings: swift),
        .testTarget(name: "OutreachTests", dependencies: ["Outreach", "TestKit"], swiftSettings: swift),
        .testTarget(name: "WebTests", dependencies: ["Web", "TestKit", "CZlib"], swiftSettings: swift),
        .testTarget(name: "CommandTests", dependencies: ["xiachen", "Outreach"], swiftSettings: swift),
        .testTarget(name: "TidyTests", dependencies: [], swiftSettings: swift),
    ],
    swiftLanguageModes: [.v6]
)
