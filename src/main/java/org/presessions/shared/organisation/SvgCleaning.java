package org.presessions.shared.organisation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Writes a drawing anew, shape by shape, from what is known to be harmless.
final class SvgCleaning {
    private static final Set<String> SHAPES = Set.of("path", "circle", "rect");
    private static final Set<String> GEOMETRY =
            Set.of("d", "x", "y", "rx", "ry", "r", "cx", "cy", "width", "height", "transform", "viewBox");
    private static final Set<String> FILLS = Set.of("fill", "fill-rule", "fill-opacity", "opacity");
    private static final Set<String> SILENT = Set.of("title", "desc", "metadata", "defs", "namedview");
    private static final Pattern NUMBERS = Pattern.compile("[-+0-9.,eE() \\t\\r\\nA-Za-z]*");
    private static final Pattern FILL = Pattern.compile("#[0-9a-f]{3,8}|[a-z]+|[0-9.]+");
    private static final Pattern LENGTH = Pattern.compile("[0-9.]+(px)?");
    private static final int NAMES_AT_MOST = 10;

    private final StringBuilder svg = new StringBuilder();
    private final Set<String> leftOut = new TreeSet<>();
    private boolean drawn;

    /// @throws XMLStreamException where it is no XML
    /// @throws IllegalArgumentException where it is no drawing
    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) start(xml);
            else if (event == XMLStreamReader.END_ELEMENT)
                svg.append("</").append(xml.getLocalName()).append('>');
        }
    }

    String content() {
        return svg.toString();
    }

    boolean hasDrawn() {
        return drawn;
    }

    Set<String> leftOut() {
        return leftOut;
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        var name = xml.getLocalName();
        if (svg.isEmpty()) root(xml);
        else if (SHAPES.contains(name) || name.equals("g")) shape(name, xml);
        else skip(name, xml);
    }

    private void root(XMLStreamReader xml) {
        var attributes = attributes(xml);
        if (!xml.getLocalName().equals("svg")) throw new IllegalArgumentException("no svg");
        attributes.computeIfAbsent("viewBox", missing -> viewBox(attributes));
        svg.append("<svg xmlns=\"").append(SvgEmblem.NAMESPACE).append('"');
        write(attributes);
    }

    /// A drawing without one is as large as it says.
    private static String viewBox(Map<String, String> attributes) {
        var width = attributes.getOrDefault("width", "");
        var height = attributes.getOrDefault("height", "");
        if (!LENGTH.matcher(width).matches() || !LENGTH.matcher(height).matches())
            throw new IllegalArgumentException("no size");
        return "0 0 " + width.replace("px", "") + " " + height.replace("px", "");
    }

    private void shape(String name, XMLStreamReader xml) {
        drawn |= SHAPES.contains(name);
        svg.append('<').append(name);
        write(attributes(xml));
    }

    private void write(Map<String, String> attributes) {
        attributes.forEach((name, value) ->
                svg.append(' ').append(name).append("=\"").append(value).append('"'));
        svg.append('>');
    }

    private void skip(String name, XMLStreamReader xml) throws XMLStreamException {
        if (!SILENT.contains(name) && leftOut.size() < NAMES_AT_MOST) leftOut.add(name);
        for (var depth = 1; depth > 0; ) {
            var event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) depth++;
            if (event == XMLStreamReader.END_ELEMENT) depth--;
        }
    }

    private Map<String, String> attributes(XMLStreamReader xml) {
        var attributes = new LinkedHashMap<String, String>();
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            var name = xml.getAttributeLocalName(i);
            if (xml.getAttributeNamespace(i) != null
                    && !xml.getAttributeNamespace(i).isEmpty()) continue;
            if (name.equals("style")) ofStyle(xml.getAttributeValue(i), attributes);
            else put(name, xml.getAttributeValue(i), attributes);
        }
        return attributes;
    }

    /// Some programs write colours as a style: `fill:#7a1f5c;stroke:none`.
    private void ofStyle(String style, Map<String, String> attributes) {
        Arrays.stream(style.split(";"))
                .map(rule -> rule.split(":", 2))
                .filter(rule -> rule.length == 2 && FILLS.contains(rule[0].strip()))
                .forEach(rule -> put(rule[0].strip(), rule[1], attributes));
    }

    private void put(String name, String value, Map<String, String> attributes) {
        var fill = value.strip().toLowerCase(Locale.ROOT);
        if (GEOMETRY.contains(name) && NUMBERS.matcher(value).matches()) attributes.put(name, value);
        if (FILLS.contains(name) && FILL.matcher(fill).matches() && !fill.equals("currentcolor"))
            attributes.put(name, fill);
        if (fill.startsWith("url(")) leftOut.add("gradient");
    }
}
