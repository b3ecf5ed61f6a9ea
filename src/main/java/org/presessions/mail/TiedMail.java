package org.presessions.mail;

/// A mail, with what it tells.
///
/// @param template which words it was written from; empty where nobody may change these
public record TiedMail(Mail mail, Tie tie, String template) {
    public TiedMail(Mail mail, Tie tie) {
        this(mail, tie, "");
    }
}
