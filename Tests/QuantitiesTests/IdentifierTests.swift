import Quantities
import Testing

@Suite struct IdentifierTests {
    @Test func `an id is a UUID of version 7 that carries its moment`() {
        let clock = Clock.fixed(Instant(milliseconds: 0x017F_22E2_79B0))
        let ids = Identifier(clock: clock, random: { 0x58C4_DC0C_0C07_3CC3 })
        #expect(ids.next() == "017f22e2-79b0-7cc3-98c4-dc0c0c073cc3")
    }

    @Test func `ids made later sort later`() {
        let early = Identifier(clock: .fixed(Instant(milliseconds: 1_795_000_000_000))).next()
        let late = Identifier(clock: .fixed(Instant(milliseconds: 1_795_000_000_001))).next()
        #expect(early < late)
        #expect(early.count == 36)
    }

    @Test func `SHA-256 gives the digests of FIPS 180-4`() {
        #expect(SHA256.hex(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(SHA256.hex(of: "") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func `an instant shows itself in UTC and knows the day in China`() {
        #expect(Instant(milliseconds: 0).description == "1970-01-01T00:00:00Z")
        #expect(Instant(milliseconds: -1).description == "1969-12-31T23:59:59Z")
        #expect(Instant(milliseconds: -1).chinaDate == CivilDate("1970-01-01"))
        #expect(Instant(milliseconds: 16 * 3_600_000).chinaDate == CivilDate("1970-01-02"))
        #expect(Instant(milliseconds: 16 * 3_600_000 - 1).chinaDate == CivilDate("1970-01-01"))
    }
}
