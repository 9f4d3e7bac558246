package org.lienthong.mapping;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML files into {@link YamlTree}s, within limits: 1 Mi characters, 20,000 in one line, 32 levels, 20,000 nodes,
 * ten aliases, one document, no tags, no repeated keys. A fault is a finding with rule {@code yaml-syntax}, never an exception.
 */
public final class YamlFiles {

    private static final int MAX_CHARACTERS = 1 << 20;

    /** The library copies a long line again and again while it reads it. */
    private static final int MAX_LINE = 20_000;

    private static final int MAX_DEPTH = 32;
    private static final int MAX_NODES = 20_000;
    private static final int MAX_ALIASES = 10;
    private static final String RULE = "yaml-syntax";

    /** @param tree null when there are findings */
    public record Read(@Nullable YamlTree tree, List<Finding> findings) {}

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private int nodes;

    private YamlFiles(String file) {
        this.file = file;
    }

    /** Reads a file; findings call it by its path relative to {@code root}. */
    public static Read read(Path root, Path file) {
        String name = root.relativize(file).toString().replace('\\', '/');
        try {
            if (Files.size(file) > 4L * MAX_CHARACTERS) {
                return refused(name, "the file is too large; split it");
            }
            byte[] bytes = Files.readAllBytes(file);
            return parse(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return refused(name, "save the file as UTF-8");
        } catch (IOException e) {
            return refused(name, "the file cannot be read; check that it exists and may be read");
        }
    }

    /** Reads a text; findings call it {@code file}. */
    public static Read parse(String file, String yaml) {
        YamlFiles reading = new YamlFiles(file);
        YamlTree tree = reading.linesFit(yaml) ? reading.compose(yaml) : null;
        return new Read(reading.findings.isEmpty() ? tree : null, List.copyOf(reading.findings));
    }

    private boolean linesFit(String yaml) {
        int line = 1;
        int column = 0;
        for (int i = 0; i < yaml.length(); i++) {
            boolean end = yaml.charAt(i) == '\n';
            line += end ? 1 : 0;
            column = end ? 0 : column + 1;
            if (column > MAX_LINE) {
                findings.add(new Finding(
                        "",
                        RULE,
                        "this line has more than " + MAX_LINE + " characters; break it",
                        new Place(file, line, column)));
                return false;
            }
        }
        return true;
    }

    private @Nullable YamlTree compose(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(MAX_ALIASES);
        options.setAllowRecursiveKeys(false);
        try {
            Node root = new Yaml(options).compose(new StringReader(yaml));
            if (root == null) {
                findings.add(fault(null, "the file is empty; write a map of keys and values"));
                return null;
            }
            return tree(root, "", 0);
        } catch (MarkedYAMLException e) {
            findings.add(fault(e.getProblemMark(), notYaml(e.getProblem())));
        } catch (YAMLException e) {
            findings.add(fault(null, "this is not well-formed YAML: " + SafeText.line(e.getMessage())));
        }
        return null;
    }

    private @Nullable YamlTree tree(Node node, String path, int depth) {
        if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
            if (nodes <= MAX_NODES + 1) {
                findings.add(fault(node.getStartMark(), "the file is too large or too deep; split it"));
            }
            nodes = MAX_NODES + 2;
            return null;
        }
        if (!standard(node.getTag())) {
            findings.add(fault(node.getStartMark(), "tags are not allowed; write plain data"));
            return null;
        }
        if (node instanceof MappingNode map) {
            return map(map, path, depth);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlTree> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                YamlTree child = tree(item, path + "[" + items.size() + "]", depth + 1);
                if (child == null) {
                    return null;
                }
                items.add(child);
            }
            return YamlTree.ofList(path, place(node.getStartMark()), items);
        }
        ScalarNode scalar = (ScalarNode) node;
        return YamlTree.ofText(path, place(node.getStartMark()), text(scalar), !scalar.isPlain());
    }

    private @Nullable YamlTree map(MappingNode map, String path, int depth) {
        Map<String, YamlTree> entries = new LinkedHashMap<>();
        Map<String, Place> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
                findings.add(fault(tuple.getKeyNode().getStartMark(), "a key is one text"));
                return null;
            }
            String key = scalar.getValue();
            if (entries.containsKey(key)) {
                findings.add(fault(
                        scalar.getStartMark(), "the key `" + SafeText.code(key) + "` stands here twice; remove one"));
                continue;
            }
            YamlTree value = tree(tuple.getValueNode(), path.isEmpty() ? key : path + "." + key, depth + 1);
            if (value == null) {
                return null;
            }
            entries.put(key, value);
            keys.put(key, place(scalar.getStartMark()));
        }
        return YamlTree.ofMap(path, place(map.getStartMark()), entries, keys);
    }

    private static String text(ScalarNode scalar) {
        boolean nothing = scalar.isPlain() && scalar.getTag().equals(Tag.NULL);
        return nothing ? "" : scalar.getValue();
    }

    private static boolean standard(Tag tag) {
        return Tag.standardTags.contains(tag);
    }

    /** What the parser says, and what those who write files mostly did. */
    private static String notYaml(String problem) {
        String cure = "";
        if (problem.contains("mapping values are not allowed")) {
            cure = "; put a text with a colon in quotes, and begin keys that belong together below each other";
        } else if (problem.contains("'\\t")) {
            cure = "; begin lines with blanks, not with tabs";
        } else if (problem.contains("expected ','") || problem.contains("unexpected character")) {
            cure = "; put a text with { } [ ] or a comma in quotes, and close every bracket";
        }
        return "this is not well-formed YAML: " + SafeText.line(problem) + cure;
    }

    private Finding fault(@Nullable Mark mark, String whatToDo) {
        return new Finding("", RULE, whatToDo, place(mark));
    }

    private Place place(@Nullable Mark mark) {
        return mark == null ? new Place(file, 0, 0) : new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Read refused(String file, String whatToDo) {
        return new Read(null, List.of(new Finding("", RULE, whatToDo, new Place(file, 0, 0))));
    }
}
