package org.lienthong.sandbox;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A partner of any family that has a dialect: what it hears, its officials decide; what they decide, it says. */
final class DialectOffice implements Office {

    /** Field of the partner's file: the state in its own words, as it would tell it. */
    static final String STATE = "state";

    private final Seat seat;
    private final Dialects.Spoken spoken;
    private final Dialect dialect;
    private final Guard guard;
    private final Voice voice;
    private final Officials officials;

    DialectOffice(Seat seat, Dialects.Spoken spoken) {
        this.seat = seat;
        this.spoken = spoken;
        this.dialect = spoken.dialect();
        this.guard = new Guard(dialect.asks(), seat);
        this.voice = new DialectVoice(spoken, seat);
        this.officials = officials(voice);
    }

    private Officials officials(Voice voice) {
        return switch (dialect.plays()) {
            case LIS -> new LandOfficials(voice);
            case ONE_STOP_SHOP -> new CounterOfficials(voice);
            case TAX_GATE -> new TaxOfficials(voice);
            case PORTAL -> new Citizens(seat.province(), voice);
        };
    }

    @Override
    public PartnerName kind() {
        return dialect.plays();
    }

    @Override
    public ObjectNode archived(Archived past) {
        return officials.archived(past).put(STATE, new OwnWords(dialect).of(past.status()));
    }

    @Override
    public List<Door> doors() {
        List<Door> doors = new ArrayList<>(guard.doors());
        dialect.hears().forEach((path, hearing) -> {
            Ear ear = new Ear(hearing);
            doors.add(new Door(
                    hearing.method() == null ? "POST" : hearing.method(),
                    "/" + path.replaceAll("\\{\\w+\\}", "[^/]+"),
                    Door.Kind.BUSINESS,
                    (asked, turn) -> take(path, ear, asked, turn)));
        });
        if (dialect.tells() != null) {
            dialect.tells()
                    .forEach((path, telling) -> doors.add(Door.plain(
                            "GET",
                            "/" + path.replaceAll("\\{\\w+\\}", "[^/]+"),
                            (asked, turn) -> tell(telling, asked, turn))));
        }
        if (officials instanceof TaxOfficials tax) {
            doors.add(Door.plain("POST", "/" + Bank.DOOR, (asked, turn) -> Bank.pay(tax, asked, turn)));
            doors.addAll(PayingPage.doors(tax));
        }
        doors.add(Door.plain("GET", "/files/.+/[^/]+\\.pdf", DialectOffice::paper));
        return doors;
    }

    @Override
    public Optional<Line> line(Path place, Desk desk) {
        List<String> heard = List.copyOf(dialect.hears().keySet());
        return switch (dialect.way()) {
            case "http" -> Optional.empty();
            case "folder" -> {
                // A province may run the same system in another encoding; then its config says so for the sandbox.
                String own = seat.setting("encoding");
                String usual = dialect.encoding() == null ? "utf-8" : dialect.encoding();
                String encoding = own.isEmpty() ? usual : own;
                List<String> said = dialect.says().values().stream()
                        .map(Dialect.Saying::path)
                        .toList();
                FolderLine.Text text = new FolderLine.Text(TextCode.of(encoding), dialect.answersIn());
                yield Optional.of(new FolderLine(place, heard, text, desk, seat.pace())
                        .make(heard)
                        .make(said)
                        .make(dialect.answersIn() == null ? List.of() : List.of(dialect.answersIn())));
            }
            case "table" -> {
                TableLine.Place there = new TableLine.Place(url(place), seat.username(), seat.outbound());
                yield Optional.of(new TableLine(there, heard, spoken.tables(), desk, seat.pace()));
            }
            default -> throw new IllegalArgumentException("a dialect's line is http, folder or table");
        };
    }

    @Override
    public Optional<URI> lineAddress(Path place) {
        return switch (dialect.way()) {
            case "folder" -> Optional.of(URI.create("file:" + place));
            case "table" -> Optional.of(URI.create(url(place)));
            default -> Optional.empty();
        };
    }

