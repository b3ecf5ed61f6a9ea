package org.presessions.testing;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Notes what the server asks of the database for one request, from its first filter to the end of its answer.
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE)
public class NotedRequests implements Filter {
    private static final String HEADER = "Noted-Request";

    private final Map<String, CompletableFuture<List<String>>> notes = new ConcurrentHashMap<>();

    /// An answer, and the statements that it took.
    public record Noted(Browser.Reply reply, List<String> statements) {}

    public Noted get(Browser browser, String path) {
        return noted(browser, browser.request(path).GET());
    }

    public Noted post(Browser browser, String path, String... fields) {
        return noted(browser, browser.form(path, fields));
    }

    private Noted noted(Browser browser, HttpRequest.Builder request) {
        var id = UUID.randomUUID().toString();
        var note = new CompletableFuture<List<String>>();
        notes.put(id, note);
        var reply = browser.send(request.header(HEADER, id));
        return new Noted(
                reply,
                note.orTimeout(Patience.LONG.toSeconds(), TimeUnit.SECONDS).join());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var id = ((HttpServletRequest) request).getHeader(HEADER);
        var note = id == null ? null : notes.remove(id);
        if (note == null) chain.doFilter(request, response);
        else answer(request, response, chain, note);
    }

    private static void answer(
            ServletRequest request, ServletResponse response, FilterChain chain, CompletableFuture<List<String>> note)
            throws IOException, ServletException {
        var statements = Queries.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            Queries.end();
            note.complete(List.copyOf(statements));
        }
    }
}
