package org.lienthong.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.InvalidValue;

/**
 * What a record consists of, found out once: its components in order, how to read each, and how to make a new one.
 * Only this class and {@link Accessors} use reflection, and only while a mapping is compiled.
 */
final class RecordShape {

    /**
     * One component.
     *
     * @param type of the value, or of one element where the component is a list
     * @param shape of the value or element when that is a record of its own
     */
    record Component(
            int index,
            String name,
            Class<?> type,
            boolean list,
            boolean required,
            Function<Object, @Nullable Object> accessor,
            @Nullable RecordShape shape) {}

    private static final Map<Class<?>, RecordShape> KNOWN = new ConcurrentHashMap<>();

    private final Class<?> type;
    private final Component[] components;
    private final Component[] required;
    private final Map<String, Component> byName = new HashMap<>();
    private final @Nullable Function<@Nullable Object[], Object> constructor;

    private RecordShape(
            Class<?> type, Component[] components, @Nullable Function<@Nullable Object[], Object> constructor) {
        this.type = type;
        this.components = components;
        this.required = Arrays.stream(components).filter(Component::required).toArray(Component[]::new);
        this.constructor = constructor;
        Arrays.stream(components).forEach(component -> byName.put(component.name(), component));
    }

    static RecordShape of(Class<?> type) {
        RecordShape known = KNOWN.get(type);
        if (known == null) {
            // Not computeIfAbsent: shapes of nested records are found on the way.
            known = reflect(type);
            KNOWN.put(type, known);
        }
        return known;
    }

    /** The shape of a list element that is a bare value: one component with the name {@code .}. */
    static RecordShape bare(Class<?> type) {
        return new RecordShape(
                type, new Component[] {new Component(0, ".", type, false, true, value -> value, null)}, null);
    }

    Class<?> type() {
        return type;
    }

    Component[] components() {
        return components;
    }

    /** Those that may not be absent. */
    Component[] required() {
        return required;
    }

    @Nullable
    Component component(String name) {
        return byName.get(name);
    }

    String names() {
        return String.join(", ", listed());
    }

    List<String> listed() {
        return Arrays.stream(components).map(Component::name).toList();
    }

    boolean isBare() {
        return constructor == null;
    }

    /** A new record; the record's own rules may throw {@link InvalidValue}. Required values must be there. */
    Object create(@Nullable Object[] values) {
        if (constructor == null) {
            return Objects.requireNonNull(values[0]);
        }
        return constructor.apply(values);
    }

    private static RecordShape reflect(Class<?> type) {
        RecordComponent[] found = type.getRecordComponents();
        Component[] components = new Component[found.length];
        for (int i = 0; i < found.length; i++) {
            components[i] = component(i, found[i]);
        }
        Class<?>[] types = Arrays.stream(found).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            MethodHandle constructor = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            return new RecordShape(type, components, Maker.of(constructor));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " is not a public record", e);
        }
    }

    private static Component component(int index, RecordComponent found) {
        boolean list = List.class.equals(found.getType());
        Class<?> value = list ? element(found.getGenericType()) : found.getType();
        boolean nullable = found.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Component(
                index,
                found.getName(),
                value,
                list,
                !list && !nullable,
                Accessors.of(found),
                ValueType.isValue(value) ? null : of(value));
    }

    private static Class<?> element(Type list) {
        if (list instanceof ParameterizedType parameterized
                && parameterized.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element;
        }
        throw new IllegalArgumentException("a list in the national model has elements of one plain type: " + list);
    }
}
