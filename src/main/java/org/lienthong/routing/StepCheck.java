package org.lienthong.routing;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.YamlTree;

/** Checks one step of a route: {@code to}, {@code bean} or {@code removeHeaders}, in canonical notation. */
final class StepCheck {

    static final int MAX_STEPS = 9;

    private static final Map<String, Set<String>> KINDS = Map.of(
            "to", Set.of("uri", "parameters", "description"),
            "bean", Set.of("ref", "method", "description"),
            "removeHeaders", Set.of("pattern", "excludePattern", "description"));

    private static final Map<String, Class<?>> BEANS = Map.of(
            "intake",
            IntakeVerbs.class,
            "delivery",
            DeliveryVerbs.class,
            "call",
            CallVerbs.class,
            "files",
            FileVerbs.class);

    /** A plain name: {@code method} also takes a call with expressions as arguments, which is programming. */
    private static final Pattern METHOD = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final Set<String> verbs;
    private final List<Finding> findings;

    StepCheck(Set<String> verbs, List<Finding> findings) {
        this.verbs = verbs;
        this.findings = findings;
    }

    /** The inner node of a {@code to}, whose address remains to be checked. */
    Optional<YamlTree> check(YamlTree step) {
        if (step.entries().size() != 1
                || !KINDS.keySet().containsAll(step.entries().keySet())) {
            findings.add(step.finding("step", "a step is one of " + String.join(", ", new TreeSet<>(KINDS.keySet()))));
            return Optional.empty();
        }
        String kind = step.entries().keySet().iterator().next();
        YamlTree node = step.get(kind).orElseThrow();
        if (!node.isMap()) {
            findings.add(node.finding("notation", "use the canonical notation: `" + kind + "` with its keys below it"));
            return Optional.empty();
        }
        node.onlyKeys(KINDS.getOrDefault(kind, Set.of()), findings::add);
        switch (kind) {
            case "bean" -> bean(node);
            case "removeHeaders" -> node.required("pattern", findings::add);
            default -> {}
        }
        return kind.equals("to") ? Optional.of(node) : Optional.empty();
    }

    private void bean(YamlTree node) {
        node.required("ref", findings::add)
                .filter(ref -> !verbs.contains(ref))
                .ifPresent(ref -> findings.add(node.get("ref")
                        .orElseThrow()
                        .finding("verb", "a route may only call " + String.join(", ", new TreeSet<>(verbs)))));
        Optional<String> method = node.required("method", findings::add);
        method.filter(name -> !METHOD.matcher(name).matches())
                .ifPresent(name -> findings.add(node.get("method")
                        .orElseThrow()
                        .finding("verb", "write the bare name of the method, without arguments")));
        Set<String> known = methods(node.get("ref").flatMap(YamlTree::text).orElse(""));
        method.filter(name -> METHOD.matcher(name).matches() && !known.isEmpty() && !known.contains(name))
                .ifPresent(name -> findings.add(node.get("method")
                        .orElseThrow()
                        .finding("verb", "there is no such method; use " + String.join(", ", known))));
    }

    /** What the bean of this name can do; nothing for beans that only tests know. */
    private static Set<String> methods(String ref) {
        Class<?> bean = BEANS.get(ref);
        return bean == null
                ? Set.of()
                : Arrays.stream(bean.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