    private static String url(Path place) {
        return "jdbc:h2:file:" + place;
    }

    @Override
    public void work(Fact.Planned plan, Turn turn) {
        officials.work(plan, turn);
    }

    @Override
    public Letter letter(Fact.Queued call) {
        if (!call.to().equals(Partner.HUB)) {
            return Bank.letter(call);
        }
        String[] place = dialect.shows().split(" ", 2);
        String secret = place[0].equals("none") ? "" : seat.inbound();
        String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        Map<String, String> headers = new HashMap<>();
        String path = call.door();
        String body = call.body();
        switch (place[0]) {
            case "path" -> path = path + "/" + encoded;
            case "query" -> path = path + (path.contains("?") ? "&" : "?") + place[1] + "=" + encoded;
            case "header" -> headers.put(place[1], secret);
            case "basic" -> headers.put("Authorization", Guard.basic(seat.username(), secret));
            case "body" -> {
                String quoted = Json.MAPPER.writeValueAsString(secret);
                body = body.replace(DialectVoice.SECRET, quoted.substring(1, quoted.length() - 1));
            }
            default -> {}
        }
        return new Letter(path, headers, call.contentType(), body);
    }

    @Override
    public Verdict read(Fact.Queued call, String body) {
        if (!call.to().equals(Partner.HUB)) {
            return Bank.read(body);
        }
        Dialect.Understanding answer = dialect.answer();
        if (answer == null) {
            return new Verdict(true, true, "", call.dossiers());
        }
        ObjectNode tree = DocumentTree.read(body.getBytes(StandardCharsets.UTF_8), answer.reads());
        String said = DocumentTree.text(tree, answer.accepted().at());
        boolean yes = answer.accepted().is().contains(said);
        if (said.isEmpty()
                || !yes && answer.refused() != null && !answer.refused().is().contains(said)) {
            throw new Unreadable("câu trả lời không đúng hợp đồng");
        }
        String message = answer.message() == null ? "" : DocumentTree.text(tree, answer.message());
        return new Verdict(true, yes, message, taken(call, answer, tree, yes));
    }

    private static List<String> taken(Fact.Queued call, Dialect.Understanding answer, ObjectNode tree, boolean yes) {
        Dialect.Items items = answer.items();
        List<JsonNode> rows = items == null ? List.of() : DocumentTree.all(tree, items.each());
        if (items == null || rows.isEmpty()) {
            return yes ? call.dossiers() : List.of();
        }
        return rows.stream()
                .filter(row -> items.accepted()
                        .is()
                        .contains(DocumentTree.text(row, items.accepted().at())))
                .map(row -> DocumentTree.text(row, items.dossier()))
                .toList();
    }

    @Override
    public void answered(Fact.Queued call, Verdict verdict, Turn turn) {
        officials.answered(call, verdict, turn);
    }

    @Override
    public String submit(Story story, Turn turn) {
        return officials.submit(story, turn);
    }

    @Override
    public ObjectNode usual(Verb verb, String dossier, Turn turn) {
        return officials.usual(verb, dossier, turn);
    }

    @Override
    public Voice voice() {
        return voice;
    }

    private Answer take(String path, Ear ear, Door.Asked asked, Turn turn) {
        if (!guard.lets(asked, turn.now())) {
            String stranger = dialect.replies().stranger();
            return stranger == null
                    ? reply(401, dialect.replies().refused(), "", "chưa xác thực")
                    : reply(200, stranger, "", "phiên không hợp lệ");
        }
        String dossier = "";
        try {
            ObjectNode document = DocumentTree.read(asked.body(), dialect.reads());
            List<JsonNode> parts = ear.parts(document);
            XmlPart slip = ear.slip(asked.body(), dialect.reads(), document);
            for (JsonNode part : parts) {
                dossier = ear.dossier(part);
                ear.check(part);
                known(dossier, ear.means(part), turn);
            }
            boolean fresh = false;
            for (JsonNode part : parts) {
                fresh = hear(path, ear, part, slip, turn) || fresh;
            }
            return fresh
                    ? reply(200, dialect.replies().accepted(), dossier, "Thành công")
                    : reply(200, dialect.replies().already(), dossier, "Hồ sơ đã tồn tại");
        } catch (Unreadable e) {
            turn.received(path, dossier, e.reason(), Effect.REFUSED, asked.text());
            return reply(200, dialect.replies().refused(), dossier, e.reason());
        }
    }

