package org.lienthong.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Province;
import org.lienthong.sandbox.Partner;
import org.lienthong.sandbox.PartnerName;
import org.lienthong.sandbox.Stories;
import org.lienthong.sandbox.Story;

/** Everybody who plays in the rehearsal of one province. */
record Troupe(Province province, List<Partner> partners, Books books, Waits waits, Stage stage) {

    static Troupe of(Stage stage, Province province) {
        List<Partner> partners = stage.sandbox().partners().stream()
                .filter(partner -> partner.province().equals(province.code().value()))
                .toList();
        Books books = new Books(stage.ledger(), province.code().value());
        return new Troupe(
                province, partners, books, new Waits(books, partners, stage.clock(), stage.patience()), stage);
    }

    String code() {
        return province.code().value();
    }

    Possible possible() {
        return new Possible(province, stage.hearers().apply(province.code()));
    }

    boolean plays(PartnerSystem system) {
        return partners.stream()
                .anyMatch(partner -> partner.system().equals(system.id().name()));
    }

    /** The family of a system of the province that the sandbox cannot play. */
    Optional<String> unplayed() {
        return province.systems().stream()
                .filter(system -> !plays(system))
                .map(system -> system.profile().family())
                .findFirst();
    }

    /** Whether citizens can hand something in. */
    boolean hasPortal() {
        return partners.stream().anyMatch(partner -> partner.kind() == PartnerName.PORTAL);
    }

    String submit(Story story) {
        return stage.sandbox().submit(code(), story);
    }

    /** From now on land office and tax office speak only by hand, or all go back to work. */
    void byHand(boolean only) {
        partners.stream()
                .filter(partner -> !only || partner.kind() == PartnerName.LIS || partner.kind() == PartnerName.TAX_GATE)
                .forEach(partner -> partner.byHand(only));
    }

    /** What keeps these dossiers from their ends, in short; empty when nothing does. */
    List<Line> obstacles(List<String> codes) {
        return obstacles(codes, 0);
    }

    /** @param since the number of the first thing set aside that may be meant; what was spoiled on purpose came before */
    List<Line> obstacles(List<String> codes, long since) {
        return Stream.of(
                        books.waiting().stream()
                                .filter(waiting -> codes.contains(waiting.dossier()))
                                .map(waiting -> Line.of(
                                        "why.untold",
                                        waiting.system(),
                                        waiting.verb(),
                                        waiting.state(),
                                        waiting.lastError())),
                        books.aside().stream()
                                .filter(aside -> aside.number() >= since)
                                .filter(aside -> !aside.kind().equals("DIFFERENCE"))
                                .filter(aside -> concerns(aside, codes))
                                .map(aside -> Line.of(
                                        "why.aside", aside.kind(), aside.system(), String.join(", ", aside.rules()))),
                        partners.stream().flatMap(partner -> partner.memory().sent().stream()
                                .filter(sent -> !sent.accepted())
                                .filter(sent -> concerns(partner, sent.dossiers(), codes))
                                .map(sent -> Line.of("why.refused", partner.system(), sent.door(), sent.message()))),
                        partners.stream()
                                .filter(partner -> partner.memory().unacknowledged() > 0)
                                .map(partner -> Line.of(
                                        "why.unanswered",
                                        partner.system(),
                                        partner.memory().unacknowledged())))
                .flatMap(lines -> lines)
                .distinct()
                .limit(8)
                .toList();
    }

    private boolean concerns(Books.Aside aside, List<String> codes) {
        return aside.dossier().isEmpty()
                || partners.stream().anyMatch(partner -> concerns(partner, List.of(aside.dossier()), codes));
    }

    private static boolean concerns(Partner partner, List<String> named, List<String> codes) {
        return codes.stream()
                .anyMatch(code -> partner.memory().namesOf(code).stream().anyMatch(named::contains));
    }

    Optional<Partner> partner(PartnerSystem system) {
        return partners.stream()
                .filter(partner -> partner.system().equals(system.id().name()))
                .findFirst();
    }

    static List<Story> stories() {
        return Stories.all();
    }
}
