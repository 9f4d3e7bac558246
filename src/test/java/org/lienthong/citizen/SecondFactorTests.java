package org.lienthong.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.citizen.SecondFactor.Found;
import org.lienthong.citizen.SecondFactor.Shown;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.Lifecycle;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.mapping.NationalJson;
import org.lienthong.province.Procedure;
import org.lienthong.province.Provinces;
import org.lienthong.registry.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Strangers cannot guess their way into a dossier, and cannot keep its owner out either. */
class SecondFactorTests {

    private static final ProvinceCode H56 = new ProvinceCode("H56");
    private static final Instant START = Instant.parse("2026-11-26T03:00:00Z");
    private static final String OWNER = "10.0.0.1";
    private static final String STRANGER = "10.6.6.6";

    private static JdbcConnectionPool database;

    private Instant now = START;
    private SecondFactor factor;

    @BeforeAll
    static void start() {
        database = JdbcConnectionPool.create(
                "jdbc:h2:mem:factor;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1",
                "sa",
                "");
        CitizenRows.createTables(database);
    }

    @AfterAll
    static void stop() {
        database.dispose();
    }

    @BeforeEach
    void nobodyHasTriedYet() {
        now = START;
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("delete from citizen_count").update();
        factor = new SecondFactor(new Guesses(new Counting(jdbc, () -> now), CitizenRows.SETTINGS));
    }

    @Test
    void bothTailsMustBeWholeAndRight() {
        List<List<String>> wrong = List.of(
                List.of("", ""),
                List.of("", "731"),
                List.of("7731", ""),
                List.of("31", "731"),
                List.of("7731", "31"),
                List.of("7731", "732"),
                List.of("7732", "731"),
                List.of("038185007731", "0904007731"),
                List.of("....", "..."));
        for (List<String> tails : wrong) {
            now = now.plus(Duration.ofDays(2));
            assertThat(factor.show(dossier(1), tails.get(0), tails.get(1), OWNER)
                            .found())
                    .as(tails.toString())
                    .isEqualTo(Found.WRONG);
        }
        assertThat(right(1, OWNER).found()).isEqualTo(Found.RIGHT);
    }

    @Test
    void aNumberThatIsNobodysOwnOpensNothing() {
        List<String> invented = List.of(
                "000000001",
                "000000000",
                "00000001",
                "12345678",
                "03818500773",
                "B0000001",
                "1-2",
                "B1234",
                "000000012",
                "000000001234",
                "111111111",
                "99999 9999 999",
                "123456789",
                "0123456789",
                "012345678910",
                "987654321");
        for (String number : invented) {
            Dossier dossier = identified(number);
            assertThat(SecondFactor.canBeAsked(dossier)).as(number).isFalse();
            String tail = number.substring(Math.max(0, number.length() - 4));
            assertThat(factor.show(of(dossier), tail, "731", OWNER).found())
                    .as(number)
                    .isEqualTo(Found.NOT_KNOWN);
        }
        for (String own :
                List.of("038185007731", "171234567", "0801234567", "0801234567-001", "B1234567", "C01234567")) {
            assertThat(SecondFactor.canBeAsked(identified(own))).as(own).isTrue();
        }
    }

    @Test
    void aTelephoneThatRingsNowhereOpensNothing() {
        for (String phone :
                List.of("", "113", "731", "0000000000", "0999999999", "0123456789", "(+) 00 000", "không có")) {
            Dossier dossier = reachable(phone);
            String digits = phone.replaceAll("\\D", "");
            String tail = digits.substring(Math.max(0, digits.length() - 3));
            assertThat(SecondFactor.canBeAsked(dossier)).as(phone).isFalse();
            assertThat(factor.show(of(dossier), "7731", tail, OWNER).found())
                    .as(phone)
                    .isEqualTo(Found.NOT_KNOWN);
        }
        for (String phone : List.of("+84 904 007 731", "0237.3852.246", "852246", "0988888808", "0900000001")) {
            assertThat(SecondFactor.canBeAsked(reachable(phone))).as(phone).isTrue();
        }
    }

    private static Dossier reachable(String phone) {
        return NationalJson.read(
                NationalJson.write(SUBMITTED).replaceAll("\"phone\":\"[^\"]*\"", "\"phone\":\"" + phone + "\""),
                Dossier.class);
    }

    private static Dossier identified(String number) {
        return NationalJson.read(NationalJson.write(SUBMITTED).replace("038185007731", number), Dossier.class);
    }

    private static Entry of(Dossier dossier) {
        return new Entry(7, dossier, START, null, null, null, null, START, false, null);
    }

    @Test
    void aStrangerWhoTriesAllDayLocksNobodyButHimself() {
        for (int i = 0; i < 100; i++) {
            wrong(1, STRANGER);
            now = now.plus(Duration.ofMinutes(7));
        }

        assertThat(right(1, STRANGER).found()).isEqualTo(Found.LOCKED);
        assertThat(right(1, OWNER).found()).isEqualTo(Found.RIGHT);
    }

