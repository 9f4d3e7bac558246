package org.lienthong.citizen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.mapping.YamlFiles;
import org.lienthong.mapping.YamlTree;

/** Reads forms; what several of them ask stands once in {@code shared/steps.yaml}. A form with findings is left out. */
final class FormReader {

    static final String FOLDER = "mappings/national/forms";
    private static final String SHARED = FOLDER + "/shared/steps.yaml";
    private static final Set<String> KEYS = Set.of(
            "form", "order", "procedures", "wish", "about", "subject", "applicantIs", "constants", "steps", "papers");

    private final Path root;
    private final List<Finding> findings = new ArrayList<>();

    FormReader(Path root) {
        this.root = root;
    }

    Forms.Loaded read() {
        Map<String, YamlTree> shared = shared();
        List<Form> forms = new ArrayList<>();
        for (Path file : files()) {
            YamlFiles.Read read = YamlFiles.read(root, file);
            findings.addAll(read.findings());
            int before = findings.size();
            Form form = read.tree() == null ? null : form(read.tree(), file, shared);
            if (form != null && findings.size() == before) {
                forms.add(form);
            }
        }
        return new Forms.Loaded(new Forms(forms), List.copyOf(findings));
    }

    private List<Path> files() {
        Path folder = root.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            findings.add(Finding.of(FOLDER, "unreadable", "the folder of forms cannot be read; check its rights"));
            return List.of();
        }
    }

    private Map<String, YamlTree> shared() {
        Path file = root.resolve(SHARED);
        if (!Files.exists(file)) {
            return Map.of();
        }
        YamlFiles.Read read = YamlFiles.read(root, file);
        findings.addAll(read.findings());
        return read.tree() == null ? Map.of() : read.tree().entries(findings::add);
    }

    private @Nullable Form form(YamlTree tree, Path file, Map<String, YamlTree> shared) {
        tree.onlyKeys(KEYS, findings::add);
        String name = file.getFileName().toString().replace(".yaml", "");
        if (!tree.required("form", findings::add).orElse("").equals(name)) {
            findings.add(tree.at("form").finding("form-name", "a form is called like its file: write " + name));
        }
        FormParts parts = new FormParts(findings::add);
        List<FormStep> steps = new ArrayList<>();
        for (YamlTree step : tree.at("steps").items()) {
            @Nullable
            YamlTree used =
                    step.get("use").flatMap(YamlTree::text).map(shared::get).orElse(null);
            if (step.get("use").isPresent() && used == null) {
                findings.add(step.finding("unknown-step", "no such step stands in " + SHARED));
            }
            steps.add(parts.step(used == null ? step : step.overlaid(used)));
        }
        if (steps.isEmpty()) {
            findings.add(tree.at("steps").finding("missing-key", "write the steps that the citizen goes through"));
        }
        return new Form(
                name,
                parts.number(tree, "order", 100),
                procedures(tree.at("procedures")),
                parts.said(tree, "wish", true),
                parts.said(tree, "about", false),
                tree.required("subject", findings::add).orElse(""),
                tree.optional("applicantIs", findings::add).orElse(""),
                constants(tree),
                steps,
                tree.at("papers").items().stream().map(parts::paper).toList());
    }

    private List<ProcedureCode> procedures(YamlTree tree) {
        List<ProcedureCode> codes = new ArrayList<>();
        for (String text : tree.texts(findings::add)) {
            try {
                codes.add(new ProcedureCode(text));
            } catch (InvalidValue invalid) {
                findings.add(tree.finding(invalid.rule(), String.valueOf(invalid.getMessage())));
            }
        }
        return codes;
    }

    private static Map<String, String> constants(YamlTree tree) {
        return tree.get("constants").map(FormReader::texts).orElse(Map.of());
    }

    static Map<String, String> texts(YamlTree map) {
        return map.entries().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().text().orElse(""),
                        (a, b) -> b,
                        LinkedHashMap::new));
    }
}
