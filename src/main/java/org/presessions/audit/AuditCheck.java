package org.presessions.audit;

/// What an examination of the record found.
public sealed interface AuditCheck {
    /// @param entries how many there are
    /// @param unsealed how many of them are from before the present key, and only follow from each other
    record Intact(long entries, long unsealed) implements AuditCheck {}

    /// An entry was changed, put in or taken out, and the chain shows it.
    record BrokenChain() implements AuditCheck {}

    /// An entry whose seal is not ours: somebody computed the chain anew.
    record ForeignSeal(long entry) implements AuditCheck {}

    /// Entries were taken away from the end; the head that was kept outside is not there.
    ///
    /// @param kept how many entries there were
    /// @param present how many there are
    record HeadMissing(long kept, long present) implements AuditCheck {}

    default boolean isIntact() {
        return this instanceof Intact;
    }

    /// In words, for whoever runs the server.
    default String words() {
        return switch (this) {
            case Intact(var entries, var unsealed)
            when unsealed == 0 -> "The audit record is intact: %d entries.".formatted(entries);
            case Intact(var entries, var unsealed) ->
                "The audit record is intact: %d entries, of which %d are older than the key and not sealed."
                        .formatted(entries, unsealed);
            case BrokenChain() -> "The audit record was changed: its chain is broken.";
            case ForeignSeal(var entry) ->
                "The audit record was changed: entry %d does not bear our seal.".formatted(entry);
            case HeadMissing(var kept, var present) ->
                "The audit record was cut: there were %d entries, and there are %d.".formatted(kept, present);
        };
    }
}
