package org.presessions.shared.installation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The end of a training run, from which `bin/start-cache.sh` has a cache made for faster starts: the server asks
/// itself for its first page, so that the cache knows the way of a request too, and stops.
@Component
@ConditionalOnBooleanProperty("presessions.training")
class StartTraining {
    @Order
    @EventListener
    void finish(ApplicationReadyEvent ready) throws IOException, InterruptedException {
        var port = ready.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
        var home = URI.create("http://localhost:%s/".formatted(port));
        try (var browser = HttpClient.newHttpClient()) {
            var page = browser.send(HttpRequest.newBuilder(home).build(), BodyHandlers.ofString());
            System.exit(page.statusCode() == 200 ? 0 : 1);
        }
    }
}
