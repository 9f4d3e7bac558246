package org.lienthong.province;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProvinceCode;

/**
 * What came of an activation or of a step back.
 *
 * @param version the version that is in force now; null when there is none
 * @param changed the files that differ from what was in force, for example {@code changed mappings/vbdlis/profile.yaml}
 * @param findings why it was refused, nothing was changed then; or the fixtures that come out otherwise, where it was
 *     activated all the same
 * @param took how long its parts took
 * @param warnings what should be looked at although it was done
 */
public record Activation(
        ProvinceCode province,
        State state,
        @Nullable ConfigVersion version,
        List<String> changed,
        List<Finding> findings,
        Took took,
        List<Finding> warnings) {

    /** What came of it. */
    public enum State {
        ACTIVATED,
        /** The files are those that are in force already. */
        UNCHANGED,
        /** It was only tried; it would be activated. */
        WOULD_ACTIVATE,
        REFUSED,
        /** There is no version before the one in force. */
        NOTHING_BEFORE,
        /** Somebody else activated this province at the same moment. */
        OVERTAKEN
    }

    public Activation(
            ProvinceCode province,
            State state,
            @Nullable ConfigVersion version,
            List<String> changed,
            List<Finding> findings) {
        this(province, state, version, changed, findings, Took.NOTHING);
    }

    public Activation {
        changed = List.copyOf(changed);
        findings = List.copyOf(findings);
        warnings = List.copyOf(warnings);
    }

    public Activation(
            ProvinceCode province,
            State state,
            @Nullable ConfigVersion version,
            List<String> changed,
            List<Finding> findings,
            Took took) {
        this(province, state, version, changed, findings, took, List.of());
    }

    /** Nothing was changed, for these reasons. */
    static Activation refused(
            ProvinceCode province, @Nullable ConfigVersion inForce, List<String> changed, List<Finding> findings) {
        return new Activation(province, State.REFUSED, inForce, changed, findings);
    }

    /** The same with these warnings. */
    Activation with(List<Finding> more) {
        return new Activation(province, state, version, changed, findings, took, more);
    }
}
