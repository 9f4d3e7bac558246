package org.lienthong.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.lienthong.NaiveDoubts;
import org.lienthong.PlainClock;
import org.lienthong.dossier.Address;
import org.lienthong.dossier.Alias;
import org.lienthong.dossier.AliasKind;
import org.lienthong.dossier.Certificate;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.CommuneCode;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.DossierWords;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Handover;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.LandTransaction;
import org.lienthong.dossier.MessageDraft;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Parcel;
import org.lienthong.dossier.ParcelId;
import org.lienthong.dossier.Party;
import org.lienthong.dossier.PartyKind;
import org.lienthong.dossier.PartyRole;
import org.lienthong.dossier.Payable;
import org.lienthong.dossier.Payment;
import org.lienthong.dossier.PaymentKind;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.ReceiptNumber;
import org.lienthong.dossier.Result;
import org.lienthong.dossier.Share;
import org.lienthong.dossier.Submission;
import org.lienthong.dossier.TaxNotice;
import org.lienthong.dossier.TransactionType;
import org.lienthong.exchange.PartnersWords;
import org.lienthong.mapping.NationalJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the ledger's tables as the ledger would. Every person in it is invented. */
final class LedgerRows {

    private static final AtomicLong IDS = new AtomicLong(1000);

    private final JdbcClient jdbc;

    LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void clear() {
        Stream.of(
                        "replay_item",
                        "replay_plan",
                        "incident",
                        "storage_sample",
                        "message_body",
                        "message",
                        "quarantine",
                        "shadow_step",
                        "shadow_name",
                        "circuit",
                        "delivery",
                        "delivery_done",
                        "event",
                        "tax_notice",
                        "payment",
                        "exchange_day",
                        "saved_view",
                        "dossier_alias",
                        "dossier",
                        "message_body",
                        "message")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    static Wish dossier(String code) {
        return new Wish(code);
    }

    /** What a dossier shall look like; everything has a usual value. */
    static final class Wish {
        private static final String APPLICANT_ID = "038085001234";

        final String code;
        String province = "H56";
        String issuedBy;
        String procedure = "1.013831";
        DossierStatus status = DossierStatus.PROCESSING;
        Holder holder = Holder.LAND_OFFICE;
        String receipt;
        String oneStop;
        Instant submitted = Instant.parse("2026-11-02T01:00:00Z");
        Instant received = Instant.parse("2026-11-02T03:00:00Z");
        Instant due = Instant.parse("2026-12-15T10:00:00Z");
        Instant completed;
        Instant delivered;
        String result;
        Instant changed = Instant.parse("2026-11-20T03:00:00Z");
        String applicant = "Nguyễn Văn Định";
        PartyKind kind = PartyKind.INDIVIDUAL;
        String transaction = "CN";
        Channel channel = Channel.ONLINE;
        String commune = "14728";
        String sheet = "12";
        String number = "345";
        String parcel = "w7h2x0p9k3mz";
        List<TaxNotice> notices = List.of();
        String ownerId = APPLICANT_ID;
        List<Payment> payments = List.of();

        private Wish(String code) {
            this.code = code;
            this.receipt = "BN-" + code;
        }

        Wish in(String province) {
            this.province = province;
            return this;
        }

        Wish issuedBy(String province) {
            this.issuedBy = province;
            return this;
        }

        Wish procedure(String procedure) {
            this.procedure = procedure;
            return this;
        }

        Wish status(DossierStatus status, Holder holder) {
            this.status = status;
            this.holder = holder;
            return this;
        }

        Wish unreceived() {
            this.receipt = null;
            this.received = null;
            this.due = null;
            return status(DossierStatus.REGISTERED, Holder.ONE_STOP_SHOP);
        }

        Wish oneStop(String code) {
            this.oneStop = code;
            return this;
        }

        Wish submitted(String at) {
            this.submitted = Instant.parse(at);
            return this;
        }

        Wish received(String at) {
            this.received = Instant.parse(at);
            return this;
        }

        Wish due(String at) {
            this.due = Instant.parse(at);
            return this;
        }

        Wish completed(String at) {
            this.completed = Instant.parse(at);
            return status(DossierStatus.COMPLETED, Holder.ONE_STOP_SHOP);
        }

        Wish result(String link) {
            this.result = link;
            return this;
        }

        Wish delivered(String at) {
            this.delivered = Instant.parse(at);
            return status(DossierStatus.RESULT_DELIVERED, Holder.NOBODY);
        }

        Wish changed(String at) {
            this.changed = Instant.parse(at);
            return this;
        }

        Wish applicant(String name, PartyKind kind) {
            this.applicant = name;
            this.kind = kind;
            return this;
        }

        Wish transaction(String type) {
            this.transaction = type;
            return this;
        }

        Wish channel(Channel channel) {
            this.channel = channel;
            return this;
        }

        Wish parcel(String id, String sheet, String number, String commune) {
            this.parcel = id;
            this.sheet = sheet;
            this.number = number;
            this.commune = commune;
            return this;
        }

        Wish owes(long vnd, String dueOn) {
            notices = List.of(new TaxNotice(
                    "TB-" + code,
                    LocalDate.parse("2026-11-10"),
                    "8012345678",
                    applicant,
                    null,
                    List.of(new Payable(null, "Thuế thu nhập cá nhân", new Money(vnd), LocalDate.parse(dueOn))),
                    null));
            return this;
        }

        /** What the owner has to pay besides, who is somebody else, under a notice that comes first. */
        Wish ownerOwes(long vnd, String dueOn) {
            ownerId = "038061004512";
            List<TaxNotice> more = new java.util.ArrayList<>();
            more.add(new TaxNotice(
                    "TB-other-" + code,
                    LocalDate.parse("2026-11-10"),
                    ownerId,
                    null,
                    null,
                    List.of(new Payable(null, "Thuế của bên bán", new Money(vnd), LocalDate.parse(dueOn))),
                    null));
            more.addAll(notices);
            notices = List.copyOf(more);
            return this;
        }

        Wish paid(long vnd) {
            payments = List.of(new Payment(
                    "CT-" + code,
                    "TB-" + code,
                    null,
                    applicant,
                    new Money(vnd),
                    Instant.parse("2026-11-12T02:00:00Z"),
                    PaymentKind.PAYMENT,
                    null));
            return this;
        }

        Submission submission() {
            Party owner = party(PartyRole.TRANSFEROR, "Lê Thị Hạnh", PartyKind.INDIVIDUAL, ownerId);
            return new Submission(
                    new ProcedureCode(procedure),
                    "Đăng ký biến động quyền sử dụng đất",
                    null,
                    channel,
                    submitted,
                    "Chuyển nhượng của " + applicant,
                    party(PartyRole.APPLICANT, applicant, kind, APPLICANT_ID),
                    List.of(owner),
                    List.of(new Parcel(
                            new ParcelId(parcel),
                            sheet,
                            number,
                            new CommuneCode(commune),
                            LocalDate.parse("2025-07-01"),
                            new BigDecimal("120.5"),
                            null,
                            null,
                            null,
                            List.of())),
                    List.of(),
                    transaction == null
                            ? null
                            : new LandTransaction(new TransactionType(transaction), new Money(900_000_000), null, null),
                    List.of(),
                    List.of(),
                    List.of(),
                    null);
        }

        private static Party party(PartyRole role, String name, PartyKind kind, String id) {
            return new Party(
                    role,
                    kind,
                    name,
                    id,
                    id.equals(APPLICANT_ID) ? "8012345678" : null,
                    LocalDate.parse("1985-04-30"),
                    new Address("12 Lê Lợi, Thanh Hóa", new CommuneCode("14728"), LocalDate.parse("2025-07-01")),
                    "0912345678",
                    "dinh@example.vn",
                    new Share("1/1"));
        }

        Dossier document() {
            List<Alias> aliases = new ArrayList<>(List.of(new Alias(AliasKind.DOSSIER_CODE, new DossierCode(code))));
            if (receipt != null) {
                aliases.add(new Alias(AliasKind.RECEIPT_NUMBER, new DossierCode(receipt)));
            }
            if (oneStop != null) {
                aliases.add(new Alias(AliasKind.ONE_STOP_CODE, new DossierCode(oneStop)));
            }
            return new Dossier(
                    new ProvinceCode(province),
                    new DossierCode(code),
                    aliases,
                    status,
                    holder,
                    submission(),
                    receipt == null ? null : new Receipt(new ReceiptNumber(receipt), received, due, "Phạm Thu Trang"),
                    null,
                    0,
                    false,
                    null,
                    notices,
                    payments,
                    completed == null
                            ? null
                            : new Result(
                                    List.of(new Certificate(
                                            "AA 01234567", "CS-00012", LocalDate.parse("2026-11-18"), null)),
                                    result == null
                                            ? List.of()
                                            : List.of(new Document(
                                                    null, "Giấy chứng nhận", null, null, null, null, result, null))),
                    delivered == null ? null : new Handover(delivered, applicant),
                    completed,
                    changed);
        }
    }

    /** Writes the dossier and its names; its id. */
    long write(Wish wish) {
        long id = IDS.incrementAndGet();
        Dossier dossier = wish.document();
        jdbc.sql("""
                        insert into dossier (id, province, issuing_province, code, receipt_number, procedure_code, procedure_name, status,
                            holder, channel, commune, transaction_type, submitted_at, received_at, due_at, completed_at,
                            delivered_at, changed_at, search_text, last_event, document)
                        values (:id, :province, :issuing, :code, :receipt, :procedure, :name, :status, :holder, :channel, :commune, :type,
                            :submitted, :received, :due, :completed, :delivered, :changed, :search, 1, :document)""")
                .param("id", id)
                .param("province", wish.province)
                .param("code", wish.code)
                .param("receipt", wish.receipt)
                .param("procedure", wish.procedure)
                .param("name", "Đăng ký biến động quyền sử dụng đất")
                .param("status", wish.status.name())
                .param("holder", wish.holder.name())
                .param("type", wish.transaction)
                .param("submitted", time(wish.submitted))
                .param("received", time(wish.received))
                .param("due", time(wish.due))
                .param("completed", time(wish.completed))
                .param("delivered", time(wish.delivered))
                .param("changed", time(wish.changed))
                .param("search", DossierWords.of(dossier))
                .param("channel", wish.channel.name())
                .param("commune", wish.commune)
                .param("issuing", wish.issuedBy)
                .param("document", NationalJson.write(dossier))
                .update();
        PlainClock.columns(dossier)
                .forEach((column, value) -> jdbc.sql("update dossier set " + column + " = ? where id = ?")
                        .params(value, id)
                        .update());
        NaiveDoubts.keep(jdbc, id);
        dossier.aliases().forEach(alias -> jdbc.sql(
                        "insert into dossier_alias (province, name_key, kind, name, dossier_id) values (?, ?, ?, ?, ?)")
                .params(
                        wish.province,
                        alias.value().key(),
                        alias.kind().name(),
                        alias.value().value(),
                        id)
                .update());
        return id;
    }

    static NationalMessage message(MessageType type, String text, Submission submission, Receipt receipt) {
        return MessageDraft.of(type)
                .text(text)
                .submission(submission)
                .receipt(receipt)
                .message();
    }

    void event(
            long dossier, long seq, String system, NationalMessage message, DossierStatus before, DossierStatus after) {
        Instant at = Instant.parse("2026-11-02T01:00:00Z").plusSeconds(3600 * seq);
        jdbc.sql("""
                        insert into event (id, dossier_id, seq, occurred_at, recorded_at, province, system, message_type,
                            message_id, item, status_before, status_after, content)
                        values (?, ?, ?, ?, ?, 'H56', ?, ?, ?, 0, ?, ?, ?)""")
                .params(
                        IDS.incrementAndGet(),
                        dossier,
                        seq,
                        time(at),
                        time(at.plusSeconds(5)),
                        system,
                        message.type().name(),
                        IDS.incrementAndGet(),
                        before == null ? null : before.name(),
                        after.name(),
                        NationalJson.write(message))
                .update();
    }

    long delivery(long dossier, long seq, String destination, MessageType type, String state, String error) {
        long id = IDS.incrementAndGet();
        jdbc.sql("""
                        insert into delivery (id, dossier_id, province, destination, seq, event_id, message_type,
                            needs_files, state, attempts, created_at, next_attempt_at, last_error)
                        values (?, ?, 'H56', ?, ?, 1, ?, false, ?, 2, ?, ?, ?)""")
                .params(
                        id,
                        dossier,
                        destination,
                        seq,
                        type.name(),
                        state,
                        time(Instant.parse("2026-11-20T03:00:00Z")),
                        time(Instant.parse("2026-11-20T03:05:00Z")),
                        error)
                .update();
        return id;
    }

    void notice(long dossier, String number, String at, long vnd, long open) {
        jdbc.sql("""
                        insert into tax_notice (dossier_id, place, province, procedure_code, number, notified_at, vnd, open_vnd, waiting)
                        select d.id, (select count(*) from tax_notice n where n.dossier_id = d.id), d.province, d.procedure_code, ?, ?, ?, ?, ?
                        from dossier d where d.id = ?""")
                .params(number, time(Instant.parse(at)), vnd, open, open > 0, dossier)
                .update();
    }

    void payment(long dossier, String notice, String at, long vnd) {
        long id = IDS.incrementAndGet();
        jdbc.sql("""
                        insert into payment (dossier_id, place, province, procedure_code, reference, number, kind, paid_at, vnd)
                        select d.id, (select count(*) from payment p where p.dossier_id = d.id), d.province, d.procedure_code, ?, ?, 'PAYMENT', ?, ?
                        from dossier d where d.id = ?""")
                .params("CT-" + id, notice, time(Instant.parse(at)), vnd, dossier)
                .update();
    }

    void message(String system, String at) {
        long id = IDS.incrementAndGet();
        jdbc.sql("""
                        insert into message (id, province, system, door, message_key, received_at, outcome)
                        values (?, 'H56', ?, 'door', ?, ?, 'APPLIED')""").params(id, system, "key-" + id, time(Instant.parse(at))).update();
    }

    /** All messages of this system came from that province. */
    void moved(String system, String province) {
        jdbc.sql("update message set province = ? where system = ?")
                .params(province, system)
                .update();
    }

    void delivered(long dossier, long seq, String destination, MessageType type) {
        jdbc.sql("""
                        insert into delivery_done (id, dossier_id, province, destination, seq, event_id, message_type,
                            outcome, attempts, created_at, done_at, confirmed_at, last_error)
                        values (?, ?, 'H56', ?, ?, 1, ?, 'DELIVERED', 1, ?, ?, null, null)""")
                .params(
                        IDS.incrementAndGet(),
                        dossier,
                        destination,
                        seq,
                        type.name(),
                        time(Instant.parse("2026-11-20T02:00:00Z")),
                        time(Instant.parse("2026-11-20T02:00:01Z")))
                .update();
    }

    /** The document behind what waits under this id, which {@link #quarantine} gave it. */
    void document(long quarantine, String door, String body) {
        jdbc.sql("""
                        insert into message (id, province, system, door, message_key, received_at, outcome)
                        values (?, 'H56', 'lis', ?, ?, ?, 'REFUSED')""")
                .params(quarantine, door, "key-" + quarantine, time(Instant.parse("2026-11-20T02:00:00Z")))
                .update();
        jdbc.sql("insert into message_body (message_id, digest, body) values (?, '', ?)")
                .params(quarantine, body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .update();
    }

    long quarantine(String kind, String state, String name, Long dossier, Finding... findings) {
        long id = IDS.incrementAndGet();
        jdbc.sql("""
                        insert into quarantine (id, kind, province, system, message_id, item, delivery_id, dossier_id,
                            name, created_at, state, findings, said)
                        values (?, ?, 'H56', 'lis', ?, 0, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        kind,
                        kind.equals("INTAKE") ? id : 0,
                        kind.equals("INTAKE") ? 0 : id,
                        dossier,
                        name,
                        time(Instant.parse("2026-11-20T02:00:00Z")),
                        state,
                        NationalJson.write(List.of(findings)),
                        PartnersWords.of(List.of(findings)))
                .update();
        return id;
    }

    void circuit(String system, int failures, Instant openUntil, Instant success, String error, Instant pausedUntil) {
        jdbc.sql("""
                        insert into circuit (province, system, failures, open_until, last_success, last_failure,
                            last_error, paused_until, paused_by, pause_reason)
                        values ('H56', ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        system,
                        failures,
                        time(openUntil),
                        time(success),
                        failures == 0 ? null : time(Instant.parse("2026-11-20T03:00:00Z")),
                        error,
                        time(pausedUntil),
                        pausedUntil == null ? null : "operator",
                        pausedUntil == null ? null : "bảo trì")
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
