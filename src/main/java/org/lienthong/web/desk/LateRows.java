package org.lienthong.web.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Outage;
import org.lienthong.dossier.CommuneCode;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageRules;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Officer;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.ReceiptNumber;
import org.lienthong.province.InForce;
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
    private final InForce inForce;
    private final LateOffer offer;

    LateRows(InstantSource clock, InForce inForce, LateOffer offer) {
        this.clock = clock;
        this.inForce = inForce;
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

    /** Paper says the code only; without the name nobody's system and no list would say what was asked for. */
    private LateMessage.Asked asked(About about, ProcedureCode code, Instant received) {
        LocalDate day = LocalDate.ofInstant(received, Local.ZONE);
        return new LateMessage.Asked(
                code,
                inForce.now()
                        .procedures(about.province())
                        .flatMap(procedures -> procedures.find(about.province(), code, day))
                        .map(Procedure::name)
                        .orElse(null));
    }

    private LateRow row(LateTable.Line line, About about) {
        LateCells cells = new LateCells(line);
        ReceiptNumber number = cells.needed("number", ReceiptNumber::new);
        ProcedureCode procedure = cells.needed("procedure", ProcedureCode::new);
        String applicant = cells.needed("applicant", text -> text);
        Instant received = cells.needed("received", LateCells::moment);
        Instant promised = cells.read("promised", LateCells::endOfDay);
        cells.read("idNumber", LateCells::idNumber);
        cells.read("phone", LateCells::phone);
        CommuneCode commune = cells.read("commune", CommuneCode::new);
        Outage outage = about.outage();
        if (received != null
                && outage != null
                && (received.isBefore(outage.from()) || !received.isBefore(outage.until()))) {
            cells.wrong("received", "late.wrong.outside");
        }
        LocalDate offered = promised != null
                        || procedure == null
                        || received == null
                        || !cells.shown("promised").isEmpty()
                ? null
                : offer.day(about.province(), procedure, received).orElse(null);
        NationalMessage message = null;
        if (number != null
                && procedure != null
                && applicant != null
                && received != null
                && cells.wrong().isEmpty()) {
            Receipt receipt = new Receipt(
                    number, received, offered == null ? promised : LateCells.endOf(offered), cells.text("receivedBy"));
            message = LateMessage.message(
                    about,
                    receipt,
                    LateMessage.submission(
                            cells, asked(about, procedure, received), applicant, received, commune, about));
            for (Finding fault : MessageRules.check(message, clock.instant())) {
                cells.wrong(fault.path().endsWith("promisedAt") ? "promised" : "received", "late.wrong.time");
            }
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
}
