package org.presessions.recommendations.search;

import java.util.Locale;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.recommendations.search.query.NotUnderstood;
import org.presessions.shared.Refusal;
import org.presessions.shared.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// What every page of the database answers to an address that it does not understand.
@ControllerAdvice("org.presessions.recommendations")
class NotUnderstoodPage {
    private final FacetLabels labels;
    private final MessageSource messages;

    NotUnderstoodPage(FacetLabels labels, MessageSource messages) {
        this.labels = labels;
        this.messages = messages;
    }

    @ExceptionHandler
    String show(NotUnderstood notUnderstood, Locale locale, Model model) {
        var reading = notUnderstood.reading();
        model.addAttribute("query", reading.query());
        model.addAttribute("errors", reading.errors());
        model.addAttribute("labels", labels.in(new Words(messages, locale)));
        return Refusal.notUnderstood("recommendations/search/not-understood");
    }
}
