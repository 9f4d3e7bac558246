package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.MessageType;

/** What an official sees who comes to work. */
class DeskTests extends WebAcceptance {

    private static final Pattern HEAP =
            Pattern.compile("href=\"(/dossiers\\?[^\"]+)\"[^>]*><strong>([0-9.]+)</strong>");

    private People official;

    @BeforeEach
    void aDeskWithWork() {
        rows.write(LedgerRows.dossier("H56.01-261102-0001").due("2026-12-20T10:00:00Z"));
        rows.write(LedgerRows.dossier("H56.01-261102-0002").due("2026-11-24T10:00:00Z"));
        rows.write(LedgerRows.dossier("H56.01-261102-0003").due("2026-11-20T10:00:00Z"));
        rows.write(LedgerRows.dossier("H56.01-261102-0004")
                .due("2026-11-10T10:00:00Z")
                .status(DossierStatus.ACCEPTED, Holder.LAND_OFFICE));
        rows.write(LedgerRows.dossier("H56.01-261102-0005").status(DossierStatus.SUPPLEMENT_REQUESTED, Holder.CITIZEN));
        rows.write(LedgerRows.dossier("H56.01-261102-0006").status(DossierStatus.FINANCIAL_OBLIGATION, Holder.CITIZEN));
        rows.write(
                LedgerRows.dossier("H56.01-261102-0007").status(DossierStatus.FINANCIAL_OBLIGATION, Holder.TAX_OFFICE));
        rows.write(LedgerRows.dossier("H56.01-261102-0008").unreceived());
        rows.write(LedgerRows.dossier("H21.01-261102-0001").in("H21").due("2026-11-01T10:00:00Z"));
        official = People.loggedIn(stranger(), user(Role.OFFICIAL));
    }

    private Credentials.User user(Role role) {
        return credentials.users().stream()
                .filter(one -> one.roles().contains(role))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMostUrgentComesFirstAndOnlyWhatThisOfficeMustDo() {
        String page = official.page("/desk?province=H56&office=LAND_OFFICE");

        assertThat(codes(page))
                .containsExactly(
                        "H56.01-261102-0004", "H56.01-261102-0003", "H56.01-261102-0002", "H56.01-261102-0001");
        assertThat(page.indexOf("scope=\"rowgroup\" colspan=\"5\">Quá hạn")).isPositive();
        assertThat(page).contains("Đến hạn trong 3 ngày làm việc", "Hồ sơ chờ cơ quan này: 4");
        assertThat(official.page("/desk")).as("the choice is remembered").contains("Hồ sơ chờ cơ quan này: 4");
    }

    @Test
    void whatIsStoredUnderAClosedCodeIsTheSuccessorsAtTheDeskAndInTheDossier() {
        rows.write(LedgerRows.dossier("H08.01-261102-0001").in("H08"));
        People successor = People.loggedIn(
                stranger(),
                credentials.users().stream()
                        .filter(one -> one.username().equals("official-of-h21"))
                        .findFirst()
                        .orElseThrow());

        assertThat(successor.page("/desk?province=H21&office=LAND_OFFICE"))
                .contains("H08.01-261102-0001", "Nguyễn Văn Định");
        assertThat(successor.get("/desk/dossiers/H08.01-261102-0001/supplement").status())
                .isEqualTo(200);
    }

    @Test
    void everyFigureOpensAListOfExactlyThatLength() {
        for (Office office : Office.values()) {
            Matcher heap = HEAP.matcher(official.page("/desk?province=H56&office=" + office));
            int heaps = 0;
            while (heap.find()) {
                heaps++;
                assertThat(official.page(heap.group(1).replace("&amp;", "&")))
                        .as(office + " " + heap.group(1))
                        .contains("Số hồ sơ tìm thấy: " + heap.group(2) + "<");
            }
            assertThat(heaps).isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void aLongListIsReadInPartsWithoutLosingOne() {
        for (int i = 0; i < 120; i++) {
            LedgerRows.Wish wish = LedgerRows.dossier("H56.01-261103-" + (1000 + i));
            rows.write(
                    i % 3 == 0
                            ? wish.due("2026-11-%02dT10:00:00Z".formatted(1 + i / 5))
                            : wish.due("2026-12-15T10:00:00Z"));
        }
        String path = "/desk?province=H56&office=LAND_OFFICE";
        java.util.List<String> seen = new java.util.ArrayList<>();
        while (path != null) {
            String page = official.page(path);
            seen.addAll(codes(page));
            Matcher next = Pattern.compile("class=\"next\" href=\"([^\"]+)\"").matcher(page);
            path = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        assertThat(seen).hasSize(124).doesNotHaveDuplicates();
    }

    @Test
    void whatIsStuckStandsOnTopInHumanWords() {
        long dossier = jdbc.sql("select id from dossier where code = 'H56.01-261102-0004'")
                .query(Long.class)
                .single();
        rows.delivery(
                dossier,
                2,
                "lis",
                MessageType.DOSSIER_ACCEPTED,
                "REFUSED",
                "partner-refused: the partner says no (HTTP 400): thiếu diện tích thửa đất");
        rows.quarantine(
                "INTAKE", "OPEN", "h56.01-261102-0005", null, Finding.of("$.MaTrangThai", "unknown-code", "TT17"));

        String page = official.page("/desk?province=H56&office=LAND_OFFICE");

        assertThat(page)
                .contains("Đang vướng khi gửi nhận: 2", "Hệ thống thông tin đất đai từ chối “Tiếp nhận hồ sơ”.")
                .contains("thiếu diện tích thửa đất", "Không áp dụng được bản tin của Hệ thống thông tin đất đai.");
        assertThat(official.page("/desk/stuck")).contains("Số mục: 2", "Hồ sơ H56.01-261102-0005");
        assertThat(official.page("/desk?province=H21&office=LAND_OFFICE")).contains("Không có gì vướng");
    }

    @Test
    void searchingNeedsNoDiacriticsAndStaysInTheProvince() {
        assertThat(codes(official.page("/desk?province=H56&office=TAX_OFFICE&q=nguyen+van+dinh")))
                .hasSize(8);
        assertThat(codes(official.page("/desk?province=H21&office=TAX_OFFICE&q=nguyen+van+dinh")))
                .hasSize(1);
    }

    @Test
    void onlyOfficialsHaveADesk() {
        for (Role role : List.of(Role.DEPARTMENT, Role.OPERATOR)) {
            assertThat(People.loggedIn(stranger(), user(role)).get("/desk").status())
                    .isEqualTo(403);
        }
        assertThat(stranger().get("/desk").status()).isEqualTo(302);
    }

    private static List<String> codes(String page) {
        return Pattern.compile("<th scope=\"row\"><a href=\"[^\"]+\">([^<]+)</a>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
