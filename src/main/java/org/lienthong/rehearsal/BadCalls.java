package org.lienthong.rehearsal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile.Door;
import org.lienthong.province.SecretPlace;

/** Every bad call at one door, made from a document that the door took before. */
final class BadCalls {

    private static final int MOST_ENDED = 4;
    private static final Books.Counts NOTHING = new Books.Counts(0, 0, 0, 0);
    private static final Books.Counts SET_ASIDE = new Books.Counts(1, 0, 0, 1);

    private final Books books;
    private final Knocker knocker;
    private final PartnerSystem system;
    private final Door door;
    private final String secret;

    BadCalls(Books books, Knocker knocker, PartnerSystem system, Door door, String secret) {
        this.books = books;
        this.knocker = knocker;
        this.system = system;
        this.door = door;
        this.secret = secret;
    }

    Stream<Claim> all(Books.Sample sample) {
        byte[] body = sample.body();
        return Stream.of(
                        Optional.of(wrongSecret(body)),
                        Optional.of(spoiled(body)),
                        Optional.of(tooLarge(body)),
                        Optional.of(nonsense(sample)),
                        Optional.of(twice(body)),
                        unknownDossier(sample),
                        Optional.of(tooLate(sample)))
                .flatMap(Optional::stream);
    }

    private Claim wrongSecret(byte[] body) {
        byte[] shown = secretInBody() ? Spoiling.replaced(body, secret, "wrong") : body;
        return knock("wrong-secret", shown, "wrong", answer -> answer.refusedWith(401), NOTHING);
    }

    private Claim spoiled(byte[] body) {
        List<Line> faults = new ArrayList<>();
        List<byte[]> all = Spoiling.broken(body);
        for (byte[] one : all) {
            Books.Counts before = books.counts();
            HubAnswer answer = knocker.knock(one, secret);
            Books.Counts more = books.counts().since(before);
            boolean strangers = secretInBody() && answer.refusedWith(401) && more.equals(NOTHING);
            if (!strangers && !(answer.refusedWith(200) && more.equals(SET_ASIDE))) {
                faults.add(answer.said());
            }
        }
        return claim("broken", all.size(), faults);
    }

    private Claim tooLarge(byte[] body) {
        byte[] large = Arrays.copyOf(body, Stage.LARGEST_BODY + 1);
        Arrays.fill(large, body.length, large.length, (byte) ' ');
        return knock("too-large", large, secret, answer -> answer.refusedWith(413), NOTHING);
    }

    /** Its dossier has ended, so that not even a field that is not looked at lets it take effect. */
    private Claim nonsense(Books.Sample sample) {
        List<Line> faults = new ArrayList<>();
        List<byte[]> all = Spoiling.fields(sample.body());
        Books.Counts before = books.counts();
        for (byte[] one : all) {
            HubAnswer answer = knocker.knock(one, secret);
            boolean stranger = secretInBody() && answer.refusedWith(401);
            if (!stranger
                    && (answer.status() != 200
                            || !answer.inWords()
                            || answer.rules().contains("internal-error"))) {
                faults.add(answer.said());
            }
        }
        Books.Counts more = books.counts().since(before);
        if (more.events() + more.dossiers() > 0) {
            faults.add(Line.of("why.effect", more.events(), more.dossiers()));
        }
        return all.isEmpty()
                ? Claim.open(Part.BAD, what("nonsense"), Line.of("why.no-fields"))
                : claim("nonsense", all.size(), faults);
    }

    private Claim twice(byte[] body) {
        Books.Counts before = books.counts();
        HubAnswer first = knocker.knock(body, secret);
        HubAnswer second = knocker.knock(body, secret);
        boolean same = first.status() == 200 && first.accepted() && first.inWords() && first.equals(second);
        List<Line> faults = new ArrayList<>();
        if (!same) {
            faults.addAll(List.of(first.said(), second.said()));
        }
        if (!books.counts().equals(before)) {
            faults.add(Line.of("why.effect", books.counts().since(before).events(), 0));
        }
        return claim("twice", 2, faults);
    }

    /** What may open a dossier of its own is not asked this way. */
    private Optional<Claim> unknownDossier(Books.Sample sample) {
        if (sample.verb().equals("dossier-submitted") || sample.verb().equals("dossier-accepted")) {
            return Optional.empty();
        }
        byte[] body = sample.body();
        for (String name : books.names(sample.dossier()).values()) {
            body = Spoiling.replaced(body, name, Spoiling.unknown(name));
        }
        return Optional.of(
                Arrays.equals(body, sample.body())
                        ? Claim.open(Part.BAD, what("unknown-dossier"), Line.of("why.unreadable-names"))
                        : knock("unknown-dossier", body, secret, answer -> answer.refusedWith(200), SET_ASIDE));
    }

    private Claim tooLate(Books.Sample sample) {
        Map<String, String> names = books.names(sample.dossier());
        List<byte[]> late = books.ended().stream()
                .filter(other -> other != sample.dossier())
                .map(books::names)
                .filter(others -> others.keySet().containsAll(names.keySet()))
                .map(others -> renamed(sample.body(), names, others))
                .filter(body -> !Arrays.equals(body, sample.body()))
                .limit(MOST_ENDED)
                .toList();
        for (byte[] body : late) {
            Books.Counts before = books.counts();
            HubAnswer answer = knocker.knock(body, secret);
            Books.Counts more = books.counts().since(before);
            // Where a document tells no time, the same words about the ended dossier may have come before: a copy,
            // answered like the first. Another one is tried then.
            if (!answer.accepted() || !more.equals(NOTHING)) {
                return judged("too-late", answer, more, said -> said.refusedWith(200), SET_ASIDE);
            }
        }
        return late.isEmpty()
                ? Claim.open(Part.BAD, what("too-late"), Line.of("why.unreadable-names"))
                : Claim.met(Part.BAD, what("too-late"), Line.of("why.same-words"));
    }

    private static byte[] renamed(byte[] body, Map<String, String> names, Map<String, String> others) {
        byte[] all = body;
        for (Map.Entry<String, String> name : names.entrySet()) {
            all = Spoiling.replaced(all, name.getValue(), String.valueOf(others.get(name.getKey())));
        }
        return all;
    }

    private Claim knock(String kind, byte[] body, String shown, Predicate<HubAnswer> expected, Books.Counts kept) {
        Books.Counts before = books.counts();
        HubAnswer answer = knocker.knock(body, shown);
        return judged(kind, answer, books.counts().since(before), expected, kept);
    }

    private Claim judged(
            String kind, HubAnswer answer, Books.Counts more, Predicate<HubAnswer> expected, Books.Counts kept) {
        List<Line> faults = new ArrayList<>();
        if (!expected.test(answer)) {
            faults.add(answer.said());
        }
        // A document about several dossiers sets aside what it says about each of them.
        Books.Counts one =
                new Books.Counts(more.messages(), more.events(), more.dossiers(), Math.min(more.quarantined(), 1));
        if (!one.equals(kept)) {
            faults.add(Line.of("why.kept", more.messages(), more.events(), more.quarantined()));
        }
        return claim(kind, 1, faults);
    }

    private Claim claim(String kind, int tries, List<Line> faults) {
        return faults.isEmpty()
                ? Claim.met(Part.BAD, what(kind), Line.of("why.tries", tries))
                : Claim.unless(
                        Part.BAD,
                        what(kind),
                        faults.stream().distinct().limit(5).toList());
    }

    private Line what(String kind) {
        return Line.of("claim.bad." + kind, system.id().name(), door.name());
    }

    private boolean secretInBody() {
        return door.secret().kind() == SecretPlace.Kind.BODY;
    }
}
