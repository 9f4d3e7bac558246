package org.lienthong.mapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
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
        if (messages.isEmpty() || messages.size() > 1 && spec.each() == null) {
            throw new IllegalArgumentException(
                    spec.name() + " writes " + (spec.each() == null ? "exactly one message" : "at least one message"));
        }
        try {
            return plan.around() == null
                    ? encoded(messages, surroundings, out)
                    : inside(plan.around(), messages, surroundings, out);
        } catch (JacksonIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    private List<Finding> inside(
            OutNode around, List<NationalMessage> messages, Surroundings surroundings, OutputStream out)
            throws IOException {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        List<Finding> findings = new ArrayList<>(encoded(messages, surroundings, inner));
        String text = Base64.getEncoder().encodeToString(inner.toByteArray());
        findings.addAll(document(around, Format.JSON, messages, surroundings, text, out));
        return findings;
    }

    /** The document in its encoding. Texts are checked one by one; what is left are names of the mapping itself. */
    private List<Finding> encoded(List<NationalMessage> messages, Surroundings surroundings, OutputStream stream)
            throws IOException {
        if (spec.encoding() == Encoding.UTF_8) {
            return document(plan.document(), spec.format(), messages, surroundings, "", stream);
        }
        EncodedOut out = spec.encoding().from(stream);
        List<Finding> findings =
                new ArrayList<>(document(plan.document(), spec.format(), messages, surroundings, "", out));
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
            OutNode document,
            Format format,
            List<NationalMessage> messages,
            Surroundings surroundings,
            String inside,
            OutputStream stream)
            throws IOException {
        DocumentOut out =
                format == Format.JSON ? new JsonOut(stream) : new XmlOut(stream, plan.namespaces(), spec.encoding());
        ZoneId zone = spec.zone() != null ? spec.zone() : surroundings.zone();
        ItemWriting writing =
                new ItemWriting(out, surroundings, zone, spec.verbCodes(), messages, inside, spec.codesOn());
        // An XML document always has its root element, even when nothing is in it.
        OutNode root = format == Format.XML ? document.children.get(0) : document;
        writing.document(root);
        return writing.findings();
    }
}
