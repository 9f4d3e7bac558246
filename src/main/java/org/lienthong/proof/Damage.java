package org.lienthong.proof;

import java.util.HashSet;
import java.util.Set;

/** Dossiers of which something is told already, so that the same change is not told again as what follows from it. */
final class Damage {

    /** Beyond that a ledger is in ruins, and some things may be told twice. */
    private static final int MOST = 100_000;

    private final Set<Long> dossiers = new HashSet<>();
    private final Set<String> codes = new HashSet<>();

    /** Notes the dossier; returns whether it is the first time. */
    boolean first(long dossierId) {
        return dossiers.size() >= MOST || dossiers.add(dossierId);
    }

    void add(String province, String code) {
        if (codes.size() < MOST) {
            codes.add(province + " " + code);
        }
    }

    boolean has(long dossierId, String province, String code) {
        return dossiers.contains(dossierId) || codes.contains(province + " " + code);
    }
}
