package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;

/**
 * A YAML file as plain data, with line and column for every node, so that every checker can say where a fault is. A
 * node is a map, a list or a text; numbers, dates and {@code true} stay the text that the file has. Nothing is ever
 * constructed from a tag. Files are read with {@link YamlFiles}.
 */
public final class YamlTree {

    private final String path;
    private final Place place;
    private final @Nullable String text;
    private final @Nullable Map<String, YamlTree> entries;
    private final @Nullable List<YamlTree> items;
    private final Map<String, Place> keys;
    private boolean quoted;

    private YamlTree(
            String path,
            Place place,
            @Nullable String text,
            @Nullable Map<String, YamlTree> entries,
            @Nullable List<YamlTree> items,
            Map<String, Place> keys) {
        this.path = path;
        this.place = place;
        this.text = text;
        this.entries = entries;
        this.items = items;
        this.keys = keys;
    }

    static YamlTree ofText(String path, Place place, String text, boolean quoted) {
        YamlTree node = new YamlTree(path, place, text, null, null, Map.of());
        node.quoted = quoted;
        return node;
    }

    static YamlTree ofMap(String path, Place place, Map<String, YamlTree> entries, Map<String, Place> keys) {
        return new YamlTree(path, place, null, new LinkedHashMap<>(entries), null, keys);
    }

    static YamlTree ofList(String path, Place place, List<YamlTree> items) {
        return new YamlTree(path, place, null, null, new ArrayList<>(items), Map.of());
    }

    /** Where this node stands in the tree, for example {@code fields[2].local}; empty for the root. */
    public String path() {
        return path;
    }

    /** File, line and column of this node. */
    public Place place() {
        return place;
    }

    public boolean isMap() {
        return entries != null;
    }

    public boolean isList() {
        return items != null;
    }

    public boolean isText() {
        return text != null;
    }

    /** Whether the text stands in quotes, so that {@code "1"} can be told from {@code 1}. */
    public boolean quoted() {
        return quoted;
    }

    /** The text as written, or empty for a map or list. An empty value is the empty text. */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** The entries in the order of the file; empty unless this is a map. */
    public Map<String, YamlTree> entries() {
        return entries == null ? Map.of() : Collections.unmodifiableMap(entries);
    }

    /** The entries in the order of the file; tells {@code wrong-type} unless this is a map. */
    public Map<String, YamlTree> entries(Consumer<Finding> findings) {
        if (entries == null) {
            findings.accept(finding("wrong-type", "write a map of names and what they mean here"));
        }
        return entries();
    }

    /** The items of a list; empty unless this is a list. */
    public List<YamlTree> items() {
        return items == null ? List.of() : Collections.unmodifiableList(items);
    }

    /** The value of a key; empty when the key is missing or this is no map. */
    public Optional<YamlTree> get(String key) {
        return entries == null ? Optional.empty() : Optional.ofNullable(entries.get(key));
    }

    /** The value of a key, or this node when there is none: where to tell a fault of that key. */
    public YamlTree at(String key) {
        return get(key).orElse(this);
    }

    /** Where a key is written; the place of this node when there is no such key. */
    public Place keyPlace(String key) {
        return keys.getOrDefault(key, place);
    }

    /**
     * This node laid over another one, as a file that extends another says only what differs: maps are laid over each
     * other key by key, texts and lists replace, a key without a value takes the key away. Every node keeps the place
     * where it was written; keys stand in the order of the base, new ones after them.
     */
    public YamlTree overlaid(YamlTree base) {
        if (entries == null || base.entries == null) {
            return this;
        }
        Map<String, YamlTree> merged = new LinkedHashMap<>(base.entries);
        Map<String, Place> places = new LinkedHashMap<>(base.keys);
        entries.forEach((key, value) -> {
            places.put(key, keyPlace(key));
            if (value.isNothing()) {
                merged.remove(key);
            } else {
                merged.put(key, base.get(key).map(value::overlaid).orElse(value));
            }
        });
        return ofMap(path, place, merged, places);
    }

