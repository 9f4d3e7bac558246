package org.lienthong.citizen;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.Procedure;
import org.lienthong.province.Provinces;

/** The forms of {@code mappings/national/forms/}. Immutable. */
public final class Forms {

    private final List<Form> forms;

    Forms(List<Form> forms) {
        this.forms = forms.stream().sorted(Comparator.comparingInt(Form::order)).toList();
    }

    /** What was read and what is wrong with the rest. */
    public record Loaded(Forms forms, List<Finding> findings) {}

    /** Reads every form below this root; never throws for a bad file. */
    public static Loaded load(Path root) {
        return new FormReader(root).read();
    }

    /** In the order in which they are offered. */
    public List<Form> all() {
        return forms;
    }

    public Optional<Form> named(String name) {
        return forms.stream().filter(form -> form.name().equals(name)).findFirst();
    }

    /** The procedure that this province carries out on this day for who fills this form in; empty when it does not. */
    static Optional<Procedure> procedure(Form form, Provinces provinces, ProvinceCode province, LocalDate day) {
        return provinces.procedures(province).flatMap(procedures -> form.procedures().stream()
                .flatMap(code -> procedures.find(province, code, day).stream())
                .findFirst());
    }
}
