package org.presessions.meeting.parts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.presessions.people.EmailAddress;
import org.presessions.protection.ReadingLanguages;
import org.presessions.shared.Coded;
import org.presessions.shared.FieldErrors;

/// Whom the desk gives something to do at a meeting, as the browser sent it.
record PartForm(String email, String name, String part, String language) {
    static final PartForm EMPTY = new PartForm("", "", Part.INTERPRETER.code(), "");
    private static final int NAME_CHARACTERS_AT_MOST = 200;

    static PartForm of(HttpServletRequest request) {
        return new PartForm(
                text(request, "email"), text(request, "name"), text(request, "part"), text(request, "language"));
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    Optional<String> address() {
        return EmailAddress.parse(email);
    }

    Optional<Part> given() {
        return Coded.find(Part.class, part);
    }

    FieldErrors errors() {
        var errors = new FieldErrors();
        errors.addIf(address().isEmpty(), "email", "meeting.parts.error.email");
        errors.addIf(name.isBlank(), "name", "meeting.parts.error.name");
        errors.addIf(
                name.strip().length() > NAME_CHARACTERS_AT_MOST, "name", "meeting.error.long", NAME_CHARACTERS_AT_MOST);
        errors.addIf(given().isEmpty(), "part", "meeting.parts.error.part");
        errors.addIf(!ReadingLanguages.CODES.contains(language), "language", "meeting.parts.error.language");
        return errors;
    }
}
