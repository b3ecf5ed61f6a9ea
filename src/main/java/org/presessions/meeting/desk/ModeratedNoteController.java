package org.presessions.meeting.desk;

import java.util.Locale;
import java.util.UUID;
import org.presessions.meeting.DeskNotes;
import org.presessions.meeting.ModeratedRoom;
import org.presessions.meeting.QuestionForm;
import org.presessions.meeting.commands.MeetingOutcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who moderates notes something, while writing it already, and takes an own note off again.
@Controller
@RequestMapping("/pre-sessions/{series}/{state}/meeting/moderation/notes")
class ModeratedNoteController {
    private final DeskNotes notes;
    private final ModerationPage page;

    ModeratedNoteController(DeskNotes notes, ModerationPage page) {
        this.notes = notes;
        this.page = page;
    }

    /// @param key id of the note, from its form
    @PostMapping
    String keep(
            ModeratedRoom moderated,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String text,
            Model model,
            Locale locale) {
        var words = words(text);
        if (words.isEmpty() || words.length() > DeskNotes.CHARACTERS_AT_MOST)
            return page.after(MeetingOutcome.refusedWords(words), moderated, model, locale);
        notes.keep(moderated, id(key), words);
        return page.after(new MeetingOutcome.Done(), moderated, model, locale);
    }

    /// What is written so far, sent by its form every few seconds.
    @PostMapping("/draft")
    ResponseEntity<Void> draft(
            ModeratedRoom moderated,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String text) {
        var words = words(text);
        if (words.length() > DeskNotes.CHARACTERS_AT_MOST)
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        var isKept = notes.draft(moderated, id(key), words);
        return ResponseEntity.status(isKept ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT)
                .build();
    }

    @PostMapping("/{id}/removal")
    String remove(ModeratedRoom moderated, @PathVariable UUID id, Model model, Locale locale) {
        notes.remove(moderated, id);
        return page.after(new MeetingOutcome.Done(), moderated, model, locale);
    }

    private static UUID id(String key) {
        return QuestionForm.uuid(key).orElseGet(UUID::randomUUID);
    }

    private static String words(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
