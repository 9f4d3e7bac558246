package org.lienthong.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of one type from an array of their values. A method handle is as fast as a call in the source only where
 * it is a constant of its class; so every type gets a hidden copy of {@link Template} whose constant is its constructor.
 */
final class Maker {

    private Maker() {}

    /** @param constructor of the form {@code (Object[]) -> Object} */
    @SuppressWarnings("unchecked")
    static Function<@Nullable Object[], Object> of(MethodHandle constructor) {
        try (InputStream template = Template.class.getResourceAsStream("Maker$Template.class")) {
            byte[] bytes =
                    Objects.requireNonNull(template, "Maker$Template.class").readAllBytes();
            return (Function<@Nullable Object[], Object>) MethodHandles.lookup()
                    .defineHiddenClassWithClassData(bytes, constructor, true)
                    .lookupClass()
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no maker for " + constructor, e);
        }
    }

    /** Only its hidden copies work; this class itself has no constructor to call. */
    static final class Template implements Function<@Nullable Object[], Object> {

        private static final MethodHandle CONSTRUCTOR = constructor();

        private static MethodHandle constructor() {
            try {
                return Objects.requireNonNull(
                        MethodHandles.classData(MethodHandles.lookup(), "_", MethodHandle.class), "class data");
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Object apply(@Nullable Object[] values) {
            try {
                return (Object) CONSTRUCTOR.invokeExact((Object[]) values);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("a constructor failed", e);
            }
        }
    }
}
