package org.lienthong.dossier;

/** The published form of the national model: {@code mappings/national/published/<VERSION>/}. */
public final class NationalModel {

    /**
     * Moves with every change that could break somebody who reads or writes the published model. The build compares the
     * model with what was published under this version and refuses a break.
     */
    public static final String VERSION = "1.0";

    private NationalModel() {}
}
