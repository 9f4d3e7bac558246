package org.lienthong.web.desk;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Area;
import org.lienthong.web.Office;
import org.lienthong.web.api.Fields;
import org.lienthong.web.api.Tables;
import org.lienthong.web.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is stuck, as files: of the province and office that were chosen for the page. */
@Hidden
@RestController
class StuckFiles {

    private final Desks desks;
    private final DeskStuck stuck;
    private final Lists lists;
    private final Tables tables;

    StuckFiles(Desks desks, DeskStuck stuck, Lists lists, Tables tables) {
        this.desks = desks;
        this.stuck = stuck;
        this.lists = lists;
        this.tables = tables;
    }

    @GetMapping("/desk/stuck" + Tables.FORM)
    void stuck(
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String all,
            Authentication who,
            HttpSession session,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Desk desk = desks.of(
                who,
                DeskPage.province((String) session.getAttribute(DeskPage.PROVINCE)),
                Office.named((String) session.getAttribute(DeskPage.OFFICE)).orElse(null));
        if (desk.province() == null || desk.office() == null) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "no-desk").refusal();
        }
        Area area = Objects.requireNonNull(
                lists.areas().read(new Fields(), desk.province().value(), null));
        tables.send(stuck.table(area, all == null ? desk.office() : null, locale), form, locale, response);
    }
}
