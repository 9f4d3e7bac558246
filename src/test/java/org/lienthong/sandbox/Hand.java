package org.lienthong.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The hand that calls the partners in the hub's place. */
final class Hand {

    static final Map<String, String> SECRETS = Map.of(
            "portal.inbound", "secret-1",
            "portal.outbound", "secret-2",
            "one-stop-shop.inbound", "secret-3",
            "one-stop-shop.outbound", "secret-4",
            "lis.inbound", "secret 5/a",
            "lis.outbound", "secret-6",
            "tax-gate.inbound", "secret \"7\"",
            "tax-gate.outbound", "secret-8");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Hand() {}

    static String text(URI address, String path, String contentType, String body, String... headers)
            throws IOException {
        return response(address, path, contentType, body, headers).body();
    }

    static HttpResponse<String> response(URI address, String path, String contentType, String body, String... headers)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static HttpResponse<byte[]> get(String link) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    // portal

    static String session(URI portal) throws IOException {
        String answer = text(
                portal, "/login", "application/json", "{\"username\":\"h56-lienthong\",\"password\":\"secret-2\"}");
        return Json.text(Json.read(answer), "session");
    }

    static ObjectNode portal(URI portal, String path, ObjectNode body) throws IOException {
        body.put("madonvi", "H56");
        if (!body.has("session")) {
            body.put("session", session(portal));
        }
        return Json.read(text(portal, path, "application/json", body.toString(), "dstcode", "VN:GOV:H56"));
    }

    static ObjectNode synchronise(URI portal, String isUpdating, ObjectNode hoSo) throws IOException {
        ObjectNode body = Json.object().put("service", "DongBoHoSoMC").put("isUpdating", isUpdating);
        body.putArray("data").add(hoSo);
        return portal(portal, "/integration", body);
    }

    static ObjectNode hoSo(String code, String status) {
        return Json.object()
                .put("MaHoSo", code)
                .put("MaTTHC", "1.013831")
                .put("ChuHoSo", "Nguyễn Thị A")
                .put("NgayNopHoSo", "20261101080000")
                .put("KenhThucHien", "2")
                .put("TrangThaiHoSo", status);
    }

    // one-stop-shop

    static String document(URI shop, String xml) throws IOException {
        return text(shop, "/MSyncDocument", "application/xml", xml, "Authorization", basic());
    }

    static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString("h56-lienthong:secret-4".getBytes());
    }

    static String receiving(String code, String... papers) {
        StringBuilder xml = new StringBuilder("<MSyncDocument><DocTypeCode>1.013831</DocTypeCode><DocCode>" + code
                + "</DocCode><CitizenName>Trần &amp; Con</CitizenName><Compendium>Chuyển nhượng</Compendium>"
                + "<Status>receiving</Status><DocPapers>");
        for (String paper : papers) {
            xml.append("<DocPaper><PaperName>").append(paper).append("</PaperName></DocPaper>");
        }
        return xml + "</DocPapers></MSyncDocument>";
    }

    static String status(String code, String status) {
        return "<MSyncDocument><DocCode>" + code + "</DocCode><Status>" + status + "</Status></MSyncDocument>";
    }

    // LIS

    static ObjectNode lis(URI lis, String call, ObjectNode body) throws IOException {
        return Json.read(text(lis, "/" + call, "application/json", body.toString(), "X-API-Key", "secret-6"));
    }

    static ObjectNode acceptance(String receipt, String procedure, String... papers) {
        ObjectNode body = Json.object()
                .put("LaQuyTrinhCapTinh", false)
                .put("TinhId", 38)
                .put("HuyenId", 0)
                .put("XaId", 14797)
                .put("SoBienNhan", receipt)
                .put("MaHoSoMotCua", "code of " + receipt)
                .put("NguoiTiepNhan", "Hoàng Thị Thu Trang")
                .put("NgayTiepNhan", Times.LIS.write(Instant.now()))
                .put("NgayHenTra", "2026-12-30T09:00:00");
        body.putObject("ThongTinNguoiNopDon")
                .put("HoTen", "Trần Thị B")
                .put("SoChungMinh", "038185000001")
                .put("DiaChiChiTiet", "Hạc Thành");
        body.putObject("ThongTinQuyTrinh").put("MaQuyTrinh", procedure).put("TenQuyTrinh", "Đăng ký biến động");
        body.putArray("ThongTinThuaDat")
                .addObject()
                .put("SoThuTuThua", "101")
                .put("SoHieuBanDo", "27")
                .put("DienTich", "120.5");
        for (String paper : papers) {
            body.withArray("DanhSachGiayToDinhKem")
                    .addObject()
                    .put("TenGiayTo", paper)
                    .put("SoBanChinh", 1)
                    .putObject("TapTin")
                    .put("name", "a.pdf")
                    .put("data", Base64.getEncoder().encodeToString(Pdf.saying(paper)));
        }
        return body;
    }

    // tax gate

    static String token(URI gate) throws IOException {
        String form = "grant_type=client_credentials&client_id=h56-lienthong&client_secret=secret-8";
        return Json.text(Json.read(text(gate, "/token", "application/x-www-form-urlencoded", form)), "access_token");
    }

    static String slip(URI gate, String xml) throws IOException {
        return text(gate, "/PhieuChuyen", "application/xml", xml, "Authorization", "Bearer " + token(gate));
    }

    static String slip(String number, String code, String... shares) {
        String users = "";
        for (int i = 0; i < shares.length; i++) {
            users += "<NguoiSuDungDat><VaiTro>nhan</VaiTro><Ten>Người " + i + "</Ten><SoDinhDanh>03818500000" + i
                    + "</SoDinhDanh><MaSoThue>03818500000" + i + "</MaSoThue><DiaChi>Hạc Thành</DiaChi><TyLe>"
                    + shares[i] + "</TyLe></NguoiSuDungDat>";
        }
        return "<PhieuChuyen xmlns=\"urn:lienthong:slip:1\" phienBan=\"1.0\"><SoPhieu>" + number
                + "</SoPhieu><NgayLap>2026-11-23</NgayLap><MaTinh>H56</MaTinh><CoQuanLap>VPĐK</CoQuanLap><MaHoSo>"
                + code + "</MaHoSo><SoBienNhan>BN-1</SoBienNhan><MaTTHC>1.013831</MaTTHC>"
                + "<NgayNhanDu>2026-11-23</NgayNhanDu><LoaiNghiaVu>Lệ phí trước bạ</LoaiNghiaVu>"
                + "<LoaiNghiaVu>Thuế thu nhập cá nhân</LoaiNghiaVu>" + users
                + "<ThuaDat><SoToBanDo>27</SoToBanDo><SoThua>101</SoThua><MaXa>14797</MaXa><DiaChi>Hạc Thành</DiaChi>"
                + "<DienTich>120.5</DienTich><ViTri>1</ViTri><GiaDat>6500000</GiaDat><NguonGoc>Công nhận</NguonGoc>"
                + "<MucDich><Ma>ODT</Ma></MucDich></ThuaDat><GiaTriChuyenNhuong>2500000000</GiaTriChuyenNhuong>"
                + "</PhieuChuyen>";
    }

    static IOException failure(ThrowingCall call) {
        try {
            call.run();
            throw new AssertionError("an answer came");
        } catch (IOException e) {
            return e;
        } catch (UncheckedIOException e) {
            return e.getCause();
        }
    }

    interface ThrowingCall {
        void run() throws IOException;
    }
}
