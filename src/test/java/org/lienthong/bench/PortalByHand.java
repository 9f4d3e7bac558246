package org.lienthong.bench;

import static org.lienthong.bench.ByHand.date;
import static org.lienthong.bench.ByHand.known;
import static org.lienthong.bench.ByHand.need;
import static org.lienthong.bench.ByHand.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Certificate;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.Fee;
import org.lienthong.dossier.LandTransaction;
import org.lienthong.dossier.LandUse;
import org.lienthong.dossier.LandUseCode;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Parcel;
import org.lienthong.dossier.ParcelId;
import org.lienthong.dossier.Party;
import org.lienthong.dossier.PartyKind;
import org.lienthong.dossier.PartyRole;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.Share;
import org.lienthong.dossier.Submission;
import org.lienthong.dossier.TransactionType;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The submission of {@code dvcqg/ho-so-in} in Jackson's streaming interface, as a careful programmer writes it. */
final class PortalByHand {

    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final LocalDate VINTAGE = LocalDate.of(2025, 7, 1);
    private static final Map<String, PartyKind> OWNERS = Map.of(
            "1",
            PartyKind.INDIVIDUAL,
            "2",
            PartyKind.ORGANISATION,
            "3",
            PartyKind.ORGANISATION,
            "4",
            PartyKind.ORGANISATION);
    private static final Map<String, Channel> CHANNELS =
            Map.of("1", Channel.DIRECT, "2", Channel.ONLINE, "3", Channel.POST);
    private static final Map<String, PartyRole> ROLES = Map.of(
            "chuyen",
            PartyRole.TRANSFEROR,
            "nhan",
            PartyRole.TRANSFEREE,
            "chu",
            PartyRole.OWNER,
            "thuake",
            PartyRole.HEIR,
            "thechap",
            PartyRole.MORTGAGEE,
            "daidien",
            PartyRole.REPRESENTATIVE);
    private static final Map<String, PartyKind> PARTIES = Map.of(
            "0",
            PartyKind.INDIVIDUAL,
            "1",
            PartyKind.COUPLE,
            "2",
            PartyKind.HOUSEHOLD,
            "3",
            PartyKind.ORGANISATION,
            "4",
            PartyKind.COMMUNITY);
    private static final Set<String> GONE = Set.of("True", "true", "1");

    private final JsonParser json;

    private PortalByHand(JsonParser json) {
        this.json = json;
    }

