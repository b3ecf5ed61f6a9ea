package org.presessions.journey;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.presessions.testing.Browser;
import org.presessions.testing.Browser.Reply;

/// Follows every link that a page shows, by `GET` alone, and keeps what could not be opened. Pages that differ only in
/// whom or what they are about have one *shape*; of those that exist a hundred times some are looked at.
final class Walker {
    private static final int PAGES_OF_A_SHAPE = 4;

    private final Browser browser;
    private final ArrayDeque<String> ahead = new ArrayDeque<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private final Map<String, String> examples = new LinkedHashMap<>();
    private final List<String> obstacles = new ArrayList<>();

    Walker(Browser browser) {
        this.browser = browser;
    }

    Walker walk(String... from) {
        for (var path : from) note(path);
        while (!ahead.isEmpty()) visit(ahead.remove());
        return this;
    }

    /// What was not found, refused or broken, with its status.
    List<String> obstacles() {
        return List.copyOf(obstacles);
    }

    /// One page of each shape: the first that was met.
    Map<String, String> examples() {
        return Map.copyOf(examples);
    }

    private void visit(String path) {
        var reply = browser.open(path);
        if (reply.status() != 200) obstacles.add(reply.status() + " " + path);
        if (!reply.type().startsWith("text/html")) return;
        examples.putIfAbsent(shape(path), path);
        links(path, reply).forEach(this::note);
    }

    private void note(String path) {
        if (!seen.contains(path) && visits.merge(shape(path), 1, Integer::sum) <= PAGES_OF_A_SHAPE) {
            seen.add(path);
            ahead.add(path);
        }
    }

    private List<String> links(String path, Reply reply) {
        return reply.html().select("a[href]:not([download]), link[rel=stylesheet], script[src], img[src]").stream()
                .map(link -> link.hasAttr("href") ? link.attr("href") : link.attr("src"))
                .filter(href -> !href.startsWith("#") && !href.startsWith("mailto:"))
                .map(href -> here(path, href, reply))
                .filter(href -> !href.isEmpty())
                .toList();
    }

    /// The path on this server; empty for what leads elsewhere, which must be a link that a person follows.
    private String here(String path, String href, Reply reply) {
        var target = URI.create("http://here" + path).resolve(href);
        if (!List.of("here", "localhost").contains(target.getHost())) return "";
        var query = target.getRawQuery();
        return target.getRawPath() + (query == null || query.startsWith("lang=") ? "" : "?" + query);
    }

    /// The path without ids, tokens, and names of series and States.
    private static String shape(String path) {
        return path.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{id}")
                .replaceAll("(/sign-in/link/)[^/?]+", "$1{token}")
                .replaceAll("(/pre-sessions|/invitations)/[^/?]+", "$1/{series}")
                .replaceAll("(/pre-sessions/\\{series})/(?!call)[a-z-]+", "$1/{state}")
                .replaceAll("(/desk/missions)/(?!import)[a-z-]+", "$1/{state}")
                .replaceAll("(/states)/[a-z-]+", "$1/{state}")
                .replaceAll("(/recommendations(?:/imports)?)/[0-9]+", "$1/{number}")
                .replaceAll("(/recommendations[^?]*)[?].*", "$1?") // any search is like any other
                .replaceAll("=[^&]*", "=");
    }
}
