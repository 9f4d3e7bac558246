package org.lienthong.mapping;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry under {@code fields} or {@code header}, checked. What can be read and what can be written follows from which
 * parts are there; see the mapping guide.
 *
 * @param join local values that are read as one
 * @param glued national values that are written as one
 * @param value the constant as a value of the model, when it is read
 */
record FieldSpec(
        YamlTree yaml,
        @Nullable LocalPath local,
        @Nullable NationalPath national,
        @Nullable String constant,
        @Nullable Object value,
        @Nullable String config,
        List<LocalPath> join,
        List<NationalPath> glued,
        String separator,
        @Nullable Split split,
        Need need,
        Conversion conversion,
        Condition.@Nullable Locals whenRead,
        Condition.@Nullable Nationals whenWritten,
        Form form,
        @Nullable ListSpec list) {

    /** How much a value is needed. */
    enum Need {
        NONE,

        /** Only written: the other side refuses without it, and the hub sends all the same. */
        WANTED,

        /** Without it nothing is read or sent. */
        REQUIRED
    }

    /** How a value is written. */
    record Form(As as, int max, boolean cut, String before, String after, Encoding encoding) {
        static final Form TEXT = new Form(As.TEXT, Integer.MAX_VALUE, false, "", "", Encoding.UTF_8);
    }

    /** As what a value is written in JSON. */
    enum As {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN
    }

    /**
     * Repeated parts.
     *
     * @param places the fields of each numbered place, whose paths count from around the list; {@code fields} are those
     *     of the first then
     * @param local the place itself where the list is only names with numbers
     * @param by what stands between the parts when all of them are one text; null where the document has a list
     */
    record ListSpec(
            @Nullable String by,
            LocalPath local,
            NationalPath national,
            List<FieldSpec> fields,
            List<NationalPath> group,
            List<List<FieldSpec>> places) {

        /** Whether it is no list on the other side but names with numbers. */
        boolean numbered() {
            return !places.isEmpty();
        }
    }

    boolean required() {
        return need == Need.REQUIRED;
    }

    boolean wanted() {
        return need == Need.WANTED;
    }

    /** Whether both are parts of one local text, so that they are written together. */
    boolean sharesText(FieldSpec other) {
        return split != null
                && other.split != null
                && split.by().equals(other.split.by())
                && Objects.equals(local, other.local)
                && Objects.equals(whenWritten, other.whenWritten);
    }

    boolean reads() {
        return list != null || national != null;
    }

    /** The settings that this field and those inside it ask for. */
    Stream<String> settings() {
        return Stream.concat(
                Stream.ofNullable(config),
                list == null ? Stream.empty() : list.fields().stream().flatMap(FieldSpec::settings));
    }

    /** Whether a national value is written alone, so that it can be told from all others. */
    boolean tellsApart() {
        boolean bare = form.before().isEmpty() && form.after().isEmpty();
        return local != null && national != null && !national.hasParts() && bare;
    }

    /** Whether a national value is read from the document, and not from the mapping or a setting. */
    boolean readsDocument() {
        return national != null && (local != null || !join.isEmpty());
    }

    boolean writes() {
        return list != null || local != null;
    }
}
