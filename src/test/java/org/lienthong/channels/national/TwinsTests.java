package org.lienthong.channels.national;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.annotation.XmlElement;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.NationalMessage;

class TwinsTests {

    private final Map<Class<?>, Class<?>> pairs = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();

    @Test
    void everyComponentOfTheNationalModelHasATwinFieldAndTheReverse() {
        compare(NationalMessage.class, MessageTwin.class);

        assertThat(differences).isEmpty();
        assertThat(pairs).hasSizeGreaterThan(25);
    }

    @Test
    void seesAComponentWithoutATwinFieldAndAFieldWithoutAComponent() {
        record Small(String kept, String lost) {}
        final class SmallTwin {
            @XmlElement(required = true)
            String kept;

            @Nullable
            String extra;
        }

        compareRecord(Small.class, SmallTwin.class);

        assertThat(differences)
                .anyMatch(difference -> difference.contains("lost"))
                .anyMatch(difference -> difference.contains("extra"));
    }

    private void compare(Class<?> model, Class<?> twin) {
        if (pairs.putIfAbsent(model, twin) != null) {
            return;
        }
        if (model.isRecord() && model.getRecordComponents().length > 1) {
            compareRecord(model, twin);
        } else if (model.isEnum()) {
            differ(model, Arrays.toString(model.getEnumConstants()), Arrays.toString(twin.getEnumConstants()));
        }
    }

    private void compareRecord(Class<?> model, Class<?> twin) {
        Map<String, Field> fields = new LinkedHashMap<>();
        Arrays.stream(twin.getDeclaredFields())
                .filter(field -> !field.isSynthetic())
                .forEach(field -> fields.put(field.getName(), field));
        for (RecordComponent component : model.getRecordComponents()) {
            Field field = fields.remove(component.getName());
            if (field == null) {
                differences.add(model.getSimpleName() + "." + component.getName() + " has no twin field");
            } else {
                differ(model, component.getName() + " " + required(component), field.getName() + " " + required(field));
                descend(component.getGenericType(), field.getGenericType());
            }
        }
        fields.keySet()
                .forEach(name -> differences.add(model.getSimpleName() + " has no component for the field " + name));
    }

    private void descend(Type component, Type field) {
        if (component instanceof ParameterizedType list && field instanceof ParameterizedType twins) {
            compare((Class<?>) list.getActualTypeArguments()[0], (Class<?>) twins.getActualTypeArguments()[0]);
        } else {
            compare((Class<?>) component, (Class<?>) field);
        }
    }

    private void differ(Class<?> model, String expected, String found) {
        if (!expected.equals(found)) {
            differences.add(model.getSimpleName() + ": " + expected + " but its twin has " + found);
        }
    }

    private static boolean required(RecordComponent component) {
        return !List.class.equals(component.getType())
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean required(Field field) {
        XmlElement element = field.getAnnotation(XmlElement.class);
        return element != null && element.required();
    }
}
