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
 * @param findings why it was refused; nothing was changed then
 */
public record Activation(
        ProvinceCode province,
        State state,
        @Nullable ConfigVersion version,
        List<String> changed,
        List<Finding> findings) {

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

    public Activation {
        changed = List.copyOf(changed);
        findings = List.copyOf(findings);
    }
}
