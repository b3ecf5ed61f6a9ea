package org.presessions.journey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One who listens in a room, as a browser does: where the line is cut, another is opened after the time that the
/// server asked for, with the last number that was heard.
final class RoomFollower implements Runnable, AutoCloseable {
    private final int port;
    private final String meeting;
    private final String cookie;
    private final List<Long> news = new ArrayList<>();
    private final List<Long> parts = new ArrayList<>();
    private final List<Long> order = new ArrayList<>();
    private final List<Long> away = new ArrayList<>();
    private volatile @Nullable RawLine line;
    private volatile boolean isOver;
    private volatile boolean isIn;
    private long lastId;
    private long cutAt;
    private long retryMillis = 1_000;
    private String event = "";

    RoomFollower(int port, String meeting, String cookie) {
        this.port = port;
        this.meeting = meeting;
        this.cookie = cookie;
    }

    @Override
    public void run() {
        while (!isOver) {
            try (var opened = new RawLine(port)) {
                line = opened;
                opened.begins("GET " + meeting + "/stream?after=" + lastId(), cookie);
                var status = opened.line();
                if (!status.endsWith(" 200 ") && !status.endsWith(" 200")) throw new IOException(status);
                while (true) hears(opened.line());
            } catch (IOException cut) {
                isCut();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(retryMillis));
        }
    }

    private synchronized void isCut() {
        if (isIn) cutAt = System.nanoTime();
        isIn = false;
    }

    private synchronized void hears(String said) {
        if (said.startsWith("retry: ")) retryMillis = Long.parseLong(said.substring("retry: ".length()));
        if (said.startsWith("event: ")) event = said.substring("event: ".length());
        if (said.startsWith("id: ")) lastId = Long.parseLong(said.substring("id: ".length()));
        if (!said.startsWith("data: ")) return;
        comesIn();
        if (event.equals("news") || event.equals("parts")) order.add(lastId);
        if (event.equals("news")) news.add(lastId);
        if (event.equals("parts")) parts.add(lastId);
    }

    private void comesIn() {
        if (isIn) return;
        isIn = true;
        if (cutAt > 0) away.add(System.nanoTime() - cutAt);
    }

    synchronized long lastId() {
        return lastId;
    }

    boolean isIn() {
        return isIn;
    }

    /// Nanoseconds from each cut until something was heard again.
    synchronized List<Long> away() {
        return List.copyOf(away);
    }

    /// What was told twice, or after what came later.
    synchronized List<Long> doubledOrOutOfOrder() {
        var wrong = new ArrayList<Long>();
        for (var i = 1; i < order.size(); i++) if (order.get(i) <= order.get(i - 1)) wrong.add(order.get(i));
        return wrong;
    }

    /// Which of these nothing was heard of: what changed comes as a part of the page, which holds all until its number.
    synchronized Set<Long> lost(List<Long> log) {
        var lastPart = parts.isEmpty() ? 0 : parts.getLast();
        return log.stream().filter(seq -> seq > lastPart && !news.contains(seq)).collect(Collectors.toSet());
    }

    /// As a line that a network cuts: it is opened again.
    void cut() throws IOException {
        var open = line;
        if (open != null) open.close();
    }

    @Override
    public void close() throws IOException {
        isOver = true;
        cut();
    }
}
