package org.lienthong.believable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.Decision;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Handover;
import org.lienthong.dossier.Lifecycle;
import org.lienthong.dossier.MessageRules;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Progress;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.Submission;
import org.lienthong.dossier.Supplement;
import org.lienthong.dossier.SystemId;
import org.lienthong.dossier.TaxNotice;

/** The course of one dossier through the offices of its province, until its end or until nobody says more. */
final class Course {

    private static final String PORTAL = "portal";
    private static final String COUNTER = "one-stop-shop";
    private static final String LAND = "lis";
    private static final String TAX = "tax-gate";

    private static final int DAYS_OF_TAX = 12;

    private static final List<String> WORK = List.of("Thẩm định hồ sơ", "Trích lục, đo đạc", "Trình ký");

    private final Offices offices;
    private final Errand errand;
    private final Contents contents;
    private final Says says;
    private final Untruths untruths;
    private final RandomGenerator random;
    private final List<Step> steps = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private @Nullable Dossier dossier;

    /** When the last thing happened. */
    private Instant at;

    Course(Offices offices, Errand errand, Names.Set names, Instant submitted, RandomGenerator random) {
        this.offices = offices;
        this.errand = errand;
        this.contents = new Contents(offices.place(), errand, random);
        this.says = new Says(names);
        this.untruths = new Untruths(offices.place().temper(), random);
        this.at = submitted;
        this.random = random;
    }

    /** @return null when nobody has said anything yet */
    @Nullable
    Past run(Channel channel, Fate fate) {
        int limit = offices.limit(errand, at);
        boolean on = taken(channel, fate, limit)
                && (fate.papers() < 1 || papers(COUNTER))
                && work(0.3 * offices.effort(limit, random))
                && (fate.papers() < 2 || papers(LAND))
                && !ended(fate)
                && (!errand.taxed() || taxed())
                && work(0.4 * offices.effort(limit, random))
                && done(limit);
        return dossier == null ? null : new Past(dossier, steps, refusals);
    }

    private boolean taken(Channel channel, Fate fate, int limit) {
        boolean online = channel == Channel.ONLINE;
        Submission submission = contents.submission(online ? at : untruths.atCounter(at), channel);
        if (!online) {
            return accepted(submission, limit);
        }
        if (!say(PORTAL, says.submitted(submission, at))) {
            return false;
        }
        work(20 + random.nextInt(offices.slow() ? 700 : 420), false);
        if (fate == Fate.REFUSED) {
            say(COUNTER, says.ended(MessageType.DOSSIER_REFUSED, "Thành phần hồ sơ chưa đúng quy định", at));
            return false;
        }
        return accepted(null, limit);
    }

    private boolean accepted(@Nullable Submission submission, int limit) {
        Receipt receipt = receipt(limit);
        return say(COUNTER, says.accepted(submission, receipt, offices.officer(random), receipt.receivedAt()));
    }

    /** Where tax is to be paid the offices promise a day by which that has usually happened. */
    private Receipt receipt(int limit) {
        return new Receipt(
                says.names().receipt(),
                untruths.atCounter(at),
                offices.work().closing(at, limit + (errand.taxed() ? DAYS_OF_TAX : 0)),
                offices.officer(random).name());
    }

    /** Papers are asked for, handed in some days later, and taken. */
    private boolean papers(String asker) {
        work(60 + random.nextInt(400), false);
        Instant asked = at;
        Supplement wish = new Supplement(
                "Bổ sung giấy xác nhận và bản vẽ", true, offices.work().closing(at, 15), null, List.of());
        if (!say(asker, says.supplement(MessageType.SUPPLEMENT_REQUESTED, wish, at))) {
            return false;
        }
        doneTooSoon();
        at = at.plus(Duration.ofMinutes(600 + random.nextInt(12_000)));
        if (!say(
                PORTAL,
                says.supplement(
                        MessageType.SUPPLEMENT_PROVIDED,
                        new Supplement("Nộp bổ sung theo yêu cầu", null, null, null, List.of()),
                        at))) {
            return false;
        }
        work(30 + random.nextInt(300), false);
        return say(
                asker,
                says.supplement(
                        MessageType.SUPPLEMENT_RECEIVED,
                        new Supplement(
                                null,
                                null,
                                null,
                                untruths.promised(offices.work()
                                        .closing(promised(), offices.work().days(asked, at))),
                                List.of()),
                        at));
    }

    private boolean work(double minutes) {
        work((long) minutes, true);
        return say(
                LAND,
                says.progressed(
                        new Progress(offices.officer(random), offices.officer(random), null, null, null, List.of()),
                        WORK.get(random.nextInt(WORK.size())),
                        at));
    }

