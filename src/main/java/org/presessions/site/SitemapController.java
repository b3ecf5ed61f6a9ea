package org.presessions.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Series;
import org.presessions.shared.Caching;
import org.presessions.shared.installation.Installation;
import org.presessions.statements.publishing.Publication;
import org.presessions.statements.publishing.PublishedStatement;
import org.presessions.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What search engines are told: which pages there are, and which addresses are not for them.
@Controller
class SitemapController {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final List<String> PAGES = List.of(
            "/",
            "/how-it-works",
            "/pre-sessions",
            "/published-statements",
            "/recommendations",
            "/recommendations/states",
            "/recommendations/statistics",
            "/contact",
            "/imprint",
            "/privacy",
            "/accessibility");
    private static final List<String> PRIVATE =
            List.of("/desk", "/sign-in", "/sign-ins", "/applications", "/invitations", "/statements", "/m/");

    private final Calendar calendar;
    private final States states;
    private final Publication publication;
    private final Installation installation;

    SitemapController(Calendar calendar, States states, Publication publication, Installation installation) {
        this.calendar = calendar;
        this.states = states;
        this.publication = publication;
        this.installation = installation;
    }

    @GetMapping("/robots.txt")
    void robots(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var lines = Stream.of(
                Stream.of("User-agent: *"),
                PRIVATE.stream().map(path -> "Disallow: " + path),
                Stream.of("Sitemap: " + installation.address() + "/sitemap.xml"));
        var text = String.join("\n", lines.flatMap(part -> part).toList()) + "\n";
        send(text, "text/plain;charset=UTF-8", request, response);
    }

    @GetMapping("/sitemap.xml")
    void sitemap(HttpServletRequest request, HttpServletResponse response) throws IOException, XMLStreamException {
        var text = new StringWriter();
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace(NAMESPACE);
        for (var path : paths()) write(path, xml);
        xml.writeEndDocument();
        send(text.toString(), "application/xml;charset=UTF-8", request, response);
    }

    private static void send(String text, String type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(type);
        Caching.send(text.getBytes(StandardCharsets.UTF_8), request, response);
    }

    private List<String> paths() {
        var allSeries = calendar.allSeries();
        var series = allSeries.stream().map(known -> known.path());
        var ofStates = states.all().stream().map(state -> "/states/" + state.slug());
        var preSessions =
                calendar.preSessionsOf(allSeries.stream().map(Series::id).toList());
        var published = publication.of(preSessions).stream().map(PublishedStatement::path);
        return Stream.of(PAGES.stream(), series, ofStates, published)
                .flatMap(paths -> paths)
                .toList();
    }

    private void write(String path, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("url");
        xml.writeStartElement("loc");
        xml.writeCharacters(installation.address() + path);
        xml.writeEndElement();
        xml.writeEndElement();
    }
}
