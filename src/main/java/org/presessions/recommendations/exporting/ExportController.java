package org.presessions.recommendations.exporting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.presessions.recommendations.search.FacetLabels;
import org.presessions.recommendations.search.QueryAddress;
import org.presessions.shared.NotFound;
import org.presessions.shared.Page;
import org.presessions.shared.RateLimits;
import org.presessions.shared.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A result as a file: at the address of the search, with `export` and the kind of file in its path.
@Controller
class ExportController {
    static final int TIMES = 120; // a whole mission, or a newsroom, may sit behind one address
    static final Duration PERIOD = Duration.ofMinutes(10);
    static final String LIMIT = "recommendations-export";
    private static final Set<String> OTHERS = Set.of("lang");

    private final Exports exports;
    private final QueryAddress addresses;
    private final FacetLabels labels;
    private final RateLimits limits;
    private final MessageSource messages;
    private final Clock clock;

    ExportController(
            Exports exports,
            QueryAddress addresses,
            FacetLabels labels,
            RateLimits limits,
            MessageSource messages,
            Clock clock) {
        this.exports = exports;
        this.addresses = addresses;
        this.labels = labels;
        this.limits = limits;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/recommendations/export.{format}")
    @Nullable
    String export(
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var wanted = ExportFormat.find(format).orElseThrow(NotFound::new);
        limits.take(LIMIT, request.getRemoteAddr(), TIMES, PERIOD);
        var reading = addresses.readStrictly(parameters, OTHERS);
        var words = new Words(messages, locale);
        if (!reading.errors().isEmpty()) {
            model.addAttribute("query", reading.query());
            model.addAttribute("labels", labels.in(words));
            model.addAttribute("errors", reading.errors());
            response.setStatus(400);
            return "recommendations/search/not-understood";
        }
        response.setContentType(wanted.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName(wanted) + "\"");
        response.setHeader("Cache-Control", "no-store");
        exports.write(reading.query(), wanted, words, response.getOutputStream());
        return null;
    }

    private String fileName(ExportFormat format) {
        return "recommendations-" + LocalDate.ofInstant(clock.instant(), Page.GENEVA) + "." + format.code();
    }
}
