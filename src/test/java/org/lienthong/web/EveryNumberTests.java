package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Every number on every page opens a list of exactly that length. Pages are found by themselves; what is no count of lines is
 * named here with its reason.
 */
class EveryNumberTests extends WalkedPages {

    /** What is no count of lines, by the words before or around it; and why. */
    private static final Map<Pattern, String> NO_COUNTS = Map.ofEntries(
            no("766", "the name of the indicator"),
            no("3[34] tỉnh hiện nay|63 tỉnh", "the name of a map"),
            no("^/country \\|  \\| \\d+ tỉnh$", "legend: colours of the map beside it, where every province is a link"),
            no(
                    "\\| Tỉnh im lặng \\| trong|\\| Hệ thống im lặng \\| trong",
                    "how many there are, not how many are silent"),
            no("9 trên 10 hồ sơ|Trung vị", "working days"),
            no("mốc 1.500.000", "what the department compares with"),
            no("\\| Kỳ \\|", "the name of a year"),
            no("chờ gửi \\d+$", "sums up the page that it opens, where each system is told with its own numbers"),
            no("503", "said by a partner"),
            no("[Bb]ản tin (số )?\\d+|[Ll]ượt (gửi )?\\d+|[Mm]ục \\d+|bước \\d+|· số \\d+", "the name of a thing"),
            no("Kế hoạch \\d+|Sự cố \\d+|[Pp]hiên bản( \\d+)?", "the name of a thing"),
            no(
                    "số lần thử|Đã thử \\d+ lần|lỗi liên tiếp|\\| Số lần \\|",
                    "times that happened to one thing, which keeps no list"),
            no("1 thông báo|1 giấy chứng nhận", "what one message told, in its own words"),
            no("theo thứ tự: \\d+|tin sau chờ tin này", "what follows in a line of which the head is shown"),
            no("\\| Nhiều nhất cùng chờ", "the most that ever waited together; it is over"),
            no(
                    "phải nhập lại bằng tay|\\| Nhập lại",
                    "what a proof adds up, 0 or 1 for each field of the table below it"),
            no(
                    "\\| Số mục \\||\\| Đã làm|\\| Vẫn bị từ chối|\\| Không còn gì để làm|Đã qua|gửi lại \\d+ mục",
                    "how far a plan has come; its items leave the list from which they were taken"),
            no("\\| Nhiều nhất mỗi phút", "a rate"),
            no("\\| Số dòng", "an estimate of the database"),
            no("đã nằm quá", "what could be put away; originals have no list of their own"),
            no("^/provinces/\\w+/shadow ", "a trial keeps sums; its links lead to what there is to see of them"),
            no("tối đa \\d+ dòng|số cuối|Nhập sai", "what may be entered"));

    private static Map.Entry<Pattern, String> no(String words, String why) {
        return Map.entry(Pattern.compile(words), why);
    }

    @Test
    void everyNumberOnEveryPageOpensAListOfExactlyThatLength() {
        SoftAssertions all = new SoftAssertions();
        int looked = 0;
        for (String path : examples()) {
            Html page = page(path);
            assertThat(page).as("nobody is shown " + path).isNotNull();
            for (ReadNumber one : ReadNumber.on(page)) {
                if (NO_COUNTS.keySet().stream()
                        .noneMatch(known -> known.matcher(path + " | " + one.label() + " | " + one.text())
                                .find())) {
                    looked++;
                    all.assertThat(length(page, one)).as(path + ": " + one).isEqualTo(one.number());
                }
            }
        }
        all.assertAll();
        assertThat(looked).isGreaterThan(500);
    }

    /** @return -1 when no list opens, or it has not as many lines as it tells */
    private long length(Html page, ReadNumber one) {
        if (one.href().isEmpty()) {
            return one.listed();
        }
        if (one.href().startsWith("#")) {
            return page.byId(one.href().substring(1)).map(ReadNumber::lines).orElse(-1);
        }
        Html list = page(one.href());
        return list == null
                ? -1
                : Html.elements(list.main())
                        .filter(told -> told.hasAttribute("data-total"))
                        .findFirst()
                        .map(ReadNumber::total)
                        .orElse(-1);
    }
}
