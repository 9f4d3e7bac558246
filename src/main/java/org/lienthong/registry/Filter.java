package org.lienthong.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Phase;
import org.lienthong.clock.Verdict;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.CommuneCode;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.ProcedureCode;

/**
 * What a list is narrowed to; null does not narrow.
 *
 * @param area the dossiers of one province
 * @param commune where the first parcel lies that names its commune
 * @param channel how the dossier came in
 * @param open true: only what has not ended; false: only what has, a ready result included
 * @param day at which {@code from} and {@code to} look; null is the list's own day
 * @param from the first moment of that day that counts
 * @param to the first moment that counts no more
 * @param overdue late by the law: it ended late, or it has not ended and the last moment is past
 * @param dueWithin the last moment of the law comes within this time, and the dossier is neither done nor late nor does its clock
 *     stand
 * @param words every word must occur in the applicant's name, a code, a certificate number or a parcel, whatever the case and
 *     the diacritics: a word of three letters or more anywhere, a shorter one at the beginning of a word, and a parcel
 *     (12/345) as a whole; without a digit among the words one or two letters are looked for in the name alone
 * @param phase where it stands, as far as its time is concerned
 * @param kpi how a dossier that is done was judged: as KPI 766 counts, {@code plain} as the law counts, {@code reported} as the
 *     systems report
 * @param taxLate true: only what the tax office has not answered in its time; false: only the others
 * @param through a phase that it went through; known of dossiers that have ended, by the law's clock
 */
public record Filter(
        @Nullable Area area,
        @Nullable CommuneCode commune,
        @Nullable ProcedureCode procedure,
        @Nullable DossierStatus status,
        @Nullable Holder holder,
        @Nullable Channel channel,
        @Nullable Boolean open,
        @Nullable Day day,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Boolean overdue,
        @Nullable DueWithin dueWithin,
        @Nullable String words,
        @Nullable Phase phase,
        @Nullable Verdict kpi,
        @Nullable Verdict plain,
        @Nullable Verdict reported,
        @Nullable Phase through,
        @Nullable Boolean taxLate) {

    public static final Filter NONE = new Filter(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    /** The same of another province, or of the whole country when it is null. */
    public Filter in(@Nullable Area other) {
        return Narrowed.from(this).area(other).filter();
    }

    /** The same of another procedure, or of all when it is null. */
    public Filter of(@Nullable ProcedureCode other) {
        return Narrowed.from(this).procedure(other).filter();
    }

    /** The same in this status. */
    public Filter at(DossierStatus other) {
        return Narrowed.from(this).status(other).filter();
    }

    /** The same held by this one. */
    public Filter heldBy(Holder other) {
        return Narrowed.from(this).holder(other).filter();
    }

    /** The same of what is late. */
    public Filter late() {
        return Narrowed.from(this).overdue().filter();
    }

    /** The same of what is due within this time. */
    public Filter dueWithin(DueWithin other) {
        return Narrowed.from(this).dueWithin(other).filter();
    }

    /** The same with these words. */
    public Filter words(@Nullable String other) {
        return Narrowed.from(this).words(other).filter();
    }

    Filter withOverdue(@Nullable Boolean other) {
        return new Filter(
                area, commune, procedure, status, holder, channel, open, day, from, to, other, dueWithin, words, phase,
                kpi, plain, reported, through, taxLate);
    }

    /** The same of what the tax office has not answered in its time, of the others, or of both when it is null. */
    public Filter taxLate(@Nullable Boolean other) {
        return new Filter(
                area, commune, procedure, status, holder, channel, open, day, from, to, overdue, dueWithin, words,
                phase, kpi, plain, reported, through, other);
    }

    /** The day at which this filter looks in this list; null when it looks at none. */
    @Nullable
    Day looksAt(Listing listing) {
        if (from == null && to == null) {
            return null;
        }
        return day == null ? listing.day() : day;
    }

    /** The order of this list: by the day at which the filter looks, else the list's own. */
    Order order(Listing listing) {
        Day looked = looksAt(listing);
        return looked == null ? listing.order() : Order.by(looked);
    }

    /** Whether it asks for a verdict. */
    boolean judged() {
        return kpi != null || plain != null || reported != null;
    }

    /** Whether it holds only what is done by the law's clock: nothing else has verdicts, or stands in a phase after all work. */
    boolean done() {
        return judged() || (phase != null && phase.done());
    }

    /** Whether it holds nothing that the newest dossiers are, as {@link Order#columnOfOld} knows it. */
    boolean old() {
        return done()
                || Boolean.FALSE.equals(open)
                || holder == Holder.NOBODY
                || status == DossierStatus.RESULT_DELIVERED;
    }

    /** Whether nothing but words and a province narrows it, so that the sums of names know how many dossiers this is. */
    boolean named() {
        return words != null
                && (area == null || area.former() == null)
                && equals(NONE.in(area).words(words));
    }

    /** Whether it is a stretch of the list's order, of the country or of a province, so that whoever walks there finds all. */
    boolean straight() {
        return (area == null || area.former() == null)
                && equals(Narrowed.from(NONE).area(area).between(day, from, to).filter());
    }

    /** Whether the sums that the database keeps know how many dossiers this is, apart from what is late. */
    boolean summed() {
        return (area == null || area.former() == null)
                && commune == null
                && from == null
                && to == null
                && dueWithin == null
                && words == null
                && through == null
                && taxLate == null;
    }
}
