package org.presessions.shared;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.documents.PngPictures;
import org.presessions.shared.typed.Dropped;
import org.presessions.shared.typed.Returned;
import org.presessions.shared.typed.Typed;
import org.presessions.shared.typed.Unsent;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// A view is a jte template: `calendar/series` is `src/main/jte/calendar/series.jte`. Every template is given `page`.
/// `422:calendar/series` is the same with a status: see [Refusal]. `svg:a/picture` is a picture, and
/// `png:a/picture` the same drawn.
@Component
class JteViews implements ViewResolver, Ordered {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String SVG = "image/svg+xml;charset=UTF-8";
    private static final String PICTURE = "svg:";
    private static final String PNG = "image/png";
    private static final String DRAWN = "png:";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.presessions");
    private final PageFactory pages;
    private final Unsent unsent;
    private final PngPictures pictures;

    JteViews(PageFactory pages, Unsent unsent, PngPictures pictures) {
        this.pages = pages;
        this.unsent = unsent;
        this.pictures = pictures;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var refusal = Refusal.MARKED.matcher(name);
        if (refusal.matches()) return new JteView(refusal.group(2), Optional.of(Integer.valueOf(refusal.group(1))));
        if (name.startsWith(PICTURE)) return new JteView(name.substring(PICTURE.length()), Optional.empty(), SVG);
        if (name.startsWith(DRAWN)) return new JteView(name.substring(DRAWN.length()), Optional.empty(), PNG);
        return name.contains(":") ? null : new JteView(name, Optional.empty()); // "redirect:…" is the framework's
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /// What was typed here and waits to be put back; the answer to a form itself shows what was just sent.
    private List<Unsent.Kept> waiting(Page page, HttpServletRequest request) {
        var isAnswer = request.getMethod().equals("POST");
        return unsent.of(request, page.visitor().personId()).stream()
                .filter(kept -> !isAnswer || !kept.typed().action().equals(request.getRequestURI()))
                .toList();
    }

    /// A page that gives back what was typed, where that was not taken in.
    private byte[] completed(Utf8ByteOutput made, Page page, HttpServletRequest request, HttpServletResponse response) {
        var waiting = waiting(page, request);
        var refused = response.getStatus() >= 400 ? unsent.typed(request) : Optional.<Typed>empty();
        var html = WholeWords.in(made.toByteArray());
        if (waiting.isEmpty() && refused.isEmpty()) return html;
        var text = new String(html, StandardCharsets.UTF_8);
        if (!waiting.isEmpty())
            text = Returned.into(text, page.place(), waiting, news -> part("returned", page, "news", news));
        if (refused.isPresent())
            text = Dropped.into(text, refused.get(), texts -> part("dropped", page, "texts", texts));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A page with a form for this browser is for this browser alone.
    private static void send(byte[] made, Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (page.token().isDrawn()) Caching.sendOnce(made, response);
        else Caching.send(made, request, response);
    }

    private String part(String template, Page page, String name, Object value) {
        return html("shared/" + template, page, Map.of(name, value));
    }

    String html(String template, Page page, Map<String, ?> values) {
        var parameters = new HashMap<String, Object>(values);
        parameters.put("page", page);
        var output = new StringOutput();
        templates.render(template + ".jte", parameters, output);
        return output.toString();
    }

    private final class JteView implements View {
        private final String template;
        private final Optional<Integer> status;
        private final String type;

        /// @param status absent where the page is just what was asked for
        JteView(String name, Optional<Integer> status) {
            this(name, status, HTML);
        }

        JteView(String name, Optional<Integer> status, String type) {
            this.template = name + ".jte";
            this.status = status;
            this.type = type;
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var parameters = new HashMap<String, Object>(model == null ? Map.of() : model);
            var page = request.getAttribute(Page.class.getName()) instanceof Page known ? known : pages.create(request);
            parameters.put("page", page);
            var output = new Utf8ByteOutput();
            templates.render(template, parameters, output);
            status.ifPresent(response::setStatus);
            if (type.equals(PNG)) response.setCharacterEncoding((String) null);
            response.setContentType(type);
            response.setHeader("Vary", "HX-Request, Accept-Language, Cookie");
            send(finished(output, page, request, response), page, request, response);
        }

        private byte[] finished(
                Utf8ByteOutput made, Page page, HttpServletRequest request, HttpServletResponse response) {
            return switch (type) {
                case HTML -> completed(made, page, request, response);
                case PNG -> pictures.of(made.toByteArray());
                default -> made.toByteArray();
            };
        }
    }
}
