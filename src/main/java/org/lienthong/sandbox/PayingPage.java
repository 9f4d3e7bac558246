package org.lienthong.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The payment platform as a citizen meets it in a browser: it shows what the tax office has asked for and, at the press of
 * the button, pays it. No money is moved.
 */
final class PayingPage {

    /** Below the tax gate's address. */
    static final String PATH = "thanh-toan";

    private static final String HEAD = """
            <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>Thanh toán (mô phỏng)</title>
            <style>body{font:1.125rem/1.5 system-ui,sans-serif;max-width:32rem;margin:0 auto;padding:1rem;color:#1b2430;background:#fff}
            button{font:inherit;font-weight:600;padding:.75rem 1.5rem;background:#0a558c;color:#fff;border:0;border-radius:6px;min-height:3rem}
            li{padding:.25rem 0}</style></head><body><main><h1>Nền tảng thanh toán (mô phỏng)</h1>""";

    private PayingPage() {}

    static List<Door> doors(TaxOfficials officials) {
        return List.of(
                Door.plain("GET", "/" + PATH, (asked, turn) -> shown(asked, turn)),
                Door.plain("POST", "/" + PATH, (asked, turn) -> paid(officials, asked, turn)));
    }

    private static Answer shown(Door.Asked asked, Turn turn) {
        String code = query(asked).getOrDefault("hoSo", "");
        JsonNode notices = turn.file(code).path(TaxOfficials.NOTICES);
        String status = turn.text(code, Office.STATUS);
        if (!turn.knows(code) || notices.isEmpty()) {
            return page(HEAD + "<p>Chưa có khoản nào phải nộp cho hồ sơ này.</p>");
        }
        StringBuilder page = new StringBuilder(HEAD)
                .append("<p>Hồ sơ ")
                .append(escaped(code))
                .append("</p><ul>");
        long sum = 0;
        for (JsonNode notice : notices) {
            for (JsonNode due : notice.path("sums")) {
                sum += due.path("amount").asLong();
                page.append("<li>")
                        .append(escaped(Json.text(due, "item")))
                        .append(": ")
                        .append(money(due.path("amount").asLong()))
                        .append("</li>");
            }
        }
        page.append("</ul><p><strong>Tổng cộng ").append(money(sum)).append("</strong></p>");
        return page(page.append(
                        status.equals("paid")
                                ? "<p>Đã nộp rồi.</p>"
                                : "<form method=\"post\"><button>Nộp " + money(sum) + "</button></form>")
                .toString());
    }

    private static Answer paid(TaxOfficials officials, Door.Asked asked, Turn turn) {
        Map<String, String> query = query(asked);
        boolean done = officials.pay(query.getOrDefault("hoSo", ""), turn) > 0;
        String back = query.getOrDefault("ve", "");
        String link = back.startsWith("http://") || back.startsWith("https://")
                ? "<p><a href=\"" + escaped(back) + "\">Quay lại hồ sơ của bạn</a></p>"
                : "";
        return page(HEAD
                + (done
                        ? "<p role=\"status\">Đã nộp xong. Cơ quan thuế sẽ báo cho hệ thống trong giây lát.</p>"
                        : "<p role=\"alert\">Chưa nộp được; hãy thử lại sau ít giây.</p>")
                + link);
    }

    private static Answer page(String body) {
        return new Answer(
                200, "text/html;charset=UTF-8", (body + "</main></body></html>").getBytes(StandardCharsets.UTF_8));
    }

    private static String money(long vnd) {
        return NumberFormat.getIntegerInstance(Locale.GERMANY).format(vnd) + " đồng";
    }

    private static Map<String, String> query(Door.Asked asked) {
        return Arrays.stream(asked.query().split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, other) -> other));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