    @Test
    void oneAddressGetsFifteenTriesADayAtADossierAndIsToldHowLongItWaits() {
        int looked = 0;
        for (int i = 0; i < 90; i++) {
            looked += wrong(1, STRANGER).found() == Found.WRONG ? 1 : 0;
            now = now.plus(Duration.ofMinutes(15));
        }
        assertThat(looked).isEqualTo(15);
        assertThat(right(1, STRANGER)).isEqualTo(new Shown(Found.LOCKED, Duration.ofMinutes(90)));
        now = now.plus(Duration.ofMinutes(90));
        assertThat(right(1, STRANGER).found()).isEqualTo(Found.RIGHT);
    }

    @Test
    void rightTriesDoNotCountAndForgetNothingThatWasTriedAtOtherDossiers() {
        for (int i = 0; i < 50; i++) {
            assertThat(right(1, OWNER).found()).isEqualTo(Found.RIGHT);
        }
        for (int dossier = 2; dossier < 22; dossier++) {
            assertThat(wrong(dossier, OWNER).found()).isEqualTo(Found.WRONG);
            assertThat(right(1, OWNER).found()).isEqualTo(dossier < 21 ? Found.RIGHT : Found.LOCKED);
        }
        assertThat(wrong(30, OWNER).found()).isEqualTo(Found.LOCKED);
    }

    @Test
    void manyAddressesAreSlowedDownMoreAndMoreAndTheOwnerIsNot() {
        int address = 0;
        for (int i = 0; i < 30; i++) {
            assertThat(wrong(1, stranger(address++ / 2)).found()).isEqualTo(Found.WRONG);
        }
        assertThat(wrong(1, stranger(0)).found()).isEqualTo(Found.WRONG);
        assertThat(wrong(1, stranger(1)).lock()).isEqualTo(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        assertThat(wrong(1, stranger(1)).found()).isEqualTo(Found.WRONG);
        assertThat(right(1, stranger(2)).lock()).isEqualTo(Duration.ofSeconds(2));
        assertThat(right(1, OWNER).found()).isEqualTo(Found.RIGHT);
        for (int i = 3; i < 12; i++) {
            now = now.plus(Duration.ofMinutes(5));
            assertThat(wrong(1, stranger(i)).found()).isEqualTo(Found.WRONG);
        }
        assertThat(wrong(1, stranger(13)).lock()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aDayOfGuessingFromEverywhereLooksAtFewOfTheTenMillionPairs() {
        int looked = 0;
        for (int i = 0; i < 1440; i++) {
            for (int tries = 0; tries < 2; tries++) {
                looked += wrong(1, stranger(2 * i + tries)).found() == Found.WRONG ? 1 : 0;
            }
            now = now.plus(Duration.ofMinutes(1));
        }
        assertThat(looked).isBetween(600, 900);
        assertThat(right(1, OWNER).lock()).isLessThanOrEqualTo(Duration.ofMinutes(5));
        now = now.plus(Duration.ofMinutes(5));
        assertThat(right(1, OWNER).found()).isEqualTo(Found.RIGHT);
    }

    @Test
    void manyAddressesOfOneIpv6SiteAreOne() {
        for (int i = 0; i < 5; i++) {
            assertThat(wrong(1, "2001:db8:7:" + i + "::1").found()).isEqualTo(Found.WRONG);
        }
        assertThat(wrong(1, "2001:db8:7:ffff:1:2:3:4%eth0").found()).isEqualTo(Found.LOCKED);
        assertThat(wrong(1, "2001:db8:8::1").found()).isEqualTo(Found.WRONG);
    }

    private Shown wrong(long dossier, String address) {
        return factor.show(dossier(dossier), "0000", "000", address);
    }

    private Shown right(long dossier, String address) {
        return factor.show(dossier(dossier), "7731", "731", address);
    }

    private static String stranger(int i) {
        return "10.9." + i / 200 + "." + i % 200;
    }

    private static final Dossier SUBMITTED = submitted();

    private static Entry dossier(long id) {
        return new Entry(id, SUBMITTED, START, null, null, null, null, START, false, null);
    }

    /** As somebody who buys land has submitted it. */
    static Dossier submitted() {
        Form form = Forms.load(Path.of("")).forms().named("sale").orElseThrow();
        Procedure procedure = Forms.procedure(
                        form, Provinces.load(Path.of("")).provinces(), H56, LocalDate.parse("2026-11-26"))
                .orElseThrow();
        NationalMessage message = Filling.fill(
                form,
                new Answers(Map.ofEntries(
                        Map.entry("role", "TRANSFEREE"),
                        Map.entry("applicantName", "Trần Thị Minh Châu"),
                        Map.entry("applicantId", "038185007731"),
                        Map.entry("applicantPhone", "0904 007 731"),
                        Map.entry("sheet", "27"),
                        Map.entry("number", "345"),
                        Map.entry("area", "120,5"),
                        Map.entry("otherName", "Nguyễn Văn Thịnh"))),
                new Letterhead(H56, new DossierCode("H56.99-261126-0001"), procedure, START));
        return Lifecycle.decide(null, H56, message, START).fold(allowed -> allowed.dossier(), refused -> {
            throw new AssertionError(refused.findings());
        });
    }
}
