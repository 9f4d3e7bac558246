package org.lienthong.sandbox;

import tools.jackson.databind.node.ObjectNode;

/**
 * What the hub told, freed from the family's words.
 *
 * @param values named as in docs/sandbox.md; lists of texts or of objects
 */
record Heard(Verb verb, String dossier, ObjectNode values) {}
