package org.presessions.mail;

/// A letter of the outbox, with what it tells.
///
/// @param edited whether a person has changed its words
public record TiedLetter(MailMessage message, Tie tie, boolean edited) {
    /// Whether it says the same as another one that would be written now. Words that a person chose stay as long as
    /// what they tell does; of a letter that was to leave already only what it tells matters.
    boolean says(TiedMail now) {
        if (!tie.told().isEmpty() && !tie.told().equals(now.tie().told())) return false;
        var mail = message.mail();
        if (!mail.toAddress().equals(now.mail().toAddress())) return false;
        if (edited || tie.told().isEmpty() || message.status() != MailStatus.HELD) return true;
        return mail.subject().equals(now.mail().subject())
                && mail.body().equals(now.mail().body())
                && mail.locale().getLanguage().equals(now.mail().locale().getLanguage());
    }

    /// The same letter once more: its words do not depend on what may change.
    public TiedMail unchanged() {
        return new TiedMail(message.mail(), tie);
    }
}
