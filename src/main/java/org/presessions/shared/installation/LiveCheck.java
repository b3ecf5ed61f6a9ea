package org.presessions.shared.installation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Whether what is set of live sound and its relay can be used.
///
/// @param texts by name; empty where nothing is set
/// @param mistakes takes one sentence for each
record LiveCheck(UnaryOperator<String> texts, Consumer<String> mistakes) {
    void all() {
        server();
        demand(
                "PRESESSIONS_LIVE_ADDRESS",
                "(\\d{1,3}\\.){3}\\d{1,3}",
                "an IPv4 address of this machine, such as 203.0.113.5");
        demand("PRESESSIONS_LIVE_PORTS", "\\d{4,5}-\\d{4,5}", "a range such as 20000-20999");
        relay();
        certificate();
    }

    private void server() {
        var address = "yes|no|wss?://[^/\\s]+.*";
        demand("PRESESSIONS_LIVE_SERVER", address, "yes, no, or an address such as ws://10.0.0.7:8188");
        if (text("PRESESSIONS_LIVE_SERVER").startsWith("ws"))
            need("PRESESSIONS_LIVE_SECRET", "it is the API secret of the server at PRESESSIONS_LIVE_SERVER");
    }

    private void relay() {
        var addresses = "yes|no|turns?:\\S+( +turns?:\\S+)*";
        demand(
                "PRESESSIONS_RELAY_SERVER",
                addresses,
                "yes, no, or addresses such as turns:relay.example.org:443?transport=tcp");
        demand("PRESESSIONS_RELAY_PORT", "\\d{1,5}", "a number such as 3478");
        demand("PRESESSIONS_RELAY_TLS", "\\d{1,5}", "a number such as 443");
        demand("PRESESSIONS_RELAY_PORTS", "\\d{4,5}-\\d{4,5}", "a range such as 22000-22999");
        demand("PRESESSIONS_RELAY_HOST", "[A-Za-z0-9.-]+", "a name such as relay.example.org");
        if (text("PRESESSIONS_RELAY_SERVER").startsWith("turn"))
            need("PRESESSIONS_RELAY_SECRET", "it is static-auth-secret of the relay at PRESESSIONS_RELAY_SERVER");
    }

    private void certificate() {
        file("PRESESSIONS_RELAY_CERTIFICATE");
        file("PRESESSIONS_RELAY_KEY");
        if (text("PRESESSIONS_RELAY_CERTIFICATE").isEmpty()) return;
        need("PRESESSIONS_RELAY_KEY", "it is the key of PRESESSIONS_RELAY_CERTIFICATE");
        need("PRESESSIONS_RELAY_HOST", "it is the name in PRESESSIONS_RELAY_CERTIFICATE");
    }

    private void demand(String name, String pattern, String wanted) {
        var text = text(name);
        if (!text.isEmpty() && !text.matches(pattern))
            mistakes.accept("%s is \"%s\"; it must be %s.".formatted(name, text, wanted));
    }

    private void need(String name, String what) {
        if (text(name).isEmpty()) mistakes.accept("%s is missing; %s.".formatted(name, what));
    }

    private void file(String name) {
        var text = text(name);
        if (!text.isEmpty() && !Files.isReadable(Path.of(text)))
            mistakes.accept("%s is %s, which cannot be read.".formatted(name, text));
    }

    private String text(String name) {
        return texts.apply(name);
    }
}
