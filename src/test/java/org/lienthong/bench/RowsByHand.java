package org.lienthong.bench;

import static org.lienthong.bench.ByHand.known;
import static org.lienthong.bench.ByHand.need;
import static org.lienthong.bench.ByHand.text;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.MessageDraft;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Party;
import org.lienthong.dossier.PartyKind;
import org.lienthong.dossier.PartyRole;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.ReceiptNumber;
import org.lienthong.dossier.Submission;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** The rows of {@code bench/rows} with Jackson's CSV reader, as a careful programmer writes it. */
final class RowsByHand {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");
    private static final ObjectReader CSV = CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .build()
            .readerFor(String[].class)
            .with(CsvSchema.emptySchema().withColumnSeparator(';'));

    private RowsByHand() {}

    static List<NationalMessage> read(byte[] document) {
        List<NationalMessage> messages = new ArrayList<>();
        try (MappingIterator<String[]> rows = CSV.readValues(document)) {
            List<String> head = List.of(rows.next());
            int[] at = Documents.COLUMNS.stream().mapToInt(head::indexOf).toArray();
            while (rows.hasNext()) {
                messages.add(message(rows.next(), at));
            }
        }
        return messages;
    }

    private static NationalMessage message(String[] row, int[] at) {
        String receipt = need(row[at[0]]);
        Instant received = known(ByHand.instant(row[at[1]], TIME));
        Party applicant = new Party(
                PartyRole.APPLICANT,
                PartyKind.INDIVIDUAL,
                need(row[at[6]]),
                text(row[at[7]]),
                null,
                null,
                ByHand.address(text(row[at[8]]), null),
                text(row[at[9]]),
                null,
                null);
        return MessageDraft.of(MessageType.DOSSIER_ACCEPTED)
                .receiptNumber(new ReceiptNumber(receipt))
                .occurredAt(received)
                .submission(new Submission(
                        new ProcedureCode(need(row[at[4]])),
                        text(row[at[5]]),
                        null,
                        Channel.DIRECT,
                        received,
                        null,
                        applicant,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null))
                .receipt(new Receipt(
                        new ReceiptNumber(receipt), received, ByHand.instant(row[at[2]], TIME), text(row[at[3]])))
                .message();
    }
}
