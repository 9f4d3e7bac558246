package org.lienthong.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.YamlTree;

/** Checks one route template: a catalogue card with described parameters, and a sentence of at most nine verbs. */
final class TemplateCheck {

    /** A text of the file together with where it stands. */
    record Said(String text, YamlTree node) {}

    private static final Pattern PARAMETER = Pattern.compile("\\{\\{(.*?)}}");
    private static final Set<String> HEAD = Set.of("id", "description", "parameters", "from");
    private static final Set<String> PARAMETER_KEYS = Set.of("name", "description", "required", "defaultValue");

    private final YamlTree file;
    private final Set<String> verbs;
    private final List<Finding> findings;
    private final Map<String, YamlTree> parameters = new LinkedHashMap<>();
    private final Set<String> used = new TreeSet<>();
    private final Set<String> maybe = new TreeSet<>();
    private final Set<String> surely = new TreeSet<>();
    private final List<Said> ids = new ArrayList<>();
    private final List<Said> froms = new ArrayList<>();
    private final List<Said> targets = new ArrayList<>();

    TemplateCheck(YamlTree file, Set<String> verbs, List<Finding> findings) {
        this.file = file;
        this.verbs = verbs;
        this.findings = findings;
    }

    /** The id of the template; empty when it has none. */
    List<Said> id() {
        return ids;
    }

    /** The {@code direct:} address at which it begins. */
    List<Said> from() {
        return froms;
    }

    /** The {@code direct:} addresses to which it goes on. */
    List<Said> targets() {
        return targets;
    }

    void check(String name) {
        if (file.items().size() != 1 || file.items().get(0).get("routeTemplate").isEmpty()) {
            findings.add(
                    file.finding("not-a-template", "write one list item with the key routeTemplate, and nothing else"));
            return;
        }
        YamlTree item = file.items().get(0);
        item.onlyKeys(Set.of("routeTemplate"), findings::add);
        YamlTree template = item.get("routeTemplate").orElseThrow();
        template.onlyKeys(HEAD, findings::add);
        template.required("description", findings::add);
        template.required("id", findings::add).ifPresent(id -> identified(name, id, template));
        template.get("parameters").ifPresent(this::parameters);
        template.get("from")
                .ifPresentOrElse(this::from, () -> findings.add(template.finding("missing-key", "add the key `from`")));
        template.get("from").ifPresent(this::texts);
        parameters.forEach((parameter, node) -> {
            needed(parameter, node);
            if (!used.contains(parameter)) {
                findings.add(node.finding("unused-parameter", "the route never uses this parameter; remove it"));
            }
        });
    }

    /** What may be left out is written {{?name}} wherever it stands, so that the option around it goes as well. */
    private void needed(String parameter, YamlTree node) {
        boolean required = node.flag("required", ignored -> {});
        boolean optional = maybe.contains(parameter) && !surely.contains(parameter);
        boolean defaulted = node.get("defaultValue").isPresent();
        if (optional ? required || defaulted : required == defaulted) {
            findings.add(node.finding(
                    "required-or-default",
                    "a parameter is `required: true`, or has a `defaultValue`, or is `required: false` and only"
                            + " written as {{?name}}; one of them"));
        }
    }

    private void identified(String name, String id, YamlTree template) {
        YamlTree node = template.get("id").orElseThrow();
        ids.add(new Said(id, node));
        if (!id.equals(name)) {
            findings.add(
                    node.finding("file-name", "name the file after the template's id, or the template after the file"));
        }
    }

    private void parameters(YamlTree list) {
        if (!list.isList()) {
            findings.add(list.finding("wrong-type", "write a list of parameters"));
        }
        for (YamlTree parameter : list.items()) {
            parameter.onlyKeys(PARAMETER_KEYS, findings::add);
            parameter.required("description", findings::add);
            parameter.required("name", findings::add).ifPresent(name -> parameters.put(name, parameter));
            parameter.flag("required", findings::add);
        }
    }

    private void from(YamlTree from) {
        from.onlyKeys(Set.of("uri", "parameters", "steps"), findings::add);
        address(from).ifPresent(froms::add);
        YamlTree steps = from.get("steps").orElse(null);
        if (steps == null || !steps.isList() || steps.items().isEmpty()) {
            findings.add(from.finding("missing-key", "add the key `steps` with a list of steps"));
            return;
        }
        if (steps.items().size() > StepCheck.MAX_STEPS) {
            findings.add(steps.items()
                    .get(StepCheck.MAX_STEPS)
                    .finding(
                            "too-many-steps",
                            "a route has at most " + StepCheck.MAX_STEPS
                                    + " steps; give the rest to a verb or another route"));
        }
        StepCheck step = new StepCheck(verbs, findings);
        steps.items().forEach(each -> step.check(each).flatMap(this::address).ifPresent(targets::add));
    }

    /** Checks the {@code uri} of this node; its address when it is {@code direct:}. */
    private Optional<Said> address(YamlTree node) {
        Optional<String> uri = node.required("uri", findings::add);
        if (uri.isEmpty()) {
            return Optional.empty();
        }
        YamlTree said = node.get("uri").orElseThrow();
        if (uri.get().startsWith("direct:")) {
            return Optional.of(new Said(uri.get().replaceFirst("\\?.*", ""), said));
        }
        if (!uri.get().startsWith("{{")) {
            findings.add(said.finding(
                    "scheme", "use direct: or a parameter of the template, such as {{address}}, as the whole address"));
        }
        return Optional.empty();
    }

    private void texts(YamlTree node) {
        node.entries().values().forEach(this::texts);
        node.items().forEach(this::texts);
        node.text().ifPresent(text -> {
            if (text.contains("${") || text.contains("$simple{") || text.contains("#class:")) {
                findings.add(node.finding("expression", "a route says what is done, never how; give this to a verb"));
            }
            PARAMETER.matcher(text).results().map(match -> match.group(1)).forEach(said -> {
                String name = said.startsWith("?") ? said.substring(1) : said;
                used.add(name);
                (said.startsWith("?") ? maybe : surely).add(name);
                if (!parameters.containsKey(name)) {
                    findings.add(node.finding("unknown-parameter", "describe {{" + name + "}} among the parameters"));
                }
            });
        });
    }
}