    /** The national slip: the document itself, or what the dialect makes of this part of it. */
    private @Nullable XmlPart slipOf(Ear ear, JsonNode part, @Nullable XmlPart whole) {
        String template = ear.slipTemplate();
        if (template == null) {
            return whole;
        }
        ObjectNode values = (ObjectNode) part;
        return XmlPart.read(spoken.templates().fillFile(template, values).getBytes(StandardCharsets.UTF_8));
    }

    /** What the partner holds, when the hub asks. */
    private Answer tell(Dialect.Telling telling, Door.Asked asked, Turn turn) {
        if (!guard.lets(asked, turn.now())) {
            return reply(401, dialect.replies().refused(), "", "chưa xác thực");
        }
        String name = telling.query();
        String dossier = name == null
                ? asked.path().substring(asked.path().lastIndexOf('/') + 1)
                : Json.text(DocumentTree.read(asked.query().getBytes(StandardCharsets.UTF_8), "form"), name);
        if (!turn.knows(dossier)) {
            return reply(200, telling.unknown(), dossier, "không tìm thấy hồ sơ");
        }
        ObjectNode values = Json.object().put("dossier", dossier).put("state", turn.text(dossier, STATE));
        return whole(200, telling.known(), values);
    }

    private void known(String dossier, Optional<Verb> verb, Turn turn) {
        if (!turn.knows(dossier) && !verb.map(officials::opens).orElse(false)) {
            throw new Unreadable("không tìm thấy hồ sơ " + dossier);
        }
    }

    /** Whether it was new. */
    private boolean hear(String path, Ear ear, JsonNode part, @Nullable XmlPart slip, Turn turn) {
        String dossier = ear.dossier(part);
        Optional<Heard> heard =
                ear.means(part).map(verb -> new Heard(verb, dossier, ear.values(part), slipOf(ear, part, slip)));
        boolean first = !turn.knows(dossier);
        boolean opensAgain =
                !first && heard.map(Heard::verb).map(officials::repeats).orElse(false);
        boolean same = turn.text(dossier, path).equals(Digest.of(part.toString()))
                && !heard.map(one -> officials.waitsFor(one, turn)).orElse(false);
        String detail = ear.word(part);
        if (opensAgain || same) {
            turn.received(path, dossier, detail, Effect.DUPLICATE, part.toString());
            return false;
        }
        heard.ifPresent(one -> officials.hear(one, turn));
        turn.received(path, dossier, detail, Effect.APPLIED, part.toString());
        turn.note(dossier, path, Digest.of(part.toString()));
        if (!ear.state(part).isEmpty()) {
            turn.note(dossier, STATE, ear.state(part));
        }
        if (first && !ear.alias(part).isEmpty()) {
            turn.note(dossier, ALIAS, ear.alias(part));
        }
        return true;
    }

    private Answer reply(int status, String template, String dossier, String message) {
        return whole(status, template, Json.object().put("dossier", dossier).put("message", message));
    }

    private Answer whole(int status, String template, ObjectNode values) {
        String ending = dialect.replies().contentType().contains("xml") ? "xml" : "json";
        String body = spoken.templates().fillText(template, ending, values);
        return new Answer(
                status, dialect.replies().contentType() + ";charset=UTF-8", body.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer paper(Door.Asked asked, Turn turn) {
        String[] parts = asked.path().split("/");
        return turn.knows(parts[2]) ? Answer.pdf(Pdf.saying(parts[2] + " " + parts[3])) : Answer.status(404);
    }
}
