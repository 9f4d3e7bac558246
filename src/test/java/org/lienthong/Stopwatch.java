package org.lienthong;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Times what is asked of a database, by who asks: the method of the register that a page called. */
public final class Stopwatch {

    private static final String REGISTER = "org.lienthong.registry.";
    private static final String PAGES = "org.lienthong.web.";
    private static final Set<String> ASKING = Set.of("execute", "executeQuery", "executeUpdate");

    private final Map<String, Long> nanos = new LinkedHashMap<>();

    /** The same source, timed. */
    public DataSource over(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                Connection real = super.getConnection();
                return proxy(Connection.class, real, Stopwatch.this::statement);
            }
        };
    }

    /** By who asked, in the order in which they asked first. Whoever asks twice is told once, with both times. */
    public synchronized Map<String, Long> nanos() {
        return new LinkedHashMap<>(nanos);
    }

    private interface Called {
        Object on(Object real, Method method, Object[] values) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> face, T real, Called called) {
        return face.cast(Proxy.newProxyInstance(
                Stopwatch.class.getClassLoader(), new Class<?>[] {face}, (proxy, method, values) -> {
                    try {
                        return called.on(real, method, values);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    private Object statement(Object real, Method method, Object[] values) throws ReflectiveOperationException {
        Object made = method.invoke(real, values);
        return made instanceof PreparedStatement statement
                ? proxy(PreparedStatement.class, statement, this::asked)
                : made;
    }

    private Object asked(Object real, Method method, Object[] values) throws ReflectiveOperationException {
        if (!ASKING.contains(method.getName())) {
            return method.invoke(real, values);
        }
        long start = System.nanoTime();
        Object answer = method.invoke(real, values);
        took(StackWalker.getInstance().walk(Stopwatch::who), System.nanoTime() - start);
        return answer;
    }

    private synchronized void took(String who, long time) {
        nanos.merge(who, time, Long::sum);
    }

    /** The outermost of the register's frames, behind which a page stands. */
    private static String who(Stream<StackWalker.StackFrame> frames) {
        return frames.takeWhile(frame -> !frame.getClassName().startsWith(PAGES))
                .filter(frame -> frame.getClassName().startsWith(REGISTER))
                .reduce((inner, outer) -> outer)
                .map(frame -> frame.getClassName().substring(REGISTER.length()) + "." + frame.getMethodName())
                .orElse("nobody known");
    }

    /** What an answer takes, and the answer. */
    public <T> T total(String name, Supplier<T> answer) {
        long start = System.nanoTime();
        T given = answer.get();
        took(name, System.nanoTime() - start);
        return given;
    }
}
