package org.presessions.meeting.live.janus;

import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import java.util.regex.Pattern;

/// On which addresses a browser is sent to Janus.
final class MediaAddresses {
    private static final Pattern CANDIDATE = Pattern.compile("(?m)^a=candidate:\\S+ \\S+ \\S+ \\S+ (\\S+) ");

    private MediaAddresses() {}

    /// The first IPv4 address of this machine that others may reach.
    ///
    /// @throws JanusAway where there is none: browsers are not let in over the loopback
    static String ofThisMachine() {
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
