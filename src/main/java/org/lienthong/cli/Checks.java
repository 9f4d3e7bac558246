package org.lienthong.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lienthong.citizen.Forms;
import org.lienthong.clock.ClockFiles;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;
import org.lienthong.mapping.MappingLibrary;
import org.lienthong.province.Provinces;
import org.lienthong.routing.RouteFiles;

/** Everything that can be checked without starting the hub. */
final class Checks {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    private Checks() {}

    /** What is wrong below this root, sorted by file, line and column; files are named relative to the root. */
    static List<Finding> all(Path root) {
        MappingLibrary.Loaded mappings = MappingLibrary.load(root);
        return Stream.of(
                        RouteFiles.check(root),
                        mappings.findings(),
                        ClockFiles.read(root).findings(),
                        Forms.load(root).findings(),
                        Provinces.load(root, mappings.library()).findings())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Finding::place, Comparator.nullsFirst(ORDER)))
                .toList();
    }

    /** The same finding with its file named as seen from here, so that editors can open it. */
    static Finding from(Path root, Finding finding) {
        Place place = finding.place();
        return place == null
                ? finding
                : finding.at(new Place(root.resolve(place.file()).toString(), place.line(), place.column()));
    }
}
