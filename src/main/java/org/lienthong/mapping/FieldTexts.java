package org.lienthong.mapping;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.InvalidValue;

/** What a field says of a record, as a text for the other side. */
final class FieldTexts {

    private static final String REQUIRED = "the other side needs this; fill it and send the message again";

    private final Map<String, String> settings;
    private final ZoneId zone;
    private final CodeDay day;

    FieldTexts(Map<String, String> settings, ZoneId zone, CodeDay day) {
        this.settings = settings;
        this.zone = zone;
        this.day = day;
    }

    /**
     * The text of one field, or of all that are parts of one text; null when there is nothing to say, or a part is
     * refused.
     *
     * @param refusals which part is refused and why
     * @throws InvalidValue when the text as a whole is not what the other side takes
     */
    @Nullable
    String text(List<FieldSpec> fields, Object source, BiConsumer<FieldSpec, InvalidValue> refusals) {
        FieldSpec first = fields.get(0);
        String said = first.split() == null ? said(first, source) : whole(fields, source, refusals);
        return said == null
                ? null
                : Forms.fit(first.form().before() + said + first.form().after(), first.form());
    }

    private @Nullable String said(FieldSpec field, Object source) {
        String text = field.constant();
        if (field.config() != null) {
            text = settings.get(field.config());
        } else if (field.national() != null) {
            Object value = field.national().get(source);
            text = value == null ? null : field.conversion().write(value, zone, day);
        }
        if (!field.glued().isEmpty()) {
            text = glued(field, source);
        }
        return text == null ? null : SafeText.clean(text);
    }

    private static String glued(FieldSpec field, Object source) {
        StringBuilder text = new StringBuilder();
        for (NationalPath path : field.glued()) {
            Object value = path.get(source);
            if (value != null) {
                text.append(text.isEmpty() ? "" : field.separator())
                        .append(ValueType.writer(path.last().type()).apply(value));
            }
        }
        return text.toString();
    }

    /** What was written must be what is read again, so it is read once here: that finds a separator in a part. */
    private @Nullable String whole(
            List<FieldSpec> fields, Object source, BiConsumer<FieldSpec, InvalidValue> refusals) {
        List<Split> splits = new ArrayList<>();
        List<@Nullable String> parts = new ArrayList<>();
        for (FieldSpec field : fields) {
            splits.add(Objects.requireNonNull(field.split()));
            parts.add(part(field, source, refusals));
        }
        if (parts.stream().allMatch(Objects::isNull)) {
            return null;
        }
        String text = SafeText.clean(Split.joined(splits, parts));
        boolean right = true;
        for (int i = 0; i < parts.size(); i++) {
            FieldSpec field = fields.get(i);
            if (parts.get(i) == null && field.required()) {
                refusals.accept(field, new InvalidValue("required", REQUIRED));
                right = false;
            } else if (!Objects.equals(splits.get(i).again(text), parts.get(i))) {
                refusals.accept(
                        field,
                        new InvalidValue(
                                "parts",
                                "with `" + splits.get(i).by()
                                        + "` between its parts the text would be read in another way; change the part that holds it, or fill the missing one"));
                right = false;
            }
        }
        return right ? text : null;
    }

    private @Nullable String part(FieldSpec field, Object source, BiConsumer<FieldSpec, InvalidValue> refusals) {
        try {
            return said(field, source);
        } catch (InvalidValue e) {
            refusals.accept(field, e);
            return null;
        }
    }
}
