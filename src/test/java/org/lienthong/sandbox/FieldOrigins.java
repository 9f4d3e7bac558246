package org.lienthong.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds out where each value that a partner received came from, by comparing values and nothing else. A place in an
 * earlier document, or in the config, is the origin when it held the same fact in every run of the story, although the
 * citizen wrote other values each time. Who said it first, said it; within one document the field of the same name is meant.
 */
final class FieldOrigins {

    /** One run of the story: everything known before anybody spoke, and everything that went over the lines, in order. */
    record Run(
            Map<String, String> config,
            Map<String, String> words,
            List<Tap.Passed> passed,
            Map<String, Set<String>> files,
            Instant from,
            Instant to) {}

    /** @param from empty when nobody but a person could have written it */
    record Line(String message, String field, Optional<String> from) {}

    /** A document by its sender and name, and the forms of every value in it by its path; {@code at} is its place in time. */
    private record Source(String name, int at, Map<String, Set<String>> values) {}

    /** A value's document and path. */
    private record Place(String source, String path) {}

    /** Shorter values agree by chance; only the field's own name makes them a sign. */
    private static final int TELLING = 3;

    private final List<Run> runs;
    private final List<List<Source>> known;

    FieldOrigins(List<Run> runs) {
        this.runs = runs;
        this.known = runs.stream().map(FieldOrigins::sources).toList();
    }

    /** Every field of every message that the hub sent to these partners, once; lists are one field. */
    List<Line> lines(Set<String> destinations) {
        Map<String, Line> lines = new LinkedHashMap<>();
        List<Map<String, Tap.Passed>> messages =
                runs.stream().map(run -> messages(run, destinations)).toList();
        messages.get(0).forEach((name, first) -> {
            List<Map<String, String>> values = messages.stream()
                    .map(each -> Leaves.of(each.get(name).body()))
                    .toList();
            values.get(0).keySet().forEach(path -> {
                List<String> same = values.stream()
                        .map(leaves -> leaves.getOrDefault(path, ""))
                        .toList();
                List<Integer> times = IntStream.range(0, runs.size())
                        .mapToObj(run ->
                                runs.get(run).passed().indexOf(messages.get(run).get(name)))
                        .toList();
                Line line = new Line(name, plain(path), origin(path, same, times));
                lines.merge(
                        name + " " + plain(path),
                        line,
                        (one, other) -> one.from().isEmpty() || other.from().isPresent() ? one : other);
            });
        });
        return List.copyOf(lines.values());
    }

    /** The first of each kind; what a destination hears again says the same in the same fields. */
    private static Map<String, Tap.Passed> messages(Run run, Set<String> destinations) {
        Map<String, Tap.Passed> messages = new TreeMap<>();
        run.passed().stream()
                .filter(passed -> destinations.contains(passed.to()))
                .filter(passed -> !passed.call().startsWith("/token"))
                .forEach(passed -> messages.putIfAbsent(passed.to() + ": " + kind(passed), passed));
        return messages;
    }

    private static String kind(Tap.Passed passed) {
        String call = passed.call().substring(passed.call().lastIndexOf('/') + 1);
        Map<String, String> leaves = Leaves.of(passed.body());
        if (call.equals("MSyncDocument")) {
            return call + " " + leaves.get("Status[0]");
        }
        boolean paid = leaves.keySet().stream().anyMatch(path -> path.startsWith("DanhSachChungTu"));
        return paid ? call + " (paid)" : call;
    }

    private Optional<String> origin(String path, List<String> values, List<Integer> times) {
        Optional<String> own = made(path, values);
        if (own.isPresent()) {
            return own;
        }
        List<Place> places = new ArrayList<>(matching(0, path, values, times));
        IntStream.range(1, runs.size()).forEach(run -> places.retainAll(matching(run, path, values, times)));
        boolean telling = values.stream().allMatch(value -> value.length() >= TELLING);
        return places.stream()
                .filter(place -> sameName(place.path(), path))
                .filter(place -> !telling || place.source().equals(places.get(0).source()))
                .findFirst()
                .or(() -> places.stream().findFirst())
                .map(place -> place.source().replaceAll("#\\d+", "") + ": " + plain(place.path()))
                .or(() -> heard(values))
                .or(() -> joined(path, values, times));
    }

    /** Several facts in one field have an origin when each of them has one. */
    private Optional<String> joined(String path, List<String> values, List<Integer> times) {
        int parts = values.get(0).split("\\|").length;
        if (parts == 1 || values.stream().anyMatch(value -> value.split("\\|").length != parts)) {
            return Optional.empty();
        }
        List<Optional<String>> origins = IntStream.range(0, parts)
                .mapToObj(part -> origin(
                        path + "|" + part,
                        values.stream().map(value -> value.split("\\|")[part]).toList(),
                        times))
                .toList();
        return origins.stream().allMatch(Optional::isPresent)
                ? Optional.of(origins.stream().flatMap(Optional::stream).collect(Collectors.joining(" + ")))
                : Optional.empty();
    }

