package org.lienthong.sandbox;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the hub told, freed from the family's words.
 *
 * @param values named as in docs/sandbox.md; lists of texts or of objects
 * @param slip of the tax office: the national slip, when the call carries one
 */
record Heard(
        Verb verb,
        String dossier,
        ObjectNode values,
        @Nullable XmlPart slip) {

    Heard(Verb verb, String dossier, ObjectNode values) {
        this(verb, dossier, values, null);
    }
}
