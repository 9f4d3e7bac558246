package org.lienthong.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile;
import org.lienthong.sandbox.Partner;

/** Bad rows in the table of one door, made from rows that the hub took before. */
final class BadTables {

    private final Troupe troupe;
    private final PartnerSystem system;
    private final String door;
    private final Profile.Table table;
    private final Partner partner;

    BadTables(Troupe troupe, PartnerSystem system, String door, Profile.Table table, Partner partner) {
        this.troupe = troupe;
        this.system = system;
        this.door = door;
        this.table = table;
        this.partner = partner;
    }

    Stream<Claim> all(Books.Sample sample) {
        Parts parts = Parts.of(sample.body(), table);
        Map<String, String> names = troupe.books().names(sample.dossier());
        Stream<Claim> row = parts.nameless(names).stream()
                .map(nameless -> claim(
                        "row",
                        shown(
                                parts.document(List.of(nameless)),
                                1,
                                before -> troupe.books().counts().since(before).quarantined() > 0)));
        Stream<Claim> rows = troupe.books().sample(system.id().name(), door, BadRows.STEP).stream()
                .flatMap(step -> new BadRows(troupe, system, door, this::shown)
                        .play(Parts.of(step.body(), table), troupe.books().names(step.dossier())).stream());
        return Stream.concat(row, rows);
    }

    private interface Since {
        boolean seen(Books.Counts before);
    }

    private List<Line> shown(byte[] document, int aside, Since since) {
        Books.Counts before = troupe.books().counts();
        List<Line> faults = new ArrayList<>();
        if (!shown(document, () -> since.seen(before))) {
            faults.add(Line.of("why.not-read"));
        }
        Books.Counts more = troupe.books().counts().since(before);
        if (more.events() != 0 || more.dossiers() != 0 || more.quarantined() != aside) {
            faults.add(Line.of("why.kept", more.messages(), more.events(), more.quarantined()));
        }
        return faults;
    }

    /** Nobody tells that a row was read; what came of it does. */
    private boolean shown(byte[] document, BooleanSupplier seen) {
        partner.leave(table.table(), new String(document, StandardCharsets.UTF_8));
        return troupe.waits().until(seen);
    }

    private Claim claim(String kind, List<Line> faults) {
        return Claim.unless(Part.BAD, Line.of("claim.table." + kind, system.id().name(), door), faults);
    }
}
