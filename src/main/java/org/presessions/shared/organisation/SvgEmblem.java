package org.presessions.shared.organisation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.presessions.shared.organisation.UnfitEmblem.Reason;

/// Drawings: a few shapes and their colours go through, and nothing else does: no script, style, link, text or picture.
final class SvgEmblem {
    static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String ROOT = "<svg ";
    private static final Pattern FILL = Pattern.compile(" fill=\"([^\"]*)\"");
    private static final List<String> OF_THE_PAGE = List.of("none", "currentcolor");

    private SvgEmblem() {}

    static EmblemFile of(byte[] sent) throws UnfitEmblem {
        var cleaning = new SvgCleaning();
        try {
            cleaning.read(xml().createXMLStreamReader(new ByteArrayInputStream(sent)));
        } catch (XMLStreamException | IllegalArgumentException broken) {
            throw new UnfitEmblem(Reason.NO_PICTURE);
        }
        var content = cleaning.content().getBytes(StandardCharsets.UTF_8);
        if (!cleaning.hasDrawn()) throw new UnfitEmblem(Reason.NOTHING_DRAWN);
        if (!isSeen(cleaning.content())) throw new UnfitEmblem(Reason.TOO_PALE);
        return new EmblemFile(new Emblem(Emblem.Kind.SVG, content), cleaning.leftOut());
    }

    /// Nothing is fetched, and nothing unfolds.
    private static XMLInputFactory xml() {
        var xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return xml;
    }

    static boolean hasOwnColours(byte[] content) {
        return !ownColours(new String(content, StandardCharsets.UTF_8)).isEmpty();
    }

    private static List<String> ownColours(String svg) {
        return FILL.matcher(svg)
                .results()
                .map(fill -> fill.group(1))
                .filter(fill -> !OF_THE_PAGE.contains(fill))
                .toList();
    }

    /// Whether something of it stands out from white paper, as far as its colours are written in numbers.
    private static boolean isSeen(String svg) {
        var own = ownColours(svg);
        var known = own.stream().flatMap(fill -> Colour.read(fill).stream()).toList();
        return known.size() < own.size()
                || own.isEmpty()
                || known.stream().anyMatch(colour -> Contrast.between(colour, Contrast.WHITE) >= 3);
    }

    static byte[] painted(byte[] content, Colour colour) {
        var svg = new String(content, StandardCharsets.UTF_8);
        var root = svg.substring(0, svg.indexOf('>'));
        if (FILL.matcher(root).find()) return content;
        return (ROOT + "fill=\"" + colour + "\" " + svg.substring(ROOT.length())).getBytes(StandardCharsets.UTF_8);
    }
}