    /** A paper inside a document is the same fact as the link that leads to it. */
    private static Set<String> forms(String path, String value) {
        return Set.of("data", "Base64").contains(name(path))
                ? Set.of(Digest.of(new String(
                        java.util.Base64.getDecoder().decode(value), java.nio.charset.StandardCharsets.ISO_8859_1)))
                : Forms.of(value);
    }

    /** Where this fact stood before, the earliest first. */
    private List<Place> matching(int run, String path, List<String> values, List<Integer> times) {
        Set<String> forms = forms(path, values.get(run));
        return known.get(run).stream()
                .filter(source -> source.at() < times.get(run))
                .flatMap(source -> source.values().entrySet().stream()
                        .filter(value -> !Collections.disjoint(value.getValue(), forms))
                        .map(value -> new Place(source.name(), value.getKey())))
                .toList();
    }

    /** What the hub may say by itself, and only in these words: the status, its own clock, the version of its contract. */
    private Optional<String> made(String path, List<String> values) {
        Map<String, Set<String>> words = Map.of(
                "Status", Set.of("receiving", "processing", "paying", "releasing"),
                "DaHoanThanh", Set.of("true", "false"),
                "@phienBan", Set.of("1.0"));
        if (words.getOrDefault(name(path), Set.of()).containsAll(values)) {
            return Optional.of(
                    name(path).startsWith("@") ? "the contract: version of the slip" : "hub: the dossier's status");
        }
        return Optional.empty();
    }

    private Optional<String> heard(List<String> values) {
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            boolean own = Forms.of(values.get(i)).stream()
                    .filter(form -> form.startsWith("at "))
                    .map(form -> Instant.parse(form.substring(3)))
                    .anyMatch(at -> !at.isBefore(run.from().minusSeconds(1)) && !at.isAfter(run.to()));
            if (!own) {
                return Optional.empty();
            }
        }
        return Optional.of("hub: the time of receipt");
    }

    private static List<Source> sources(Run run) {
        List<Source> sources = new ArrayList<>();
        Map<String, Set<String>> settings = new LinkedHashMap<>();
        run.config().forEach((place, value) -> settings.put(place, Forms.of(value)));
        sources.add(new Source("config", -1, settings));
        Map<String, Set<String>> words = new LinkedHashMap<>();
        run.words().forEach((place, value) -> words.put(place, Forms.of(value)));
        sources.add(new Source("hub", -1, words));
        Map<String, Integer> often = new TreeMap<>();
        for (int at = 0; at < run.passed().size(); at++) {
            Tap.Passed passed = run.passed().get(at);
            if (passed.to().equals("hub")) {
                Map<String, String> leaves = Leaves.of(passed.body());
                String name = passed.from() + ", " + door(passed.call())
                        + Optional.ofNullable(leaves.get("Status[0]"))
                                .map(status -> " " + status)
                                .orElse("");
                sources.add(new Source(name + "#" + often.merge(name, 1, Integer::sum), at, values(run, leaves)));
            }
        }
        return sources;
    }

    private static Map<String, Set<String>> values(Run run, Map<String, String> leaves) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        leaves.forEach((path, value) -> {
            Set<String> forms = new LinkedHashSet<>(Forms.of(value));
            forms.addAll(run.files().getOrDefault(value, Set.of()));
            values.put(path, forms);
        });
        sums(leaves)
                .forEach((number, sum) -> values.computeIfAbsent("SO_TIEN, added up", place -> new LinkedHashSet<>())
                        .addAll(Forms.of(Long.toString(sum))));
        return values;
    }

    /** The secret in a path is no part of the name of a door. */
    private static String door(String call) {
        return call.split("/")[4];
    }

    private static Map<String, Long> sums(Map<String, String> leaves) {
        return leaves.entrySet().stream()
                .filter(leaf -> leaf.getKey().endsWith("SO_TIEN[0]"))
                .collect(Collectors.groupingBy(
                        leaf -> leaves.get(leaf.getKey().replace("SO_TIEN", "SO_QUYET_DINH")),
                        Collectors.summingLong(leaf -> Long.parseLong(leaf.getValue()))));
    }

    private static boolean sameName(String one, String other) {
        return name(one).equalsIgnoreCase(name(other));
    }

    private static String name(String place) {
        String bare = plain(place);
        return bare.substring(
                Math.max(Math.max(bare.lastIndexOf('.'), bare.lastIndexOf('/')), bare.lastIndexOf(' ')) + 1);
    }

    private static String plain(String place) {
        return place.replaceAll("\\[\\d+]", "");
    }
}
