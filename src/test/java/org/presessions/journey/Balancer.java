package org.presessions.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// What stands before several nodes: gives each connection to one of them in turn, to the next where that one does not
/// answer, and ends it when that node does.
final class Balancer implements AutoCloseable {
    private static final int BACKLOG = 1_000;

    private final List<Integer> nodes;
    private final ServerSocket door;
    private final AtomicInteger turn = new AtomicInteger();
    private final boolean isSticky;

    Balancer(List<Integer> nodes) {
        this(nodes, false);
    }

    /// Gives all to the first that answers: each browser stays on one node.
    static Balancer toTheFirst(List<Integer> nodes) {
        return new Balancer(nodes, true);
    }

    private Balancer(List<Integer> nodes, boolean isSticky) {
        this.nodes = nodes;
        this.isSticky = isSticky;
        try {
            door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        Thread.ofVirtual().start(this::opens);
    }

    int port() {
        return door.getLocalPort();
    }

    private void opens() {
        while (!door.isClosed())
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> leads(client));
            } catch (IOException closed) {
                return;
            }
    }

    private void leads(Socket client) {
        var node = node();
        if (node == null) {
            close(client);
            return;
        }
        Thread.ofVirtual().start(() -> carries(node, client));
        carries(client, node);
    }

    private @Nullable Socket node() {
        var first = isSticky ? 0 : turn.getAndIncrement();
        for (var i = 0; i < nodes.size(); i++) {
            var node = new Socket();
            try {
                node.connect(new InetSocketAddress("localhost", nodes.get(Math.floorMod(first + i, nodes.size()))));
                return node;
            } catch (IOException dead) {
                close(node);
            }
        }
        return null;
    }

    private static void carries(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
