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
    private final List<Enclosing> enclosing;

    /** @throws BadField when the fields do not fit together */
    DocumentReading(MappingSpec spec) {
        this.spec = spec;
        LocalScope document = new LocalScope(spec.format(), "");
        LocalScope item = document;
        LocalNode each = null;
        if (spec.each() != null) {
            each = document.list(spec.each());
            each.each = true;
            item = Objects.requireNonNull(each.parts);
        }
        this.plan = ReadingPlan.compile(spec.fields(), item);
        this.verbSlot = spec.verbPath() == null ? LocalNode.NONE : item.slot(spec.verbPath());
        RowGroups groups = null;
        if (each != null && !spec.layout().group().isEmpty()) {
            LocalNode list = Objects.requireNonNull(item.root.child(Layout.ROWS));
            groups = new RowGroups(item, list, spec.layout().group());
            item = groups.row;
            each.parts = item;
        }
        List<String> needed = spec.format().rows() ? FlatRules.needed(spec) : List.of();
        this.documents = new Documents(spec.format(), spec.layout(), document, item, groups, needed);
        this.enclosing = Enclosing.around(spec.inside());
    }

    List<Reading> read(byte[] document, Documents.Start start, Surroundings surroundings) {
        List<Reading> readings = new ArrayList<>();
        read(document, start, 0, "", surroundings, readings);
        return readings;
    }

    /** Whether parts may follow this beginning of an outermost document. */
    boolean begins(byte[] head) {
        Documents outermost = enclosing.isEmpty() ? documents : enclosing.get(0).documents();
        try {
            byte[] utf8 = enclosing.isEmpty() ? spec.encoding().utf8(head, spec.format()) : head;
            outermost.walk(utf8, new Documents.Walk(false, null, Documents.Start.HERE, capture -> {}));
            return true;
        } catch (UnreadableDocument refused) {
            return false;
        }
    }

    /** Goes from the outermost document to the innermost; a document that lies in one of several parts spoils no other. */
    private void read(
            byte[] document,
            Documents.Start start,
            int level,
            String around,
            Surroundings surroundings,
            List<Reading> readings) {
        try {
            if (level == enclosing.size()) {
                readings.addAll(
                        innermost(document, level == 0 ? start : Documents.Start.HERE, surroundings, readings.size()));
                return;
            }
            for (Enclosing.Inner inner :
                    enclosing.get(level).open(document, level == 0 ? start : Documents.Start.HERE)) {
                int item = readings.size();
                inner.fold(
                        bytes -> {
                            read(bytes, start, level + 1, inner.path(), surroundings, readings);
                            return true;
                        },
                        findings -> readings.add(new Reading.Refused(item, null, findings)));
            }
        } catch (UnreadableDocument e) {
            List<Finding> findings = e.findings().stream()
                    .map(finding -> around.isEmpty()
                            ? finding
                            : new Finding(
                                    around + ": " + finding.path(), finding.rule(), finding.text(), finding.place()))
                    .toList();
            readings.add(new Reading.Refused(readings.size(), null, findings));
        }
    }

    private List<Reading> innermost(byte[] document, Documents.Start start, Surroundings surroundings, int first) {
        byte[] utf8 = spec.encoding().utf8(document, spec.format());
        Documents.Walk walk = new Documents.Walk(false, null, start, capture -> {});
        List<Reading> readings = walk(utf8, walk, surroundings, first, null);
        boolean refused = readings.stream().anyMatch(reading -> reading.fold(ok -> false, no -> true));
        // Lines and columns cost time, so only a document with faults is read again to find them.
        return refused ? walk(utf8, walk.withPlaces(), surroundings, first, readings) : readings;
    }

    Explanation explain(byte[] document, Surroundings surroundings) {
        Unread unread = new Unread();
        Trace trace = new Trace();
        List<Finding> findings = new ArrayList<>();
        explain(document, 0, surroundings, unread, trace, findings);
        return new Explanation(spec.name(), trace.fields(), List.copyOf(unread.paths()), findings);
    }

    private void explain(
            byte[] document, int level, Surroundings surroundings, Unread unread, Trace trace, List<Finding> findings) {
        try {
            if (level < enclosing.size()) {
                enclosing
                        .get(level)
                        .open(document, Documents.Start.HERE)
                        .forEach(inner -> inner.fold(
                                bytes -> {
                                    explain(bytes, level + 1, surroundings, unread, trace, findings);
                                    return true;
                                },
                                findings::addAll));
                return;
            }
            byte[] utf8 = spec.encoding().utf8(document, spec.format());
            documents.walk(utf8, new Documents.Walk(true, unread, Documents.Start.HERE, capture -> {
                ItemReading reading =
                        new ItemReading(surroundings, zone(surroundings), day(capture, surroundings), trace);
                if (capture.broken) {
                    capture.faults().forEach(fault -> findings.add(fault.finding()));
                } else {
                    draft(reading, capture);
                    findings.addAll(reading.findings().all());
                }
            }));
        } catch (UnreadableDocument e) {
            findings.addAll(e.findings());
        }
    }

    private List<Reading> walk(
            byte[] document, Documents.Walk walk, Surroundings surroundings, int first, @Nullable List<Reading> known) {
        List<Reading> readings = new ArrayList<>();
        documents.walk(document, walk.to(capture -> {
            int item = readings.size();
            Reading earlier = known == null ? null : known.get(item);
            boolean fine = earlier instanceof Reading.Translated;
            readings.add(earlier != null && fine ? earlier : item(first + item, capture, surroundings));
        }));
        if (readings.isEmpty()) {
            String path = (spec.format().json() ? "$" : "")
                    + Objects.requireNonNull(spec.each()).shown();
            throw new UnreadableDocument(
                    new Finding(path, "required", "the document holds no such part; send at least one", start()));
        }
        return readings;
    }

    private Reading item(int item, Capture capture, Surroundings surroundings) {
        if (capture.broken) {
            List<Finding> findings =
                    capture.faults().stream().map(Capture.Fault::finding).toList();
            return new Reading.Refused(item, null, findings);
        }
        ItemReading reading = new ItemReading(surroundings, zone(surroundings), day(capture, surroundings), null);
        Draft draft = draft(reading, capture);
        if (reading.findings().all().isEmpty()) {
            return new Reading.Translated(item, (NationalMessage) new DraftRecords(surroundings.files()).build(draft));
        }
        return new Reading.Refused(item, name(draft), reading.findings().all());
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

    private static Place start() {
        return new Place(Documents.NAME, 1, 1);
    }
}
