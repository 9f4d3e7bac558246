package org.lienthong.mapping;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns accessors and one-text constructors of records into functions that run as fast as calls in the source. */
final class Accessors {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private Accessors() {}

    static Function<Object, @Nullable Object> of(RecordComponent component) {
        try {
            return function(LOOKUP.unreflect(component.getAccessor()));
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(component + " is not public", e);
        }
    }

    /** The constructor that takes one text. */
    static Function<Object, @Nullable Object> ofText(Class<?> type) {
        try {
            return function(LOOKUP.findConstructor(type, MethodType.methodType(void.class, String.class)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " has no public constructor of one text", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, @Nullable Object> function(MethodHandle handle) {
        try {
            MethodType wrapped = handle.type().wrap();
            return (Function<Object, @Nullable Object>) LambdaMetafactory.metafactory(
                            LOOKUP,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            wrapped)
                    .getTarget()
                    .invoke();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalArgumentException("no function for " + handle, e);
        }
    }
}
