package org.lienthong.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.YamlFiles;

/**
 * Reads every route file below {@code routes/} and refuses what Camel would accept and nobody should: scripts, SQL,
 * expressions, long routes, verbs outside the list, targets that do not exist, parameters that nobody explains.
 */
public final class RouteFiles {

    /** The beans that a route may call. */
    public static final Set<String> VERBS = Set.of("intake", "delivery", "call", "files");

    private static final String SUFFIX = ".camel.yaml";
    private static final int MAX_LINES = 60;
    private static final Pattern LOOKS_LIKE_A_ROUTE = Pattern.compile(".*\\.(ya?ml|xml|java|groovy|js)");

    private final Path root;
    private final Set<String> verbs;
    private final List<Finding> findings = new ArrayList<>();
    private final List<TemplateCheck> templates = new ArrayList<>();

    private RouteFiles(Path root, Set<String> verbs) {
        this.root = root;
        this.verbs = verbs;
    }

    /** Everything wrong with the route files below this root, with file, line and column; never throws for bad files. */
    public static List<Finding> check(Path root) {
        return check(root, VERBS);
    }

    /** The same with another list of beans. */
    public static List<Finding> check(Path root, Set<String> verbs) {
        RouteFiles files = new RouteFiles(root, verbs);
        if (!Files.isDirectory(root.resolve("routes"))) {
            files.tell(
                    "routes", "missing-folder", "there is no folder routes/ here; name the right folder with --config");
            return files.findings;
        }
        files.paths().forEach(files::read);
        files.together();
        return List.copyOf(files.findings);
    }

    private List<Path> paths() {
        try (Stream<Path> paths = Files.walk(root.resolve("routes"))) {
            return paths.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("routes/ cannot be listed", e);
        }
    }

    private void read(Path path) {
        String name = path.getFileName().toString();
        String file = root.relativize(path).toString().replace('\\', '/');
        if (!name.endsWith(SUFFIX)) {
            if (LOOKS_LIKE_A_ROUTE.matcher(name).matches()) {
                tell(file, "file-name", "a route file is called <template id>" + SUFFIX + "; this one is never loaded");
            }
            return;
        }
        YamlFiles.Read read = YamlFiles.read(root, path);
        findings.addAll(read.findings());
        if (read.tree() != null) {
            length(path, file);
            TemplateCheck template = new TemplateCheck(read.tree(), verbs, findings);
            template.check(name.substring(0, name.length() - SUFFIX.length()));
            templates.add(template);
        }
    }

    private void length(Path path, String file) {
        try (Stream<String> lines = Files.lines(path)) {
            long count = lines.count();
            if (count > MAX_LINES) {
                findings.add(new Finding(
                        "",
                        "too-many-lines",
                        "the file has " + count + " lines, at most " + MAX_LINES
                                + " are allowed; make two routes of it",
                        new Finding.Place(file, MAX_LINES + 1, 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private void together() {
        unique(TemplateCheck::id, "duplicate-id", "another file has a template with this id; choose another");
        unique(TemplateCheck::from, "duplicate-from", "another template begins at this address; choose another");
        Set<String> addresses = templates.stream()
                .flatMap(template -> template.from().stream())
                .map(TemplateCheck.Said::text)
                .collect(Collectors.toSet());
        templates.stream()
                .flatMap(template -> template.targets().stream())
                .filter(target -> !addresses.contains(target.text()))
                .forEach(target -> findings.add(target.node()
                        .finding(
                                "unknown-target",
                                "no template begins at this address; write it as in its from, parameters included")));
    }

    private void unique(Function<TemplateCheck, List<TemplateCheck.Said>> part, String rule, String whatToDo) {
        Map<String, Integer> seen = new HashMap<>();
        templates.stream()
                .flatMap(template -> part.apply(template).stream())
                .filter(said -> seen.merge(said.text(), 1, Integer::sum) > 1)
                .forEach(said -> findings.add(said.node().finding(rule, whatToDo)));
    }

    private void tell(String file, String rule, String whatToDo) {
        findings.add(new Finding("", rule, whatToDo, new Finding.Place(file, 0, 0)));
    }
}
