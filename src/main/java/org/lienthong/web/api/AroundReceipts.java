package org.lienthong.web.api;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.LegalTime;
import org.lienthong.clock.Limit;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Party;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.Submission;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.province.AdministrativeUnits;
import org.lienthong.receipts.GivenReceipt;
import org.lienthong.receipts.Mask;
import org.lienthong.receipts.Surroundings;
import org.lienthong.registry.MaskedName;
import org.lienthong.web.access.AccessSettings;
import org.lienthong.web.words.Local;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands on a receipt and in no dossier. */
@Component
class AroundReceipts {

    private final AdministrativeUnits units;
    private final AccessSettings settings;
    private final LegalTime law;

    AroundReceipts(AdministrativeUnits units, AccessSettings settings, LegalTime law) {
        this.units = units;
        this.settings = settings;
        this.law = law;
    }

    /** @param anew the appointment to name beside the one of the receipt; the same one is not named twice */
    Surroundings of(GivenReceipt given, @Nullable Instant anew, boolean whole) {
        Dossier dossier = given.dossier();
        Receipt receipt = given.receipt();
        return new Surroundings(
                provinceName(dossier, receipt),
                workingDays(dossier, receipt),
                Objects.equals(anew, receipt.promisedAt()) ? null : anew,
                tracking(dossier),
                settings.hotline(),
                whole ? null : new ShortNames());
    }

    /** The name on the day of the receipt, so that a merger later changes no paper; the code where nobody knows a name. */
    private String provinceName(Dossier dossier, Receipt receipt) {
        return units.byCode(
                        dossier.province(),
                        receipt.receivedAt().atZone(Local.ZONE).toLocalDate())
                .map(AdministrativeUnit::name)
                .orElseGet(() -> dossier.province().value());
    }

    /** The limit that held on the day of the receipt; null also where it is no number of working days. */
    private @Nullable Integer workingDays(Dossier dossier, Receipt receipt) {
        Submission submission = dossier.submission();
        Limit limit = law.limit(
                new LegalTime.Case(dossier.province(), submission == null ? null : submission.procedure()),
                receipt.receivedAt().atZone(Local.ZONE).toLocalDate());
        return limit == null || limit.unit() != Limit.Unit.WORKING_DAYS || limit.ordinary() == 0
                ? null
                : limit.ordinary();
    }

    private URI tracking(Dossier dossier) {
        String base = settings.publicAddress().replaceFirst("/+$", "");
        return UriComponentsBuilder.fromUriString(base + "/track/{code}?province={province}")
                .encode()
                .build(dossier.code().value(), dossier.province().value());
    }

    private static final class ShortNames implements Mask {
        @Override
        public String party(Party party) {
            return MaskedName.of(party);
        }

        @Override
        public String person(String name) {
            return MaskedName.person(name);
        }
    }
}
