package org.presessions.files;

/// The kinds of files that somebody may send. Which one a file is, its content says; its name is never asked.
public enum FileKind {
    PDF,
    /// a word document as Word and LibreOffice write it, without macros
    DOCX,
    /// moving pictures or sound alone, in any container that telephones, camcorders and browsers write; whether it can
    /// be played is for the module of media to find out
    VIDEO,
    /// whatever it is: the module that asks for it looks into it itself, and never shows it to anybody
    ANY
}
