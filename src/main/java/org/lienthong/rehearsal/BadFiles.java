package org.lienthong.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lienthong.mapping.RowFiles;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile;

/** Bad files in the folder of one door, made from a file that the door took before. The sandbox plays SFTP as a folder too. */
final class BadFiles {

    private final Troupe troupe;
    private final PartnerSystem system;
    private final Profile.Collected door;
    private final Path folder;
    private final String ending;
    private int number;

    /** @param root the folder that hub and partner share */
    BadFiles(Troupe troupe, PartnerSystem system, Profile.Collected door, Profile.Files way, Path root) {
        this.troupe = troupe;
        this.system = system;
        this.door = door;
        this.folder = root.resolve(way.folder());
        this.ending = way.pattern().substring(way.pattern().lastIndexOf('.'));
    }

    Stream<Claim> all(Books.Sample sample) {
        try {
            return Stream.of(
                            copy(sample.body()),
                            half(sample.body()),
                            broken(sample.body()),
                            brokenRow(sample),
                            brokenRows())
                    .flatMap(List::stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Claim> copy(byte[] body) {
        return judged("copy", List.of(body), 0);
    }

    /** Under the name that a file has while it is written it stays where it is; whole and renamed it is taken. */
    private List<Claim> half(byte[] body) throws IOException {
        Path part = folder.resolve("half-written.part");
        Files.write(part, Arrays.copyOf(body, body.length / 2));
        Books.Counts before = troupe.books().counts();
        List<Line> faults = new ArrayList<>();
        boolean others = taken(put(body));
        if (!others || Files.notExists(part)) {
            faults.add(Line.of("why.file", others ? "read too early" : "the next file was not read"));
        }
        Files.write(part, body);
        Path whole = folder.resolve("half-written-whole" + ending);
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        if (!taken(whole)) {
            faults.add(Line.of("why.file", "not read when it was whole"));
        }
        return List.of(claim("half", kept(before, 0, faults)));
    }

    /** An empty file says nothing, so it is none of them. */
    private List<Claim> broken(byte[] body) {
        List<byte[]> all =
                Spoiling.broken(body).stream().filter(one -> one.length > 0).toList();
        return judged("broken", all, all.size());
    }

    /** A list with a row that names nobody, before the rows that were taken already. */
    private List<Claim> brokenRow(Books.Sample sample) {
        String text = new String(sample.body(), StandardCharsets.ISO_8859_1);
        List<String> lines = text.lines().toList();
        String name = troupe.books().names(sample.dossier()).values().stream()
                .filter(one -> lines.size() > 1 && lines.get(1).contains(one))
                .findFirst()
                .orElse("");
        if (!ending.equals(".csv") || name.isEmpty()) {
            return List.of();
        }
        List<String> rows = new ArrayList<>(lines);
        rows.add(1, lines.get(1).replace(name, ""));
        byte[] list = (String.join("\n", rows) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        return judged("row", List.of(list), 1);
    }

    /** In lists and in files of many elements. */
    private List<Claim> brokenRows() {
        boolean many = system.mapping(door.mapping()).filter(RowFiles::canBeCut).isPresent();
        return troupe.books()
                .sample(system.id().name(), door.name(), BadRows.STEP)
                .filter(sample -> many)
                .flatMap(sample -> Parts.of(sample.body())
                        .map(parts -> new BadRows(troupe, system, door.name(), (file, seen) -> taken(put(file)))
                                .play(parts, troupe.books().names(sample.dossier()))))
                .orElse(List.of());
    }

    private List<Claim> judged(String kind, List<byte[]> files, int aside) {
        Books.Counts before = troupe.books().counts();
        List<Line> faults = new ArrayList<>();
        for (byte[] file : files) {
            if (!taken(put(file))) {
                faults.add(Line.of("why.file", "not read"));
            }
        }
        return List.of(claim(kind, kept(before, aside, faults)));
    }

    private List<Line> kept(Books.Counts before, int aside, List<Line> faults) {
        Books.Counts more = troupe.books().counts().since(before);
        if (more.events() != 0 || more.dossiers() != 0 || more.quarantined() != aside) {
            faults.add(Line.of("why.kept", more.messages(), more.events(), more.quarantined()));
        }
        return faults;
    }

    private Claim claim(String kind, List<Line> faults) {
        return Claim.unless(Part.BAD, Line.of("claim.file." + kind, system.id().name(), door.name()), faults);
    }

    private Path put(byte[] body) {
        Path part = folder.resolve("rehearsal-" + ++number + ".part");
        try {
            Files.write(part, body);
            return Files.move(part, folder.resolve("rehearsal-" + number + ending), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hub moves a file away once everything about it is durable. */
    private boolean taken(Path file) {
        return troupe.waits().until(() -> Files.notExists(file));
    }
}
