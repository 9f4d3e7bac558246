package org.lienthong.mapping;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;
import org.lienthong.dossier.Identifier;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;

/** Reads documents of one mapping: compiled once, used by many threads. */
final class DocumentReading {

    private static final RecordShape MESSAGE = RecordShape.of(NationalMessage.class);
    private static final List<NationalPath> NAMES = List.of(
            NationalPath.resolve("code", MESSAGE),
            NationalPath.resolve("receiptNumber", MESSAGE),
            NationalPath.resolve("receipt.number", MESSAGE),
            NationalPath.resolve("oneStopCode", MESSAGE),
            NationalPath.resolve("nationalCode", MESSAGE));
    private static final int TYPE =
            Objects.requireNonNull(MESSAGE.component("type")).index();

    private final MappingSpec spec;
    private final Documents documents;
    private final ReadingPlan plan;
    private final int verbSlot;
    private final @Nullable Enclosing enclosing;

    /** The document around the document. */
    private record Enclosing(Documents documents, int slot) {}

    /** @throws BadField when the fields do not fit together */
    DocumentReading(MappingSpec spec) {
        this.spec = spec;
        LocalScope document = new LocalScope(spec.format(), "");
        LocalScope item = document;
        if (spec.each() != null) {
            LocalNode each = document.list(spec.each());
            each.each = true;
            item = Objects.requireNonNull(each.parts);
        }
        this.plan = ReadingPlan.compile(spec.fields(), item);
        this.verbSlot = spec.verbPath() == null ? LocalNode.NONE : item.slot(spec.verbPath());
        this.documents = new Documents(spec.format(), document, item);
        this.enclosing = spec.inside() == null ? null : enclosing(spec.inside());
    }

    private static Enclosing enclosing(MappingSpec.Inside inside) {
        LocalScope scope = new LocalScope(inside.format(), "");
        int slot = scope.slot(inside.path());
        return new Enclosing(new Documents(inside.format(), scope, scope), slot);
    }

    List<Reading> read(byte[] document, Surroundings surroundings) {
        try {
            byte[] inner =
                    spec.encoding().utf8(enclosing == null ? document : inner(document, enclosing), spec.format());
            List<Reading> readings = walk(inner, surroundings, false, null);
            boolean refused = readings.stream().anyMatch(reading -> reading.fold(ok -> false, no -> true));
            // Lines and columns cost time, so only a document with faults is read again to find them.
            return refused ? placed(inner, readings, surroundings) : readings;
        } catch (UnreadableDocument e) {
            return List.of(new Reading.Refused(0, null, List.of(e.finding())));
        }
    }

    private List<Reading> placed(byte[] document, List<Reading> first, Surroundings surroundings) {
        return walk(document, surroundings, true, first);
    }

    Explanation explain(byte[] document, Surroundings surroundings) {
        Unread unread = new Unread();
        Trace trace = new Trace();
        List<Finding> findings = new ArrayList<>();
        try {
            byte[] inner =
                    spec.encoding().utf8(enclosing == null ? document : inner(document, enclosing), spec.format());
            documents.walk(inner, new Documents.Walk(true, unread, capture -> {
                ItemReading reading =
                        new ItemReading(surroundings, zone(surroundings), day(capture, surroundings), trace);
                draft(reading, capture);
                findings.addAll(reading.findings());
            }));
        } catch (UnreadableDocument e) {
            findings.add(e.finding());
        }
        return new Explanation(spec.name(), trace.fields(), List.copyOf(unread.paths()), findings);
    }

    private List<Reading> walk(
            byte[] document, Surroundings surroundings, boolean places, @Nullable List<Reading> known) {
        List<Reading> readings = new ArrayList<>();
        documents.walk(document, new Documents.Walk(places, null, capture -> {
            int item = readings.size();
            Reading earlier = known == null ? null : known.get(item);
            boolean fine = earlier instanceof Reading.Translated;
            readings.add(earlier != null && fine ? earlier : item(item, capture, surroundings));
        }));
        if (readings.isEmpty()) {
            String path = (spec.format() == Format.JSON ? "$" : "")
                    + Objects.requireNonNull(spec.each()).shown();
            throw new UnreadableDocument(
                    new Finding(path, "required", "the document holds no such part; send at least one", start()));
        }
        return readings;
    }

    private Reading item(int item, Capture capture, Surroundings surroundings) {
        ItemReading reading = new ItemReading(surroundings, zone(surroundings), day(capture, surroundings), null);
        Draft draft = draft(reading, capture);
        if (reading.findings().isEmpty()) {
            return new Reading.Translated(item, (NationalMessage) new DraftRecords(surroundings.files()).build(draft));
        }
        return new Reading.Refused(item, name(draft), reading.findings());
    }

    private Draft draft(ItemReading reading, Capture capture) {
        Draft draft = new Draft(MESSAGE, capture, plan, "");
        draft.values[TYPE] = verb(reading, capture);
        reading.fill(draft, plan, capture);
        reading.check(draft);
        return draft;
    }

    private Object verb(ItemReading reading, Capture capture) {
        MessageType fixed = spec.verb();
        if (fixed != null) {
            return fixed;
        }
        String text = capture.text(verbSlot);
        try {
            if (text == null) {
                throw new InvalidValue("required", "this is missing or blank; it says what the message is");
            }
            return Objects.requireNonNull(spec.verbCodes()).read(text, ZoneId.of("UTC"));
        } catch (InvalidValue e) {
            reading.findings()
                    .add(new Finding(
                            capture.path(verbSlot), e.rule(), String.valueOf(e.getMessage()), capture.place(verbSlot)));
            return Draft.FAILED;
        }
    }

    private static @Nullable String name(Draft message) {
        for (NationalPath path : NAMES) {
            Draft draft = message;
            for (NationalPath.Step step : path.steps()) {
                draft = draft != null && draft.values[step.component().index()] instanceof Draft inner ? inner : null;
            }
            if (draft != null && draft.values[path.last().index()] instanceof Identifier name) {
                return name.value();
            }
        }
        return null;
    }

    /** Asked for only by codes that are valid for a time. */
    private CodeDay day(Capture capture, Surroundings surroundings) {
        ZoneId zone = zone(surroundings);
        return () -> {
            Object said = plan.peek(spec.codesOn(), capture, zone);
            return CodeDay.of(said == null ? surroundings.receivedAt() : said, zone);
        };
    }

    private ZoneId zone(Surroundings surroundings) {
        return spec.zone() != null ? spec.zone() : surroundings.zone();
    }

    /** The document that lies in a field of another one. */
    private static byte[] inner(byte[] document, Enclosing enclosing) {
        List<Capture> found = new ArrayList<>();
        enclosing.documents().walk(document, new Documents.Walk(true, null, found::add));
        Capture capture = found.get(0);
        if (!capture.faults().isEmpty()) {
            throw new UnreadableDocument(capture.faults().get(0).finding());
        }
        String text = capture.values[enclosing.slot()];
        String path = capture.path(enclosing.slot());
        Place place = capture.place(enclosing.slot());
        if (text == null || text.isBlank()) {
            throw new UnreadableDocument(
                    new Finding(path, "required", "the document inside is missing; send it", place));
        }
        try {
            return Base64Text.checked(text).bytes();
        } catch (InvalidValue e) {
            throw new UnreadableDocument(new Finding(path, e.rule(), String.valueOf(e.getMessage()), place));
        }
    }

    private static Place start() {
        return new Place(Documents.NAME, 1, 1);
    }
}
