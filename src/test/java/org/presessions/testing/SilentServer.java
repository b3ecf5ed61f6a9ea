package org.presessions.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server that takes every connection and never says a word.
public final class SilentServer implements AutoCloseable {
    private final ServerSocket door;
    private final List<Socket> callers = new CopyOnWriteArrayList<>();

    public SilentServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return door.getLocalPort();
    }

    /// How many have called until now.
    public int callers() {
        return callers.size();
    }

    private void listen() {
        try {
            while (true) callers.add(door.accept());
        } catch (IOException closed) {
            callers.forEach(SilentServer::hangUp);
        }
    }

    private static void hangUp(Socket caller) {
        try {
            caller.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
