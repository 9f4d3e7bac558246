package org.lienthong.registry;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lienthong.PlainClock;
import org.lienthong.dossier.Alias;
import org.lienthong.dossier.CommuneCode;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierWords;
import org.lienthong.dossier.Handover;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.Submission;
import org.lienthong.mapping.NationalJson;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Loads believable dossiers into the ledger's tables by COPY, and keeps some of them to ask for later. */
final class Loading {

    /** Of a dossier, in the order in which {@link #cells} has them. */
    static final String COLUMNS = """
            id, province, code, receipt_number, procedure_code, procedure_name, status, holder, channel, commune, \
            transaction_type, submitted_at, received_at, due_at, completed_at, delivered_at, changed_at, search_text, \
            last_event, issuing_province, document, phase, clock_state, held_since, legal_due_at, ended_at, kpi, plain, \
            reported, days_used, days_total, days_processing, days_tax, tax_due_at""";

    /** The last of them came with V31. */
    private static final String BEFORE = COLUMNS.replace(", tax_due_at", "");

    private static final int CHUNK = 20_000;
    private static final int KEPT = 4_000;

    private final DataSource source;
    private final BelievableDossiers dossiers;
    private final SplittableRandom random = new SplittableRandom(17);
    private final List<Dossier> sample = new ArrayList<>();

    Loading(DataSource source, BelievableDossiers dossiers) {
        this.source = source;
        this.dossiers = dossiers;
    }

    /** @return some thousand of them */
    List<Dossier> load(long count) throws SQLException, IOException {
        return load(count, COLUMNS);
    }

    /** The same into the tables of before V31. */
    List<Dossier> loadAsBefore(long count) throws SQLException, IOException {
        return load(count, BEFORE);
    }

    private List<Dossier> load(long count, String columns) throws SQLException, IOException {
        int wide = columns.split(",").length;
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (long id = 1; id <= count; ) {
                StringBuilder rows = new StringBuilder();
                StringBuilder names = new StringBuilder();
                for (int i = 0; i < CHUNK && id <= count; i++, id++) {
                    Dossier dossier = dossiers.next();
                    keep(dossier, id);
                    line(rows, cells(id, dossier).limit(wide));
                    for (Alias alias : dossier.aliases()) {
                        line(
                                names,
                                Stream.of(
                                        dossier.province().value(),
                                        alias.value().key(),
                                        alias.kind().name(),
                                        alias.value().value(),
                                        id));
                    }
                }
                copy.copyIn("copy dossier (" + columns + ") from stdin", new StringReader(rows.toString()));
                copy.copyIn(
                        "copy dossier_alias (province, name_key, kind, name, dossier_id) from stdin",
                        new StringReader(names.toString()));
                connection.commit();
            }
        }
        return sample;
    }

    private void keep(Dossier dossier, long id) {
        if (sample.size() < KEPT) {
            sample.add(dossier);
        } else if (random.nextLong(id) < KEPT) {
            sample.set(random.nextInt(KEPT), dossier);
        }
    }

    /** A row of the table as texts, in the order of the columns. */
    static List<@Nullable String> row(long id, Dossier dossier) {
        return cells(id, dossier)
                .<@Nullable String>map(cell -> cell == NOTHING ? null : cell.toString())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Stream<Object> cells(long id, Dossier dossier) {
        Submission submission = Optional.ofNullable(dossier.submission()).orElseThrow();
        Optional<Receipt> receipt = Optional.ofNullable(dossier.receipt());
        return Stream.concat(
                Stream.of(
                        id,
                        dossier.province().value(),
                        dossier.code().value(),
                        maybe(receipt.map(one -> one.number().value())),
                        submission.procedure().value(),
                        maybe(Optional.ofNullable(submission.procedureName())),
                        dossier.status(),
                        dossier.holder(),
                        maybe(Optional.ofNullable(submission.channel())),
                        maybe(Optional.ofNullable(DossierWords.commune(dossier)).map(CommuneCode::value)),
                        maybe(Optional.ofNullable(submission.transaction())
                                .map(one -> one.type().value())),
                        submission.submittedAt(),
                        maybe(receipt.map(Receipt::receivedAt)),
                        maybe(receipt.map(Receipt::promisedAt)),
                        maybe(Optional.ofNullable(dossier.completedAt())),
                        maybe(Optional.ofNullable(dossier.handover()).map(Handover::deliveredAt)),
                        dossier.changedAt(),
                        DossierWords.of(dossier),
                        5,
                        dossier.province().value(),
                        NationalJson.write(dossier)),
                PlainClock.columns(dossier).values().stream().map(value -> value == null ? NOTHING : value));
    }

    private static final Object NOTHING = new Object();

    private static Object maybe(Optional<?> value) {
        return value.isPresent() ? value.get() : NOTHING;
    }

    private static void line(StringBuilder out, Stream<?> cells) {
        int start = out.length();
        cells.forEach(cell -> {
            if (out.length() > start) {
                out.append('\t');
            }
            out.append(cell == NOTHING ? "\\N" : escaped(cell.toString()));
        });
        out.append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
