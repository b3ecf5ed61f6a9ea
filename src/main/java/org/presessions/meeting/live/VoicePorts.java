package org.presessions.meeting.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/// Where a voice goes through the program that alters it, on this machine alone. Of each port the one above it belongs
/// to it, too (RFC 3550).
///
/// @param trueVoice at which the program takes it
/// @param altered from which it sends it
record VoicePorts(int trueVoice, int altered) {
    private static final int FIRST = 24_000;
    private static final int PAIRS = 2_000;

    static VoicePorts free() {
        var two = Stream.generate(() -> FIRST + 2 * ThreadLocalRandom.current().nextInt(PAIRS))
                .limit(PAIRS)
                .distinct()
                .filter(port -> isFree(port) && isFree(port + 1))
                .limit(2)
                .toList();
        if (two.size() < 2) throw new UncheckedIOException(new IOException("no ports for a voice"));
        return new VoicePorts(two.getFirst(), two.getLast());
    }

    private static boolean isFree(int port) {
        try (var socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
