package org.presessions.recommendations.exporting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.search.Search;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.QueryAddress;
import org.presessions.shared.Validator;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.limits.RateLimits;
import org.presessions.shared.limits.TooManyRequests;
import org.presessions.shared.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/// The record for programs of others. It is open to all, knows no session and sets no cookie; what it answers is in
/// `openapi.json`.
@Controller
@CrossOrigin(
        origins = "*",
        exposedHeaders = {"ETag", "Retry-After"})
class ApiController {
    static final String ROOT = "/api/v1";
    static final int TIMES_A_MINUTE = 600;
    static final String LIMIT = "api";

    private final Search search;
    private final Recommendations recommendations;
    private final RowRepository rows;
    private final QueryAddress addresses;
    private final Vocabularies vocabularies;
    private final RateLimits limits;
    private final JsonMapper json;
    private final MessageSource messages;
    private final String address;

    ApiController(
            Search search,
            Recommendations recommendations,
            RowRepository rows,
            QueryAddress addresses,
            Vocabularies vocabularies,
            RateLimits limits,
            JsonMapper json,
            MessageSource messages,
            Installation installation) {
        this.search = search;
        this.recommendations = recommendations;
        this.rows = rows;
        this.addresses = addresses;
        this.vocabularies = vocabularies;
        this.limits = limits;
        this.json = json;
        this.messages = messages;
        this.address = installation.address();
    }

    @GetMapping(ROOT + "/recommendations")
    void find(
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        take(request);
        var asked = ApiQuery.read(addresses, parameters);
        if (asked.errors().isEmpty()) answer(page(asked), request, response);
        else answer(Problem.of(asked.errors(), new Words(messages, locale)), response);
    }

    @GetMapping(ROOT + "/recommendations/{id:[0-9]{1,18}}")
    void one(@PathVariable long id, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        take(request);
        var words = new Words(messages, locale);
        var found = recommendations.find(id);
        if (found.isEmpty()) answer(Problem.notFound(words), response);
        else if (found.get().withdrawnAt().isPresent()) answer(Problem.gone(words), response);
        else answer(item(id), request, response);
    }

    @GetMapping(ROOT + "/vocabularies")
    void vocabularies(HttpServletRequest request, HttpServletResponse response) throws IOException {
        take(request);
        answer(json.writeValueAsBytes(vocabularies.all()), request, response);
    }

    @GetMapping(ROOT + "/vocabularies/{facet}")
    void vocabulary(@PathVariable String facet, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        take(request);
        var known = Facet.find(facet);
        if (known.isEmpty()) answer(Problem.notFound(new Words(messages, locale)), response);
        else answer(json.writeValueAsBytes(vocabularies.of(known.get())), request, response);
    }

    @GetMapping(ROOT + "/openapi.json")
    void description(HttpServletRequest request, HttpServletResponse response) throws IOException {
        take(request);
        answer(new ClassPathResource("recommendations/openapi.json").getContentAsByteArray(), request, response);
    }

    @GetMapping(ROOT + "/**")
    void nothing(Locale locale, HttpServletResponse response) throws IOException {
        answer(Problem.notFound(new Words(messages, locale)), response);
    }

    @ExceptionHandler(TooManyRequests.class)
    void tooMany(TooManyRequests limit, Locale locale, HttpServletResponse response) throws IOException {
        var seconds = limit.retryAfter().toSeconds() + 1;
        response.setHeader("Retry-After", Long.toString(seconds));
        answer(Problem.tooMany(new Words(messages, locale), seconds), response);
    }

    private void take(HttpServletRequest request) {
        limits.take(LIMIT, request.getRemoteAddr(), TIMES_A_MINUTE, Duration.ofMinutes(1));
    }

    private byte[] page(ApiQuery asked) {
        var ids = search.ids(asked.query());
        var place = Arrays.binarySearch(ids, asked.cursor().after());
        var from = place < 0 ? -place - 1 : place + 1;
        var to = Math.min(ids.length, from + asked.limit());
        var bytes = new ByteArrayOutputStream();
        try (var out = JsonItem.into(bytes)) {
            out.writeStartObject();
            out.writeNumberProperty("total", ids.length);
            out.writeArrayPropertyStart("items");
            if (from < to) rows.rows(ids, from, to).forEach(row -> JsonItem.write(row, out));
            out.writeEndArray();
            if (to < ids.length) out.writeStringProperty("next", next(asked, ids[to - 1]));
            else out.writeNullProperty("next");
            out.writeEndObject().writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    private String next(ApiQuery asked, long after) {
        return address + ROOT + "/recommendations" + asked.next(new Cursor(after));
    }

    private byte[] item(long id) {
        var bytes = new ByteArrayOutputStream();
        try (var out = JsonItem.into(bytes)) {
            JsonItem.write(rows.rows(new long[] {id}, 0, 1).getFirst(), out);
            out.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    private void answer(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        var body = json.writeValueAsBytes(problem.members(address + "/recommendations/api#errors"));
        response.getOutputStream().write(body);
    }

    /// Nothing, where the asker has the very same already.
    private static void answer(byte[] body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-cache"); // ask each time, with the tag
        if (Validator.of(body).isKnownTo(request, response)) return;
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
