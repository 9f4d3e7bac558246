package org.lienthong.sandbox;

import java.util.List;

/**
 * A dossier from before the sandbox began, as one partner knows it. What it has not is the empty text.
 *
 * @param code the name under which it was submitted
 * @param receipt the number of its receipt
 * @param document the name that the one-stop-shop gave it
 * @param status the national one, 1 to 10
 * @param slip the number of its slip
 * @param sale whether somebody sells
 * @param settled whether all that was asked for was paid
 */
public record Archived(
        String code,
        String receipt,
        String document,
        int status,
        String slip,
        Errand errand,
        boolean sale,
        boolean settled,
        List<Parcel> parcels,
        List<Notice> notices) {

    public Archived {
        parcels = List.copyOf(parcels);
        notices = List.copyOf(notices);
    }

    /** Who wants what. */
    public record Errand(String procedure, String procedureName, String applicant) {}

    public record Parcel(String sheet, String number) {}

    /** What the tax office asked of somebody; ids and addresses are not kept. */
    public record Notice(String number, String taxCode, String name, List<Sum> sums) {
        public Notice {
            sums = List.copyOf(sums);
        }
    }

    /** @param amount VND */
    public record Sum(String item, long amount) {}
}
