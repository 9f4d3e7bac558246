package org.lienthong.proof;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.lienthong.StandingClock;
import org.lienthong.clock.ClockFiles;
import org.lienthong.clock.LegalTime;
import org.lienthong.dossier.Alias;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.CorrectionKind;
import org.lienthong.dossier.Decision;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.Lifecycle;
import org.lienthong.dossier.MessageDraft;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Party;
import org.lienthong.dossier.PartyKind;
import org.lienthong.dossier.PartyRole;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.Progress;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.ReceiptNumber;
import org.lienthong.dossier.Submission;
import org.lienthong.dossier.Supplement;
import org.lienthong.dossier.ToldElsewhere;
import org.lienthong.ledger.Projection;
import org.lienthong.ledger.Projection.Happening;
import org.lienthong.mapping.NationalJson;
import org.lienthong.province.Provinces;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger with events as the hub writes them, its clock, its sealer and its verification. People are invented. */
final class SealedLedger {

    static final Instant START = Instant.parse("2026-11-20T02:00:00Z");

    final JdbcClient jdbc;
    final JdbcTemplate batches;
    final Seals seals;
    final PlatformTransactionManager transactions;
    final StandingClock clock = new StandingClock(START);
    final ProofSettings settings;
    private final Path data;
    private final AtomicLong ids = new AtomicLong();
    private final Map<String, Known> dossiers = new TreeMap<>();

    private record Known(long id, List<Happening> history, Dossier dossier) {

        long seq() {
            return history.size();
        }
    }

    /** The shipped files, read once. */
    private static final class Law {
        static final LegalTime LAW = new LegalTime(
                ClockFiles.read(Path.of("")).rules(),
                Provinces.load(Path.of("")).provinces().limits());
    }

    /** As a hub has them with the shipped files. */
    static Rules rules(InstantSource clock) {
        return new Rules(SealedLedger::succeeds, Law.LAW, clock);
    }

    static Rules rules() {
        return rules(InstantSource.fixed(START));
    }

    /** On a new, empty database. */
    SealedLedger(DataSource source, String binary, Path data) {
        this(source, binary, data, 100);
    }

    SealedLedger(DataSource source, String binary, Path data, int batch) {
        settings = settings(batch);
        Flyway.configure()
                .dataSource(source)
                .locations(
                        "classpath:db/migration",
                        binary.equals("bytea") ? "classpath:db/postgresql" : "classpath:db/h2")
                .placeholders(Map.of("binary", binary))
                .load()
                .migrate();
        this.data = data;
        this.jdbc = JdbcClient.create(source);
        this.batches = new JdbcTemplate(source);
        this.transactions = new DataSourceTransactionManager(source);
        this.seals = new Seals(batches);
    }

    /** On the database of a hub that is there already. */
    SealedLedger(JdbcTemplate there, PlatformTransactionManager transactions, Path data) {
        this.settings = settings(100);
        this.data = data;
        this.jdbc = JdbcClient.create(there);
        this.batches = there;
        this.transactions = transactions;
        this.seals = new Seals(batches);
    }

    static ProofSettings settings(int batch) {
        return new ProofSettings(
                Duration.ofSeconds(5),
                batch,
                Duration.ofMinutes(10),
                Duration.ofMinutes(5),
                Duration.ofMinutes(2),
                null,
                Duration.ofSeconds(2),
                Duration.ofMinutes(5));
    }

    Sealing sealing(String node) {
        return new Sealing(new SealRound(jdbc, node), seals, new TransactionTemplate(transactions), settings, clock);
    }

    Stamping stamping(TimeAuthority authority) {
        return stamping("node-a", authority);
    }

    Stamping stamping(String node, TimeAuthority authority) {
        return new Stamping(new SealRound(jdbc, node), seals, authority, settings, clock);
    }

    OwnTimeAuthority own() {
        return new OwnTimeAuthority(data.resolve(OwnKey.FILE), clock);
    }

    /** A round of the sealer and of the stamper. */
    void seal() {
        sealing("node-a").round();
        stamping(own()).round();
    }

    List<Flaw> flaws() {
        return flaws(null);
    }

    List<Flaw> flaws(String province) {
        List<Flaw> flaws = new ArrayList<>();
        verifying().verify(province, flaws::add, looked -> {});
        return flaws;
    }

    /** Every column of every table, as table.column. */
    List<String> columns() {
        return jdbc.sql("""
                        select lower(c.table_name) || '.' || lower(c.column_name) from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE' order by 1""").query(String.class).list();
    }

    VerifyingLedger verifying() {
        return new VerifyingLedger(
                new LedgerReader(batches, transactions), jdbc, settings.overlap(), trust(), rules(clock));
    }

