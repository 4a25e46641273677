/// Every verdict of one rule: [subject × period], one byte a status and mostly one byte a value.
final class RuleResult: @unchecked Sendable {
    let program: RuleProgram
    /// 1 for event rules, whose subjects bring their own period.
    let width: Int
    private(set) var subjects: Int
    /// `Verdict.code` by subject, then period; `Verdict.noCode` where the subject has no such period.
    let codes: Lane<UInt8>
    let values: ValueBlocks

    init(_ program: RuleProgram) {
        self.program = program
        width = program.rule.per == .event ? 1 : program.periods.count
        subjects = program.table.count
        codes = Lane(repeating: Verdict.noCode, count: subjects * width)
        values = ValueBlocks(count: subjects * width)
    }

    /// Judges all subjects, on all cores.
    func judgeAll() {
        guard width > 0 else { return }
        if RuleChunk(program) != nil { return judgeSideBySide() }
        let codes = SendablePointer(codes.base)
        let rowsPerBlock = max(1, ValueBlocks.size / width)
        let blocks = (subjects + rowsPerBlock - 1) / rowsPerBlock
        let cells = rowsPerBlock * width
        values.reshape(blockSize: cells)
        Parallel.run(blocks, grain: 1) { range in
            withUnsafeTemporaryAllocation(of: Double.self, capacity: cells) { scratch in
                let sweep = RuleSweep(self.program)
                for block in range {
                    let rows = block * rowsPerBlock..<min((block + 1) * rowsPerBlock, self.subjects)
                    let values = scratch.baseAddress!
                    values.update(repeating: .nan, count: cells)
                    for row in rows {
                        let place = (row - rows.lowerBound) * self.width
                        sweep.judge(row, codes.pointer + row * self.width, values + place)
                    }
                    self.values.store(block, values, count: rows.count * self.width)
                }
            }
        }
    }

    private func judgeSideBySide() {
        let codes = SendablePointer(codes.base)
        values.reshape(blockSize: RuleChunk.size)
        Parallel.run((subjects + RuleChunk.size - 1) / RuleChunk.size, grain: 1) { range in
            guard let chunk = RuleChunk(self.program) else { return }
            withUnsafeTemporaryAllocation(of: Double.self, capacity: RuleChunk.size) { scratch in
                guard let values = scratch.baseAddress else { return }
                for block in range {
                    let start = block * RuleChunk.size
                    let rows = start..<min(start + RuleChunk.size, self.subjects)
                    values.update(repeating: .nan, count: rows.count)
                    chunk.judge(rows, codes.pointer + start, values)
                    self.values.store(block, values, count: rows.count)
                }
            }
        }
    }

    /// The codes and values of one subject; empty where it is new.
    func snapshot(_ row: Int) -> [(UInt8, Double)] {
        guard row < subjects else { return [] }
        return (0..<width).map { (codes[row * width + $0], values[row * width + $0]) }
    }

    /// Judges one subject again.
    func judge(_ row: Int) {
        guard width > 0 else { return }
        while subjects <= row {
            for _ in 0..<width { codes.append(Verdict.noCode) }
            subjects += 1
            values.extend(to: subjects * width)
        }
        withUnsafeTemporaryAllocation(of: Double.self, capacity: width) { scratch in
            let out = scratch.baseAddress!
            out.update(repeating: .nan, count: width)
            (codes.base + row * width).update(repeating: Verdict.noCode, count: width)
            RuleSweep(program).judge(row, codes.base + row * width, out)
            for i in 0..<width { values.set(row * width + i, out[i]) }
        }
    }
}

/// Many values in blocks; a block of whole numbers from 0 to 254 takes a byte a value.
final class ValueBlocks: @unchecked Sendable {
    static let size = 16_384
    enum Block {
        case bytes(Lane<UInt8>)
        case doubles(Lane<Double>)
        case missing
    }
    /// Each thread writes its own blocks, so these live outside an Array.
    private var blocks: UnsafeMutablePointer<Block>
    private var blockCount = 0
    private var blockSize = ValueBlocks.size
    private var count: Int

    init(count: Int) {
        self.count = count
        blocks = .allocate(capacity: 1)
        reshape(blockSize: Self.size)
    }

    deinit {
        blocks.deinitialize(count: blockCount)
        blocks.deallocate()
    }

    /// Sets how many values a block has; all become missing.
    func reshape(blockSize: Int) {
        self.blockSize = max(1, blockSize)
        resize(0)
        resize((count + self.blockSize - 1) / self.blockSize)
    }

    func extend(to total: Int) {
        count = total
        resize(max(blockCount, (total + blockSize - 1) / blockSize))
    }

    private func resize(_ newCount: Int) {
        let place = UnsafeMutablePointer<Block>.allocate(capacity: max(newCount, 1))
        let kept = min(blockCount, newCount)
        place.initialize(from: blocks, count: kept)
        for i in kept..<newCount { (place + i).initialize(to: .missing) }
        blocks.deinitialize(count: blockCount)
        blocks.deallocate()
        (blocks, blockCount) = (place, newCount)
    }

    func store(_ block: Int, _ values: UnsafePointer<Double>, count: Int) {
        blocks[block] = Self.pack(values, count, blockSize)
    }

    private static func pack(_ values: UnsafePointer<Double>, _ count: Int, _ size: Int) -> Block {
        var isSmall = true
        for i in 0..<count {
            let value = values[i]
            if !(value.isNaN || (value >= 0 && value <= 254 && value == value.rounded(.towardZero))) {
                isSmall = false
                break
            }
        }
        if isSmall {
            let lane = Lane<UInt8>(repeating: 255, count: size)
            for i in 0..<count where !values[i].isNaN { lane.base[i] = UInt8(values[i]) }
            return .bytes(lane)
        }
        let lane = Lane<Double>(repeating: .nan, count: size)
        lane.base.update(from: values, count: count)
        return .doubles(lane)
    }

    subscript(index: Int) -> Double {
        switch blocks[index / blockSize] {
        case .missing: return .nan
        case .bytes(let lane):
            let byte = lane.base[index % blockSize]
            return byte == 255 ? .nan : Double(byte)
        case .doubles(let lane): return lane.base[index % blockSize]
        }
    }

    func set(_ index: Int, _ value: Double) {
        let place = index % blockSize
        switch blocks[index / blockSize] {
        case .doubles(let lane): lane.base[place] = value
        case .bytes(let lane) where value.isNaN: lane.base[place] = 255
        case .bytes(let lane) where value >= 0 && value <= 254 && value == value.rounded(.towardZero):
            lane.base[place] = UInt8(value)
        default:
            let start = index - place
            let lane = Lane<Double>(repeating: .nan, count: blockSize)
            for i in 0..<blockSize where start + i < count { lane.base[i] = self[start + i] }
            lane.base[place] = value
            blocks[index / blockSize] = .doubles(lane)
        }
    }
}
