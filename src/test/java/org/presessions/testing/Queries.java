package org.presessions.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Counts what this thread asks of the database.
@TestComponent
public class Queries implements BeanPostProcessor {
    private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 0);
    private static final Queue<String> COUNTED = new ConcurrentLinkedQueue<>();

    /// How many queries that hold these words are asked meanwhile, by whichever thread.
    public static int of(String words, Runnable act) {
        COUNTED.clear();
        act.run();
        return (int) COUNTED.stream().filter(sql -> sql.contains(words)).count();
    }

    /// How many queries a read takes.
    public static int of(Callable<?> read) throws Exception {
        COUNT.set(0);
        read.call();
        return COUNT.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database && !(bean instanceof Counting) ? new Counting(database) : bean;
    }

    private static final class Counting extends DelegatingDataSource {
        Counting(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                        if (method.getName().equals("prepareStatement")) count(given);
                        try {
                            return method.invoke(connection, given);
                        } catch (InvocationTargetException failed) {
                            throw failed.getTargetException();
                        }
                    });
        }

        private static void count(Object... given) {
            COUNT.set(COUNT.get() + 1);
            COUNTED.add(given[0].toString());
        }
    }
}
