package org.presessions.shared.input;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A request whose parameters, and names of sent files, are [CleanText].
final class CleanRequest extends HttpServletRequestWrapper {
    private @Nullable Map<String, String[]> parameters;

    CleanRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters == null) parameters = Collections.unmodifiableMap(cleaned(super.getParameterMap()));
        return parameters;
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        return super.getParts().stream().<Part>map(CleanPart::new).toList();
    }

    @Override
    public @Nullable Part getPart(String name) throws IOException, ServletException {
        var part = super.getPart(name);
        return part == null ? null : new CleanPart(part);
    }

    private static Map<String, String[]> cleaned(Map<String, String[]> sent) {
        var cleaned = new LinkedHashMap<String, String[]>();
        sent.forEach((name, values) -> cleaned.merge(CleanText.of(name), cleaned(values), CleanRequest::both));
        return cleaned;
    }

    private static String[] cleaned(String[] values) {
        return Arrays.stream(values).map(CleanText::of).toArray(String[]::new);
    }

    private static String[] both(String[] some, String[] others) {
        return Stream.of(some, others).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
