package org.presessions.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/// A browser without JavaScript: keeps cookies, follows no redirect by itself, sends forms as they stand in the page.
public final class Browser {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final int port;
    private String language = "en";

    public Browser(int port) {
        this.port = port;
    }

    /// Loses cookies, as a telephone does that closed its browser; without names all.
    public Browser forgetting(String... names) {
        var store = cookies.getCookieStore();
        for (var cookie : List.copyOf(store.getCookies()))
            if (names.length == 0 || List.of(names).contains(cookie.getName())) store.remove(null, cookie);
        return this;
    }

    /// An answer of the server.
    public record Reply(int status, String location, String type, byte[] bytes, Map<String, List<String>> headers) {
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public Document html() {
            return Jsoup.parse(text());
        }

        public String heading() {
            return html().select("h1").text();
        }

        /// The sentences of the error summary.
        public List<String> errors() {
            return html().select(".error-summary li").eachText();
        }

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    public Browser speaking(String language) {
        this.language = language;
        return this;
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    /// Follows redirects to the page where they end.
    public Reply open(String path) {
        var reply = get(path);
        while (reply.status() / 100 == 3) reply = get(reply.location());
        return reply;
    }

    /// Sends the form with that action as the page filled it, changed by some fields (name, value, name, value, …).
    public Reply submit(Reply page, String action, String... changes) {
        var form =
                page.html().select("form[method=post][action=" + action + "]").first();
        if (form == null)
            throw new AssertionError("no form " + action + " in " + page.html().select("form"));
        return post(action, changed(fields((FormElement) form), changes));
    }

    /// Sends fields with the token of a page of this browser's.
    public Reply post(String path, String... fields) {
        return send(form(path, fields));
    }

    /// What [#post] sends.
    HttpRequest.Builder form(String path, String... fields) {
        return form(path, changed(List.of(Map.entry("_csrf", csrfToken())), fields));
    }

    private Reply post(String path, List<Map.Entry<String, String>> fields) {
        return send(form(path, fields));
    }

    private HttpRequest.Builder form(String path, List<Map.Entry<String, String>> fields) {
        var body = fields.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /// What it would say in the header `Cookie`, for a line that a test holds in its own hands.
    public String cookieLine() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    public String csrfToken() {
        return get("/sign-in").html().select("input[name=_csrf]").attr("value");
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port).resolve(path))
                .header("Accept-Language", language);
    }

    /// A request that brings a file: the address of its form carries the token of a page of this browser's.
    public HttpRequest.Builder fileRequest(String path) {
        return request(path + "?_csrf=" + csrfToken());
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var headers = response.headers();
            return new Reply(
                    response.statusCode(),
                    headers.firstValue("Location").orElse(""),
                    headers.firstValue("Content-Type").orElse(""),
                    response.body(),
                    headers.map());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static List<Map.Entry<String, String>> fields(FormElement form) {
        return form.formData().stream()
                .map(field -> Map.entry(field.key(), field.value()))
                .toList();
    }

    /// As a browser sends a form with these fields, the token among them.
    public Reply send(String path, Map<String, String> fields) {
        return post(path, List.copyOf(fields.entrySet()));
    }

    private static List<Map.Entry<String, String>> changed(List<Map.Entry<String, String>> fields, String... changes) {
        var names = new ArrayList<String>();
        for (var i = 0; i < changes.length; i += 2) names.add(changes[i]);
        var all = new ArrayList<>(
                fields.stream().filter(field -> !names.contains(field.getKey())).toList());
        for (var i = 0; i < changes.length; i += 2) all.add(Map.entry(changes[i], changes[i + 1]));
        return all;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// The text of the first element that a selector finds.
    public static String text(Reply reply, String selector) {
        Element found = reply.html().select(selector).first();
        if (found == null) throw new AssertionError("no " + selector + " in " + reply.text());
        return found.text();
    }
}
