package org.presessions.recommendations.exporting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.presessions.recommendations.search.query.QueryAddress;
import org.presessions.shared.NotFound;
import org.presessions.shared.Page;
import org.presessions.shared.limits.RateLimits;
import org.presessions.shared.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A result as a file: at the address of the search, with `export` and the kind of file in its path.
@Controller
class ExportController {
    static final int TIMES = 120; // a whole mission, or a newsroom, may sit behind one address
    static final Duration PERIOD = Duration.ofMinutes(10);
    static final String LIMIT = "recommendations-export";
    private static final int UNPROCESSABLE = 422;
    private static final Set<String> OTHERS = Set.of("lang");

    private final Exports exports;
    private final QueryAddress addresses;
    private final RateLimits limits;
    private final MessageSource messages;
    private final Clock clock;

    ExportController(Exports exports, QueryAddress addresses, RateLimits limits, MessageSource messages, Clock clock) {
        this.exports = exports;
        this.addresses = addresses;
        this.limits = limits;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/recommendations/export.{format}")
    void export(
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var wanted = ExportFormat.find(format).orElseThrow(NotFound::new);
        limits.take(LIMIT, request.getRemoteAddr(), TIMES, PERIOD);
        var query = addresses.understand(parameters, OTHERS);
        var ids = exports.ids(query, wanted);
        response.setContentType(wanted.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName(wanted) + "\"");
        response.setHeader("Cache-Control", "no-store");
        exports.write(query, ids, wanted, new Words(messages, locale), response.getOutputStream());
    }

    @ExceptionHandler
    String tooLong(TooLong document, HttpServletResponse response, Model model) {
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("query", document.query());
        model.addAttribute("rows", document.rows());
        return "recommendations/exporting/too-long";
    }

    private String fileName(ExportFormat format) {
        return "recommendations-" + LocalDate.ofInstant(clock.instant(), Page.GENEVA) + "." + format.code();
    }
}
