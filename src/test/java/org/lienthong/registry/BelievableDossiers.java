package org.lienthong.registry;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.lienthong.believable.People;
import org.lienthong.dossier.Alias;
import org.lienthong.dossier.AliasKind;
import org.lienthong.dossier.Certificate;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.CommuneCode;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Handover;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.LandTransaction;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.Parcel;
import org.lienthong.dossier.ParcelId;
import org.lienthong.dossier.Party;
import org.lienthong.dossier.PartyRole;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.ReceiptNumber;
import org.lienthong.dossier.Result;
import org.lienthong.dossier.Submission;
import org.lienthong.dossier.TransactionType;

/**
 * A year of dossiers of 34 provinces, the oldest first; the same number gives the same country. Names are drawn as often as
 * families are named so in Viet Nam; every person is invented.
 *
 * <p>Not a {@link org.lienthong.believable.BelievableYear}, which lets every dossier happen message by message, by the moves and
 * the clock: a million of these are loaded in less than four minutes, since nothing but how they end is made.
 */
final class BelievableDossiers {

    static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final String GEOHASH = "0123456789bcdefghjkmnpqrstuvwxyz";
    private static final int COMMUNES = 98;

    private static final List<DossierStatus> LIFE = List.of(
            DossierStatus.REGISTERED,
            DossierStatus.ACCEPTED,
            DossierStatus.PROCESSING,
            DossierStatus.PROCESSING,
            DossierStatus.FINANCIAL_OBLIGATION,
            DossierStatus.RESULT_DELIVERED);

    private final long count;
    private final int firstNumber;
    private final List<ProvinceCode> provinces;
    private final List<ProcedureCode> procedures;
    private final SplittableRandom random = new SplittableRandom(766);
    private final Map<String, Integer> numbers = new HashMap<>();
    private long made;

    BelievableDossiers(long count) throws IOException {
        this(count, 0, 1);
    }

    private BelievableDossiers(long count, long made, int firstNumber) throws IOException {
        this.count = count;
        this.made = made;
        this.firstNumber = firstNumber;
        LocalDate today = LocalDate.ofInstant(NOW, ZONE);
        this.provinces = rows("provinces.csv").stream()
                .filter(row -> row[4].isEmpty() || !LocalDate.parse(row[4]).isBefore(today))
                .map(row -> new ProvinceCode(row[0]))
                .distinct()
                .toList();
        this.procedures = rows("procedures.csv").stream()
                .map(row -> new ProcedureCode(row[0]))
                .distinct()
                .toList();
    }

