package org.lienthong.web.pages.citizen;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lienthong.citizen.CitizenSettings;
import org.lienthong.clock.Instalment;
import org.lienthong.clock.LegalTime;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.OwedShare;
import org.lienthong.web.access.AccessSettings;
import org.springframework.stereotype.Component;

/** What those who take part in a dossier have to pay, until when, and where. */
@Component
class Paying {

    private final CitizenSettings settings;
    private final AccessSettings access;
    private final LegalTime law;

    Paying(CitizenSettings settings, AccessSettings access, LegalTime law) {
        this.settings = settings;
        this.access = access;
        this.law = law;
    }

    /**
     * What one of them has to pay, and until when.
     *
     * @param sums of the notices, those that are due in parts apart
     */
    public record Share(OwedShare of, List<Instalment> sums) {}

    List<Share> shares(Dossier dossier) {
        return OwedShare.of(dossier).stream()
                .map(share -> new Share(
                        share,
                        share.notices().stream()
                                .flatMap(notice -> law.payments().of(notice, dossier).stream())
                                .toList()))
                .toList();
    }

    /** The address at which each notice that is open is paid; empty without a platform. */
    Map<String, String> addresses(Dossier dossier, List<Share> shares) {
        String address = settings.paymentAddress();
        if (address == null) {
            return Map.of();
        }
        return shares.stream()
                .flatMap(share -> share.sums().stream())
                .filter(sum -> !sum.paid())
                .collect(Collectors.toMap(
                        Instalment::notice,
                        sum -> PayingAddress.of(address, dossier, sum.notice(), access.publicAddress()),
                        (one, other) -> one));
    }
}
