package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

/** Somebody who buys land answers page after page; the persons are invented. */
public final class FilledSale {

    /** The first bytes of a photograph. */
    public static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, 3};

    /** Who submits. */
    public static final String BUYER = "Trần Thị Minh Châu";

    /** The questions, each with its page. */
    static final List<String> STEPS =
            List.of("role", "applicant", "contact", "certificate", "parcel", "use", "other", "contract", "price");

    private FilledSale() {}

    /** Begins a draft and answers all questions; the answer is the page of papers. */
    public static Citizen.Page untilPapers(Citizen citizen) {
        citizen.post(citizen.get("/submit"), "/submit", "form", "sale");
        citizen.post(citizen.get("/submit/place"), "/submit/place", "province", "H56");
        Citizen.Page page = citizen.get("/submit/step/role");
        String[][] way = {
            {"role", "role", "TRANSFEREE"},
            {"applicant", "applicantName", BUYER, "applicantId", "038185007731", "applicantBorn", "3/9/1985"},
            {"contact", "applicantPhone", "0904 007 731", "applicantAddress", "45 Đội Cung", "applicantEmail", ""},
            {"certificate", "serial", "aa 01234567", "book", "", "issued", ""},
            {"parcel", "commune", "14797", "sheet", "27", "number", "345", "area", "120,5", "landAddress", "Khu phố 4"},
            {"use", "purpose", "ODT"},
            {"other", "otherName", "Nguyễn Văn Thịnh", "otherId", "038061004512", "otherAddress", "12 Lê Hoàn"},
            {"contract", "contractNumber", "04512", "contractDate", "02/11/2026"},
            {"price", "price", "2.500.000.000 đồng"}
        };
        for (String[] step : way) {
            assertThat(page.path()).isEqualTo("/submit/step/" + step[0]);
            page = citizen.post(page, page.path(), Arrays.copyOfRange(step, 1, step.length));
        }
        assertThat(page.path()).isEqualTo("/submit/papers");
        return page;
    }

    /** The same with all papers; the answer is the summary, from which it can be sent. */
    public static Citizen.Page untilCheck(Citizen citizen) {
        Citizen.Page papers = untilPapers(citizen);
        attach(citizen, papers, "application", "don.jpg", PICTURE);
        attach(citizen, papers, "certificate", "trang1.jpg", PICTURE);
        attach(citizen, papers, "certificate", "trang2.jpg", PICTURE);
        attach(citizen, papers, "contract", "hd.pdf", "%PDF-1.7 hợp đồng".getBytes());
        Citizen.Page check = citizen.post(papers, "/submit/papers");
        assertThat(check.path()).isEqualTo("/submit/check");
        assertThat(check.body()).contains(BUYER, "2.500.000.000", "Phường Hạc Thành", "Đất ở tại đô thị");
        return check;
    }

    /** The code with which the draft is taken up on another device. */
    public static String code(Citizen citizen) {
        return citizen.get("/submit/later").body().replaceAll("(?s).*class=\"big\">([^<]+)<.*", "$1");
    }

    private static void attach(Citizen citizen, Citizen.Page page, String paper, String name, byte[] file) {
        citizen.upload(page, "/submit/papers/add", "files", name, file, "paper", paper);
    }
}
