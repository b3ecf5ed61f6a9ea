package org.presessions.statements.captions;

/// What came of saving captions.
public sealed interface CaptionsSaved {
    record Kept(CaptionTrack track) implements CaptionsSaved {}

    /// Nothing was changed: somebody else did so meanwhile.
    ///
    /// @param theirs as they are now; of revision 0 where they were removed
    record Late(CaptionTrack theirs) implements CaptionsSaved {}
}
