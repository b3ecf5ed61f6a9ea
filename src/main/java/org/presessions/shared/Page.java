package org.presessions.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.presessions.shared.PageFrame.Band;
import org.presessions.shared.PageFrame.Place;
import org.presessions.shared.words.Formats;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.Words;

/// What every template knows of the request: words, formats, addresses of assets, the visitor and the frame around the
/// page.
///
/// @param path path and query of the request, for the links that change the language
/// @param fragment whether htmx wants only a part of the page
/// @param csrfToken value of the hidden field `_csrf` of every form
/// @param ownerMark value of `_for`, which says for whom a form was made; empty for nobody
public record Page(
        Words words,
        Formats formats,
        Visitor visitor,
        String visitorName,
        String path,
        boolean fragment,
        String csrfToken,
        String ownerMark,
        Instant now,
        List<Place> places,
        Optional<Band> band,
        Languages languages,
        Assets assets) {
    public static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    public String t(String key, Object... values) {
        return words.t(key, values);
    }

    /// Somebody's words for a sentence of ours: set apart, so that neither turns the other's direction around.
    public static String apart(String words) {
        return "\u2068" + words + "\u2069"; // first strong isolate … pop directional isolate
    }

    public Locale locale() {
        return words.locale();
    }

    /// `rtl` or `ltr`: the way in which the page's language is written.
    public String direction() {
        return Languages.direction(locale());
    }

    public String language() {
        return words.locale().getLanguage();
    }

    public String asset(String name) {
        return assets.address(name);
    }

    /// This page in another language.
    public String pathIn(Locale other) {
        var bare = path.replaceAll("([?&])lang=[^&]*&?", "$1").replaceAll("[?&]$", "");
        return bare + (bare.contains("?") ? "&" : "?") + "lang=" + other.getLanguage();
    }
}
