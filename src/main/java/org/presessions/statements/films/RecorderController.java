package org.presessions.statements.films;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.protection.Protection;
import org.presessions.selection.Seat;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.presessions.shared.limits.RateLimits;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.recording.BegunRecordings;
import org.presessions.statements.recording.RecordingChoice;
import org.presessions.statements.recording.RecordingState;
import org.presessions.statements.recording.Recordings;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a speaker records the statement in the browser.
@Controller
@RequestMapping("/statements/{seatId}/recorder")
class RecorderController {
    private static final int LINE_BYTES = 512 * 1024;
    private static final int SOME_BYTES = 8 * 1024;
    private static final int MEASURED_PER_MINUTE = 20;

    private final Manuscripts manuscripts;
    private final Recordings recordings;
    private final BegunRecordings begun;
    private final Calendar calendar;
    private final Protection protection;
    private final RateLimits limits;

    RecorderController(
            Manuscripts manuscripts,
            Recordings recordings,
            BegunRecordings begun,
            Calendar calendar,
            Protection protection,
            RateLimits limits) {
        this.limits = limits;
        this.protection = protection;
        this.manuscripts = manuscripts;
        this.recordings = recordings;
        this.begun = begun;
        this.calendar = calendar;
    }

    /// Of a statement that was handed in nothing new is recorded; the rest of what was chosen before still leaves the
    /// device.
    @GetMapping
    String show(@PathVariable UUID seatId, Model model) {
        if (!Visitor.current().isSignedIn()) return "redirect:/sign-in?to=/statements/" + seatId + "/recorder";
        var seat = seat(seatId);
        var script = manuscripts.begin(seat);
        if (script.isApproved() || isTakenBack(seat)) return "redirect:/statements/" + seatId;
        model.addAttribute("seat", seat);
        model.addAttribute("isForTheRest", !script.isEditable());
        model.addAttribute("script", script);
        model.addAttribute("begun", begun.of(seat));
        model.addAttribute("preSession", calendar.preSession(seat.preSessionId()));
        return "statements/films/recorder";
    }

    /// The key under which this device keeps what it records, in Base64. Of a statement that was taken back it is given
    /// out no more: what lies on a device stays closed, whoever has it.
    @GetMapping("/key")
    ResponseEntity<String> key(@PathVariable UUID seatId) {
        var seat = seat(seatId);
        if (isTakenBack(seat)) throw new NotFound();
        var key = recordings.key(seat);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Base64.getEncoder().encodeToString(key));
    }

    /// What the line carries is measured before anything is recorded, by bytes that say nothing and are let go.
    @PostMapping("/line")
    ResponseEntity<Void> measureLine(@PathVariable UUID seatId, InputStream sent) throws IOException {
        seat(seatId);
        limits.take("line", Visitor.signedIn().toString(), MEASURED_PER_MINUTE, Duration.ofMinutes(1));
        return ResponseEntity.status(isWithin(LINE_BYTES, sent) ? 204 : 413).build();
    }

    private static boolean isWithin(int bytes, InputStream sent) throws IOException {
        var some = new byte[SOME_BYTES];
        var read = 0;
        for (var now = sent.read(some); now >= 0 && read <= bytes; now = sent.read(some)) read += now;
        return read <= bytes;
    }

    /// Says which recording is to become the video, before its last byte has left; 409 where that cannot be.
    @PostMapping("/choice")
    ResponseEntity<Void> choose(@PathVariable UUID seatId, @RequestParam Map<String, String> sent) {
        var seat = seat(seatId);
        var bytes = RecordingChoice.number(sent, "bytes");
        var isChosen = RecordingChoice.parse(seatId, sent)
                .filter(choice -> recordings.choose(seat, choice, bytes))
                .isPresent();
        return ResponseEntity.status(isChosen ? 204 : 409).build();
    }

    /// How far the chosen one is: a code of [RecordingState].
    @GetMapping("/choice")
    ResponseEntity<String> state(@PathVariable UUID seatId, @RequestParam(defaultValue = "") String upload) {
        var seat = seat(seatId);
        var state = RecordingChoice.id(upload)
                .map(uploadId -> recordings.state(seat, uploadId))
                .orElse(RecordingState.REFUSED);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(state.code());
    }

    /// What another device began: it becomes the video as far as it is here, or goes.
    @PostMapping("/begun/{uploadId}")
    String decide(@PathVariable UUID seatId, @PathVariable UUID uploadId, @RequestParam String act) {
        var seat = seat(seatId);
        var own = "redirect:/statements/" + seatId;
        if (act.equals("use")) {
            begun.use(seat, uploadId);
            return own + "#video";
        }
        begun.giveUp(seat, uploadId);
        return own + "/recorder";
    }

    private boolean isTakenBack(Seat seat) {
        return protection.choice(seat).isTakenBack();
    }

    private Seat seat(UUID seatId) {
        return manuscripts.seat(seatId, Visitor.signedIn());
    }
}