    Trust trust() {
        try {
            Path file = data.resolve(OwnKey.FILE);
            return new Trust(java.nio.file.Files.exists(file) ? OwnKey.certificates(file) : List.of(), List.of());
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** Hà Giang became part of Tuyên Quang. */
    static boolean succeeds(String from, String to) {
        return from.equals("H22") && to.equals("H60");
    }

    /** Two days of two provinces, closed and stamped, and the morning of a third that is sealed only. */
    void threeDays() {
        for (int day = 0; day < 3; day++) {
            for (int n = 1; n <= 3; n++) {
                String code = "H56.01-26112%d-%04d".formatted(day, n);
                submitted("H56", code);
                accepted("H56", code);
                progressed("H56", code);
            }
            submitted("H21", "H21.01-26112%d-0001".formatted(day));
            accepted("H21", "H21.01-26112%d-0001".formatted(day));
            seal();
            clock.set(START.plus(Duration.ofDays(day + 1)));
            seal();
        }
        clock.set(START.plus(Duration.ofDays(2)).plusSeconds(3600));
        dossiersOfToday();
    }

    private void dossiersOfToday() {
        submitted("H56", "H56.01-261122-0009");
        clock.pass(Duration.ofMinutes(30));
        seal();
    }

    void submitted(String province, String code) {
        apply(province, code, message(MessageType.DOSSIER_SUBMITTED, code, null, submission(code), null, null));
    }

    void accepted(String province, String code) {
        Receipt receipt = new Receipt(
                new ReceiptNumber("BN-" + code),
                clock.instant(),
                clock.instant().plus(Duration.ofDays(20)),
                null);
        apply(province, code, message(MessageType.DOSSIER_ACCEPTED, code, null, null, receipt, null));
    }

    void progressed(String province, String code) {
        apply(
                province,
                code,
                message(
                        MessageType.DOSSIER_PROGRESSED,
                        code,
                        "Thẩm tra",
                        null,
                        null,
                        new Progress(null, null, "DXL", false, null, List.of())));
    }

    /** The office asks for a paper, takes it, and gives another appointment. */
    void promisedAnew(String province, String code, Instant anew) {
        Supplement asked =
                new Supplement("Thiếu bản gốc", true, null, null, List.of(Document.named("Giấy chứng nhận")));
        apply(province, code, supplement(MessageType.SUPPLEMENT_REQUESTED, code, asked));
        apply(
                province,
                code,
                supplement(MessageType.SUPPLEMENT_RECEIVED, code, new Supplement(null, null, null, anew, List.of())));
    }

    private static NationalMessage supplement(MessageType type, String code, Supplement supplement) {
        return MessageDraft.of(type)
                .code(new DossierCode(code))
                .supplement(supplement)
                .message();
    }

    private static NationalMessage message(
            MessageType type, String code, String text, Submission submission, Receipt receipt, Progress progress) {
        return MessageDraft.of(type)
                .code(new DossierCode(code))
                .receiptNumber(receipt == null ? null : receipt.number())
                .text(text)
                .submission(submission)
                .receipt(receipt)
                .progress(progress)
                .message();
    }

    private Submission submission(String code) {
        return new Submission(
                new ProcedureCode("1.012783"),
                "Cấp đổi giấy chứng nhận",
                null,
                Channel.ONLINE,
                clock.instant(),
                null,
                new Party(
                        PartyRole.APPLICANT,
                        PartyKind.INDIVIDUAL,
                        "Lê Văn Cường",
                        "038085001234",
                        null,
                        LocalDate.parse("1985-04-30"),
                        null,
                        null,
                        null,
                        null),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** One message that takes effect now; a tenth of a second passes. */
    void apply(String province, String code, NationalMessage message) {
        Known known = dossiers.get(code);
        Instant now = clock.instant();
        Decision.Allowed allowed = Lifecycle.decide(
                        known == null ? null : known.dossier(), new ProvinceCode(province), message, now)
                .fold(yes -> yes, no -> {
                    throw new AssertionError(no.findings());
                });
        Known after = new Known(
                known == null ? ids.incrementAndGet() : known.id(),
                Stream.concat(
                                known == null ? Stream.of() : known.history().stream(),
                                Stream.of(new Happening(message, allowed, now, now)))
                        .toList(),
                allowed.dossier());
        write(after, known == null);
        long messageId = document(province, NationalJson.write(message) + ids.incrementAndGet());
        event(after, now, messageId, message, allowed);
        dossiers.put(code, after);
        clock.pass(Duration.ofMillis(100));
    }

    private long document(String province, String body) {
        long id = ids.incrementAndGet();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        batches.update(
                "insert into message (id, province, system, door, message_key, received_at, outcome) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                province,
                "portal",
                "door",
                "key-" + id,
                Columns.time(clock.instant()),
                "APPLIED");
        batches.update(
                "insert into message_body (message_id, digest, body) values (?, ?, ?)",
                id,
                Digest.of(bytes).toString(),
                bytes);
        return id;
    }

    private void event(Known after, Instant now, long messageId, NationalMessage message, Decision.Allowed allowed) {
        batches.update(
                "insert into event (id, dossier_id, seq, occurred_at, recorded_at, province, system, message_type,"
                        + " message_id, item, status_before, status_after, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ids.incrementAndGet(),
                after.id(),
                after.seq(),
                Columns.time(now),
                Columns.time(now),
                after.dossier().province().value(),
                "portal",
                message.type().name(),
                messageId,
                0,
                allowed.before() == null ? null : allowed.before().name(),
                after.dossier().status().name(),
                NationalJson.write(message));
    }

    private void write(Known known, boolean first) {
        Dossier dossier = known.dossier();
        if (first) {
            batches.update(
                    "insert into dossier (id, province, code, status, holder, changed_at, search_text, last_event, document)"
                            + " values (?, ?, ?, 'x', 'x', ?, '', 0, '')",
                    known.id(),
                    dossier.province().value(),
                    dossier.code().value(),
                    Columns.time(clock.instant()));
        }
        batches.update("update dossier set document = ? where id = ?", NationalJson.write(dossier), known.id());
        Projection projection = new Projection(Law.LAW);
        update(known.id(), projection.dossier(known.history()));
        update(known.id(), projection.clock(dossier.province(), known.history(), clock.instant()));
        batches.update(
                "insert into clock_reading (province, version, since) values (?, ?, ?) on conflict do nothing",
                dossier.province().value(),
                Law.LAW.version(dossier.province(), clock.instant()),
                Columns.time(Instant.EPOCH));
        money("tax_notice", known.id(), projection.notices(known.history()));
        money("payment", known.id(), projection.payments(known.history()));
        for (Alias alias : dossier.aliases()) {
            batches.update(
                    "insert into dossier_alias (province, name_key, kind, name, dossier_id) values (?, ?, ?, ?, ?) on conflict do nothing",
                    dossier.province().value(),
                    alias.value().key(),
                    alias.kind().name(),
                    alias.value().value(),
                    known.id());
        }
    }

    private void update(long id, Map<String, Optional<String>> columns) {
        batches.execute("update dossier set "
                + columns.entrySet().stream()
                        .map(one -> one.getKey() + " = " + literal(one.getValue()))
                        .collect(Collectors.joining(", "))
                + " where id = " + id);
    }

    private void money(String table, long id, List<Map<String, Optional<String>>> rows) {
        batches.update("delete from " + table + " where dossier_id = ?", id);
        rows.forEach(row -> batches.execute("insert into " + table + " (dossier_id, " + String.join(", ", row.keySet())
                + ") values (" + id + ", "
                + row.values().stream().map(SealedLedger::literal).collect(Collectors.joining(", ")) + ")"));
    }

    private static String literal(Optional<String> value) {
        return value.map(text -> "'" + text.replace("'", "''") + "'").orElse("null");
    }

    /** A dossier of a third province that owed, paid and ended, this morning; its code is {@code H56.01-261120-0007}. */
    void paid() {
        for (MessageType type : List.of(
                MessageType.DOSSIER_SUBMITTED,
                MessageType.DOSSIER_ACCEPTED,
                MessageType.DOSSIER_PROGRESSED,
                MessageType.OBLIGATION_REQUESTED,
                MessageType.OBLIGATION_NOTIFIED,
                MessageType.OBLIGATION_PAID,
                MessageType.DOSSIER_COMPLETED,
                MessageType.RESULT_DELIVERED)) {
            Receipt receipt = new Receipt(
                    new ReceiptNumber("BN-7"), clock.instant(), clock.instant().plus(Duration.ofDays(20)), null);
            NationalMessage message = ToldElsewhere.that(type, null, receipt, null, CorrectionKind.UPDATE_REQUESTED);
            apply("H30", java.util.Objects.requireNonNull(message.code()).value(), message);
            clock.pass(Duration.ofDays(3));
        }
        seal();
    }

    /** The dossier goes to the successor of its province, as after a merger. */
    void moves(String code, String to) {
        batches.update(
                "update dossier set province = ?, issuing_province = province, document = replace(document, ?, ?) where code = ?",
                to,
                "{\"province\":\"H22\"",
                "{\"province\":\"" + to + "\"",
                code);
        batches.update(
                "update dossier_alias set province = ? where dossier_id = (select id from dossier where code = ?)",
                to,
                code);
        Known known = dossiers.get(code);
        String document = batches.queryForObject("select document from dossier where code = ?", String.class, code);
        dossiers.put(code, new Known(known.id(), known.history(), NationalJson.read(document, Dossier.class)));
    }
}
