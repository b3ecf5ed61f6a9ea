package org.presessions.statements;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.UUID;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFiles;
import org.presessions.media.TextVoice;
import org.presessions.selection.Seat;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where a speaker has a voice of this server read the text; what it reads is prepared as a video that was sent is.
@Controller
class StatementVoiceController {
    private static final long LIMIT_BYTES = 100_000_000;

    private final Manuscripts manuscripts;
    private final TextVoice voice;
    private final StoredFiles files;
    private final TakenBack takenBack;

    StatementVoiceController(Manuscripts manuscripts, TextVoice voice, StoredFiles files, TakenBack takenBack) {
        this.takenBack = takenBack;
        this.manuscripts = manuscripts;
        this.voice = voice;
        this.files = files;
    }

    @PostMapping("/statements/{seatId}/voice")
    String read(@PathVariable UUID seatId) {
        var seat = manuscripts.seat(seatId, Visitor.signedIn());
        var script = manuscripts.begin(seat);
        if (script.isEditable()
                && !takenBack.is(script)
                && !script.content().spoken().isBlank()) read(seat, script);
        return "redirect:/statements/" + seatId + "#video";
    }

    private void read(Seat seat, Manuscript script) {
        var content = script.content();
        var sound = voice.read(content.spoken(), content.language());
        if (sound.isPresent()
                && files.store(new ByteArrayInputStream(sound.get()), "voice.wav", LIMIT_BYTES, Set.of(FileKind.VIDEO))
                        instanceof StoreOutcome.Stored(var file)) manuscripts.film(seat, file.id());
        else manuscripts.notFilmed(seat, "statements.voice.failed");
    }
}
