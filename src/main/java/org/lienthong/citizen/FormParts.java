package org.lienthong.citizen;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.YamlTree;

/** Reads the parts of a form: steps, fields, papers, texts in two languages. */
final class FormParts {

    private static final Set<String> STEP = Set.of("use", "step", "title", "help", "most", "when", "fields");
    private static final Set<String> FIELD = Set.of("field", "type", "label", "hint", "optional", "gives", "options");
    private static final Set<String> OPTION = Set.of("value", "vi", "en", "also");
    private static final Set<String> PAPER = Set.of("paper", "name", "component", "label", "help", "optional", "when");

    private final Consumer<Finding> findings;

    FormParts(Consumer<Finding> findings) {
        this.findings = findings;
    }

    FormStep step(YamlTree tree) {
        tree.onlyKeys(STEP, findings);
        return new FormStep(
                tree.required("step", findings).orElse(""),
                said(tree, "title", true),
                said(tree, "help", false),
                Math.min(number(tree, "most", 1), FormStep.MOST),
                when(tree),
                tree.at("fields").items().stream().map(this::field).toList());
    }

    FormPaper paper(YamlTree tree) {
        tree.onlyKeys(PAPER, findings);
        return new FormPaper(
                tree.required("paper", findings).orElse(""),
                tree.required("name", findings).orElse(""),
                tree.required("component", findings).orElse(""),
                said(tree, "label", true),
                said(tree, "help", false),
                tree.flag("optional", findings),
                when(tree));
    }

    private FormField field(YamlTree tree) {
        tree.onlyKeys(FIELD, findings);
        String type = tree.required("type", findings).orElse("text");
        FieldKind kind = FieldKind.ofCode(type).orElseGet(() -> {
            findings.accept(
                    tree.at("type").finding("unknown-type", "there is no such type of field; see form.schema.json"));
            return FieldKind.TEXT;
        });
        return new FormField(
                tree.required("field", findings).orElse(""),
                kind,
                said(tree, "label", true),
                said(tree, "hint", false),
                tree.flag("optional", findings),
                tree.optional("gives", findings).orElse(""),
                tree.get("options").map(this::options).orElse(List.of()));
    }

    private List<FormField.Option> options(YamlTree tree) {
        return tree.items().stream().map(this::option).toList();
    }

    private FormField.Option option(YamlTree tree) {
        tree.onlyKeys(OPTION, findings);
        Said label = new Said(
                tree.required("vi", findings).orElse(""),
                tree.required("en", findings).orElse(""));
        return new FormField.Option(
                tree.required("value", findings).orElse(""),
                label,
                tree.get("also").map(FormReader::texts).orElse(Map.of()));
    }

    Said said(YamlTree tree, String key, boolean needed) {
        if (tree.get(key).isEmpty()) {
            if (needed) {
                findings.accept(tree.finding("missing-key", "write " + key + " as {vi: ..., en: ...}"));
            }
            return Said.NOTHING;
        }
        YamlTree said = tree.at(key);
        said.onlyKeys(Set.of("vi", "en"), findings);
        return new Said(
                said.required("vi", findings).orElse(""),
                said.required("en", findings).orElse(""));
    }

    int number(YamlTree tree, String key, int usual) {
        String text = tree.optional(key, findings).orElse("" + usual);
        if (!text.matches("\\d{1,4}")) {
            findings.accept(tree.at(key).finding("wrong-type", "write a whole number here"));
            return usual;
        }
        return Integer.parseInt(text);
    }

    private When when(YamlTree tree) {
        if (tree.get("when").isEmpty()) {
            return When.ALWAYS;
        }
        YamlTree when = tree.at("when");
        when.onlyKeys(Set.of("field", "is"), findings);
        return new When(
                when.required("field", findings).orElse(""),
                new LinkedHashSet<>(when.at("is").texts(findings)));
    }
}
