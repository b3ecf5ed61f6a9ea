package org.presessions.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Notes what a thread asks of the database, and what the threads ask that it starts.
@TestComponent
public class Queries implements BeanPostProcessor {
    private static final ThreadLocal<List<String>> ASKED = new InheritableThreadLocal<>();

    /// How many statements that hold these words an act takes, on the threads that it starts too.
    public static int of(String words, Runnable act) throws Exception {
        return (int) of(Executors.callable(act)).stream()
                .filter(sql -> sql.contains(words))
                .count();
    }

    /// The statements that a read takes, in their order; lists of parameters shortened.
    public static List<String> of(Callable<?> read) throws Exception {
        var asked = begin();
        try {
            read.call();
        } finally {
            end();
        }
        return List.copyOf(asked);
    }

    /// From here on this thread's statements are noted.
    ///
    /// @return where they will be found
    static List<String> begin() {
        var asked = Collections.synchronizedList(new ArrayList<String>());
        ASKED.set(asked);
        return asked;
    }

    static void end() {
        ASKED.remove();
    }

    private static void note(String statement) {
        var asked = ASKED.get();
        if (asked != null)
            asked.add(statement
                    .replaceAll("\\s+", " ")
                    .replaceAll("\\(\\?(, \\?)*\\)", "(…)")
                    .strip());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database && !(bean instanceof Noting) ? new Noting(database) : bean;
    }

    private static final class Noting extends DelegatingDataSource {
        Noting(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                        if (method.getName().equals("prepareStatement")) note((String) given[0]);
                        if (method.getName().equals("createStatement")) note("a statement without parameters");
                        try {
                            return method.invoke(connection, given);
                        } catch (InvocationTargetException failed) {
                            throw failed.getTargetException();
                        }
                    });
        }
    }
}
