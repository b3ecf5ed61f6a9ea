package org.presessions.recommendations.search;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.Recommendations;
import org.presessions.shared.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which everybody searches: the box, the facets with their counts, the results. Its address is the query.
@Controller
class SearchController {
    static final int ON_A_PAGE = 20;
    private static final int PAGES_AT_MOST = 500;
    private static final Set<String> OTHERS = Set.of("page", "lang");

    private final Search search;
    private final QueryAddress addresses;
    private final Recommendations recommendations;
    private final FacetLabels labels;
    private final MessageSource messages;

    SearchController(
            Search search,
            QueryAddress addresses,
            Recommendations recommendations,
            FacetLabels labels,
            MessageSource messages) {
        this.search = search;
        this.addresses = addresses;
        this.recommendations = recommendations;
        this.labels = labels;
        this.messages = messages;
    }

    @GetMapping("/recommendations")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        var reading = addresses.readStrictly(parameters, OTHERS);
        var words = labels.in(new Words(messages, locale));
        model.addAttribute("query", reading.query());
        model.addAttribute("errors", reading.errors());
        model.addAttribute("labels", words);
        if (!reading.errors().isEmpty()) {
            response.setStatus(400);
            return "recommendations/search/not-understood";
        }
        var number = page(parameters.getFirst("page"));
        var found = search.find(reading.query(), (number - 1) * ON_A_PAGE, ON_A_PAGE);
        var hits = recommendations.inOrder(found.ids());
        model.addAttribute("found", found);
        model.addAttribute("hits", hits);
        model.addAttribute("pieces", pieces(reading.query(), hits));
        model.addAttribute("number", number);
        model.addAttribute("choices", FacetChoices.of(reading.query(), found, words));
        response.setHeader("HX-Push-Url", address(reading.query(), number));
        return "recommendations/search/search";
    }

    static String address(Query query, int page) {
        var written = QueryAddress.write(query);
        var paged = page < 2 ? written : written + (written.isEmpty() ? "" : "&") + "page=" + page;
        return paged.isEmpty() ? "/recommendations" : "/recommendations?" + paged;
    }

    private Map<Long, List<Piece>> pieces(Query query, List<Recommendation> hits) {
        return search.highlight(query, hits);
    }

    /// An odd page number is the first page: nobody types it by hand.
    private static int page(@org.jspecify.annotations.Nullable String said) {
        if (said == null || !said.matches("[1-9]\\d{0,5}")) return 1;
        return Math.min(Integer.parseInt(said), PAGES_AT_MOST);
    }
}
