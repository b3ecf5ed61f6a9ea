package org.presessions.recommendations.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.search.query.AddressError;
import org.presessions.recommendations.search.query.AddressError.Why;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.recommendations.search.query.Found;
import org.presessions.recommendations.search.query.NotUnderstood;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.query.QueryAddress;
import org.presessions.shared.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which everybody searches: the box, the facets with their counts, the results. Its address is the query.
@Controller
class SearchController {
    private static final int ON_A_PAGE = 20;
    private static final Set<String> OTHERS = Set.of("page", "lang");

    private final Search search;
    private final QueryAddress addresses;
    private final Recommendations recommendations;
    private final FacetLabels labels;
    private final Hints hints;
    private final PageLimit limit;
    private final Downloads downloads;
    private final MessageSource messages;

    SearchController(
            Search search,
            QueryAddress addresses,
            Recommendations recommendations,
            FacetLabels labels,
            Hints hints,
            PageLimit limit,
            Downloads downloads,
            MessageSource messages) {
        this.search = search;
        this.addresses = addresses;
        this.recommendations = recommendations;
        this.labels = labels;
        this.hints = hints;
        this.limit = limit;
        this.downloads = downloads;
        this.messages = messages;
    }

    @GetMapping("/recommendations")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        limit.take(request);
        var query = addresses.understand(parameters, OTHERS);
        var said = Optional.ofNullable(parameters.getFirst("page"))
                .filter(page -> !page.isEmpty())
                .orElse("1");
        var number = said.matches("[1-9]\\d{0,5}") ? Integer.parseInt(said) : Integer.MAX_VALUE;
        var found = search.find(query, (number - 1L) * ON_A_PAGE, ON_A_PAGE);
        if (number > pages(found)) throw noSuchPage(query, said, pages(found));
        var words = labels.in(new Words(messages, locale));
        var hits = recommendations.inOrder(found.ids());
        model.addAttribute("query", query);
        model.addAttribute("labels", words);
        model.addAttribute("found", found);
        model.addAttribute("hints", hints.of(query, found.total() == 0));
        model.addAttribute("loosened", found.total() == 0 ? Loosened.of(query, search::total) : List.of());
        model.addAttribute("hits", hits);
        model.addAttribute("invented", recommendations.invented(hits));
        model.addAttribute("pieces", search.highlight(query, hits));
        model.addAttribute("number", number);
        model.addAttribute("first", (number - 1) * ON_A_PAGE + 1);
        model.addAttribute("pages", pages(found));
        model.addAttribute("downloads", downloads);
        model.addAttribute("choices", FacetChoices.of(query, found, words));
        response.setHeader("HX-Push-Url", QueryAddress.path(query, number));
        return "recommendations/search/search";
    }

    private static int pages(Found found) {
        return (int) Math.max(1, Math.ceilDiv(found.total(), ON_A_PAGE));
    }

    private static NotUnderstood noSuchPage(Query query, String said, int pages) {
        return new NotUnderstood(
                query, new AddressError("page", said, Why.UNKNOWN_VALUE, Optional.of(Integer.toString(pages))));
    }
}
