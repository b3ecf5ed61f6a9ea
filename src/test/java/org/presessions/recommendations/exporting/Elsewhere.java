package org.presessions.recommendations.exporting;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Function;
import org.presessions.testing.Browsers;

/// Somebody at another network address, so that what one test uses up is not missing in others.
final class Elsewhere {
    private Elsewhere() {}

    static Function<String, HttpResponse<String>> browser(Browsers browsers, String address) {
        return path -> {
            try (var client = HttpClient.newBuilder()
                    .localAddress(InetAddress.getByName(address))
                    .build()) {
                var local = browsers.anonymous().request(path).build().uri();
                var uri = URI.create(local.toString().replace("localhost", "127.0.0.1"));
                return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            } catch (IOException | InterruptedException failed) {
                throw new AssertionError(failed);
            }
        };
    }
}
