package org.presessions.recommendations.alerts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import org.presessions.people.EmailAddress;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.query.QueryAddress;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.presessions.shared.limits.RateLimits;
import org.presessions.shared.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Subscribing to a search by mail.
@Controller
@RequestMapping("/recommendations/alerts/new")
class NewAlertController {
    private static final Set<String> OTHERS = Set.of("email", "name", "lang", "_csrf");
    private static final int NAME_AT_MOST = 100;

    private final Alerts alerts;
    private final QueryAddress addresses;
    private final FacetLabels labels;
    private final RateLimits limits;
    private final MessageSource messages;

    NewAlertController(
            Alerts alerts, QueryAddress addresses, FacetLabels labels, RateLimits limits, MessageSource messages) {
        this.alerts = alerts;
        this.addresses = addresses;
        this.labels = labels;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping
    String form(@RequestParam MultiValueMap<String, String> parameters, Locale locale, Model model) {
        var query = addresses.understand(parameters, OTHERS);
        return page(query, "", suggestedName(query, locale), new FieldErrors(), locale, model);
    }

    @PostMapping
    String ask(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        limits.take("alert", request.getRemoteAddr(), 60, Duration.ofMinutes(10));
        var query = addresses.understand(parameters, OTHERS);
        var address = EmailAddress.parse(email);
        var errors = new FieldErrors();
        errors.addIf(address.isEmpty(), "email", "recommendations.alerts.error.email");
        errors.addIf(
                name.isBlank() || name.length() > NAME_AT_MOST,
                "name",
                "recommendations.alerts.error.name",
                NAME_AT_MOST);
        if (errors.any()) return Refusal.invalid(page(query, email, name, errors, locale, model));
        if (limits.allowMail("alert", address.orElseThrow(), 10, Duration.ofMinutes(20)))
            alerts.ask(address.orElseThrow(), name.strip(), query, locale);
        model.addAttribute("email", address.orElseThrow());
        return "recommendations/alerts/asked";
    }

    private String page(Query query, String email, String name, FieldErrors errors, Locale locale, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("email", email);
        model.addAttribute("name", name);
        model.addAttribute("errors", errors);
        model.addAttribute("labels", labels.in(new Words(messages, locale)));
        return "recommendations/alerts/new";
    }

    private String suggestedName(Query query, Locale locale) {
        var inWords = labels.in(new Words(messages, locale));
        var parts = new ArrayList<String>();
        if (!query.words().isEmpty()) parts.add(query.words());
        query.filters().forEach((facet, values) -> values.forEach(value -> parts.add(inWords.value(facet, value))));
        var name = String.join(", ", parts);
        return name.substring(0, Math.min(NAME_AT_MOST, name.length()));
    }
}