    private void work(long minutes, boolean some) {
        at = offices.work().after(at, minutes + (some ? 5 : 0)).plusSeconds(random.nextInt(50));
    }

    private boolean ended(Fate fate) {
        if (fate == Fate.WITHDRAWN) {
            at = at.plus(Duration.ofMinutes(300 + random.nextInt(2_000)));
            say(PORTAL, says.ended(MessageType.DOSSIER_WITHDRAWN, "Công dân xin rút hồ sơ", at));
        } else if (fate == Fate.STOPPED) {
            work(200 + random.nextInt(600), false);
            say(LAND, says.ended(MessageType.DOSSIER_STOPPED, "Thửa đất đang có tranh chấp", at));
        }
        return fate == Fate.WITHDRAWN || fate == Fate.STOPPED;
    }

    private boolean taxed() {
        String serial = says.names().serial();
        Submission submission =
                Objects.requireNonNull(Objects.requireNonNull(dossier).submission());
        work(30 + random.nextInt(200), false);
        if (!say(LAND, says.slip(contents.slip(submission, serial, WorkTime.day(at)), at))) {
            return false;
        }
        doneTooSoon();
        work(offices.tax(random), false);
        List<TaxNotice> notices = contents.notices(submission, serial, WorkTime.day(at));
        if (!say(TAX, says.notices(notices, at))) {
            return false;
        }
        at = at.plus(Duration.ofMinutes((long) (200 + 30_000 * Math.pow(random.nextDouble(), 3))));
        for (TaxNotice notice : notices) {
            if (!say(TAX, says.paid(contents.payment(notice, at), at))) {
                return false;
            }
            at = at.plus(Duration.ofMinutes(10));
        }
        return true;
    }

    private boolean done(int limit) {
        work((long) (0.3 * offices.effort(limit, random)), true);
        at = untruths.ready(at, promised());
        if (!say(LAND, says.completed(contents.result(WorkTime.day(at)), untruths.done(at, given())))) {
            return false;
        }
        work(60 + untruths.fetched(random.nextInt(1_800)), false);
        String to = Objects.requireNonNull(Objects.requireNonNull(dossier).submission())
                .applicant()
                .name();
        Instant ahead = untruths.ahead(at);
        if (ahead != null) {
            refused(COUNTER, says.delivered(new Handover(ahead, to), ahead));
            work(15, false);
        }
        Instant handed = untruths.atCounter(at);
        return say(COUNTER, says.delivered(new Handover(handed, to), handed));
    }

    private void doneTooSoon() {
        if (untruths.doneTooSoon()) {
            work(10, false);
            refused(LAND, says.completed(contents.result(WorkTime.day(at)), at));
        }
    }

    private Receipt given() {
        return Objects.requireNonNull(Objects.requireNonNull(dossier).receipt());
    }

    private Instant promised() {
        return Objects.requireNonNull(given().promisedAt());
    }

    /** @return false when that system says nothing any more at that time; then nobody goes on with the dossier */
    private boolean say(String system, NationalMessage message) {
        if (!offices.speaks(system, at)) {
            return false;
        }
        Instant told = Objects.requireNonNull(message.occurredAt());
        Decision decided = Lifecycle.decide(dossier, offices.place().code(), message, told);
        Decision.Allowed allowed = decided.fold(one -> one, refused -> {
            throw new IllegalStateException(message.type().code() + ": " + refused.findings());
        });
        Instant recorded = at.plusMillis(400 + random.nextInt(30_000));
        steps.add(new Step(new SystemId(offices.place().code(), system), message, allowed, told, recorded));
        dossier = allowed.dossier();
        at = recorded;
        return true;
    }

    /** Says what the hub does not take. */
    private void refused(String system, NationalMessage message) {
        if (!offices.speaks(system, at)) {
            return;
        }
        Instant recorded = at.plusMillis(400 + random.nextInt(30_000));
        List<Finding> faults = MessageRules.check(message, recorded);
        List<Finding> findings = faults.isEmpty()
                ? Lifecycle.decide(dossier, offices.place().code(), message, at)
                        .fold(
                                allowed -> {
                                    throw new IllegalStateException(
                                            message.type().code() + " is taken");
                                },
                                Decision.Refused::findings)
                : faults;
        refusals.add(new Refusal(
                new SystemId(offices.place().code(), system),
                message,
                Objects.requireNonNull(dossier).status(),
                findings,
                recorded));
        at = recorded;
    }
}
