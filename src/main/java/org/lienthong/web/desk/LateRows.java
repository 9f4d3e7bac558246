package org.lienthong.web.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Outage;
import org.lienthong.dossier.CommuneCode;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageRules;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Officer;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.PromisedDate;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.ReceiptNumber;
import org.lienthong.province.Procedure;
import org.lienthong.web.words.Local;
import org.springframework.stereotype.Component;

/** Reads paper receipts, one a line, each with its true time. A line that is wrong says where and what to do; the others go on. */
@Component
class LateRows {

    /** The columns in their order; names are {@code late.column.*} in the bundle. */
    static final List<String> COLUMNS = List.of(
            "number",
            "procedure",
            "applicant",
            "idNumber",
            "phone",
            "address",
            "sheet",
            "parcel",
            "area",
            "commune",
            "received",
            "promised",
            "receivedBy",
            "papers");

    private final InstantSource clock;
    private final LateSense sense;
    private final LateOffer offer;

    LateRows(InstantSource clock, LateSense sense, LateOffer offer) {
        this.clock = clock;
        this.sense = sense;
        this.offer = offer;
    }

    /**
     * What is said about all of them.
     *
     * @param outage the outage in which they were written; null when none is recorded
     * @param names the names of the columns in either language, by which a heading is known
     */
    record About(ProvinceCode province, @Nullable Outage outage, String reason, Officer officer, Set<String> names) {}

    List<LateRow> read(String text, About about) {
        Set<String> numbers = new HashSet<>();
        List<LateRow> rows = new ArrayList<>();
        for (LateTable.Line line : LateTable.read(text)) {
            if (!about.names().contains(line.cell(0))) {
                LateRow row = row(line, about);
                rows.add(
                        row.good() && !numbers.add(row.number().toUpperCase(java.util.Locale.ROOT))
                                ? row.refused("number", "late.wrong.twice")
                                : row);
            }
        }
        return rows;
    }

    private LateRow row(LateTable.Line line, About about) {
        LateCells cells = new LateCells(line);
        ReceiptNumber number = cells.needed("number", ReceiptNumber::new);
        ProcedureCode procedure = cells.needed("procedure", ProcedureCode::new);
        LateApplicant applicant = applicant(cells);
        Instant received = cells.needed("received", LateCells::moment);
        Instant promised = cells.read("promised", LateCells::endOfDay);
        cells.read("phone", LateCells::phone);
        CommuneCode commune = cells.read("commune", CommuneCode::new);
        if (sense.isElsewhere(about.province(), commune)) {
            cells.wrong("commune", "late.wrong.elsewhere");
        }
        if (received != null && isOutside(received, about.outage())) {
            cells.wrong("received", "late.wrong.outside");
        }
        Procedure asked = procedure == null || received == null ? null : asked(cells, about, procedure, received);
        LocalDate offered =
                asked == null || received == null || !cells.shown("promised").isEmpty()
                        ? null
                        : offer.day(about.province(), asked.code(), received).orElse(null);
        NationalMessage message = null;
        if (number != null
                && asked != null
                && applicant != null
                && received != null
                && cells.wrong().isEmpty()) {
            Receipt receipt = new Receipt(
                    number, received, offered == null ? promised : LateCells.endOf(offered), cells.text("receivedBy"));
            message = LateMessage.message(
                    about, receipt, LateMessage.submission(cells, asked, applicant, received, commune, about));
            checkTimes(cells, message, about.province(), asked.code());
        }
        return new LateRow(
                line.line(),
                cells.shown("number"),
                cells.shown("applicant"),
                cells.shown("received"),
                offered == null ? cells.shown("promised") : Local.day(offered),
                offered != null,
                cells.wrong(),
                cells.wrong().isEmpty() ? message : null);
    }

    private static @Nullable LateApplicant applicant(LateCells cells) {
        String name = cells.needed("applicant", text -> text);
        cells.read("idNumber", LateCells::idNumber);
        LateApplicant applicant = name == null ? null : new LateApplicant(name, cells.text("idNumber"));
        if (applicant != null && applicant.isDoubtful()) {
            cells.wrong("idNumber", "late.wrong.ten");
        }
        return applicant;
    }

    private static boolean isOutside(Instant received, @Nullable Outage outage) {
        return outage != null && (received.isBefore(outage.from()) || !received.isBefore(outage.until()));
    }

    private @Nullable Procedure asked(LateCells cells, About about, ProcedureCode code, Instant received) {
        Procedure asked = sense.procedure(about.province(), code, received).orElse(null);
        if (asked == null) {
            cells.wrong("procedure", "late.wrong.unknown");
        }
        return asked;
    }

    private void checkTimes(LateCells cells, NationalMessage message, ProvinceCode province, ProcedureCode procedure) {
        Receipt receipt = Objects.requireNonNull(message.receipt());
        Instant now = clock.instant();
        for (Finding fault : MessageRules.check(message, now)) {
            if (!fault.path().endsWith("promisedAt")) {
                cells.wrong("received", receipt.receivedAt().isAfter(now) ? "late.wrong.future" : "late.wrong.old");
            }
        }
        Instant promised = receipt.promisedAt();
        if (promised != null && new PromisedDate(promised).until().isBefore(receipt.receivedAt())) {
            cells.wrong("promised", "late.wrong.before");
        } else if (promised != null
                && cells.wrong().isEmpty()
                && sense.isFar(province, procedure, receipt.receivedAt(), promised)) {
            cells.wrong("promised", "late.wrong.far");
        }
    }
}
