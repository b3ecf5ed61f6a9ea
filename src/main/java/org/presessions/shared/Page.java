package org.presessions.shared;

import java.net.IDN;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.PageFrame.Band;
import org.presessions.shared.PageFrame.Place;
import org.presessions.shared.assets.Assets;
import org.presessions.shared.organisation.Identity;
import org.presessions.shared.organisation.IdentityText;
import org.presessions.shared.words.Formats;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.Words;

/// What every template knows of the request: words, formats, addresses of assets, the visitor and the frame around the
/// page.
///
/// @param path path and query of the request, for the links that change the language
/// @param fragment whether htmx wants only a part of the page
/// @param address public address of the installation, without a trailing slash
/// @param identity who runs the installation
/// @param token for the hidden field `_csrf` of every form
/// @param ownerMark value of `_for`, which says for whom a form was made; empty for nobody
/// @param sendsMail whether a mail server is set; else mails wait in files
/// @param notice what the form before this page has to say
public record Page(
        Words words,
        Formats formats,
        Visitor visitor,
        String visitorName,
        boolean byLetter,
        String path,
        boolean fragment,
        FormToken token,
        String ownerMark,
        Instant now,
        List<Place> places,
        Optional<Band> band,
        Languages languages,
        Assets assets,
        Identity identity,
        String address,
        boolean sendsMail,
        Optional<Notice> notice) {
    public static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    public String t(String key, Object... values) {
        return words.t(key, values);
    }

    /// Whether the visitor would be let in there: who came by the link of a letter sees what it is about, and no more.
    public boolean leadsTo(String path) {
        return Visitor.comesTo(path);
    }

    /// Value of the hidden field `_csrf` of a form.
    public String csrfToken() {
        return token.value();
    }

    /// Somebody's words for a sentence of ours: set apart, so that neither turns the other's direction around.
    public static String apart(String words) {
        return "\u2068" + words + "\u2069"; // first strong isolate … pop directional isolate
    }

    /// An e-mail address as people write it: browsers send `xn--bcher-kva.example` for `bücher.example`.
    public static String readable(String email) {
        var at = email.lastIndexOf('@') + 1;
        return email.substring(0, at) + IDN.toUnicode(email.substring(at));
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

    /// What the organisation calls itself for short; absent where nobody said.
    public Optional<String> organisation() {
        return identity.shortName(locale());
    }

    /// The sign in the browser's tab: the organisation's emblem, or the product's.
    public String icon() {
        return identity.emblem().isPresent() ? identity.address("emblem-light") : "/favicon.svg";
    }

    /// The line at the foot of each page: the organisation's own words, or who runs the installation.
    public String footer() {
        return identity.said(IdentityText.FOOTER, locale())
                .map(Identity.Said::text)
                .or(() -> identity.name(locale()).map(name -> t("shared.footer.run-by", apart(name))))
                .orElseGet(() -> t("shared.footer.who"));
    }

    /// The places that everybody has, with the one that this page belongs to.
    public List<Destination> destinations() {
        return Destination.of(path);
    }

    /// What `aria-current` says of a place of the visitor's own: of several that lead here, the nearest is the current
    /// one.
    public @Nullable String current(Place place) {
        var nearest = places.stream()
                .filter(other -> Destination.leadsTo(path, other.path()))
                .max(Comparator.comparingInt(other -> other.path().length()));
        return nearest.filter(place::equals).map(found -> "true").orElse(null);
    }

    /// How long it is until then, in words, as of the moment at which this page was made.
    public String left(Instant until) {
        return now.isBefore(until) ? t("shared.left", formats.span(Duration.between(now, until))) : t("shared.over");
    }

    /// The hour in which this page was made: what nobody in particular is told of the server's clock, for it stays the
    /// same page so long.
    public Instant hour() {
        return now.truncatedTo(ChronoUnit.HOURS);
    }

    /// The one address of what this page shows, whatever was chosen on it and in whichever language.
    public String canonical() {
        return address + place();
    }

    /// [#path] without what was chosen on it.
    String place() {
        return path.replaceFirst("[?].*", "");
    }

    /// This page in another language.
    public String pathIn(Locale other) {
        var bare = path.replaceAll("([?&])lang=[^&]*&?", "$1").replaceAll("[?&]$", "");
        return bare + (bare.contains("?") ? "&" : "?") + "lang=" + other.getLanguage();
    }
}