    /** This map without some keys. */
    YamlTree without(Set<String> names) {
        Map<String, YamlTree> rest = new LinkedHashMap<>(entries());
        rest.keySet().removeAll(names);
        return entries == null ? this : ofMap(path, place, rest, keys);
    }

    /** This map with another value for a key. */
    YamlTree with(String key, YamlTree value) {
        Map<String, YamlTree> more = new LinkedHashMap<>(entries());
        more.put(key, value);
        return ofMap(path, place, more, keys);
    }

    /** This list with other items. */
    YamlTree withItems(List<YamlTree> others) {
        return ofList(path, place, others);
    }

    /** The same with other words in its texts; every node keeps its place. */
    YamlTree said(UnaryOperator<String> words) {
        if (text != null) {
            return ofText(path, place, words.apply(text), quoted);
        }
        if (items != null) {
            return ofList(
                    path, place, items.stream().map(item -> item.said(words)).toList());
        }
        Map<String, YamlTree> said = new LinkedHashMap<>();
        entries().forEach((key, value) -> said.put(key, value.said(words)));
        return ofMap(path, place, said, keys);
    }

    private boolean isNothing() {
        return !quoted && text != null && text.isEmpty();
    }

    /** A fault of this node. */
    public Finding finding(String rule, String whatToDo) {
        return new Finding(path, rule, whatToDo, place);
    }

    /** Tells every key that is not one of these, with rule {@code unknown-key}; {@code wrong-type} unless this is a map. */
    public void onlyKeys(Collection<String> known, Consumer<Finding> findings) {
        if (entries == null) {
            findings.accept(finding("wrong-type", "write a map of keys and values here"));
            return;
        }
        for (String key : entries.keySet()) {
            if (!known.contains(key)) {
                findings.accept(new Finding(
                        child(key),
                        "unknown-key",
                        "there is no key `" + SafeText.code(key) + "` here; " + Likely.meant(key, sorted(known)),
                        keyPlace(key)));
            }
        }
    }

    /** The text of a key that must be there; tells {@code missing-key} or {@code wrong-type} and is empty otherwise. */
    public Optional<String> required(String key, Consumer<Finding> findings) {
        if (get(key).isEmpty()) {
            findings.accept(finding("missing-key", "add the key `" + key + "`"));
            return Optional.empty();
        }
        return optional(key, findings);
    }

    /** The text of a key that may be there; tells {@code wrong-type} when it is a map, a list or empty. */
    public Optional<String> optional(String key, Consumer<Finding> findings) {
        Optional<YamlTree> node = get(key);
        if (node.isPresent()
                && node.get().text().filter(value -> !value.isBlank()).isEmpty()) {
            findings.accept(node.get().finding("wrong-type", "write one text for `" + key + "`"));
            return Optional.empty();
        }
        return node.flatMap(YamlTree::text);
    }

    /** Whether a key is {@code true}; tells {@code wrong-type} when it is neither {@code true} nor {@code false}. */
    public boolean flag(String key, Consumer<Finding> findings) {
        Optional<String> value = optional(key, findings);
        value.filter(text -> !text.equals("true") && !text.equals("false"))
                .ifPresent(text ->
                        findings.accept(at(key).finding("wrong-type", "write true or false for `" + key + "`")));
        return value.filter("true"::equals).isPresent();
    }

    /** The texts of a list; tells {@code wrong-type} when it is no list, is empty, or holds anything but texts. */
    public List<String> texts(Consumer<Finding> findings) {
        if (items == null || items.isEmpty() || !items.stream().allMatch(YamlTree::isText)) {
            findings.accept(finding("wrong-type", "write a list of texts here, for example [a, b]"));
            return List.of();
        }
        return items.stream().flatMap(item -> item.text().stream()).toList();
    }

    private String child(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static Set<String> sorted(Collection<String> names) {
        return new TreeSet<>(names);
    }
}
