package org.presessions.recommendations.statistics;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.recommendations.search.PageLimit;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.recommendations.search.query.FacetValues;
import org.presessions.recommendations.search.query.NotUnderstood;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.query.QueryAddress;
import org.presessions.shared.NotFound;
import org.presessions.shared.Option;
import org.presessions.shared.documents.PictureFonts;
import org.presessions.shared.words.Words;
import org.presessions.states.States;
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
    private static final Set<String> OTHERS =
            Stream.concat(TableRequest.PARAMETERS.stream(), Stream.of("lang")).collect(Collectors.toUnmodifiableSet());

    private final Statistics statistics;
    private final QueryAddress addresses;
    private final FacetValues values;
    private final FacetLabels labels;
    private final TileMap tiles;
    private final States states;
    private final PageLimit limit;
    private final MessageSource messages;

    StatisticsController(
            Statistics statistics,
            QueryAddress addresses,
            FacetValues values,
            FacetLabels labels,
            TileMap tiles,
            States states,
            PageLimit limit,
            MessageSource messages) {
        this.statistics = statistics;
        this.addresses = addresses;
        this.values = values;
        this.labels = labels;
        this.tiles = tiles;
        this.states = states;
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
        var asked = TableRequest.of(parameters);
        var words = labels.in(new Words(messages, locale));
        model.addAttribute("query", query);
        model.addAttribute("labels", words);
        model.addAttribute("asked", asked);
        model.addAttribute("address", QueryAddress.write(query));
        model.addAttribute("figures", statistics.figures(query));
        model.addAttribute("table", table(asked, query, words));
        model.addAttribute("sessions", TimeChart.of(Facet.SESSION, statistics.acceptance(query, Facet.SESSION)));
        model.addAttribute("cycles", TimeChart.of(Facet.CYCLE, statistics.acceptance(query, Facet.CYCLE)));
        model.addAttribute("multiples", multiples(query, words));
        var map = tiles.of(statistics.counts(query, asked.map(query)));
        model.addAttribute("map", map);
        model.addAttribute("regions", RegionTiles.of(map, states, query, asked.map(query), words));
        model.addAttribute("facets", facets(words));
        return "recommendations/statistics/statistics";
    }

    /// A picture as a file that says by itself what it shows, of what, and of when.
    @GetMapping("/recommendations/statistics/{picture}.{format:svg|png}")
    String picture(
            @PathVariable Map<String, String> path,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        limit.take(request);
        var kind = Picture.find(path.getOrDefault("picture", "")).orElseThrow(NotFound::new);
        var format = path.getOrDefault("format", "svg");
        if (format.equals("png") && !PictureFonts.draw(locale)) throw new NotFound();
        var query = understand(parameters);
        var facet = TableRequest.of(parameters).map(query);
        model.addAttribute("query", query);
        model.addAttribute("labels", labels.in(new Words(messages, locale)));
        model.addAttribute("facet", facet);
        model.addAttribute("tiles", kind == Picture.MAP ? tiles.of(statistics.counts(query, facet)) : List.of());
        model.addAttribute("chart", chart(kind, query));
        response.setHeader("Content-Disposition", "attachment; filename=\"" + kind.code() + "." + format + "\"");
        return format + ":recommendations/statistics/picture";
    }

    private TimeChart chart(Picture picture, Query query) {
        return switch (picture) {
            case CYCLE -> TimeChart.of(Facet.CYCLE, statistics.acceptance(query, Facet.CYCLE));
            case SESSION -> TimeChart.of(Facet.SESSION, statistics.acceptance(query, Facet.SESSION));
            case MAP -> TimeChart.of(Facet.SESSION, List.of());
        };
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
        var table = table(TableRequest.of(parameters), query, labels.in(words));
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
        errors.addAll(TableRequest.errors(parameters, values));
        if (!errors.isEmpty()) throw new NotUnderstood(new QueryAddress.Reading(reading.query(), errors));
        return reading.query();
    }

    private Table table(TableRequest asked, Query query, FacetLabels.InWords words) {
        var counted = statistics.cross(query, asked.rows(), asked.columns());
        return Table.of(counted, asked, words::value, words.alphabet());
    }

    /// One small picture for each regional group: what it asks for, by action category.
    private List<SmallMultiple> multiples(Query query, FacetLabels.InWords words) {
        var table = statistics.cross(query, Facet.RS_GROUP, Facet.ACTION);
        return SmallMultiple.of(table, Facet.RS_GROUP, Facet.ACTION, words::value);
    }

    private static List<Option> facets(FacetLabels.InWords words) {
        return Arrays.stream(Facet.values())
                .map(facet -> new Option(facet.code(), words.facet(facet)))
                .toList();
    }
}
