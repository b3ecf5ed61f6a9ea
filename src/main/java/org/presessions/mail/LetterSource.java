package org.presessions.mail;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Writes letters of one kind of facts, and says whether they are still so; the module that knows them does.
public interface LetterSource {
    /// The first part of its facts ([Tie#fact]).
    String name();

    /// Each letter as it would be written now, by its id. One whose fact is gone, or that another one tells by now, is
    /// left out.
    Map<UUID, TiedMail> now(Collection<TiedLetter> letters);

    /// Which of them still tell what is so, by their ids. Pages ask it: nothing is written.
    default Set<UUID> standing(Collection<TiedLetter> letters) {
        return now(letters).keySet();
    }
}
