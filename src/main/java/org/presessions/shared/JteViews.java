package org.presessions.shared;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// A view is a jte template: `calendar/series` is `src/main/jte/calendar/series.jte`. Every template is given `page`.
/// `422:calendar/series` is the same with a status: see [Refusal].
@Component
class JteViews implements ViewResolver, Ordered {
    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.presessions");
    private final PageFactory pages;

    JteViews(PageFactory pages) {
        this.pages = pages;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var refusal = Refusal.MARKED.matcher(name);
        if (refusal.matches()) return new JteView(refusal.group(2), Optional.of(Integer.valueOf(refusal.group(1))));
        return name.contains(":") ? null : new JteView(name, Optional.empty()); // "redirect:…" is the framework's
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private final class JteView implements View {
        private final String template;
        private final Optional<Integer> status;

        /// @param status absent where the page is just what was asked for
        JteView(String name, Optional<Integer> status) {
            this.template = name + ".jte";
            this.status = status;
        }

        @Override
        public String getContentType() {
            return HTML;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var parameters = new HashMap<String, Object>(model == null ? Map.of() : model);
            parameters.put("page", pages.create(request));
            var output = new Utf8ByteOutput();
            templates.render(template, parameters, output);
            status.ifPresent(response::setStatus);
            response.setContentType(HTML);
            response.setHeader("Vary", "HX-Request, Accept-Language, Cookie");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
