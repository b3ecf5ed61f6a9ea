package org.presessions.recommendations.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.presessions.recommendations.search.PageLimit;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.shared.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What comes before each of the pages about a State: the limit, and the words for what is counted.
@ControllerAdvice(basePackageClasses = EachPage.class)
class EachPage {
    private final PageLimit limit;
    private final FacetLabels labels;
    private final MessageSource messages;

    EachPage(PageLimit limit, FacetLabels labels, MessageSource messages) {
        this.limit = limit;
        this.labels = labels;
        this.messages = messages;
    }

    @ModelAttribute("labels")
    FacetLabels.InWords begin(HttpServletRequest request, Locale locale) {
        limit.take(request);
        return labels.in(new Words(messages, locale));
    }
}
