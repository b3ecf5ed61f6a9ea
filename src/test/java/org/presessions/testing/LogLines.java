package org.presessions.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/// All that the server writes into its log, as long as this is open: who says it, the words, and what was thrown.
public final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    public LogLines() {
        start();
        root().addAppender(this);
    }

    public List<String> all() {
        return List.copyOf(lines);
    }

    @Override
    protected void append(ILoggingEvent line) {
        var thrown = line.getThrowableProxy();
        var trace = thrown == null ? "" : "\n" + ThrowableProxyUtil.asString(thrown);
        lines.add(line.getLoggerName() + " " + line.getFormattedMessage() + trace);
    }

    @Override
    public void close() {
        root().detachAppender(this);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
