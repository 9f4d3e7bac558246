package org.lienthong.exchange;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what one thread sends to the database: each execution of a statement (a batch is one) and each commit. Only
 * the thread that reset the counts is counted: the hub's own rounds go on beside the test and are not what it measures.
 */
final class CountingDataSource extends DelegatingDataSource {

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger commits = new AtomicInteger();
    private volatile Thread counted = Thread.currentThread();

    CountingDataSource(DataSource target) {
        super(target);
    }

    /** Since the last reset. */
    List<String> statements() {
        synchronized (statements) {
            return List.copyOf(statements);
        }
    }

    int commits() {
        return commits.get();
    }

    /** Forgets the counts and counts from now on what the calling thread sends. */
    void reset() {
        counted = Thread.currentThread();
        statements.clear();
        commits.set(0);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("commit") && isCounted()) {
                commits.incrementAndGet();
            }
            Object result = call(real, method, arguments);
            return result instanceof PreparedStatement statement
                    ? counted(statement, String.valueOf(arguments[0]))
                    : result;
        });
    }

    private PreparedStatement counted(PreparedStatement real, String sql) {
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute") && isCounted()) {
                statements.add(sql.replaceAll("\\s+", " ").strip());
            }
            return call(real, method, arguments);
        });
    }

    private boolean isCounted() {
        return Thread.currentThread() == counted;
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
