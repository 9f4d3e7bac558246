package org.lienthong.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one of those who take part has to pay. Holds names, which are personal data.
 *
 * @param party empty: the notices do not tell which of them has to pay
 * @param own whether it is the applicant
 * @param open what is left to pay; nothing of a debt that was recorded for later
 */
public record OwedShare(Optional<Party> party, boolean own, List<TaxNotice> notices, Money total, Money open) {

    /** Of each who has to pay something: the applicant first, then who is not known, then the others as the notices name them. */
    public static List<OwedShare> of(Dossier dossier) {
        Map<Payer, List<TaxNotice>> byPayer = new LinkedHashMap<>();
        for (TaxNotice notice : dossier.notices()) {
            byPayer.computeIfAbsent(payer(notice, dossier), payer -> new ArrayList<>())
                    .add(notice);
        }
        return byPayer.entrySet().stream()
                .map(entry -> share(entry.getKey(), entry.getValue(), dossier))
                .sorted(Comparator.comparing(
                        share -> share.own() ? 0 : share.party().isEmpty() ? 1 : 2))
                .toList();
    }

    public boolean settled() {
        return open.vnd() == 0;
    }

    private record Payer(Optional<Party> party, boolean own) {}

    private static OwedShare share(Payer payer, List<TaxNotice> notices, Dossier dossier) {
        List<OwedNotice> owed =
                notices.stream().map(notice -> OwedNotice.of(notice, dossier)).toList();
        return new OwedShare(
                payer.party(),
                payer.own(),
                List.copyOf(notices),
                owed.stream().map(OwedNotice::total).reduce(Money.ZERO, Money::plus),
                owed.stream().map(OwedNotice::open).reduce(Money.ZERO, Money::plus));
    }

    private static Payer payer(TaxNotice notice, Dossier dossier) {
        Submission said = dossier.submission();
        if (said == null) {
            return new Payer(Optional.empty(), false);
        }
        Party applicant = said.applicant();
        List<Party> parties = new ArrayList<>(said.parties());
        if (parties.stream().noneMatch(party -> same(party, applicant))) {
            parties.add(applicant);
        }
        Optional<Party> payer =
                only(parties, party -> coded(notice, party)).or(() -> only(parties, party -> named(notice, party)));
        return new Payer(payer, payer.filter(party -> same(party, applicant)).isPresent());
    }

    /** Two whom the notice could mean are nobody. */
    private static Optional<Party> only(List<Party> parties, Predicate<Party> meant) {
        List<Party> some = parties.stream().filter(meant).toList();
        return some.size() == 1 ? Optional.of(some.get(0)) : Optional.empty();
    }

    /** By tax code, which is a person's identification number today. */
    private static boolean coded(TaxNotice notice, Party party) {
        String code = digits(notice.payerTaxCode());
        return !code.isEmpty() && (code.equals(digits(party.taxCode())) || code.equals(digits(party.idNumber())));
    }

    private static boolean named(TaxNotice notice, Party party) {
        return notice.payerName() != null && NameKey.of(notice.payerName()).equals(NameKey.of(party.name()));
    }

    private static boolean same(Party one, Party other) {
        String id = digits(one.idNumber());
        return id.isEmpty() || digits(other.idNumber()).isEmpty()
                ? NameKey.of(one.name()).equals(NameKey.of(other.name()))
                : id.equals(digits(other.idNumber()));
    }

    private static String digits(@Nullable String code) {
        return code == null ? "" : code.replaceAll("\\D", "");
    }
}
