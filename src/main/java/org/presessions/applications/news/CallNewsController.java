package org.presessions.applications.news;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.Application;
import org.presessions.applications.Draft;
import org.presessions.applications.ReceiptLink;
import org.presessions.applications.devices.ApplicationAccess;
import org.presessions.shared.limits.RateLimits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Whoever applied says whether to be told of other calls; the address in each such letter ends it.
@Controller
class CallNewsController implements ReceiptLink.Source {
    private static final int STOPS_A_MINUTE = 600; // a provider of mail stops for many people from one address

    private final CallNews news;
    private final RateLimits limits;

    CallNewsController(CallNews news, RateLimits limits) {
        this.news = news;
        this.limits = limits;
    }

    @Override
    public Optional<ReceiptLink> of(Application application) {
        return Optional.of(new ReceiptLink("applications.news.title", "/applications/" + application.id() + "/news"));
    }

    @GetMapping("/applications/{id}/news")
    String show(Draft draft, Model model) {
        ApplicationAccess.requireOwner(draft);
        return page(draft.applicantId(), draft.path() + "/news", model);
    }

    @PostMapping("/applications/{id}/news")
    String choose(Draft draft, @RequestParam(defaultValue = "") String wanted, Locale locale) {
        ApplicationAccess.requireOwner(draft);
        choose(draft.applicantId(), wanted, locale);
        return "redirect:" + draft.path() + "/news";
    }

    @GetMapping("/applications/news/{token}")
    String showByLetter(@PathVariable UUID token, Model model) {
        return page(news.personOf(token), "/applications/news/" + token, model);
    }

    /// Whoever erred may take it back.
    @PostMapping("/applications/news/{token}")
    String chooseByLetter(@PathVariable UUID token, @RequestParam(defaultValue = "") String wanted, Locale locale) {
        choose(news.personOf(token), wanted, locale);
        return "redirect:/applications/news/" + token;
    }

    /// As mail programs ask (RFC 8058): without a cookie, a form or a token of ours. The limit comes before the look:
    /// nobody tries addresses one after the other.
    @PostMapping("/applications/news/{token}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stopByMailProgram(@PathVariable UUID token, HttpServletRequest request) {
        limits.take("call-news-stop", request.getRemoteAddr(), STOPS_A_MINUTE, Duration.ofMinutes(1));
        news.end(news.personOf(token));
    }

    private void choose(UUID personId, String wanted, Locale locale) {
        if (wanted.equals("yes")) news.agree(personId, locale);
        else news.end(personId);
    }

    private String page(UUID personId, String action, Model model) {
        model.addAttribute("agrees", news.agrees(personId));
        model.addAttribute("action", action);
        return "applications/news/news";
    }
}
