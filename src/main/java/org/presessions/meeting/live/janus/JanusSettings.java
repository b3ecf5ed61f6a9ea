package org.presessions.meeting.live.janus;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where live sound comes from.
///
/// @param server `yes`: our own, where Janus is installed; `no`; or the address of one that somebody else runs, such as
/// `ws://10.0.0.7:8188`
/// @param secret the API secret of somebody else's, and the `admin_key` of its plugins
/// @param address the IPv4 address of this machine that browsers reach; empty for the first that is not the loopback
/// @param ports of UDP, on which browsers reach it
@ConfigurationProperties("presessions.live")
public record JanusSettings(
        @DefaultValue("yes") String server,
        @DefaultValue("") String secret,
        @DefaultValue("") String address,
        @DefaultValue("20000-20999") String ports) {
    public boolean isWanted() {
        return !server.equals("no");
    }

    public boolean isOthers() {
        return server.startsWith("ws");
    }

    URI othersAddress() {
        return URI.create(server);
    }

    /// That of the setting, else the first of this machine's.
    ///
    /// @throws JanusAway where it has none
    public String addressHere() {
        return address.isEmpty() ? MediaAddresses.ofThisMachine() : address;
    }

    /// Whether browsers can no longer come by an address because this machine has got another one; never where a
    /// setting says by which.
    ///
    /// @param before that of [#addressHere]
    public boolean hasMovedFrom(String before) {
        return address.isEmpty() && !MediaAddresses.isOfThisMachine(before);
    }
}
