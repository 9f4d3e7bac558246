package org.lienthong.registry;

/**
 * The words of a search stand in the codes of so many dossiers that a list of them tells nobody anything, or that they cannot be
 * found in a second: whoever searches is to write more of the code. A name is never too common.
 */
public final class TooCommon extends RuntimeException {

    TooCommon() {
        super("the words of the search stand in the codes of too many dossiers", null, false, false);
    }
}
