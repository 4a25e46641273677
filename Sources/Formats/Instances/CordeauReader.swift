import Quantities

/// Reads the lines of a Cordeau file one after the other.
struct CordeauReader {
    private let text: NumberLines

    init(_ text: NumberLines) { self.text = text }

    func file() throws(Failure) -> CordeauFile {
        guard let header = text.lines.first else {
            throw Failure(.invalid, "文件是空的", at: text.path, remedy: "首行应为：类型 车数 客户数 天数")
        }
        let code = try text.whole(header, 0, 0...99, "类型")
        guard let kind = CordeauFile.Kind(rawValue: code) else {
            throw Failure(
                .invalid, "类型 \(code) 不支持", at: text.place(header),
                remedy: "支持 1（周期）、2（多车场）、4、5、6（带时间窗：单日、周期、多车场）、8（周期多车场）")
        }
        let vehicles = try text.whole(header, 1, 1...1_000, "车数")
        let wanted = try text.whole(header, 2, 0...4_900, "客户数")
        let periods = try text.whole(header, 3, kind == .windows ? 1...1 : 1...62, "天数或车场数")
        let depots =
            switch kind {
            case .periodic, .windows, .periodicWindows: 1
            case .depots, .depotsWindows: periods
            case .periodicDepots: try text.whole(header, 4, 1...100, "车场数")
            }
        let days = kind.hasDepotsOnly ? 1 : periods
        let rows = text.lines.dropFirst()
        guard rows.count >= days * depots + depots + wanted else {
            throw Failure(
                .invalid,
                "首行说有 \(days * depots) 行限额、\(depots) 个车场、\(wanted) 个客户，文件却在此行后结束，只有 \(rows.count) 行",
                at: text.place(rows.last ?? header), remedy: "文件可能被截断，请重新取得；若首行有误，请更正客户数")
        }
        let limits = try rows.prefix(days * depots).map { line throws(Failure) in
            try kinds(line, vehicles)
        }
        let places = Array(rows.dropFirst(days * depots))
        let bound =
            kind.hasDepotsOnly
            ? (customers: places.dropLast(depots), depots: places.suffix(depots))
            : (customers: places.dropFirst(depots), depots: places.prefix(depots))
        var remarks: [String] = []
        if bound.customers.count > wanted {
            remarks.append("首行说有 \(wanted) 个客户，其后有 \(bound.customers.count) 个，按后者")
        }
        if !text.endsLine, let last = rows.last {
            remarks.append("第 \(last.number) 行末没有换行；若文件被截断，该行最后一个数可能不全")
        }
        let customers = try bound.customers.map { line throws(Failure) in
            try customer(line, days: kind.hasDepotsOnly ? 0 : days, kind)
        }
        try checkIdentifiers(customers)
        return CordeauFile(
            kind: kind, vehicles: vehicles, days: days,
            depots: try bound.depots.map { line throws(Failure) in try depot(line, kind) }, customers: customers,
            limits: limits, remarks: remarks)
    }

    /// Duration and load of the header's vehicles, or both with number and fixed cost of each kind.
    private func kinds(_ line: NumberLines.Line, _ vehicles: Int) throws(Failure) -> [CordeauFile.Limits] {
        guard line.values.count > 2 else {
            return [
                CordeauFile.Limits(
                    duration: try text.number(line, 0, 0...1e9, "时长上限"),
                    load: try text.number(line, 1, 0...1e9, "载量上限"), vehicles: vehicles)
            ]
        }
        guard line.values.count % 4 == 0 else {
            throw Failure(
                .invalid, "限额行有 \(line.values.count) 个数", at: text.place(line),
                remedy: "写两个数（时长 载量），或每种车四个数（时长 载量 车数 固定费用）")
        }
        var kinds: [CordeauFile.Limits] = []
        for first in stride(from: 0, to: line.values.count, by: 4) {
            kinds.append(
                CordeauFile.Limits(
                    duration: try text.number(line, first, 0...1e9, "时长上限"),
                    load: try text.number(line, first + 1, 0...1e9, "载量上限"),
                    vehicles: try text.whole(line, first + 2, 1...1_000, "该种车的车数"),
                    fixedCost: try text.number(line, first + 3, 0...1e7, "固定费用")))
        }
        return kinds
    }

    private func depot(_ line: NumberLines.Line, _ kind: CordeauFile.Kind) throws(Failure) -> CordeauFile.Place {
        var depot = try place(line)
        guard kind.hasWindows else { return depot }
        depot.window = try window(line, 7 + (try text.whole(line, 6, 0...10_000, "可选日组数")))
        return depot
    }

    private func window(_ line: NumberLines.Line, _ index: Int) throws(Failure) -> ClosedRange<Double> {
        let earliest = try text.number(line, index, 0...1e7, "最早时刻")
        let latest = try text.number(line, index + 1, 0...1e7, "最晚时刻")
        guard earliest <= latest else {
            throw Failure(
                .invalid, "时间窗在打开之前关闭：最早 \(earliest)，最晚 \(latest)", at: text.place(line),
                remedy: "最早时刻不得晚于最晚时刻，请更正")
        }
        return earliest...latest
    }

    private func place(_ line: NumberLines.Line) throws(Failure) -> CordeauFile.Place {
        CordeauFile.Place(
            id: try text.whole(line, 0, 0...1_000_000_000, "编号"), x: try text.number(line, 1, -1e7...1e7, "横坐标"),
            y: try text.number(line, 2, -1e7...1e7, "纵坐标"), line: line.number)
    }

    private func customer(
        _ line: NumberLines.Line, days: Int, _ kind: CordeauFile.Kind
    ) throws(Failure) -> CordeauFile.Place {
        var place = try place(line)
        place.service = try text.number(line, 3, 0...1e7, "服务时长")
        place.demand = try text.number(line, 4, 0...1e7, "需求")
        _ = try text.number(line, 5, 0...1e7, "频次")
        let count = try text.whole(line, 6, (days == 0 || kind == .windows ? 0 : 1)...10_000, "可选日组数")
        for index in 0..<count {
            let code = try text.whole(line, 7 + index, 1...((1 << max(1, days == 0 ? 62 : days)) - 1), "日组代码")
            guard days > 0, kind != .windows else { continue }
            place.patterns.append((0..<days).filter { code >> (days - 1 - $0) & 1 == 1 })
        }
        if kind == .windows { place.patterns = [[0]] }
        if kind.hasWindows { place.window = try window(line, 7 + count) }
        return place
    }

    private func checkIdentifiers(_ customers: [CordeauFile.Place]) throws(Failure) {
        var seen: [Int: Int] = [:]
        for customer in customers {
            if let line = seen.updateValue(customer.line, forKey: customer.id) {
                throw Failure(
                    .invalid, "客户编号 \(customer.id) 在第 \(line) 行已有", at: "\(text.path) 第 \(customer.line) 行",
                    remedy: "编号应各不相同")
            }
        }
    }
}