    static List<NationalMessage> read(byte[] document) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), document)) {
            return new PortalByHand(parser).document();
        }
    }

    private List<NationalMessage> document() {
        List<NationalMessage> messages = new ArrayList<>();
        json.nextToken();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            if (json.nextToken() == JsonToken.START_ARRAY && name.equals("data")) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    messages.add(dossier());
                }
            } else {
                json.skipChildren();
            }
        }
        return messages;
    }

    private @Nullable String scalar() {
        json.nextToken();
        if (!json.currentToken().isScalarValue()) {
            json.skipChildren();
            return null;
        }
        return json.currentToken() == JsonToken.VALUE_NULL ? null : json.getString();
    }

    private interface Part {
        void read();
    }

    private void list(Part part) {
        if (json.nextToken() != JsonToken.START_ARRAY) {
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            part.read();
        }
    }

    private final List<Party> parties = new ArrayList<>();
    private final List<Parcel> parcels = new ArrayList<>();
    private final List<Certificate> certificates = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final List<Fee> fees = new ArrayList<>();
    private @Nullable LandTransaction transaction;

    private NationalMessage dossier() {
        String code = null;
        String procedure = null;
        String procedureName = null;
        String field = null;
        String owner = null;
        String kind = null;
        String email = null;
        String phone = null;
        String subject = null;
        String submitted = null;
        String channel = null;
        String id = null;
        String address = null;
        String commune = null;
        String note = null;
        String status = null;
        parties.clear();
        parcels.clear();
        certificates.clear();
        documents.clear();
        fees.clear();
        transaction = null;
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "MaHoSo" -> code = scalar();
                case "MaTTHC" -> procedure = scalar();
                case "TenTTHC" -> procedureName = scalar();
                case "TenLinhVuc" -> field = scalar();
                case "ChuHoSo" -> owner = scalar();
                case "LoaiDoiTuong" -> kind = scalar();
                case "Email" -> email = scalar();
                case "SoDienThoai" -> phone = scalar();
                case "TrichYeuHoSo" -> subject = scalar();
                case "NgayNopHoSo" -> submitted = scalar();
                case "TrangThaiHoSo" -> status = scalar();
                case "KenhThucHien" -> channel = scalar();
                case "SoGiayToChuHoSo" -> id = scalar();
                case "DiaChiChuHoSo" -> address = scalar();
                case "MaXaChuHoSo" -> commune = scalar();
                case "GhiChu" -> note = scalar();
                case "TaiLieuNop" -> list(this::paper);
                case "DanhSachLePhi" -> list(this::fee);
                case "ToKhai" -> declaration();
                default -> {
                    json.nextToken();
                    json.skipChildren();
                }
            }
        }
        if (!"1".equals(text(status))) {
            throw new UnsupportedOperationException("the benchmark submits only");
        }
        Instant at = known(ByHand.instant(submitted, TIME));
        String way = text(channel);
        return ByHand.message(
                MessageType.DOSSIER_SUBMITTED,
                need(code),
                null,
                null,
                at,
                null,
                new Submission(
                        new ProcedureCode(need(procedure)),
                        text(procedureName),
                        text(field),
                        way == null ? null : known(CHANNELS.get(way)),
                        at,
                        text(subject),
                        new Party(
                                PartyRole.APPLICANT,
                                known(OWNERS.get(need(kind))),
                                need(owner),
                                text(id),
                                null,
                                null,
                                ByHand.address(text(address), ByHand.commune(commune)),
                                text(phone),
                                text(email),
                                null),
                        parties,
                        parcels,
                        List.of(),
                        transaction,
                        certificates,
                        documents,
                        fees,
                        text(note)),
                null);
    }

    private void declaration() {
        String type = null;
        String price = null;
        String contract = null;
        String day = null;
        json.nextToken();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "LoaiBienDong" -> type = scalar();
                case "GiaChuyenNhuong" -> price = scalar();
                case "SoHopDong" -> contract = scalar();
                case "NgayHopDong" -> day = scalar();
                case "DanhSachBen" -> list(this::party);
                case "DanhSachThua" -> list(this::parcel);
                case "DanhSachGCN" -> list(this::certificate);
                default -> {
                    json.nextToken();
                    json.skipChildren();
                }
            }
        }
        transaction = new LandTransaction(
                new TransactionType(need(type)), ByHand.money(price), text(contract), date(day, DAY));
    }

    private void party() {
        String role = null;
        String kind = null;
        String person = null;
        String id = null;
        String tax = null;
        String born = null;
        String address = null;
        String commune = null;
        String phone = null;
        String share = null;
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "VaiTro" -> role = scalar();
                case "LoaiBen" -> kind = scalar();
                case "HoTen" -> person = scalar();
                case "SoGiayTo" -> id = scalar();
                case "MaSoThue" -> tax = scalar();
                case "NgaySinh" -> born = scalar();
                case "DiaChi" -> address = scalar();
                case "MaXa" -> commune = scalar();
                case "SoDienThoai" -> phone = scalar();
                case "TyLe" -> share = scalar();
                default -> {
                    json.nextToken();
                    json.skipChildren();
                }
            }
        }
        String part = text(share);
        parties.add(new Party(
                known(ROLES.get(need(role))),
                known(PARTIES.get(need(kind))),
                need(person),
                text(id),
                text(tax),
                date(born, DAY),
                ByHand.address(text(address), ByHand.commune(commune)),
                text(phone),
                null,
                part == null ? null : new Share(part)));
    }

    private void parcel() {
        String id = null;
        String sheet = null;
        String number = null;
        String commune = null;
        String area = null;
        String address = null;
        List<LandUse> uses = new ArrayList<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "MaDinhDanhThua" -> id = scalar();
                case "SoToBanDo" -> sheet = scalar();
                case "SoThua" -> number = scalar();
                case "MaXa" -> commune = scalar();
                case "DienTich" -> area = scalar();
                case "DiaChi" -> address = scalar();
                case "DanhSachMucDich" -> list(() -> uses.add(use()));
                default -> {
                    json.nextToken();
                    json.skipChildren();
                }
            }
        }
        String known = text(id);
        parcels.add(new Parcel(
                known == null ? null : new ParcelId(known),
                need(sheet),
                need(number),
                ByHand.commune(commune),
                VINTAGE,
                known(ByHand.decimal(area)),
                text(address),
                null,
                null,
                uses));
    }

    private LandUse use() {
        String purpose = null;
        String area = null;
        String term = null;
        String origin = null;
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "MaMucDich" -> purpose = scalar();
                case "DienTich" -> area = scalar();
                case "ThoiHan" -> term = scalar();
                case "NguonGoc" -> origin = scalar();
                default -> {
                    json.nextToken();
                    json.skipChildren();
                }
            }
        }
        return new LandUse(new LandUseCode(need(purpose)), ByHand.decimal(area), text(term), text(origin));
    }

    private void certificate() {
        String serial = null;
        String book = null;
        String issued = null;
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "SoPhatHanh" -> serial = scalar();
                case "SoVaoSo" -> book = scalar();
                case "NgayCap" -> issued = scalar();
                default -> {
                    json.nextToken();
                    json.skipChildren();
                }
            }
        }
        certificates.add(new Certificate(need(serial), text(book), date(issued, DAY), null));
    }

    private void paper() {
        String id = null;
        String title = null;
        String component = null;
        String link = null;
        String gone = null;
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "TepDinhKemId" -> id = scalar();
                case "TenTepDinhKem" -> title = scalar();
                case "MaThanhPhanHoSo" -> component = scalar();
                case "DuongDanTaiTepTin" -> link = scalar();
                case "IsDeleted" -> gone = scalar();
                default -> {
                    json.nextToken();
                    json.skipChildren();
                }
            }
        }
        if (gone == null || !GONE.contains(gone.strip())) {
            documents.add(new Document(text(id), need(title), text(component), null, null, null, text(link), null));
        }
    }

    private void fee() {
        String title = null;
        String code = null;
        String amount = null;
        String method = null;
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "TenPhiLePhi" -> title = scalar();
                case "MaPhiLePhi" -> code = scalar();
                case "Gia" -> amount = scalar();
                case "HinhThucThu" -> method = scalar();
                default -> {
                    json.nextToken();
                    json.skipChildren();
                }
            }
        }
        fees.add(new Fee(need(title), text(code), known(ByHand.money(amount)), text(method)));
    }
}
