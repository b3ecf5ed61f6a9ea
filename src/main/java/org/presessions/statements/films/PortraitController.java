package org.presessions.statements.films;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.presessions.calendar.Calendar;
import org.presessions.media.documents.PortraitPictures;
import org.presessions.media.documents.PortraitPictures.Fault;
import org.presessions.media.documents.PortraitPictures.Outcome;
import org.presessions.selection.Seat;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.presessions.shared.limits.RateLimits;
import org.presessions.statements.Manuscripts;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where a speaker who gave sound alone gives a portrait, looks at it, changes it and takes it away. For everybody else
/// there is nothing here.
@Controller
@RequestMapping("/statements/{seatId}/portrait")
class PortraitController {
    /// It never changes: another portrait has another address.
    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final int PORTRAITS_AN_HOUR = 20;

    private final Manuscripts manuscripts;
    private final StatementPortraits portraits;
    private final PortraitPictures pictures;
    private final Calendar calendar;
    private final RateLimits limits;

    PortraitController(
            Manuscripts manuscripts,
            StatementPortraits portraits,
            PortraitPictures pictures,
            Calendar calendar,
            RateLimits limits) {
        this.limits = limits;
        this.manuscripts = manuscripts;
        this.portraits = portraits;
        this.pictures = pictures;
        this.calendar = calendar;
    }

    @GetMapping
    String show(@PathVariable UUID seatId, Model model) {
        return page(seat(seatId), new FieldErrors(), model);
    }

    @GetMapping("/{film}.jpg")
    ResponseEntity<byte[]> picture(@PathVariable UUID seatId, @PathVariable UUID film) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .body(portraits.picture(seat(seatId), film).orElseThrow(NotFound::new));
    }

    @PostMapping
    String give(
            @PathVariable UUID seatId,
            @RequestParam(name = "portrait", required = false) @Nullable MultipartFile sent,
            Model model)
            throws IOException {
        var seat = seat(seatId);
        limits.take("portrait", Visitor.signedIn().toString(), PORTRAITS_AN_HOUR, Duration.ofHours(1));
        var errors = new FieldErrors();
        switch (outcome(sent)) {
            case Outcome.Made(var jpeg) ->
                errors.addIf(!portraits.give(seat, jpeg), "portrait", "statements.error.portrait.late");
            case Outcome.Refused(var fault) -> errors.add("portrait", "statements.error.portrait." + fault.code());
        }
        if (errors.any()) return Refusal.invalid(page(seat, errors, model));
        return "redirect:/statements/" + seatId + "#own-portrait";
    }

    private Outcome outcome(@Nullable MultipartFile sent) throws IOException {
        if (sent == null || sent.isEmpty()) return new Outcome.Refused(Fault.NO_PICTURE);
        if (sent.getSize() > PortraitPictures.SENT_BYTES_AT_MOST) return new Outcome.Refused(Fault.TOO_LARGE);
        return pictures.of(sent.getBytes());
    }

    @PostMapping("/removal")
    String takeAway(@PathVariable UUID seatId) {
        portraits.takeAway(seat(seatId));
        return "redirect:/statements/" + seatId + "#video";
    }

    private String page(Seat seat, FieldErrors errors, Model model) {
        model.addAttribute("seat", seat);
        model.addAttribute("preSession", calendar.preSession(seat.preSessionId()));
        model.addAttribute("portrait", portraits.of(seat, manuscripts.begin(seat)));
        model.addAttribute("errors", errors);
        return "statements/films/portrait-page";
    }

    private Seat seat(UUID seatId) {
        return manuscripts.seat(seatId, Visitor.signedIn());
    }
}
