package org.presessions.missions.answering;

import org.presessions.people.EmailAddress;
import org.presessions.shared.FieldErrors;

/// A colleague whom a delegate names.
record DelegateForm(String name, String email, FieldErrors errors) {
    private static final int NAME_AT_MOST = 200; // characters

    static DelegateForm empty() {
        return new DelegateForm("", "", new FieldErrors());
    }

    static DelegateForm parse(String name, String email) {
        var errors = new FieldErrors();
        errors.addIf(name.isBlank(), "colleague", "missions.error.colleague");
        errors.addIf(name.length() > NAME_AT_MOST, "colleague", "missions.error.too-long", NAME_AT_MOST);
        errors.addIf(EmailAddress.parse(email).isEmpty(), "email", "people.error.email");
        return new DelegateForm(name.strip(), email.strip(), errors);
    }
}
