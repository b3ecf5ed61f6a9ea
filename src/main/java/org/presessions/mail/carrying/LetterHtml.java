package org.presessions.mail.carrying;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Draws a letter as HTML, beside its text: one sentence, one button, who wrote. It loads nothing and tells nobody that
/// it was read.
@Component
class LetterHtml {
    static final int BYTES_AT_MOST = 6_000;
    static final String PICTURE = "emblem"; // the Content-ID of the sign of the organisation

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.presessions");

    /// Absent where the letter is long, such as a copy of an application: that is read best as text.
    Optional<String> of(LetterSheet letter) {
        var html = new StringOutput();
        templates.render("mail/carrying/letter.jte", letter, html);
        var text = html.toString();
        return text.getBytes(StandardCharsets.UTF_8).length <= BYTES_AT_MOST ? Optional.of(text) : Optional.empty();
    }
}
