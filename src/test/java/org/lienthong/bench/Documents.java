package org.lienthong.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is translated in the race: the same bytes for everybody. Persons and numbers are invented. */
final class Documents {

    private static final int ATTACHMENTS = 30;

    private static final int ROWS = 10_000;

    static final List<String> COLUMNS = List.of(
            "SO_BIEN_NHAN",
            "NGAY_TIEP_NHAN",
            "NGAY_HEN_TRA",
            "NGUOI_TIEP_NHAN",
            "MA_THU_TUC",
            "TEN_THU_TUC",
            "NGUOI_NOP",
            "SO_GIAY_TO",
            "DIA_CHI",
            "DIEN_THOAI");

    private Documents() {}

    /** A submission of the portal, 3 to 4 KB of JSON. */
    static byte[] portal() {
        return file(Path.of("test-fixtures/dvcqg/ho-so-in/transfer/given.json"));
    }

    /** A walk-in of the one-stop-shop, 20 KB of XML, most of it about thirty attachments that stay where they are. */
    static byte[] counter() {
        StringBuilder attachments = new StringBuilder();
        for (int i = 1; i <= ATTACHMENTS; i++) {
            attachments
                    .append("    <Attachment>\n      <AttachmentId>DK-2026-000131-")
                    .append(i)
                    .append("</AttachmentId>\n      <AttachmentName>Giấy tờ kèm theo đơn đăng ký biến động đất đai số ")
                    .append(i)
                    .append(" của hồ sơ H56.12-261102-0011, bản chụp có chứng thực của Ủy ban nhân dân xã Hoằng Giang,")
                    .append(
                            " quét ngày 02 tháng 11 năm 2026 tại bộ phận tiếp nhận và trả kết quả, gồm hai mươi bốn trang viết tay và ba trang bản đồ màu")
                    .append(" có đánh số và đóng dấu giáp lai đầy đủ.pdf</AttachmentName>\n")
                    .append(
                            "      <IsDeleted>false</IsDeleted>\n      <IsVerified>true</IsVerified>\n    </Attachment>\n");
        }
        String walkIn = new String(
                file(Path.of("test-fixtures/opencps/mdocument-in/walk-in/given.xml")), StandardCharsets.UTF_8);
        String start = walkIn.substring(0, walkIn.indexOf("    <Attachment>"));
        String end = walkIn.substring(walkIn.indexOf("  </Attachments>"));
        return (start + attachments + end).getBytes(StandardCharsets.UTF_8);
    }

    /** Ten thousand rows of CSV, a tenth of them with a quoted cell. */
    static byte[] rows() {
        StringBuilder rows = new StringBuilder(String.join(";", COLUMNS)).append("\r\n");
        for (int i = 1; i <= ROWS; i++) {
            String name = i % 10 == 0 ? "\"Trần Thị \"\"Bình\"\" Minh\"" : "Nguyễn Văn An";
            rows.append("BN-2026-%06d;%02d/11/2026 08:15:%02d;30/11/2026 17:00:00;Hoàng Thị Thu Trang;"
                            .formatted(i, 1 + i % 28, i % 60))
                    .append("1.012783;Cấp đổi giấy chứng nhận quyền sử dụng đất;")
                    .append(name)
                    .append(";0381%08d;Thôn %d, xã Hoằng Giang;09%08d\r\n".formatted(i, 1 + i % 12, i));
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] resource(String name) {
        try (InputStream in = Documents.class.getResourceAsStream("/bench/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no bench/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] file(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
