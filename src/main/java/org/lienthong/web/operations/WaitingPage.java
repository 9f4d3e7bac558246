package org.lienthong.web.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.Connection;
import org.lienthong.registry.Connections;
import org.lienthong.registry.Cursor;
import org.lienthong.registry.Page;
import org.lienthong.registry.Untold;
import org.lienthong.registry.UntoldList;
import org.lienthong.web.api.Fields;
import org.lienthong.web.api.Rights;
import org.lienthong.web.words.DeliveryWords;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is still to be told, and who waits for whom. */
@Controller
class WaitingPage implements Live {

    private static final int SHOWN = 50;

    private final UntoldList waiting;
    private final Connections connections;
    private final DeliveryWords words;

    WaitingPage(UntoldList waiting, Connections connections, DeliveryWords words) {
        this.waiting = waiting;
        this.connections = connections;
        this.words = words;
    }

    /** A line, worded. */
    public record Line(Untold waiting, @Nullable String waitsFor) {}

    /** What of a system is seen in the list. */
    private record Tried(
            long waiting,
            long stuck,
            @Nullable Instant succeeded,
            @Nullable Instant failed) {
        static Tried of(Connection system) {
            return new Tried(system.waiting(), system.stuck(), system.lastSuccess(), system.lastFailure());
        }
    }

    @GetMapping({"/operations/waiting", "/fragments/operations/waiting"})
    String list(
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(defaultValue = "false") boolean stuck,
            @RequestParam(required = false) @Nullable Long behind,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            Authentication who,
            Locale locale,
            Model model) {
        Fields fields = new Fields();
        ProvinceCode code = fields.read("province", province, "province-code", ProvinceCode::new);
        String name = fields.read("system", system, "system-name", one -> one);
        Cursor place = fields.cursor(cursor);
        fields.done();
        Page<Untold> page = waiting.list(new UntoldList.Narrowed(code, name, stuck, behind), SHOWN, place);
        List<Line> lines = page.items().stream()
                .map(one -> Rights.seesPersons(who, one.destination().province()) ? one : one.covered())
                .map(one -> new Line(one, words.waitsFor(locale, one.delivery())))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("total", page.total());
        model.addAttribute("next", page.next());
        model.addAttribute("province", province);
        model.addAttribute("system", system);
        model.addAttribute("stuck", stuck);
        model.addAttribute("behind", behind);
        return Faces.following(request, model, this, "operations-waiting");
    }

    @Override
    public String name() {
        return "waiting";
    }

    /** With the last attempts, which tell that another message took the place of one. */
    @Override
    public Object look() {
        return List.of(
                waiting.figures(),
                connections.systems(null).stream().map(Tried::of).toList());
    }
}
