package org.presessions.statements.captioning;

import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.PreSession;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscript;

/// The statement whose captions are worked on: by its speaker, or by staff.
///
/// @param path where its captions are worked on, as by whom it is
/// @param isOwn whether it is the speaker's own
record CaptionWork(Manuscript script, Seat seat, PreSession preSession, String path, boolean isOwn) {
    UUID statementId() {
        return script.id();
    }

    /// Code of the language that the statement is written in.
    String spokenLanguage() {
        return script.content().language();
    }

    /// The video that is there.
    Optional<UUID> video() {
        return script.videoAssetId();
    }

    /// The page of the statement, from which one came.
    String statement() {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
