package org.lienthong.web;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The numbers that stand in the Vietnamese bundles themselves, between their words: "KPI 766" is no count. */
final class BundleNumbers {

    private static final Path BUNDLES = Path.of("src/main/resources");
    private static final Pattern GAP = Pattern.compile("\\{[^}]*}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    private final List<Pattern> sentences;

    private BundleNumbers(List<Pattern> sentences) {
        this.sentences = sentences;
    }

    static BundleNumbers read() {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return new BundleNumbers(
                    files.filter(file -> file.getFileName().toString().matches("messages[a-z-]*\\.properties"))
                            .flatMap(BundleNumbers::texts)
                            .map(ReadNumber::withoutMoments)
                            .flatMap(BundleNumbers::sentence)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the number at this place of the text is one of the bundle's own. */
    boolean own(String text, int at) {
        return sentences.stream()
                .flatMap(sentence -> sentence.matcher(text).results())
                .anyMatch(found -> IntStream.rangeClosed(1, found.groupCount())
                        .anyMatch(group -> found.start(group) <= at && at < found.end(group)));
    }

    private static Stream<String> texts(Path file) {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle.values().stream().map(String.class::cast);
    }

    /** The sentence with its numbers as groups and anything in its gaps; nothing when it has no number of its own. */
    private static Stream<Pattern> sentence(String text) {
        String words = GAP.matcher(text).replaceAll("");
        if (!LETTERS.matcher(words).find() || !ReadNumber.NUMBER.matcher(words).find()) {
            return Stream.empty();
        }
        List<String> parts = new ArrayList<>();
        int end = 0;
        Matcher gaps = GAP.matcher(text);
        while (gaps.find()) {
            parts.add(quoted(text.substring(end, gaps.start())));
            end = gaps.end();
        }
        parts.add(quoted(text.substring(end)));
        return Stream.of(Pattern.compile(String.join(".*?", parts)));
    }

    private static String quoted(String words) {
        StringBuilder quoted = new StringBuilder();
        int end = 0;
        for (MatchResult number : ReadNumber.NUMBER.matcher(words).results().toList()) {
            quoted.append(Pattern.quote(words.substring(end, number.start())))
                    .append('(')
                    .append(Pattern.quote(number.group()))
                    .append(')');
            end = number.end();
        }
        return quoted.append(Pattern.quote(words.substring(end))).toString();
    }
}
