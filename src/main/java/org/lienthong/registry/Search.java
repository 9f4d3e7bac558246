package org.lienthong.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lienthong.dossier.SearchText;

/**
 * Where the words of a search are looked for. What is searched is a name and codes. Words without a digit mostly stand in names,
 * of which there are few: their dossiers are those of the names that have all words, and those that have one in a code. Other
 * words stand in codes alone, where an index finds them.
 *
 * @param words none stands there twice
 * @param found the dossiers that {@link #inCodes} finds, as soon as somebody has looked
 */
record Search(List<String> words, List<Long> found) {

    static final Pattern PARCEL = Pattern.compile("\\d+/\\d+");

    /** Shorter words are looked for where words begin: an index of groups of three letters finds them nowhere else. */
    private static final int SHORT = 3;

    private static final String NAME = "name_in(w.name, w.codes)";

    private static final String NOTHING = "1 = 0";

    /** More words stand in codes and names in too many ways to write them all. */
    private static final int MANY = 5;

    private static final Pattern LETTERS = Pattern.compile("\\p{L}*");
    /** Where a group of three letters or digits can be told, the spaces before and after a word among them. */
    private static final Pattern GROUP =
            Pattern.compile("[0-9a-z]{3}|[^0-9a-z][0-9a-z]|[0-9a-z]{2}[^0-9a-z]|^[0-9a-z]{1,2}$");

    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    /** The one way in which each dossier of a search is found. */
    enum Way {
        /** All words stand in the name. */
        NAMED,

        /** Not all words stand in the name, or there is none without a digit. */
        CODED
    }

    /** A text without a word, of marks or spaces alone, finds nothing. */
    static Search of(String text) {
        return new Search(
                Stream.of(SearchText.of(text).split(" "))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList(),
                List.of());
    }

    /** The same with the dossiers that {@link #inCodes} found. */
    Search foundInCodes(List<Long> dossiers) {
        return new Search(words, List.copyOf(dossiers));
    }

    boolean empty() {
        return words.isEmpty();
    }

    /** Whether some word has a digit, as every number has and no name. */
    boolean numbered() {
        return words.stream().anyMatch(Search::coded);
    }

    /** No dossier is found in two ways. */
    List<Way> ways() {
        return numbered() ? List.of(Way.CODED) : found.isEmpty() ? List.of(Way.NAMED) : List.of(Way.NAMED, Way.CODED);
    }

    /** The dossiers that are found by their codes, up to so many. */
    Query inCodes(int most) {
        Map<String, Object> values = new HashMap<>();
        put(values);
        String codes = codes(values);
        values.put("most", most);
        return new Query("select w.dossier_id from dossier_words w where " + codes + " limit :most", values);
    }

    /** What a dossier or line {@code d} must be to be found by its name; takes the values that it adds. */
    String named(Map<String, Object> values) {
        put(values);
        return words.isEmpty() ? NOTHING : "d.name in (select n.name from name_count n where " + all("n.name") + ")";
    }

    /** What a dossier or line {@code d} must be to be one of those that were found in codes; takes the value that it adds. */
    String coded(Map<String, Object> values) {
        values.put("coded", found.toArray(Long[]::new));
        return "d.id = any(:coded)";
    }

    /** On a sum {@code d} of names. */
    String names(Map<String, Object> values) {
        put(values);
        return words.isEmpty() ? NOTHING : all("d.name");
    }

    private void put(Map<String, Object> values) {
        for (int i = 0; i < words.size(); i++) {
            values.put("word" + i, pattern(words.get(i)));
        }
    }

    private String codes(Map<String, Object> values) {
        if (numbered()) {
            return places().mapToObj(i -> coded(words.get(i)) ? code(i, values) : like(anywhere(i), i))
                    .collect(Collectors.joining(" and "));
        }
        if (words.stream().noneMatch(Search::inCodes)) {
            // Where names stand apart from the codes there are none.
            return all("name_in('', w.codes)");
        }
        return "(" + (words.size() > MANY ? any() : some()) + ") and not (" + all("w.name") + ")";
    }

    /** Where a word may stand that is looked for in name and codes at once. */
    private String anywhere(int i) {
        return numbered() || inCodes(words.get(i)) ? "w.name || w.codes" : NAME;
    }

    /**
     * Every way in which some words stand in codes and the others in the name, for an index that knows both. Of the name it is
     * asked for one word, the one most likely to be a given name: the commonest names are those of families.
     */
    private String some() {
        return IntStream.range(1, 1 << words.size())
                .filter(coded -> places().allMatch(i -> !isCoded(coded, i) || inCodes(words.get(i))))
                .mapToObj(this::some)
                .collect(Collectors.joining(" or "));
    }

    /** @param coded has a bit for each word that stands in codes */
    private String some(int coded) {
        int[] named = places().filter(i -> !isCoded(coded, i)).toArray();
        int given = IntStream.of(named)
                .filter(i -> words.get(i).length() >= SHORT)
                .reduce(named.length == 0 ? -1 : named[named.length - 1], (before, i) -> i);
        return each(i -> isCoded(coded, i) ? "w.codes" : i == given ? name(i) : name(i) + " || ''");
    }

    private static boolean isCoded(int coded, int i) {
        return (coded >> i & 1) == 1;
    }

    private String name(int i) {
        return inCodes(words.get(i)) ? "w.name" : NAME;
    }

    private String any() {
        String one = places().filter(i -> inCodes(words.get(i)))
                .mapToObj(i -> like("w.codes", i))
                .collect(Collectors.joining(" or "));
        return "(" + one + ") and " + each(this::anywhere);
    }

    /** With its parts one index is enough: the text is put together so that another does not look for it. */
    private String code(int i, Map<String, Object> values) {
        String parts = PartsOfCodes.in(words.get(i));
        if (parts == null) {
            return like("w.codes", i);
        }
        values.put("parts" + i, parts);
        return "parted(w.codes, :parts" + i + ") and " + like("w.codes || ''", i);
    }

    private String all(String text) {
        return each(i -> text);
    }

    /** Every word stands in its text. */
    private String each(IntFunction<String> text) {
        return places().mapToObj(i -> like(text.apply(i), i)).collect(Collectors.joining(" and "));
    }

    private IntStream places() {
        return IntStream.range(0, words.size());
    }

    /** One or two letters begin every hundredth certificate, and nobody means these who names no number. */
    private static boolean inCodes(String word) {
        return word.length() >= SHORT || !LETTERS.matcher(word).matches();
    }

    /** Who looks in an index of groups of three letters for a word without one reads all of the index, and cannot be stopped. */
    private String like(String text, int i) {
        String plain = GROUP.matcher(words.get(i)).find() ? text : text + " || ''";
        return "(" + plain + ") like :word" + i + " escape '!'";
    }

    private static boolean coded(String word) {
        return DIGIT.matcher(word).find();
    }

    /** Every word of a search text stands between spaces. */
    private static String pattern(String word) {
        String plain = word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        if (PARCEL.matcher(word).matches()) {
            return "% " + plain + " %";
        }
        return (word.length() < SHORT ? "% " : "%") + plain + "%";
    }
}
