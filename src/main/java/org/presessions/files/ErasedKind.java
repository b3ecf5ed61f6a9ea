package org.presessions.files;

import org.presessions.shared.Coded;

/// Classes of what is erased by itself.
public enum ErasedKind implements Coded {
    /// Uploads that nobody went on with.
    UPLOAD,
    /// Videos that were replaced, refused or left, with what was made of them and their originals.
    VIDEO,
    /// Videos of statements that were taken back, in the same way.
    VIDEO_TAKEN_BACK,
    /// Films with the portrait of a speaker who is not to be seen any more.
    PORTRAIT,
    /// Words of statements that were taken back, with their versions and drafts.
    STATEMENT_TEXT,
    /// Words of statements that were never handed in.
    STATEMENT_DRAFT,
    /// Files of applications that were withdrawn.
    APPLICATION_FILE,
    /// Answers of applications, by the class of what they tell of a person: one for each application.
    ANSWERS,
    /// What was asked of the secretariat in the room of a meeting, and its answers.
    ROOM_HELP,
    /// What speakers tried before a meeting, and that they were backstage and ready.
    ROOM_PREPARATION,
    /// Lines of live captions, of speakers who took their statement back.
    ROOM_CAPTION,
    /// Questions that delegates wrote and never sent.
    ROOM_DRAFT,
    /// Questions that the public wrote into a box.
    ROOM_BOX,
    /// What the desks of meetings noted.
    ROOM_NOTE,
    /// Who was in a room; which States came is kept.
    ROOM_PRESENCE
}
