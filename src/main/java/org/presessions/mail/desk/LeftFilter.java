package org.presessions.mail.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.shared.Coded;

/// Which of the letters that have left or failed, as an address says it; what is empty leaves none out.
///
/// @param q a part of a subject or an address
/// @param fate the code of a [Fate]
/// @param kind one of [#KINDS]
/// @param about a series and a State as addresses name them, such as `54/haiti`; `54/` for what is about several States
public record LeftFilter(String q, String fate, String kind, String about) {
    /// The letters that the desk may see after they left. No others: who has a draft, who signs in and who wants alerts
    /// nobody is to read from a list.
    public static final List<String> KINDS = List.of(
            "application-receipt",
            "application-handed-in-with",
            "application-withdrawal",
            "decision",
            "decision-copy",
            "joint",
            "confirm-reminder",
            "replaced",
            "speaker-refused",
            "given-up",
            "taken-up",
            "statement",
            "invitation",
            "invitation-change",
            "invitation-reminder",
            "call-news",
            "meeting-part",
            "meeting-joint",
            "brief",
            "staff-invitation");

    private static final String PATH = "/desk/outbox/left";
    private static final int LENGTH = 200;

    /// Everything that can be asked for.
    static final LeftFilter ALL = new LeftFilter("", "", "", "");

    static LeftFilter parse(Map<String, String> sent) {
        var fate = Coded.find(Fate.class, text(sent, "fate")).map(Fate::code).orElse("");
        var kind = KINDS.contains(text(sent, "kind")) ? text(sent, "kind") : "";
        return new LeftFilter(text(sent, "q").strip(), fate, kind, text(sent, "about"));
    }

    private static String text(Map<String, String> sent, String name) {
        var value = sent.getOrDefault(name, "");
        return value.substring(0, Math.min(value.length(), LENGTH));
    }

    /// What a letter is called, the last part of a message key.
    public static String name(String kind) {
        return KINDS.contains(kind) ? kind : "other";
    }

    public Optional<Fate> wanted() {
        return Coded.find(Fate.class, fate);
    }

    public boolean isEmpty() {
        return equals(ALL);
    }

    String series() {
        return about.contains("/") ? about.substring(0, about.indexOf('/')) : about;
    }

    String state() {
        return about.contains("/") ? about.substring(about.indexOf('/') + 1) : "";
    }

    /// The page that shows them.
    ///
    /// @param page from 1
    public String path(int page) {
        var query = Stream.of(
                        pair("q", q),
                        pair("fate", fate),
                        pair("kind", kind),
                        pair("about", about),
                        pair("page", page == 1 ? "" : String.valueOf(page)))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }

    private static String pair(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
