package org.presessions.meeting.live.janus;

import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// On which addresses a browser is sent to Janus.
final class MediaAddresses {
    private static final Pattern CANDIDATE = Pattern.compile("(?m)^a=candidate:\\S+ \\S+ \\S+ \\S+ (\\S+) ");

    /// Somewhere else, in a range that nobody has (RFC 5737).
    private static final String ELSEWHERE = "198.51.100.1";

    private MediaAddresses() {}

    /// The IPv4 address by which this machine goes out, for a machine has others that nobody reaches: bridges of
    /// containers, say. Where it goes nowhere, the first that is not the loopback.
    ///
    /// @throws JanusAway where there is none: browsers are not let in over the loopback
    static String ofThisMachine() {
        return outward().orElseGet(MediaAddresses::first);
    }

    /// Nothing is sent: it is asked by which way one would go.
    private static Optional<String> outward() {
        try (var socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(ELSEWHERE, 9));
            return Optional.of(socket.getLocalAddress())
                    .filter(Inet4Address.class::isInstance)
                    .filter(address -> !address.isLoopbackAddress() && !address.isAnyLocalAddress())
                    .map(InetAddress::getHostAddress);
        } catch (SocketException noWay) {
            return Optional.empty();
        }
    }

    private static String first() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(MediaAddresses::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .map(address -> address.getHostAddress())
                    .findFirst()
                    .orElseThrow(() -> new JanusAway("this machine has no address but the loopback"));
        } catch (SocketException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Whether this machine has an address: it may get another one while the server runs.
    static boolean isOfThisMachine(String address) {
        try {
            return NetworkInterface.getByInetAddress(InetAddress.ofLiteral(address)) != null;
        } catch (SocketException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isUp(NetworkInterface port) {
        try {
            return port.isUp() && !port.isLoopback();
        } catch (SocketException gone) {
            return false;
        }
    }

    /// Where a setting names an address that the machine does not have, Janus says nothing and offers all it finds.
    ///
    /// @param allowed none where it is not known here
    /// @throws JanusAway where a browser would be sent elsewhere
    static void check(String sdp, Set<String> allowed) {
        if (allowed.isEmpty()) return;
        var isElsewhere = CANDIDATE.matcher(sdp).results().anyMatch(one -> !allowed.contains(one.group(1)));
        if (isElsewhere) throw new JanusAway("it offers an address that is not PRESESSIONS_LIVE_ADDRESS");
    }
}
