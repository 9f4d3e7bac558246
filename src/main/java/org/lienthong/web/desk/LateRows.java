package org.lienthong.web.desk;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Outage;
import org.lienthong.dossier.Address;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.CommuneCode;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.MessageRules;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Officer;
import org.lienthong.dossier.Parcel;
import org.lienthong.dossier.Party;
import org.lienthong.dossier.PartyKind;
import org.lienthong.dossier.PartyRole;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.ReceiptNumber;
import org.lienthong.dossier.Submission;
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

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d/M/yyyy H:m");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final int END_OF_WORK = 17;
    private static final int LONGEST = 500;

    private final InstantSource clock;

    LateRows(InstantSource clock) {
        this.clock = clock;
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
        Cells cells = new Cells(line);
        ReceiptNumber number = cells.needed("number", ReceiptNumber::new);
        ProcedureCode procedure = cells.needed("procedure", ProcedureCode::new);
        String applicant = cells.needed("applicant", text -> text);
        Instant received = cells.needed("received", LateRows::moment);
        Instant promised = cells.read("promised", LateRows::endOfDay);
        CommuneCode commune = cells.read("commune", CommuneCode::new);
        Outage outage = about.outage();
        if (received != null
                && outage != null
                && (received.isBefore(outage.from()) || !received.isBefore(outage.until()))) {
            cells.wrong("received", "late.wrong.outside");
        }
        NationalMessage message = null;
        if (number != null && procedure != null && applicant != null && received != null && cells.wrong.isEmpty()) {
            Receipt receipt = new Receipt(number, received, promised, cells.text("receivedBy"));
            message = message(about, receipt, submission(cells, procedure, applicant, received, commune, about));
            for (Finding fault : MessageRules.check(message, clock.instant())) {
                cells.wrong(fault.path().endsWith("promisedAt") ? "promised" : "received", "late.wrong.time");
            }
        }
        return new LateRow(
                line.line(),
                cells.shown("number"),
                cells.shown("applicant"),
                cells.shown("received"),
                cells.wrong,
                cells.wrong.isEmpty() ? message : null);
    }

    private static Submission submission(
            Cells cells,
            ProcedureCode procedure,
            String applicant,
            Instant received,
            @Nullable CommuneCode commune,
            About about) {
        String address = cells.text("address");
        Party party = new Party(
                PartyRole.APPLICANT,
                PartyKind.INDIVIDUAL,
                applicant,
                cells.text("idNumber"),
                null,
                null,
                address == null ? null : new Address(address, commune, null),
                cells.text("phone"),
                null,
                null);
        return new Submission(
                procedure,
                null,
                null,
                Channel.DIRECT,
                received,
                null,
                party,
                List.of(),
                parcels(cells, commune, address),
                List.of(),
                null,
                List.of(),
                papers(cells.text("papers")),
                List.of(),
                about.reason());
    }

    /** A parcel is named by sheet, number and area together, or not at all. */
    private static List<Parcel> parcels(Cells cells, @Nullable CommuneCode commune, @Nullable String address) {
        String sheet = cells.text("sheet");
        String parcel = cells.text("parcel");
        BigDecimal area = cells.read("area", text -> area(text));
        if (sheet == null && parcel == null && area == null) {
            return List.of();
        }
        if (sheet == null || parcel == null || area == null) {
            cells.wrong("parcel", "late.wrong.parcel");
            return List.of();
        }
        return List.of(new Parcel(null, sheet, parcel, commune, null, area, address, null, null, List.of()));
    }

    /** As people write it: 1.234,5 or 120.5 or 120,5. */
    private static BigDecimal area(String text) {
        String plain = text.indexOf(',') >= 0 ? text.replace(".", "").replace(',', '.') : text;
        try {
            return new BigDecimal(plain);
        } catch (NumberFormatException none) {
            throw new InvalidValue("number", "write the area as 120,5");
        }
    }

    private static List<Document> papers(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;|]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Document(null, name, null, null, null, null, null, null))
                        .toList();
    }

    private static NationalMessage message(About about, Receipt receipt, Submission submission) {
        return new NationalMessage(
                MessageType.DOSSIER_ACCEPTED,
                about.province(),
                null,
                receipt.number(),
                null,
                null,
                receipt.receivedAt(),
                null,
                about.officer(),
                null,
                submission,
                receipt,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static Instant moment(String text) {
        String plain = text.replace('T', ' ').replace('-', '/');
        LocalDateTime local = plain.matches("\\d{4}/.*")
                ? LocalDateTime.parse(text.strip().replace(' ', 'T'))
                : LocalDateTime.parse(plain, MOMENT);
        return local.atZone(Local.ZONE).toInstant();
    }

    private static Instant endOfDay(String text) {
        LocalDate day = text.matches("\\d{4}-.*") ? LocalDate.parse(text) : LocalDate.parse(text, DAY);
        return day.atTime(END_OF_WORK, 0).atZone(Local.ZONE).toInstant();
    }

    /** The cells of one line, and what is wrong with them. */
    private static final class Cells {

        private final LateTable.Line line;
        private final List<LateRow.Wrong> wrong = new ArrayList<>();

        Cells(LateTable.Line line) {
            this.line = line;
        }

        String shown(String column) {
            return line.cell(COLUMNS.indexOf(column));
        }

        @Nullable
        String text(String column) {
            String text = shown(column);
            if (text.length() > LONGEST) {
                wrong(column, "late.wrong.long");
            }
            return text.isEmpty() ? null : text;
        }

        void wrong(String column, String key) {
            wrong.add(new LateRow.Wrong(column, key));
        }

        <T> @Nullable T needed(String column, Function<String, T> parse) {
            if (text(column) == null) {
                wrong(column, "late.wrong.missing");
            }
            return read(column, parse);
        }

        <T> @Nullable T read(String column, Function<String, T> parse) {
            String text = shown(column);
            try {
                return text.isEmpty() ? null : parse.apply(text);
            } catch (InvalidValue | DateTimeException none) {
                wrong(column, "late.wrong." + column);
                return null;
            }
        }
    }
}
