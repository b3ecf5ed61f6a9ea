package org.presessions.recommendations.statistics;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.presessions.recommendations.search.AddressError;
import org.presessions.recommendations.search.Facet;
import org.presessions.recommendations.search.FacetLabels;
import org.presessions.recommendations.search.NotUnderstood;
import org.presessions.recommendations.search.PageLimit;
import org.presessions.recommendations.search.Query;
import org.presessions.recommendations.search.QueryAddress;
import org.presessions.recommendations.statistics.Table.Measure;
import org.presessions.shared.Option;
import org.presessions.shared.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The figures behind a result set: at the address of the search, with `statistics` in its path.
@Controller
class StatisticsController {
    private static final Set<String> OTHERS = Set.of("rows", "columns", "show", "by", "lang");

    private final Statistics statistics;
    private final QueryAddress addresses;
    private final FacetLabels labels;
    private final TileMap tiles;
    private final PageLimit limit;
    private final MessageSource messages;

    StatisticsController(
            Statistics statistics,
            QueryAddress addresses,
            FacetLabels labels,
            TileMap tiles,
            PageLimit limit,
            MessageSource messages) {
        this.statistics = statistics;
        this.addresses = addresses;
        this.labels = labels;
        this.tiles = tiles;
        this.limit = limit;
        this.messages = messages;
    }

    @GetMapping("/recommendations/statistics")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        limit.take(request);
        var query = understand(parameters);
        var asked = asked(parameters);
        var words = labels.in(new Words(messages, locale));
        model.addAttribute("query", query);
        model.addAttribute("labels", words);
        model.addAttribute("asked", asked);
        model.addAttribute("address", QueryAddress.write(query));
        model.addAttribute("figures", statistics.figures(query));
        model.addAttribute("table", table(asked, query, words));
        model.addAttribute("sessions", statistics.acceptance(query, Facet.SESSION));
        model.addAttribute("multiples", multiples(query, words));
        model.addAttribute("map", tiles.of(statistics.counts(query, asked.map())));
        model.addAttribute("facets", facets(words));
        return "recommendations/statistics/statistics";
    }

    /// The cross-table as a file: numbers, whatever the page shows.
    @GetMapping("/recommendations/statistics.{format:csv|xlsx}")
    void file(
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        limit.take(request);
        var query = understand(parameters);
        var words = new Words(messages, locale);
        var table = table(asked(parameters), query, labels.in(words));
        response.setHeader("Content-Disposition", "attachment; filename=\"cross-table." + format + "\"");
        response.setContentType(
                format.equals("csv")
                        ? "text/csv;charset=UTF-8"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        if (format.equals("csv")) TableFile.csv(table, words, response.getOutputStream());
        else TableFile.xlsx(table, words, response.getOutputStream());
    }

    /// What is asked of the table has to be understood as well.
    private Query understand(MultiValueMap<String, String> parameters) {
        var reading = addresses.readStrictly(parameters, OTHERS);
        var errors = new ArrayList<>(reading.errors());
        for (var name : List.of("rows", "columns"))
            errors.addAll(unknown(parameters, name, value -> Facet.find(value).isPresent()));
        errors.addAll(unknown(parameters, "show", Measure::isOne));
        if (!errors.isEmpty()) throw new NotUnderstood(new QueryAddress.Reading(reading.query(), errors));
        return reading.query();
    }

    private static List<AddressError> unknown(
            MultiValueMap<String, String> parameters, String name, Predicate<String> known) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty() && !known.test(value))
                .map(value -> new AddressError(name, value, AddressError.Why.UNKNOWN_VALUE, Optional.empty()))
                .toList();
    }

    private Table table(Asked asked, Query query, FacetLabels.InWords words) {
        var counted = statistics.cross(query, asked.rows(), asked.columns());
        return Table.of(counted, asked.rows(), asked.columns(), asked.measure(), asked.by(), words);
    }

    /// One small picture for each regional group: what it asks for, by action category.
    private List<SmallMultiple> multiples(Query query, FacetLabels.InWords words) {
        var table = statistics.cross(query, Facet.RS_GROUP, Facet.ACTION);
        return SmallMultiple.of(table, Facet.RS_GROUP, Facet.ACTION, words);
    }

    private static List<Option> facets(FacetLabels.InWords words) {
        return Arrays.stream(Facet.values())
                .map(facet -> new Option(facet.code(), words.facet(facet)))
                .toList();
    }

    private static Asked asked(MultiValueMap<String, String> parameters) {
        return new Asked(
                facet(parameters, "rows").orElse(Facet.ISSUE),
                facet(parameters, "columns").orElse(Facet.RESPONSE),
                Measure.of(Optional.ofNullable(parameters.getFirst("show")).orElse("")),
                Optional.ofNullable(parameters.getFirst("by")).orElse(""));
    }

    private static Optional<Facet> facet(MultiValueMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).flatMap(Facet::find);
    }

    /// What is asked of the figures, beside the query.
    ///
    /// @param by see [Table#of]
    record Asked(Facet rows, Facet columns, Measure measure, String by) {
        /// The map shows recommending States where the rows are theirs, else the States under Review.
        Facet map() {
            return rows == Facet.RS ? Facet.RS : Facet.SUR;
        }

        String with(Measure other) {
            return "rows=" + rows.code() + "&columns=" + columns.code() + "&show=" + other.code();
        }

        String sortedBy(String value) {
            return with(measure) + "&by=" + java.net.URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }
}
