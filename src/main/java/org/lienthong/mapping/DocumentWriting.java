package org.lienthong.mapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;
import org.lienthong.dossier.NationalMessage;
import tools.jackson.core.exc.JacksonIOException;

/** Writes documents of one mapping: compiled once, used by many threads. */
final class DocumentWriting {

    private final MappingSpec spec;
    private final WritingPlan plan;

    /** @throws BadField when the fields do not fit together */
    DocumentWriting(MappingSpec spec) {
        this.spec = spec;
        this.plan = WritingPlan.compile(spec);
    }

    List<Finding> write(List<NationalMessage> messages, Surroundings surroundings, OutputStream out)
            throws IOException {
        boolean several = plan.document().each() || plan.around().stream().anyMatch(Written::each);
        if (messages.isEmpty() || messages.size() > 1 && !several) {
            throw new IllegalArgumentException(
                    spec.name() + " writes " + (several ? "at least one message" : "exactly one message"));
        }
        try {
            return around(plan.around().size(), messages, surroundings, out);
        } catch (JacksonIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    /** Writes this many documents around the innermost; where one has parts, there is one inside for each message. */
    private List<Finding> around(
            int documents, List<NationalMessage> messages, Surroundings surroundings, OutputStream out)
            throws IOException {
        if (documents == 0) {
            return encoded(messages, surroundings, out);
        }
        Written around = plan.around().get(documents - 1);
        Written within = documents == 1 ? plan.document() : plan.around().get(documents - 2);
        boolean apart = around.each() && !within.each();
        List<NationalMessage> first = apart ? messages : messages.subList(0, 1);
        List<Finding> findings = new ArrayList<>();
        Map<NationalMessage, String> texts = new IdentityHashMap<>();
        for (NationalMessage message : first) {
            ByteArrayOutputStream inner = new ByteArrayOutputStream();
            findings.addAll(around(documents - 1, apart ? List.of(message) : messages, surroundings, inner));
            texts.put(
                    message,
                    base64(documents)
                            ? Base64.getEncoder().encodeToString(inner.toByteArray())
                            : inner.toString(StandardCharsets.UTF_8));
        }
        findings.addAll(document(around, first, surroundings, texts, out));
        return findings;
    }

    private boolean base64(int documents) {
        MappingSpec.Inside inside = spec.inside();
        for (int i = 1; i < documents && inside != null; i++) {
            inside = inside.around();
        }
        return inside != null && inside.base64();
    }

    /** The document in its encoding. Texts are checked one by one; what is left are names of the mapping itself. */
    private List<Finding> encoded(List<NationalMessage> messages, Surroundings surroundings, OutputStream stream)
            throws IOException {
        if (spec.encoding() == Encoding.UTF_8) {
            return document(plan.document(), messages, surroundings, Map.of(), stream);
        }
        EncodedOut out = spec.encoding().from(stream);
        List<Finding> findings = new ArrayList<>(document(plan.document(), messages, surroundings, Map.of(), out));
        if (!out.finish()) {
            findings.add(new Finding(
                    "",
                    "encoding",
                    "a name or code of this mapping cannot be said in "
                            + spec.encoding().key() + "; correct the mapping",
                    new Place(spec.file(), 1, 1)));
        }
        return findings;
    }

    private List<Finding> document(
            Written document,
            List<NationalMessage> messages,
            Surroundings surroundings,
            Map<NationalMessage, String> inside,
            OutputStream stream)
            throws IOException {
        Encoding encoding = document == plan.document() ? spec.encoding() : Encoding.UTF_8;
        ZoneId zone = spec.zone() != null ? spec.zone() : surroundings.zone();
        ItemWriting writing = new ItemWriting(
                document.open(stream, encoding),
                surroundings,
                zone,
                spec.verbCodes(),
                messages,
                inside,
                spec.codesOn());
        writing.document(document.root());
        return writing.findings();
    }
}