    /** Those of the last weeks, with codes that no load gives. */
    static BelievableDossiers late() throws IOException {
        return new BelievableDossiers(1_000_000, 900_000, 1_000_000);
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(Path.of("mappings/national/codes", file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** The next one; its column values follow from it. */
    Dossier next() {
        Instant submitted = NOW.minus(YEAR).plusMillis((long) (YEAR.toMillis() * ((double) made / count)));
        made++;
        // Large provinces come first in the list and have several times what the last have.
        int place = (int) (provinces.size() * Math.pow(random.nextDouble(), 1.6));
        ProvinceCode province = provinces.get(place);
        String day = DAY.format(submitted.atZone(ZONE));
        int number = firstNumber - 1 + numbers.merge(province.value() + day, 1, Integer::sum);
        DossierCode code =
                new DossierCode("000.00.01." + province.value() + "-" + day + "-" + "%04d".formatted(number));
        DossierCode receipt = new DossierCode("BN-" + province.value() + "-" + day + "-" + number);
        List<Alias> aliases = List.of(
                new Alias(AliasKind.DOSSIER_CODE, code),
                new Alias(AliasKind.RECEIPT_NUMBER, receipt),
                new Alias(
                        AliasKind.ONE_STOP_CODE, new DossierCode("MC" + province.value() + "." + day + "." + number)));
        Duration age = Duration.between(submitted, NOW);
        DossierStatus status = status(age);
        Instant received = submitted.plus(Duration.ofMinutes(20 + random.nextInt(2000)));
        Instant due = received.plus(Duration.ofDays(8 + random.nextInt(22)));
        boolean done = status == DossierStatus.COMPLETED || status == DossierStatus.RESULT_DELIVERED;
        boolean ended = done || status == DossierStatus.STOPPED;
        Instant completed = ended ? earlier(due.minus(Duration.ofHours(random.nextInt(240) - 20))) : null;
        boolean delivered = status == DossierStatus.RESULT_DELIVERED;
        boolean accepted = status != DossierStatus.REGISTERED;
        Submission submission = submission(submitted, place);
        return new Dossier(
                province,
                code,
                accepted ? aliases : aliases.subList(0, 1),
                status,
                holder(status, code),
                submission,
                accepted ? new Receipt(new ReceiptNumber(receipt.value()), received, due, "Phạm Thu Trang") : null,
                null,
                0,
                false,
                null,
                List.of(),
                List.of(),
                done ? new Result(List.of(certificate()), List.of()) : null,
                delivered ? new Handover(earlier(due), submission.applicant().name()) : null,
                completed,
                earlier(completed == null ? received : completed));
    }

    /** The next one that has its result, after each event since its submission; one of them tells nothing new. */
    List<Dossier> life() {
        Dossier end = next();
        while (end.status() != DossierStatus.RESULT_DELIVERED) {
            end = next();
        }
        Dossier last = end;
        return LIFE.stream()
                .map(status -> status == last.status() ? last : earlier(last, status))
                .toList();
    }

    private static Dossier earlier(Dossier end, DossierStatus status) {
        boolean accepted = status != DossierStatus.REGISTERED;
        return new Dossier(
                end.province(),
                end.code(),
                accepted ? end.aliases() : end.aliases().subList(0, 1),
                status,
                holder(status, end.code()),
                end.submission(),
                accepted ? end.receipt() : null,
                null,
                0,
                false,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                Objects.requireNonNull(end.submission()).submittedAt());
    }

    private static Instant earlier(Instant instant) {
        return instant.isBefore(NOW) ? instant : NOW;
    }

    private DossierStatus status(Duration age) {
        int dice = random.nextInt(1000);
        if (age.toDays() < 1) {
            return dice < 500 ? DossierStatus.REGISTERED : DossierStatus.ACCEPTED;
        }
        if (age.toDays() > 30 && dice < 965) {
            return dice < 925
                    ? DossierStatus.RESULT_DELIVERED
                    : dice < 945 ? DossierStatus.COMPLETED : DossierStatus.STOPPED;
        }
        return switch (dice % 10) {
            case 0, 1 -> DossierStatus.FINANCIAL_OBLIGATION;
            case 2 -> DossierStatus.SUPPLEMENT_REQUESTED;
            case 3 -> DossierStatus.ACCEPTED;
            default -> DossierStatus.PROCESSING;
        };
    }

    /** Of three slips, one is not answered. */
    private static Holder holder(DossierStatus status, DossierCode code) {
        return switch (status) {
            case RESULT_DELIVERED, STOPPED -> Holder.NOBODY;
            case FINANCIAL_OBLIGATION ->
                Math.floorMod(code.value().hashCode(), 3) == 0 ? Holder.TAX_OFFICE : Holder.CITIZEN;
            case SUPPLEMENT_REQUESTED -> Holder.CITIZEN;
            case PROCESSING -> Holder.LAND_OFFICE;
            default -> Holder.ONE_STOP_SHOP;
        };
    }

    private Submission submission(Instant submitted, int place) {
        int commune = 100 + place * COMMUNES + random.nextInt(COMMUNES);
        Party applicant = People.person(PartyRole.APPLICANT, random);
        int dice = random.nextInt(100);
        return new Submission(
                procedures.get((int) (procedures.size() * Math.pow(random.nextDouble(), 2.5))),
                "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất",
                null,
                dice < 60 ? Channel.ONLINE : dice < 97 ? Channel.DIRECT : Channel.POST,
                submitted,
                "Hồ sơ của " + applicant.name(),
                applicant,
                List.of(People.person(PartyRole.TRANSFEROR, random)),
                List.of(parcel(place, commune)),
                List.of(),
                dice % 4 == 0
                        ? null
                        : new LandTransaction(new TransactionType("CN"), new Money(900_000_000), null, null),
                List.of(certificate()),
                List.of(),
                List.of(),
                null);
    }

    private Parcel parcel(int place, int commune) {
        StringBuilder hash = new StringBuilder("w").append(GEOHASH.charAt(place % GEOHASH.length()));
        while (hash.length() < 12) {
            hash.append(GEOHASH.charAt(random.nextInt(GEOHASH.length())));
        }
        return new Parcel(
                new ParcelId(hash.toString()),
                String.valueOf(1 + random.nextInt(150)),
                String.valueOf(1 + random.nextInt(999)),
                new CommuneCode("%05d".formatted(commune)),
                LocalDate.parse("2025-07-01"),
                BigDecimal.valueOf(300 + random.nextInt(9000), 1),
                null,
                null,
                null,
                List.of());
    }

    private Certificate certificate() {
        String series = "" + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(26));
        return new Certificate(
                series + " %08d".formatted(random.nextInt(100_000_000)),
                "CS-%05d".formatted(random.nextInt(100_000)),
                null,
                null);
    }
}
