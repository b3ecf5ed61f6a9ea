package org.presessions.mail;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes letters of one kind of facts, and says whether they are still so; the module that knows them does.
public interface LetterSource {
    /// The first part of its facts ([Tie#fact]).
    String name();

    /// Each letter as it would be written now, by its id. One whose fact is gone, or that another one tells by now, is
    /// left out.
    Map<UUID, TiedMail> now(Collection<TiedLetter> letters);

    /// [#now] of letters whose words do not depend on what may change.
    ///
    /// @param standing those whose facts are still so
    static Map<UUID, TiedMail> unchanged(Stream<TiedLetter> standing) {
        return standing.collect(Collectors.toMap(letter -> letter.message().id(), TiedLetter::unchanged));
    }

    /// Which of them still tell what is so, by their ids. Pages ask it: nothing is written.
    default Set<UUID> standing(Collection<TiedLetter> letters) {
        return now(letters).keySet();
    }
}
