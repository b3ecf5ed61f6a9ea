package org.presessions.meeting.live.relay;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the relay comes from.
///
/// @param server `yes`: our own, where coturn is installed; `no`; or the addresses of one that somebody else runs,
/// apart
/// by spaces, such as `turns:relay.example.org:443?transport=tcp`
/// @param secret `static-auth-secret` of somebody else's
/// @param port of UDP and TCP, without TLS; 0 for a free one
/// @param tls port of TCP, where there is a certificate; 0 for a free one
/// @param ports of UDP, on which it speaks with the live server
/// @param host the name in the certificate; empty where there is none
/// @param certificate the chain, a file in PEM; empty: then there is no TLS
/// @param key of the certificate, a file in PEM
@ConfigurationProperties("presessions.relay")
record RelaySettings(
        @DefaultValue("yes") String server,
        @DefaultValue("") String secret,
        @DefaultValue("3478") int port,
        @DefaultValue("443") int tls,
        @DefaultValue("22000-22999") String ports,
        @DefaultValue("") String host,
        @DefaultValue("") String certificate,
        @DefaultValue("") String key) {
    boolean isWanted() {
        return !server.equals("no");
    }

    boolean isOthers() {
        return server.startsWith("turn");
    }

    List<String> othersAddresses() {
        return List.of(server.trim().split("\\s+"));
    }

    boolean hasCertificate() {
        return !certificate.isEmpty();
    }
}
