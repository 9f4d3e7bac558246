package org.lienthong.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Handover;
import org.lienthong.dossier.Party;

class NationalDocumentTests {

    /** Texts of the national model that name nobody. A new text must be put here or be masked. */
    private static final Set<String> OPEN = Set.of(
            "procedureName",
            "field",
            "name",
            "position",
            "term",
            "origin",
            "kind",
            "description",
            "grade",
            "contractNumber",
            "serialNumber",
            "bookNumber",
            "id",
            "component",
            "mediaType",
            "code",
            "method",
            "sheet",
            "number",
            "reference",
            "noticeNumber",
            "item",
            "obligations",
            "legalBasis",
            "leaseForm",
            "leaseTerm",
            "stage");

    @Test
    void everyTextOfTheModelIsEitherKnownToBeHarmlessOrMasked() {
        TreeSet<String> unsorted = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        Deque<Class<?>> left = new ArrayDeque<>(Set.of(Dossier.class));
        while (!left.isEmpty()) {
            Class<?> type = left.pop();
            for (RecordComponent component : type.getRecordComponents()) {
                Class<?> of = of(component.getGenericType());
                if (of.isRecord() && of.getPackageName().equals(Dossier.class.getPackageName()) && seen.add(of)) {
                    left.push(of);
                }
                if (of == String.class && !sorted(type, component.getName())) {
                    unsorted.add(type.getSimpleName() + "." + component.getName());
                }
            }
        }
        assertThat(seen).contains(Party.class);
        assertThat(unsorted).isEmpty();
    }

    private static boolean sorted(Class<?> type, String name) {
        return OPEN.contains(name)
                || NationalDocument.HIDDEN.contains(name)
                || NationalDocument.NAMES.contains(name)
                || (type == Handover.class && name.equals("to"))
                || name.equals("value")
                || type.getPackageName().isEmpty();
    }

    private static Class<?> of(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }
}
