package org.lienthong.web.desk;

import java.util.List;
import java.util.stream.Stream;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.registry.Area;
import org.lienthong.registry.ComingDays;
import org.lienthong.registry.Listing;
import org.lienthong.registry.Register;
import org.lienthong.web.Office;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** How many dossiers wait for an office, and for whom the others wait. */
@Component
class Heaps {

    private final Register register;
    private final ComingDays coming;

    Heaps(Register register, ComingDays coming) {
        this.register = register;
        this.coming = coming;
    }

    /** @param link to the list that has exactly so many */
    public record Counted(String key, long many, String link) {}

    /** What this office must act on. */
    List<Counted> mine(Office office, Area area, String province) {
        Heap all = Heap.heldBy(office.holder(), area, province);
        Stream<Heap> heaps =
                switch (office) {
                    case ONE_STOP_SHOP ->
                        Stream.of(
                                all.at(DossierStatus.REGISTERED),
                                all.at(DossierStatus.ACCEPTED),
                                all.at(DossierStatus.COMPLETED));
                    case LAND_OFFICE ->
                        Stream.of(
                                all.late(),
                                all.soon(coming.of(DeskPage.SOON)),
                                all.at(DossierStatus.ACCEPTED),
                                all.at(DossierStatus.PROCESSING),
                                all.at(DossierStatus.SUPPLEMENT_REQUESTED));
                    case TAX_OFFICE -> Stream.of(all, all.taxLate());
                };
        return heaps.map(this::counted).toList();
    }

    /** What waits for others, as seen from this office. */
    List<Counted> others(Office office, Area area, String province) {
        Heap citizen = Heap.heldBy(Holder.CITIZEN, area, province);
        return Stream.concat(
                        Stream.of(
                                citizen.at(DossierStatus.SUPPLEMENT_REQUESTED),
                                citizen.at(DossierStatus.FINANCIAL_OBLIGATION)),
                        Stream.of(Holder.TAX_OFFICE, Holder.LAND_OFFICE, Holder.ONE_STOP_SHOP)
                                .filter(holder -> holder != office.holder())
                                .map(holder -> Heap.heldBy(holder, area, province))
                                .flatMap(Heaps::withLate))
                .map(this::counted)
                .toList();
    }

    /** The tax office has a time of its own. */
    private static Stream<Heap> withLate(Heap held) {
        return held.filter().holder() == Holder.TAX_OFFICE ? Stream.of(held, held.taxLate()) : Stream.of(held);
    }

    private Counted counted(Heap heap) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/dossiers");
        heap.query().forEach(link::queryParam);
        return new Counted(
                heap.key(),
                register.count(Listing.DOSSIERS, heap.filter()),
                link.build().toUriString());
    }
}
