package org.presessions.meeting.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.sound.LivePlace;

/// One browser's line. It writes on a virtual thread of its own, so that a slow one keeps nobody waiting; whoever falls
/// too far behind is cut off, connects again and gets what was missed.
final class MeetingStream implements Runnable {
    private static final int BACKLOG_AT_MOST = 256;
    private static final byte[] END = {};

    private final MeetingLine line;
    private final AsyncContext request;
    private final Consumer<MeetingStream> whenClosed;
    private volatile boolean isOver;
    private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>(BACKLOG_AT_MOST);

    MeetingStream(MeetingLine line, AsyncContext request, Consumer<MeetingStream> whenClosed) {
        this.line = line;
        this.request = request;
        this.whenClosed = whenClosed;
    }

    LivePlace place() {
        return line.place();
    }

    Attendee attendee() {
        return line.attendee();
    }

    String sessionId() {
        return line.sessionId();
    }

    Locale language() {
        return line.language();
    }

    /// Whoever moderates or speaks waits for nobody.
    boolean isDelegates() {
        return attendee().state().isPresent();
    }

    /// Whether nobody writes to it any more.
    boolean isOver() {
        return isOver;
    }

    void offer(byte[] bytes) {
        if (!waiting.offer(bytes)) close();
    }

    /// Tells the browser to ask for the page anew.
    void look() {
        offer(MeetingEncoding.LOOK);
    }

    /// Whose lines these are.
    static Set<UUID> persons(Collection<MeetingStream> streams) {
        return streams.stream().map(stream -> stream.attendee().personId()).collect(Collectors.toSet());
    }

    /// Ends the line once what waits was told.
    void end() {
        if (!waiting.offer(END)) close();
    }

    /// Ends the line; what still waits is dropped.
    void close() {
        do waiting.clear();
        while (!waiting.offer(END)); // others may offer meanwhile
    }

    @Override
    public void run() {
        try {
            write(request.getResponse().getOutputStream());
        } catch (IOException gone) {
            return; // the browser connects again, or does not
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            isOver = true;
            whenClosed.accept(this);
            complete();
        }
    }

    private void complete() {
        try {
            request.complete();
        } catch (IllegalStateException endedByTomcat) { // which saw the cut line first
            waiting.clear();
        }
    }

    private void write(ServletOutputStream output) throws IOException, InterruptedException {
        for (var bytes = waiting.take(); bytes != END; bytes = waiting.take()) {
            output.write(bytes);
            if (waiting.isEmpty()) output.flush();
        }
    }
}
