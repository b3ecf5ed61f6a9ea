package org.presessions.shared.trouble;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.presessions.shared.assets.Assets;
import org.presessions.shared.typed.Typed;
import org.presessions.shared.typed.Unsent;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// The one page that needs no database, and so knows nothing of the visitor but the language.
@Component
class AwayPage {
    private static final int TRY_AGAIN_SECONDS = 10;

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.presessions");
    private final Words words;
    private final LocaleResolver language;
    private final Assets assets;
    private final Unsent unsent;

    AwayPage(Words words, LocaleResolver language, Assets assets, Unsent unsent) {
        this.unsent = unsent;
        this.words = words;
        this.language = language;
        this.assets = assets;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var spoken = words.in(language.resolveLocale(request));
        var output = new Utf8ByteOutput();
        var values = Map.<String, Object>of(
                "words", spoken,
                "texts", typed(request),
                "direction", Languages.direction(spoken.locale()),
                "style", assets.address("app.css"));
        templates.render("shared/trouble/away.jte", values, output);
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", Integer.toString(TRY_AGAIN_SECONDS));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    /// Asked for ahead of the filters that know in which letters a form is written.
    private List<String> typed(HttpServletRequest request) throws IOException {
        if (request.getCharacterEncoding() == null) request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return unsent.typed(request).map(Typed::texts).orElse(List.of());
    }
}
