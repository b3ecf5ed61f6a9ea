package org.presessions.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.presessions.shared.PageFrame.Band;
import org.presessions.shared.PageFrame.Place;
import org.presessions.shared.assets.Assets;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.organisation.CurrentIdentity;
import org.presessions.shared.typed.OwnerMarks;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Makes the [Page] of a request.
@Component
class PageFactory {
    private static final int PLACES_AT_MOST = 5;
    private static final String NOBODYS_MARK = "-"; // so that the field is there, for a browser to fill in

    private final Words words;
    private final Languages languages;
    private final Assets assets;
    private final Installation installation;
    private final CurrentIdentity identities;
    private final OwnerMarks marks;
    private final Clock clock;
    private final ObjectProvider<PageFrame.Places> places;
    private final ObjectProvider<PageFrame.Names> names;
    private final ObjectProvider<PageFrame.Bands> bands;

    PageFactory(
            Words words,
            Languages languages,
            Assets assets,
            Installation installation,
            CurrentIdentity identities,
            OwnerMarks marks,
            Clock clock,
            ObjectProvider<PageFrame.Places> places,
            ObjectProvider<PageFrame.Names> names,
            ObjectProvider<PageFrame.Bands> bands) {
        this.words = words;
        this.languages = languages;
        this.assets = assets;
        this.installation = installation;
        this.identities = identities;
        this.marks = marks;
        this.clock = clock;
        this.places = places;
        this.names = names;
        this.bands = bands;
    }

    Page create(HttpServletRequest request) {
        var spoken = words.in(locale(request));
        var visitor = Visitor.current();
        return new Page(
                spoken,
                spoken.formats(),
                visitor,
                nameOf(visitor),
                request.getAttribute(Reach.ELSEWHERE) != null,
                path(request),
                Htmx.wantsFragment(request),
                new FormToken(() -> csrfToken(request)),
                marks.of(visitor.personId()),
                clock.instant(),
                placesFor(visitor),
                bandFor(request),
                languages,
                assets,
                identities.now(),
                installation.address(),
                installation.mailServer(),
                Notice.in(request));
    }

    /// For somebody who asks for nothing: no visitor, and forms without the marks of a browser.
    ///
    /// @param path of the page that it belongs to
    Page unasked(String path, Locale locale) {
        var spoken = words.in(languages.nearest(locale));
        return new Page(
                spoken,
                spoken.formats(),
                Visitor.ANONYMOUS,
                "",
                false,
                path,
                true,
                new FormToken(() -> ""),
                NOBODYS_MARK,
                clock.instant(),
                List.of(),
                Optional.empty(),
                languages,
                assets,
                identities.now(),
                installation.address(),
                installation.mailServer(),
                Optional.empty());
    }

    private Locale locale(HttpServletRequest request) {
        return languages.nearest(RequestContextUtils.getLocale(request));
    }

    private String nameOf(Visitor visitor) {
        return visitor.personId()
                .flatMap(id -> names.stream().findFirst().map(known -> known.nameOf(id)))
                .orElse("");
    }

    private static String path(HttpServletRequest request) {
        var forwarded = request.getAttribute("jakarta.servlet.error.request_uri");
        if (forwarded != null) return forwarded.toString();
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    private static String csrfToken(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private List<Place> placesFor(Visitor visitor) {
        return places.stream()
                .flatMap(offer -> offer.placesFor(visitor).stream())
                .filter(place -> Visitor.comesTo(place.path()))
                .sorted(Comparator.comparingInt(Place::order))
                .limit(PLACES_AT_MOST)
                .toList();
    }

    private Optional<Band> bandFor(HttpServletRequest request) {
        return bands.stream().flatMap(offer -> offer.bandFor(request).stream()).findFirst();
    }
}
