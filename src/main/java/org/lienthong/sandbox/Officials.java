package org.lienthong.sandbox;

import tools.jackson.databind.node.ObjectNode;

/** The people of one partner: they decide in national verbs and know no family's words. */
interface Officials {

    /** Whether this may be the first that they hear of a dossier. */
    boolean opens(Verb verb);

    /** Whether this says nothing new about a dossier that they know already. */
    default boolean repeats(Verb verb) {
        return opens(verb);
    }

    /** Their file about a dossier from before the sandbox began; nobody is about to do anything with it. */
    ObjectNode archived(Archived past);

    /** A citizen hands in a dossier of this kind; answers its code. */
    default String submit(Story story, Turn turn) {
        throw new IllegalStateException("nobody hands dossiers in here");
    }

    /** Takes notice of something new; what it decides stands in the turn. */
    void hear(Heard heard, Turn turn);

    /** Does planned work. */
    void work(Fact.Planned plan, Turn turn);

    /** What they would say with this verb about this dossier now, by the names of docs/sandbox.md; nothing is decided by it. */
    default ObjectNode usual(Verb verb, String dossier, Turn turn) {
        return Json.object();
    }

    /** Whether the same words as last time say something new, because they were asked for again. */
    default boolean waitsFor(Heard heard, Turn turn) {
        return false;
    }

    /** Takes notice of the hub's answer to a call. */
    default void answered(Fact.Queued call, Verdict verdict, Turn turn) {}
}
