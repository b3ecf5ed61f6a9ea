package org.presessions.statements.earlier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.presessions.statements.text.FollowedUp;
import org.presessions.statements.text.IssueBlock;

/// What the statements of a page speak of, in the reader's language.
public record Citations(Map<Long, Earlier> byNumber) {
    public static final Citations NONE = new Citations(Map.of());

    /// One of them, with what the speaker says of it.
    public record Cited(Earlier earlier, FollowedUp followedUp) {}

    /// Those of an issue, in the order of their numbers; what is not in the record is left out.
    public List<Cited> of(IssueBlock block) {
        return of(block.followedUp());
    }

    public List<Cited> of(List<FollowedUp> followedUp) {
        return followedUp.stream()
                .flatMap(followed -> of(followed.number()).stream().map(earlier -> new Cited(earlier, followed)))
                .toList();
    }

    public Optional<Earlier> of(long number) {
        return Optional.ofNullable(byNumber.get(number));
    }
}
