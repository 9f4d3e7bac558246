package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.operations.ReplayTarget;
import org.lienthong.operations.ReplayWish;
import org.lienthong.registry.Quarantined;

/** What somebody wants to be sent again, as it was written. */
@Schema(description = "What is to be sent again.")
public record ReplayQuery(
        @Schema(
                description =
                        "QUARANTINE: what waits for a person is worked on again. TOLD: what a system was told is told again; it needs province, system and from.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String target,

        @Schema(description = "Code of the province; left out: all of them.") @Nullable
        String province,

        @Schema(description = "Name of the system inside its province.") @Nullable
        String system,

        @Schema(description = "INTAKE, DELIVERY or DIFFERENCE; only of what waits for a person.") @Nullable
        String kind,

        @Schema(description = "At which door it came in, or which message is told, for example DOSSIER_ACCEPTED.")
        @Nullable
        String subject,

        @Schema(description = "The rule that its first finding names; only of what waits for a person.") @Nullable
        String rule,

        @Schema(
                description =
                        "The place of its first finding, with [] for any position in a list; a dash for the whole document.")
        @Nullable
        String place,

        @Schema(
                description =
                        "What the partner said when it refused, as the list of what waits has it; a dash for nothing; only of what waits for a person.")
        @Nullable
        String said,

        @Schema(description = "First day or moment that counts.") @Nullable
        String from,

        @Schema(description = "Last day that counts, or the first moment that counts no more.") @Nullable
        String to,

        @Schema(description = "The value that is replaced at the place; only with kind INTAKE and a place.") @Nullable
        String replace,

        @Schema(description = "The value that it is replaced with.") @Nullable
        String with,

        @Schema(description = "The most that is taken in a minute, 1 to 6000; 60 when left out.") @Nullable
        String perMinute,

        @Schema(description = "Why, 1 to 500 characters.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String reason) {

    private static final int USUAL = 60;
    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_WORD = 80;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_SAID = 120;

    /** @throws org.lienthong.web.problems.Problem.Refusal naming every field that cannot be read */
    public ReplayWish wish(Fields fields) {
        ReplayTarget what = fields.oneOf("target", target, ReplayTarget.class);
        ReplayWish wish = read(fields, what == null ? ReplayTarget.QUARANTINE : what);
        whatIsNeeded(fields, what == ReplayTarget.TOLD);
        whatIsTooLong(fields);
        whatDoesNotFit(fields, wish);
        fields.done();
        return wish;
    }

    private ReplayWish read(Fields fields, ReplayTarget what) {
        boolean told = what == ReplayTarget.TOLD;
        String why = fields.read("reason", reason, "reason", ReplayQuery::reason);
        Integer pace = fields.read("perMinute", perMinute, "per-minute", ReplayQuery::pace);
        return new ReplayWish(
                what,
                fields.read("province", province, "province-code", ProvinceCode::new),
                fields.read("system", system, "system-name", name -> name),
                fields.oneOf("kind", kind, Quarantined.Kind.class),
                blank(subject) ? null : subject,
                told || blank(rule) ? null : rule,
                told || blank(place) ? null : QuarantineQuery.written(place),
                told || blank(said) ? null : QuarantineQuery.written(said),
                fields.from("from", from),
                fields.to("to", to),
                substitution(),
                pace == null ? USUAL : pace,
                why == null ? "" : why);
    }

    private ReplayWish.@Nullable Substitution substitution() {
        return replace == null || with == null || replace.isBlank() || with.isBlank()
                ? null
                : new ReplayWish.Substitution(replace.strip(), with.strip());
    }

    private void whatIsNeeded(Fields fields, boolean told) {
        needed(fields, "target", target);
        needed(fields, "reason", reason);
        if (told) {
            needed(fields, "province", province);
            needed(fields, "system", system);
            needed(fields, "from", from);
        }
        if (blank(replace) != blank(with)) {
            fields.refuse(blank(with) ? "with" : "replace", "required");
        }
    }

    private void whatIsTooLong(Fields fields) {
        shortEnough(fields, "system", system, LONGEST_NAME);
        shortEnough(fields, "subject", subject, LONGEST_WORD);
        shortEnough(fields, "rule", rule, LONGEST_WORD);
        shortEnough(fields, "place", place, LONGEST_PLACE);
        shortEnough(fields, "said", said, LONGEST_SAID);
        shortEnough(fields, "replace", replace, LONGEST);
        shortEnough(fields, "with", with, LONGEST);
    }

    private static void whatDoesNotFit(Fields fields, ReplayWish wish) {
        if (wish.substitution() != null && (wish.place() == null || wish.kind() != Quarantined.Kind.INTAKE)) {
            fields.refuse("replace", "replace-where");
        }
        if (wish.from() != null && wish.to() != null && !wish.from().isBefore(wish.to())) {
            fields.refuse("to", "order");
        }
    }

    private static void shortEnough(Fields fields, String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            fields.refuse(field, "text-too-long");
        }
    }

    private static void needed(Fields fields, String field, @Nullable String text) {
        if (blank(text)) {
            fields.refuse(field, "required");
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String reason(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        return text;
    }

    private static Integer pace(String text) {
        int pace = Integer.parseInt(text);
        if (pace < 1 || pace > ReplayWish.FASTEST) {
            throw new IllegalArgumentException(text);
        }
        return pace;
    }
}
