package org.presessions.recommendations.alerts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.search.PageLimit;
import org.presessions.recommendations.search.Search;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.query.QueryAddress;
import org.presessions.recommendations.search.query.Sort;
import org.presessions.shared.Installation;
import org.presessions.shared.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A search as a feed (Atom, RFC 4287): what is new or has changed last stands first.
@Controller
class FeedController {
    private static final int ENTRIES = 50;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

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
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.getOutputStream()
                .write(atom(
                                query,
                                recommendations.inOrder(newest),
                                recommendations.newsAt(newest),
                                new Words(messages, locale))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String atom(Query asked, List<Recommendation> entries, Map<Long, Instant> newsAt, Words words)
            throws XMLStreamException {
        var text = new StringWriter();
        var query = QueryAddress.write(asked);
        var inWords = labels.in(words);
        var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        var address = installation.address() + "/recommendations" + (query.isEmpty() ? "" : "?" + query);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element(xml, "title", printable(title(asked, inWords, words)));
        element(xml, "id", address);
        link(xml, "alternate", address);
        link(xml, "self", installation.address() + "/recommendations/feed.atom" + (query.isEmpty() ? "" : "?" + query));
        element(xml, "updated", latest(newsAt).toString());
        xml.writeStartElement("author");
        element(xml, "name", words.t("shared.product"));
        xml.writeEndElement();
        for (var entry : entries) write(entry, newsAt, inWords, words, xml);
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private static String title(Query query, FacetLabels.InWords inWords, Words words) {
        return Stream.concat(Stream.of(words.t("recommendations.search.title")), inWords.query(query).stream())
                .collect(Collectors.joining(" · "));
    }

    private void write(
            Recommendation entry,
            Map<Long, Instant> newsAt,
            FacetLabels.InWords inWords,
            Words words,
            XMLStreamWriter xml)
            throws XMLStreamException {
        var content = entry.content();
        var address = installation.address() + entry.path();
        xml.writeStartElement("entry");
        element(xml, "title", inWords.title(entry));
        element(xml, "id", address);
        link(xml, "alternate", address);
        element(
                xml,
                "updated",
                newsAt.getOrDefault(entry.id(), clock.instant())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        var response = inWords.value(Facet.RESPONSE, content.response().code());
        element(xml, "summary", printable(words.t("recommendations.alerts.entry", response, content.text())));
        xml.writeEndElement();
    }

    private Instant latest(Map<Long, Instant> newsAt) {
        return newsAt.values().stream()
                .max(Comparator.naturalOrder())
                .orElse(clock.instant())
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    /// XML 1.0 has no place for control characters.
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\n\t]]", "");
    }
}
