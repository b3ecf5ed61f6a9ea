package org.presessions.meeting.room;

import java.util.UUID;
import org.presessions.meeting.QuestionForm;
import org.presessions.meeting.help.HelpTopic;
import org.presessions.shared.Coded;
import org.presessions.shared.FieldErrors;

/// What somebody asks of the secretariat, as the browser sent it.
///
/// @param key made with the form, so that what is sent twice is one
/// @param topic code of a [HelpTopic]: the button that was pressed
record HelpForm(String key, String topic, String text) {
    static final HelpForm EMPTY = new HelpForm("", "", "");
    private static final int CHARACTERS_AT_MOST = 1000;

    UUID id() {
        return QuestionForm.uuid(key).orElseGet(UUID::randomUUID);
    }

    HelpTopic helpTopic() {
        return Coded.find(HelpTopic.class, topic).orElse(HelpTopic.OTHER);
    }

    String words() {
        return text.replace("\r\n", "\n").strip();
    }

    FieldErrors errors() {
        var errors = new FieldErrors();
        errors.addIf(words().isEmpty() && helpTopic() == HelpTopic.OTHER, "help-text", "meeting.error.help-empty");
        errors.addIf(words().length() > CHARACTERS_AT_MOST, "help-text", "meeting.error.long", CHARACTERS_AT_MOST);
        return errors;
    }
}
