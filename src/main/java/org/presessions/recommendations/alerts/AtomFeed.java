package org.presessions.recommendations.alerts;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.query.QueryAddress;
import org.presessions.shared.words.Words;

/// A feed in the words of one language (Atom, RFC 4287).
///
/// @param address of this installation
/// @param now stands for a time that is not known
record AtomFeed(String address, FacetLabels.InWords labels, Words words, Instant now) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /// @param newsAt when something was last new of each, by its id
    String of(Query asked, List<Recommendation> entries, Map<Long, Instant> newsAt) throws XMLStreamException {
        var text = new StringWriter();
        var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        head(asked, newsAt, xml);
        for (var entry : entries) entry(entry, newsAt.getOrDefault(entry.id(), now), xml);
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private void head(Query asked, Map<Long, Instant> newsAt, XMLStreamWriter xml) throws XMLStreamException {
        var query = QueryAddress.write(asked);
        var parameters = query.isEmpty() ? "" : "?" + query;
        var search = address + "/recommendations" + parameters;
        element(xml, "title", printable(title(asked)));
        element(xml, "id", search);
        link(xml, "alternate", search);
        link(xml, "self", address + "/recommendations/feed.atom" + parameters);
        element(
                xml,
                "updated",
                second(newsAt.values().stream().max(Instant::compareTo).orElse(now)));
        xml.writeStartElement("author");
        element(xml, "name", words.t("shared.product"));
        xml.writeEndElement();
    }

    private String title(Query query) {
        return Stream.concat(Stream.of(words.t("recommendations.search.title")), labels.query(query).stream())
                .collect(Collectors.joining(" · "));
    }

    private void entry(Recommendation entry, Instant newsAt, XMLStreamWriter xml) throws XMLStreamException {
        var content = entry.content();
        var permanent = address + entry.path();
        var response = labels.value(Facet.RESPONSE, content.response().code());
        xml.writeStartElement("entry");
        element(xml, "title", labels.title(entry));
        element(xml, "id", permanent);
        link(xml, "alternate", permanent);
        element(xml, "updated", second(newsAt));
        element(xml, "summary", printable(words.t("recommendations.alerts.entry", response, content.text())));
        xml.writeEndElement();
    }

    private static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
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
