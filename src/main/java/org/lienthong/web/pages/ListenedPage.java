package org.lienthong.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.Cursor;
import org.lienthong.registry.Listened;
import org.lienthong.registry.ListenedLine;
import org.lienthong.registry.ListenedLines;
import org.lienthong.registry.Page;
import org.lienthong.web.api.Configured;
import org.lienthong.web.api.Fields;
import org.lienthong.web.api.Tables;
import org.lienthong.web.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list behind each count of a province in shadow. */
@Controller
class ListenedPage {

    private static final int SHOWN = 50;

    private static final List<String> HEAD = List.of("id", "at", "system", "what", "code", "told");

    private final ListenedLines lines;
    private final Configured configured;
    private final Tables tables;
    private final Words words;

    ListenedPage(ListenedLines lines, Configured configured, Tables tables, Words words) {
        this.lines = lines;
        this.configured = configured;
        this.tables = tables;
        this.words = words;
    }

    /** A line, with the word for what it says as words are found; the door for a document. */
    public record Told(ListenedLine line, @Nullable String verb) {}

    @GetMapping("/provinces/{province}/shadow/list")
    String list(
            @PathVariable String province,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable Long like,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        ProvinceCode code = configured.province(province);
        Fields fields = new Fields();
        Listened asked = fields.oneOf("what", what, Listened.class);
        String name = fields.read("system", system, "system-name", one -> one);
        MessageType verb = fields.oneOf("type", type, MessageType.class);
        Cursor place = fields.cursor(cursor);
        fields.done();
        Listened shown = asked == null ? Listened.RECEIVED : asked;
        Page<ListenedLine> page = lines.list(code, shown, new ListenedLines.Narrowed(name, verb, like), SHOWN, place);
        List<Told> told = page.items().stream()
                .map(line -> new Told(line, shown.ofVerbs() ? verb(line.content()) : null))
                .toList();
        model.addAttribute("province", code.value());
        model.addAttribute("what", shown);
        model.addAttribute("system", name);
        model.addAttribute("type", verb);
        model.addAttribute("verb", verb == null ? null : verb(verb.name()));
        model.addAttribute("like", like);
        model.addAttribute("rows", told);
        model.addAttribute("total", page.total());
        model.addAttribute("next", page.next());
        return "shadow-list";
    }

    /** What the page lists. */
    @GetMapping("/provinces/{province}/shadow/list" + Tables.FORM)
    void file(
            @PathVariable String province,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable Long like,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        ProvinceCode code = configured.province(province);
        Fields fields = new Fields();
        Listened asked = fields.oneOf("what", what, Listened.class);
        Listened shown = asked == null ? Listened.RECEIVED : asked;
        ListenedLines.Narrowed narrowed = new ListenedLines.Narrowed(
                fields.read("system", system, "system-name", one -> one),
                fields.oneOf("type", type, MessageType.class),
                like);
        fields.done();
        Tables.Table list = new Tables.Table(
                "shadow",
                HEAD,
                receiver -> lines.each(
                        code,
                        shown,
                        narrowed,
                        line -> receiver.take(Arrays.asList(
                                line.id(),
                                line.at(),
                                line.system(),
                                shown.ofVerbs() ? MessageType.valueOf(line.content()) : line.content(),
                                line.dossier(),
                                shown.ofDeliveries()
                                        ? line.told().stream()
                                                .map(kept -> words.kept(locale, kept))
                                                .toList()
                                        : line.told()))));
        tables.send(list, form, locale, response);
    }

    private static String verb(String type) {
        return type.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
