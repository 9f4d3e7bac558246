package org.lienthong.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.CommuneCode;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.DossierWords;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.Parcel;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.Submission;

/** What people ask the register for, each time about another dossier. */
final class Questions {

    private final SplittableRandom random = new SplittableRandom(4);
    private final Mixtures mixtures = new Mixtures(5);

    /** A kind of question, and how often it is asked. */
    record Kind(String name, int times, Function<Dossier, Asked> question) {}

    record Asked(Listing listing, Filter filter) {}

    List<Kind> kinds() {
        return List.of(
                new Kind("first page, whole country", 200, one -> new Asked(anyList(), Filter.NONE)),
                new Kind("province", 100, one -> new Narrowing(one).province().in(anyList())),
                new Kind("province, status, procedure", 200, one -> new Narrowing(one)
                        .province()
                        .status()
                        .procedure()
                        .in(anyList())),
                new Kind("status", 100, one -> new Narrowing(one).status().in(Listing.DOSSIERS)),
                new Kind("rare procedure or channel", 100, one -> new Narrowing(one)
                        .procedure()
                        .channel(Channel.POST)
                        .in(anyList())),
                new Kind(
                        "holder, province",
                        100,
                        one -> new Narrowing(one).holder().province().in(anyList())),
                new Kind("a mixture of filters", 300, mixtures::next),
                new Kind("commune", 200, one -> new Narrowing(one).commune().in(anyList())),
                new Kind(
                        "province, a month",
                        100,
                        one -> new Narrowing(one).province().month().in(Listing.RECEIPTS)),
                new Kind("a month, whole country", 50, one -> new Narrowing(one)
                        .month()
                        .in(anyList())),
                new Kind(
                        "overdue, province",
                        100,
                        one -> new Narrowing(one).province().overdue(true).in(anyList())),
                new Kind("overdue, whole country", 50, one -> new Narrowing(one)
                        .overdue(true)
                        .in(anyList())),
                new Kind("in time, whole country", 50, one -> new Narrowing(one)
                        .overdue(false)
                        .in(anyList())),
                new Kind(
                        "tax office late, province",
                        100,
                        one -> new Asked(
                                anyList(),
                                new Narrowing(one)
                                        .province()
                                        .in(Listing.DOSSIERS)
                                        .filter()
                                        .taxLate(true))),
                new Kind("tax office late, whole country", 50, one -> new Asked(anyList(), Filter.NONE.taxLate(true))),
                new Kind(
                        "due within 3 days, province",
                        100,
                        one -> new Narrowing(one).province().soon().in(Listing.DOSSIERS)),
                new Kind("search: whole name", 100, one -> new Narrowing(one)
                        .words(name(one))
                        .in(Listing.DOSSIERS)),
                new Kind("search: nguyen", 20, one -> new Narrowing(one)
                        .words("nguyen")
                        .in(Listing.DOSSIERS)),
                new Kind("search: name, province, procedure", 100, one -> new Narrowing(one)
                        .province()
                        .procedure()
                        .words(name(one))
                        .in(Listing.RECEIPTS)),
                new Kind("search: parcel 12/345", 100, one -> new Narrowing(one)
                        .words(place(one))
                        .in(Listing.DOSSIERS)),
                new Kind("search: GeoHash of 7 letters", 100, one -> new Narrowing(one)
                        .words(hash(one))
                        .in(Listing.DOSSIERS)),
                new Kind("search: certificate", 100, one -> new Narrowing(one)
                        .words(certificate(one))
                        .in(Listing.DOSSIERS)),
                new Kind("search: part of a code", 100, one -> new Narrowing(one)
                        .words(one.code().value().substring(10))
                        .in(Listing.DOSSIERS)));
    }

    private static Submission submission(Dossier dossier) {
        return Objects.requireNonNull(dossier.submission());
    }

    private static String name(Dossier dossier) {
        return submission(dossier).applicant().name().toLowerCase(Locale.ROOT);
    }

    private static String place(Dossier dossier) {
        Parcel parcel = submission(dossier).parcels().get(0);
        return parcel.sheet() + "/" + parcel.number();
    }

    private static String hash(Dossier dossier) {
        return Objects.requireNonNull(submission(dossier).parcels().get(0).id())
                .value()
                .substring(0, 7);
    }

    private static String certificate(Dossier dossier) {
        return submission(dossier).certificates().get(0).serialNumber();
    }

    private Listing anyList() {
        return Listing.values()[random.nextInt(Listing.values().length)];
    }

    /** Narrows a list to what one dossier has. */
    private static final class Narrowing {
        private final Dossier like;
        private @Nullable Area area;
        private @Nullable CommuneCode commune;
        private @Nullable ProcedureCode procedure;
        private @Nullable DossierStatus status;
        private @Nullable Holder holder;
        private @Nullable Channel channel;
        private @Nullable Instant from;
        private @Nullable Boolean overdue;
        private @Nullable DueWithin dueWithin;
        private @Nullable String words;

        private Narrowing(Dossier like) {
            this.like = like;
        }

        private Narrowing province() {
            area = new Area(Set.of(like.province()), null, null);
            return this;
        }

        private Narrowing commune() {
            commune = DossierWords.commune(like);
            return this;
        }

        private Narrowing procedure() {
            procedure = submission(like).procedure();
            return this;
        }

        private Narrowing status() {
            status = like.status();
            return this;
        }

        private Narrowing holder() {
            holder = like.holder();
            return this;
        }

        private Narrowing channel(Channel only) {
            channel = only;
            return this;
        }

        private Narrowing month() {
            from = submission(like).submittedAt();
            return this;
        }

        private Narrowing overdue(boolean late) {
            overdue = late;
            return this;
        }

        private Narrowing soon() {
            dueWithin = new DueWithin(3, BelievableDossiers.NOW.plus(Duration.ofDays(3)));
            return this;
        }

        private Narrowing words(String text) {
            words = text;
            return this;
        }

        private Asked in(Listing listing) {
            Instant to = from == null ? null : from.plus(Duration.ofDays(30));
            return new Asked(
                    listing,
                    new Filter(
                            area, commune, procedure, status, holder, channel, null, null, from, to, overdue, dueWithin,
                            words, null, null, null, null, null, null));
        }
    }
}
