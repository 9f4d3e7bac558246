package org.lienthong.mapping;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.mapping.RecordShape.Component;

/** The values of the national model by path, {@code submission.parcels[].area}, and which of them a mapping can say. */
public final class NationalFields {

    private static final String VERB = "type";

    private NationalFields() {}

    /** Every value that a message can hold, but for its verb. */
    public static Set<String> all() {
        Set<String> all = new TreeSet<>();
        collect("", RecordShape.of(NationalMessage.class), all);
        all.remove(VERB);
        return all;
    }

    private static void collect(String before, RecordShape shape, Set<String> all) {
        for (Component component : shape.components()) {
            String path = before + component.name() + (component.list() ? "[]" : "");
            RecordShape inner = component.shape();
            if (inner == null || component.type() == Content.class) {
                all.add(path);
            } else {
                collect(path + ".", inner, all);
            }
        }
    }

    /** The values that come out of a mapping when it reads. */
    static Set<String> read(MappingSpec spec) {
        Set<String> read = new TreeSet<>();
        if (spec.direction().reads()) {
            fields("", spec.fields(), true, read);
        }
        return read;
    }

    /** The values that go into what a mapping writes. */
    static Set<String> written(MappingSpec spec) {
        Set<String> written = new TreeSet<>();
        if (spec.direction().writes()) {
            fields("", spec.fields(), false, written);
        }
        written.remove(VERB);
        return written;
    }

    private static void fields(String before, List<FieldSpec> fields, boolean read, Set<String> found) {
        for (FieldSpec field : fields) {
            FieldSpec.ListSpec list = field.list();
            if (list != null) {
                fields(before + list.national().shown() + "[].", list.fields(), read, found);
            } else if (field.national() != null && (read || field.local() != null)) {
                found.add(path(before, field.national()));
            }
            if (!read) {
                field.glued().forEach(path -> found.add(path(before, path)));
            }
        }
    }

    /** A list of bare values is one value: its own path. */
    private static String path(String before, NationalPath path) {
        return path.shown().equals(".") ? before.substring(0, before.length() - 1) : before + path.shown();
    }

    /** The verbs that a mapping knows; those that it may write where the hub decides are all of them. */
    static Set<MessageType> verbs(MappingSpec spec) {
        MessageType fixed = spec.verb();
        if (fixed != null) {
            return EnumSet.of(fixed);
        }
        Conversion codes = spec.verbCodes();
        Set<MessageType> verbs = EnumSet.noneOf(MessageType.class);
        for (MessageType verb : MessageType.values()) {
            try {
                if (codes != null) {
                    codes.write(verb, ZoneOffset.UTC);
                }
                verbs.add(verb);
            } catch (InvalidValue unknown) {
                // this mapping has no word for the verb
            }
        }
        return verbs;
    }
}
