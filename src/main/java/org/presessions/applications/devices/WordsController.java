package org.presessions.applications.devices;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.installation.SecretRepository;
import org.presessions.shared.limits.RateLimits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Continues a draft on another device by a code of words, for those to whom no mail can safely be sent. It opens the
/// draft as the browser that began it does: until its owner comes by a link.
@Controller
class WordsController {
    private static final int TRIES_AN_HOUR = 20;

    private final Applications applications;
    private final HeldApplications held;
    private final WordsRepository repository;
    private final RateLimits limits;
    private final Clock clock;
    private final byte[] secret;

    WordsController(
            Applications applications,
            HeldApplications held,
            WordsRepository repository,
            RateLimits limits,
            Clock clock,
            SecretRepository secrets) {
        this.applications = applications;
        this.held = held;
        this.repository = repository;
        this.limits = limits;
        this.clock = clock;
        this.secret = secrets.key("draft-words");
    }

    /// The words are shown on this one page, and never again.
    @PostMapping("/applications/{id}/words")
    String make(Draft draft, Model model) {
        if (!draft.isUnclaimed()) throw new NotFound();
        limits.take("make-words", draft.id().toString(), TRIES_AN_HOUR, Duration.ofHours(1));
        var words = CodeOfWords.fresh();
        repository.put(draft.id(), hash(words), clock.instant());
        model.addAttribute("draft", draft);
        model.addAttribute("words", words);
        return "applications/devices/words-made";
    }

    @GetMapping("/applications/words")
    String ask(HttpServletRequest request, Model model) {
        held.expect(request);
        return page("", new FieldErrors(), model);
    }

    @PostMapping("/applications/words")
    String go(@RequestParam(name = "words", defaultValue = "") String typed, HttpServletRequest request, Model model) {
        limits.take("try-words", request.getRemoteAddr(), TRIES_AN_HOUR, Duration.ofHours(1));
        var draft = draft(typed);
        if (draft.isPresent()) {
            held.hold(request, draft.get());
            return "redirect:/applications/" + draft.get();
        }
        var errors = new FieldErrors();
        errors.add("words", "applications.words.unknown");
        return Refusal.invalid(page(typed, errors, model));
    }

    private Optional<UUID> draft(String typed) {
        return repository
                .find(hash(typed))
                .flatMap(applications::findDraft)
                .filter(Draft::isUnclaimed)
                .map(Draft::id);
    }

    private byte[] hash(String words) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret)
                .hmac(CodeOfWords.plain(words).getBytes(StandardCharsets.US_ASCII));
    }

    private static String page(String typed, FieldErrors errors, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "applications/devices/words";
    }
}
