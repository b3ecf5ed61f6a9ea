package org.presessions.recommendations.alerts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.search.PageLimit;
import org.presessions.recommendations.search.Search;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.recommendations.search.query.QueryAddress;
import org.presessions.recommendations.search.query.Sort;
import org.presessions.shared.Caching;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A search as a feed: what is new or has changed last stands first.
@Controller
class FeedController {
    private static final int ENTRIES = 50;

    private final Search search;
    private final QueryAddress addresses;
    private final Recommendations recommendations;
    private final FacetLabels labels;
    private final Installation installation;
    private final MessageSource messages;
    private final PageLimit limit;
    private final Clock clock;

    FeedController(
            Search search,
            QueryAddress addresses,
            Recommendations recommendations,
            FacetLabels labels,
            Installation installation,
            MessageSource messages,
            PageLimit limit,
            Clock clock) {
        this.search = search;
        this.addresses = addresses;
        this.recommendations = recommendations;
        this.labels = labels;
        this.installation = installation;
        this.messages = messages;
        this.limit = limit;
        this.clock = clock;
    }

    @GetMapping("/recommendations/feed.atom")
    void feed(
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, XMLStreamException {
        limit.take(request);
        var query = addresses.understand(parameters, Set.of("lang"));
        var newest = search.find(query.sorted(Sort.CHANGED), 0, ENTRIES).ids();
        var text = in(locale).of(query, recommendations.inOrder(newest), recommendations.newsAt(newest));
        response.setContentType("application/atom+xml;charset=UTF-8");
        Caching.send(text.getBytes(StandardCharsets.UTF_8), request, response);
    }

    private AtomFeed in(Locale locale) {
        var words = new Words(messages, locale);
        var today = clock.instant().truncatedTo(ChronoUnit.DAYS); // the same feed all day
        return new AtomFeed(installation.address(), labels.in(words), words, today);
    }
}
