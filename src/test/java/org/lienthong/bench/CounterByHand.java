package org.lienthong.bench;

import static org.lienthong.bench.ByHand.known;
import static org.lienthong.bench.ByHand.need;
import static org.lienthong.bench.ByHand.text;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.Fee;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Officer;
import org.lienthong.dossier.Party;
import org.lienthong.dossier.PartyKind;
import org.lienthong.dossier.PartyRole;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.ReceiptNumber;
import org.lienthong.dossier.Submission;

/** The walk-in of {@code opencps/mdocument-in} in StAX, as a careful programmer writes it. */
final class CounterByHand {

    private static final XMLInputFactory XML = factory();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");
    private static final Map<String, PartyKind> APPLICANTS = Map.of(
            "1",
            PartyKind.INDIVIDUAL,
            "2",
            PartyKind.ORGANISATION,
            "3",
            PartyKind.ORGANISATION,
            "4",
            PartyKind.ORGANISATION);

    private final XMLStreamReader xml;

    private CounterByHand(XMLStreamReader xml) {
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static NationalMessage read(byte[] document) {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(document));
            reader.nextTag();
            return new CounterByHand(reader).document();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private boolean child() throws XMLStreamException {
        return xml.nextTag() == XMLStreamReader.START_ELEMENT;
    }

    private @Nullable String value() throws XMLStreamException {
        return text(xml.getElementText());
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
        }
    }

    private NationalMessage document() throws XMLStreamException {
        String procedure = null;
        String procedureName = null;
        String code = null;
        String own = null;
        String receipt = null;
        String name = null;
        String id = null;
        String kind = null;
        String address = null;
        String email = null;
        String phone = null;
        String subject = null;
        String received = null;
        String appointed = null;
        String approver = null;
        String position = null;
        String unit = null;
        String status = null;
        String changed = null;
        List<Document> papers = new ArrayList<>();
        List<Fee> fees = new ArrayList<>();
        while (child()) {
            switch (xml.getLocalName()) {
                case "DocTypeCode" -> procedure = value();
                case "DocTypeName" -> procedureName = value();
                case "DocCode" -> code = value();
                case "DocumentId" -> own = value();
                case "ReceiptNumber" -> receipt = value();
                case "CitizenName" -> name = value();
                case "ApplicantsId" -> id = value();
                case "ApplicantsType" -> kind = value();
                case "Address" -> address = value();
                case "Email" -> email = value();
                case "Phone" -> phone = value();
                case "Compendium" -> subject = value();
                case "DateReceived" -> received = value();
                case "DateAppointed" -> appointed = value();
                case "ApproverName" -> approver = value();
                case "ApproverPosition" -> position = value();
                case "ProcessingOrganName" -> unit = value();
                case "Status" -> status = value();
                case "DateChanged" -> changed = value();
                case "Attachments" -> attachments(papers);
                case "DocPapers" -> papers(papers);
                case "DocFees" -> fees(fees);
                default -> skip();
            }
        }
        if (!"new".equals(status)) {
            throw new UnsupportedOperationException("the benchmark takes in only");
        }
        Instant at = known(ByHand.instant(received, TIME));
        return ByHand.message(
                MessageType.DOSSIER_ACCEPTED,
                need(code),
                own,
                receipt,
                ByHand.instant(changed, TIME),
                approver == null && position == null && unit == null
                        ? null
                        : new Officer(null, approver, position, unit),
                new Submission(
                        new ProcedureCode(need(procedure)),
                        procedureName,
                        null,
                        null,
                        at,
                        subject,
                        new Party(
                                PartyRole.APPLICANT,
                                known(APPLICANTS.get(need(kind))),
                                need(name),
                                id,
                                null,
                                null,
                                ByHand.address(address, null),
                                phone,
                                email,
                                null),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        papers,
                        fees,
                        null),
                new Receipt(new ReceiptNumber(need(receipt)), at, ByHand.instant(appointed, TIME), approver));
    }

    private void attachments(List<Document> papers) throws XMLStreamException {
        while (child()) {
            String id = null;
            String name = null;
            while (child()) {
                switch (xml.getLocalName()) {
                    case "AttachmentId" -> id = value();
                    case "AttachmentName" -> name = value();
                    default -> skip();
                }
            }
            papers.add(new Document(id, need(name), null, null, null, name, null, null));
        }
    }

    private void papers(List<Document> papers) throws XMLStreamException {
        while (child()) {
            String name = null;
            String amount = null;
            while (child()) {
                switch (xml.getLocalName()) {
                    case "PaperName" -> name = value();
                    case "Amount" -> amount = value();
                    default -> skip();
                }
            }
            Integer originals = amount == null ? null : Integer.valueOf(amount);
            papers.add(new Document(null, need(name), null, originals, null, null, null, null));
        }
    }

    private void fees(List<Fee> fees) throws XMLStreamException {
        while (child()) {
            String name = null;
            String code = null;
            String price = null;
            while (child()) {
                switch (xml.getLocalName()) {
                    case "FeeName" -> name = value();
                    case "FeeType" -> code = value();
                    case "Price" -> price = value();
                    default -> skip();
                }
            }
            fees.add(new Fee(need(name), code, known(ByHand.money(price)), null));
        }
    }
}
